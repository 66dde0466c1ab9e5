import type { Worker } from 'node:worker_threads';
import { type Answer, refused } from '../../law/refusal.ts';
import { startThread } from '../../threads/index.ts';
import type { LetterAsked, LetterGiven, LetterReply } from './letter-jobs.ts';

export interface DeskLimits {
  /** Milliseconds a letter may take once its thread is there. */
  readMs: number;
  /** Milliseconds a thread may take to start: a busy machine is slow. */
  startMs: number;
  heapMiB: number;
  /** Letters that may wait; who comes later is asked to try again. */
  queue: number;
  threads: number;
}

export const deskLimits: DeskLimits = { readMs: 20_000, startMs: 60_000, heapMiB: 512, queue: 40, threads: 2 };

interface Waiting {
  asked: LetterAsked;
  done(answer: Answer<LetterGiven>): void;
}

/**
 * Reads and checks letters of strangers in threads of their own, one letter a thread at a time. A letter that hangs
 * or breaks its thread costs that thread, which is replaced, and nothing else. Refuses `took-too-long`,
 * `reader-broke`, `busy`, and whatever reading the letter refuses.
 */
export class LetterDesk {
  private readonly limits: DeskLimits;
  private readonly waiting: Waiting[] = [];
  private readonly idle: Reader[] = [];
  private hired = 0;

  constructor(limits: Partial<DeskLimits> = {}) {
    this.limits = { ...deskLimits, ...limits };
  }

  read(asked: LetterAsked): Promise<Answer<LetterGiven>> {
    if (this.waiting.length >= this.limits.queue)
      return Promise.resolve(
        refused({ code: 'busy', because: 'Too many letters are being read right now. Try again in a minute.' }),
      );
    return new Promise((done) => {
      this.waiting.push({ asked, done });
      void this.advance();
    });
  }

  private async advance(): Promise<void> {
    if (this.waiting.length === 0) return;
    const reader = this.atHand() ?? this.hire();
    if (!reader) return;
    const next = this.waiting.shift()!;
    const answer = await reader.read(next.asked);
    if (reader.gone) this.hired--;
    else this.idle.push(reader);
    next.done(answer);
    void this.advance();
  }

  /** A thread that waits; one that ended while it waited is struck off. */
  private atHand(): Reader | undefined {
    for (let reader = this.idle.pop(); reader; reader = this.idle.pop()) {
      if (!reader.gone) return reader;
      this.hired--;
    }
    return undefined;
  }

  private hire(): Reader | undefined {
    if (this.hired >= this.limits.threads) return undefined;
    this.hired++;
    return new Reader(this.limits);
  }
}

/** One thread and the letter it has in hand. */
class Reader {
  gone = false;
  private readonly worker: Worker;
  private readonly limits: DeskLimits;
  private readonly ready: Promise<void>;
  private id = 0;

  constructor(limits: DeskLimits) {
    this.limits = limits;
    this.worker = startThread(new URL('./letter.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMiB },
    });
    this.ready = new Promise((resolve) => this.worker.once('message', () => resolve()));
    // Between letters nobody listens: a thread that ends then is only marked.
    this.worker.on('error', () => this.end());
    this.worker.on('exit', () => this.end());
    this.worker.unref();
  }

  read(asked: LetterAsked): Promise<Answer<LetterGiven>> {
    const id = ++this.id;
    return new Promise((resolve) => {
      let finished = false;
      const finish = (answer: Answer<LetterGiven>, broken: boolean) => {
        finished = true;
        clearTimeout(timer);
        this.worker.off('message', answered);
        this.worker.off('error', broke);
        this.worker.off('exit', broke);
        this.worker.unref();
        if (broken) this.end();
        resolve(answer);
      };
      const answered = (reply: LetterReply | 'ready') => {
        if (reply !== 'ready' && reply.id === id) finish(reply.answer, false);
      };
      const broke = () => finish(brokeReader, true);
      let timer = setTimeout(broke, this.limits.startMs);
      this.worker.ref();
      this.worker.on('message', answered);
      this.worker.once('error', broke);
      this.worker.once('exit', broke);
      if (this.gone) return broke();
      void this.ready.then(() => {
        if (finished) return;
        clearTimeout(timer);
        timer = setTimeout(() => finish(tookTooLong, true), this.limits.readMs);
        this.worker.postMessage({ id, asked });
      });
    });
  }

  private end(): void {
    if (this.gone) return;
    this.gone = true;
    void this.worker.terminate();
  }
}

const tookTooLong = refused({
  code: 'took-too-long',
  because: 'Reading this file took too long and was stopped. It is damaged, or made to do harm.',
  field: 'file',
});
const brokeReader = refused({
  code: 'reader-broke',
  because: 'Reading this file broke the reader. It is damaged, or made to do harm. Nothing else was touched.',
  field: 'file',
});

let shared: LetterDesk | undefined;

/** The desk of this process; its threads do not keep the process alive. */
export function sharedDesk(): LetterDesk {
  shared ??= new LetterDesk();
  return shared;
}
