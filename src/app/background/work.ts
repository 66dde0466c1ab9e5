import type { Handler } from '../../store/index.ts';
import type { App } from '../app.ts';
import { readDocument } from '../documents/read-pages.ts';
import { deliverNotice } from './deliver-notice.ts';
import type { Post } from './post.ts';
import { serveLetter } from './serve-letter.ts';
import { sweep } from './sweep.ts';

/** What is done with each kind of message of the outbox. */
export function handlersFor(app: App, post: Post): Record<string, Handler> {
  return {
    notice: (message) => deliverNotice(app, post, message),
    serve: (message) => serveLetter(app, message),
    'read-pages': (message) => {
      const { caseNumber, documentId } = message.payload as { caseNumber: string; documentId: string };
      return readDocument(app, caseNumber, documentId);
    },
  };
}

/** Delivers and sweeps until `signal` aborts; finishes the batch it has begun. */
export async function work(app: App, post: Post, signal: AbortSignal, everyMs = 400): Promise<void> {
  const onError = (error: unknown) => app.log.error({ err: error }, 'background work failed; it is tried again');
  const sweeping = setInterval(() => void sweep(app).catch(onError), 60_000);
  signal.addEventListener('abort', () => clearInterval(sweeping));
  await app.store.outbox.work(handlersFor(app, post), { signal, everyMs, onError, now: () => app.clock.now() });
}

/** Delivers until nothing is due: for the command line and tests, where nobody waits for a timer. */
export async function workUntilDone(app: App, post: Post): Promise<void> {
  const handlers = handlersFor(app, post);
  for (let idle = 0; idle < 2; ) {
    const { delivered, failed } = await app.store.outbox.deliver(handlers, { now: () => app.clock.now(), batch: 50 });
    idle = delivered === 0 ? idle + 1 : 0;
    if (failed > 0 && delivered === 0) break;
  }
}
