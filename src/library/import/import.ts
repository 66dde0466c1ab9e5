import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../threads/index.ts';
import { Library } from '../index/library.ts';
import { withdrawnKeys } from '../publish/changes.ts';
import { Fingerprints } from './fingerprints.ts';
import type { FromThread, Source, ThreadData, ToThread } from './messages.ts';

export interface ImportOptions {
  /** Folder of the library. */
  folder: string;
  redact?: boolean;
  threads?: number;
  /** Letters a thread keeps in memory before it writes them; what an interrupted import has to read again. */
  perSegment?: number;
  /** Called as letters are done. */
  progress?: (done: number) => void;
}

export interface ImportReport {
  seen: number;
  entered: number;
  /** Letters that were there already, byte for byte. */
  unchanged: number;
  /** Keys of letters that were withdrawn, and so not taken in. */
  withdrawn: string[];
  /** Keys whose earlier version was replaced. */
  replaced: string[];
  notRead: FromThread['notRead'];
  partly: FromThread['partly'];
  seconds: number;
}

const atOnce = 64;

/**
 * Imports letters on all cores. What a thread has written is taken into the library at once, so an import that is
 * interrupted goes on where it was: letters that are there are known by their fingerprint and not read again.
 */
export async function importLetters(
  sources: AsyncIterable<Source> | Iterable<Source>,
  options: ImportOptions,
): Promise<ImportReport> {
  const started = performance.now();
  mkdirSync(options.folder, { recursive: true });
  const library = Library.open(options.folder);
  const report: ImportReport = {
    seen: 0,
    entered: 0,
    unchanged: 0,
    withdrawn: [],
    replaced: [],
    notRead: [],
    partly: [],
    seconds: 0,
  };
  const data: ThreadData = {
    folder: options.folder,
    known: Fingerprints.of(library.hashes(), library.size()).shared,
    withdrawn: [...withdrawnKeys(options.folder)],
    redact: options.redact ?? false,
    perSegment: options.perSegment ?? 8_192,
  };
  const tidying = tidyBeside(library);
  const note = (said: FromThread, count: number) => {
    report.seen += count;
    report.entered += said.entered;
    report.unchanged += said.unchanged;
    report.withdrawn.push(...said.withdrawn);
    report.notRead.push(...said.notRead);
    report.partly.push(...said.partly);
    if (said.segment) {
      report.replaced.push(...library.adopt([said.segment]));
      tidying.look();
    }
    options.progress?.(report.seen);
  };
  const batches = inBatches(sources);
  const count = options.threads ?? availableParallelism();
  const threads = Array.from({ length: count }, () =>
    startThread(new URL('./import.worker.ts', import.meta.url), { workerData: data }),
  );
  try {
    await Promise.all(
      threads.map(async (thread) => {
        for (let batch = await batches.next(); !batch.done; batch = await batches.next()) {
          note(await ask(thread, { kind: 'read', sources: batch.value }), batch.value.length);
        }
        note(await ask(thread, { kind: 'finish' }), 0);
      }),
    );
    await tidying.done();
    library.tidy();
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
    library.close();
  }
  return { ...report, seconds: (performance.now() - started) / 1000 };
}

/** Makes one of many segments in a thread of its own, one after the other, while letters are read. */
export function tidyBeside(library: Library): { look: () => void; done: () => Promise<void> } {
  let running: Promise<void> | null = null;
  const look = () => {
    if (running || !library.isUntidy()) return;
    running = tidyOnce(library.folder).finally(() => {
      running = null;
    });
    running.catch(() => undefined);
  };
  return {
    look,
    async done() {
      await running;
    },
  };
}

function tidyOnce(folder: string): Promise<void> {
  const thread = startThread(new URL('../index/tidy.worker.ts', import.meta.url), { workerData: folder });
  return new Promise<void>((resolve, reject) => {
    thread.once('message', () => resolve());
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('a thread ended before it had made the segments one')));
  }).finally(() => thread.terminate());
}

async function* inBatches(sources: AsyncIterable<Source> | Iterable<Source>): AsyncGenerator<Source[], undefined> {
  let batch: Source[] = [];
  for await (const source of sources) {
    batch.push(source);
    if (batch.length < atOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function ask(thread: Worker, message: ToThread): Promise<FromThread> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      thread.off('message', onMessage);
      thread.off('error', onError);
      thread.off('exit', onExit);
      act();
    };
    const onMessage = (said: FromThread) => settle(() => resolve(said));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error('a thread ended before its letters were read')));
    thread.on('message', onMessage);
    thread.on('error', onError);
    thread.on('exit', onExit);
    thread.postMessage(message);
  });
}
