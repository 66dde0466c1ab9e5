import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../threads/index.ts';

/** What came of one file: a line of data, or why there is none. */
export type Outcome = { line: string } | { problem: string };

/** Files a thread is given at once; enough that asking costs little, few enough that all threads end together. */
const AT_ONCE = 16;

interface Job<O> {
  /** A module that answers `{ paths, options }` with `Outcome[]`, one for each path. */
  module: URL;
  paths: string[];
  options: O;
  /** Called once a file, in the order of `paths`. */
  write: (outcome: Outcome, index: number) => Promise<void>;
}

/** Runs the files through threads on all cores; what comes out keeps the order of what goes in. */
export async function inParallel<O>({ module, paths, options, write }: Job<O>): Promise<void> {
  const batches = Math.ceil(paths.length / AT_ONCE);
  const done = new Map<number, Outcome[]>();
  const turn = new Turn(done, write);
  let next = 0;
  const threads = Array.from({ length: Math.min(availableParallelism(), batches) }, () => startThread(module));
  const serve = async (thread: Worker) => {
    for (let batch = next++; batch < batches; batch = next++) {
      const mine = paths.slice(batch * AT_ONCE, (batch + 1) * AT_ONCE);
      done.set(batch, await ask(thread, { paths: mine, options }));
      await turn.advance();
    }
  };
  try {
    await Promise.all(threads.map(serve));
    await turn.advance();
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Writes batches out when it is their turn, one writer at a time. */
class Turn {
  private at = 0;
  private index = 0;
  private writing: Promise<void> = Promise.resolve();
  private readonly done: Map<number, Outcome[]>;
  private readonly write: (outcome: Outcome, index: number) => Promise<void>;

  constructor(done: Map<number, Outcome[]>, write: (outcome: Outcome, index: number) => Promise<void>) {
    this.done = done;
    this.write = write;
  }

  advance(): Promise<void> {
    this.writing = this.writing.then(() => this.writeReady());
    return this.writing;
  }

  private async writeReady(): Promise<void> {
    for (let batch = this.done.get(this.at); batch; batch = this.done.get(this.at)) {
      this.done.delete(this.at++);
      for (const outcome of batch) await this.write(outcome, this.index++);
    }
  }
}

function ask(thread: Worker, message: unknown): Promise<Outcome[]> {
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      thread.off('message', onMessage);
      thread.off('error', reject);
      thread.off('exit', onExit);
      settle();
    };
    const onMessage = (answer: Outcome[]) => finish(() => resolve(answer));
    const onExit = () => finish(() => reject(new Error('a thread ended before its work was done')));
    thread.on('message', onMessage);
    thread.once('error', reject);
    thread.once('exit', onExit);
    thread.postMessage(message);
  });
}
