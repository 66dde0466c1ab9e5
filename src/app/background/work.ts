import { sharedScribe } from '../../records/index.ts';
import type { Handler } from '../../store/index.ts';
import type { App } from '../app.ts';
import { countRows, foldCounts } from '../desk/count-rows.ts';
import { readDocument } from '../documents/read-pages.ts';
import { credentialTopic, sendCredentialMail } from '../identity/credential-mail.ts';
import { tellOfEndingKeys } from '../identity/ending-keys.ts';
import { linkTopic } from '../identity/links.ts';
import { fileProof } from '../mail/proof.ts';
import { deliverNews } from '../news/deliver-news.ts';
import { sendDigests } from '../news/digest.ts';
import { sealYesterday } from '../proof/heads.ts';
import { publicationHandlers } from '../publish/handlers.ts';
import { scheduleNights } from '../publish/nightly.ts';
import { deliverNotice } from './deliver-notice.ts';
import { permitted } from './permitted.ts';
import type { Post } from './post.ts';
import { beginRounds } from './rounds.ts';
import { sendLinkMail } from './send-link.ts';
import { serveLetter } from './serve-letter.ts';
import { sweepInTurn } from './sweep.ts';
import { giveTurnUp } from './turn.ts';

/** What is done with each kind of message of the outbox. */
export function handlersFor(app: App, post: Post): Record<string, Handler> {
  return permitted({
    ...publicationHandlers(app, post),
    [credentialTopic]: (message) => sendCredentialMail(app, post, message),
    notice: (message) => deliverNotice(app, post, message),
    news: (message) => deliverNews(app, post, message),
    proof: (message) => fileProof(app, message),
    serve: (message) => serveLetter(app, post, message),
    'read-pages': (message) => {
      const { caseNumber, documentId } = message.payload as { caseNumber: string; documentId: string };
      return readDocument(app, caseNumber, documentId);
    },
    [linkTopic]: (message) => sendLinkMail(app, post, message),
  });
}

/** Delivers and sweeps until `signal` aborts; finishes the batch it has begun. */
export async function work(app: App, post: Post, signal: AbortSignal): Promise<void> {
  const { lookEveryMs } = app.clock;
  const everyMs = lookEveryMs ?? 400;
  const onError = (error: unknown) => app.log.error({ err: error }, 'background work failed; it is tried again');
  const rounds = beginRounds(
    [
      [60_000, () => sweepInTurn(app)],
      [6 * 3_600_000, () => countRows(app), 'at once'],
      [600_000, () => foldCounts(app), 'at once'],
      [300_000, () => sendDigests(app, post)],
      [6 * 3_600_000, () => tellOfEndingKeys(app), 'at once'],
      [60_000, () => sealYesterday(app), 'at once'],
    ],
    onError,
    lookEveryMs === undefined ? undefined : { lookEveryMs, now: () => Date.parse(app.clock.now()) },
  );
  void scheduleNights(app).catch(onError);
  signal.addEventListener('abort', () => {
    rounds.stop();
    // Pages read so far are kept; the rest is read when the program runs again.
    void sharedScribe().close();
  });
  const { 'read-pages': reading, ...rest } = handlersFor(app, post);
  const how = { signal, everyMs, onError, now: () => app.clock.now() };
  // A file of a thousand pages must not hold up the notices behind it: reading has a line of its own, one file at a time.
  await Promise.all([
    app.store.outbox.work(rest, how),
    app.store.outbox.work({ 'read-pages': reading as Handler }, { ...how, batch: 1 }),
  ]);
  await rounds.finished();
  await giveTurnUp(app).catch(onError);
}

/**
 * Delivers until nothing is due: for the command line and tests, where nobody waits for a timer. What a killed process
 * had taken comes again when its short lease is over.
 */
export async function workUntilDone(app: App, post: Post, patienceMs = 300_000): Promise<void> {
  const handlers = handlersFor(app, post);
  const now = () => app.clock.now();
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    const { delivered } = await app.store.outbox.deliver(handlers, { now, batch: 50, leaseMs: 4_000 });
    if (delivered > 0) continue;
    if ((await app.store.outbox.status(now())).due === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('background work did not come to an end');
}
