import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Answer, refused } from '../../law/refusal.ts';
import type { LetterAsked, LetterGiven, LetterReply } from './letter-jobs.ts';

export interface DeskLimits {
  /** Milliseconds a letter may take once its process is there. */
  readMs: number;
  /** Milliseconds a process may take to start: a busy machine is slow. */
  startMs: number;
  heapMiB: number;
  /** Letters that may wait; who comes later is asked to try again. */
  queue: number;
  processes: number;
}

export const deskLimits: DeskLimits = { readMs: 20_000, startMs: 60_000, heapMiB: 512, queue: 40, processes: 2 };

interface Waiting {
  asked: LetterAsked;
  done(answer: Answer<LetterGiven>): void;
}

/**
 * Reads and checks letters of strangers in processes of their own, one letter at a time each. A letter that hangs
 * or breaks its process costs that process, which is replaced, and nothing else. Refuses `took-too-long`,
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

  /** A process that waits; one that ended while it waited is struck off. */
  private atHand(): Reader | undefined {
    for (let reader = this.idle.pop(); reader; reader = this.idle.pop()) {
      if (!reader.gone) return reader;
      this.hired--;
    }
    return undefined;
  }

  private hire(): Reader | undefined {
    if (this.hired >= this.limits.processes) return undefined;
    this.hired++;
    return new Reader(this.limits);
  }
}

/** One process and the letter it has in hand. */
class Reader {
  gone = false;
  private readonly child: ChildProcess;
  private readonly limits: DeskLimits;
  private readonly ready: Promise<void>;
  private id = 0;

  constructor(limits: DeskLimits) {
    this.limits = limits;
    this.child = startChild(limits.heapMiB);
    this.ready = new Promise((resolve) => this.child.once('message', () => resolve()));
    this.child.on('error', () => this.end());
    this.child.on('exit', () => this.end());
    this.rest();
  }

  read(asked: LetterAsked): Promise<Answer<LetterGiven>> {
    const id = ++this.id;
    return new Promise((resolve) => {
      let finished = false;
      const finish = (answer: Answer<LetterGiven>, broken: boolean) => {
        if (finished) return;
        finished = true;
        clearTimeout(timer);
        this.child.off('message', answered).off('error', broke).off('exit', broke);
        this.rest();
        if (broken) this.end();
        resolve(answer);
      };
      const answered = (reply: Serializable) => {
        const { id: of, answer } = reply as unknown as LetterReply;
        if (reply !== 'ready' && of === id) finish(answer, false);
      };
      const broke = () => finish(brokeReader, true);
      let timer = setTimeout(broke, this.limits.startMs);
      this.child.ref();
      this.child.channel?.ref();
      this.child.on('message', answered).once('error', broke).once('exit', broke);
      if (this.gone) return broke();
      void this.ready.then(() => {
        if (finished) return;
        clearTimeout(timer);
        timer = setTimeout(() => finish(tookTooLong, true), this.limits.readMs);
        this.child.send({ id, asked });
      });
    });
  }

  /** Between letters it does not keep the server alive. */
  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
  }

  private end(): void {
    if (this.gone) return;
    this.gone = true;
    this.child.kill('SIGKILL');
  }
}

/**
 * A process and not a thread: PDFium's memory and a heap that runs full end a whole process, and here that must not be
 * the server. It gets nothing of the server's environment.
 */
function startChild(heapMiB: number): ChildProcess {
  const built = import.meta.url.endsWith('.js');
  const module = new URL(built ? './letter.child.js' : './letter.child.ts', import.meta.url);
  // Run from its sources (tests) it is still TypeScript and brings its loader along.
  const loader = built ? [] : ['--import', import.meta.resolve('tsx')];
  return fork(fileURLToPath(module), {
    execArgv: [`--max-old-space-size=${heapMiB}`, ...loader],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
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

/** The desk of this process; its processes do not keep the process alive. */
export function sharedDesk(): LetterDesk {
  shared ??= new LetterDesk();
  return shared;
}
