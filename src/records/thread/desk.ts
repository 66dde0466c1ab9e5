import type { Worker } from 'node:worker_threads';
import { startThread } from '../../threads/index.ts';
import type { Limits } from '../limits.ts';
import type { JobName, JobReply, Jobs } from './jobs.ts';

/** The thread that had a job ended, or did not answer in time. */
export class ThreadEnded extends Error {
  readonly why: 'timed-out' | 'crashed';

  constructor(why: ThreadEnded['why']) {
    super(why);
    this.why = why;
  }
}

interface Waiting {
  id: number;
  job: JobName;
  ask: unknown;
  /** Sent when the thread answers that it no longer has the document. */
  withBytes?: unknown;
  ms: number;
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

const startMs = 60_000;

/** One reading thread and the jobs that wait for it, one at a time. A thread that fails or hangs is replaced. */
export class Desk {
  private worker: Worker | undefined;
  private readonly queue: Waiting[] = [];
  private current: Waiting | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ready = false;
  private nextId = 1;

  private readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  get load(): number {
    return this.queue.length + (this.current ? 1 : 0);
  }

  ask<N extends JobName>(
    job: N,
    ask: Jobs[N]['ask'],
    ms: number,
    withBytes?: Jobs[N]['ask'],
  ): Promise<Jobs[N]['answer']> {
    return new Promise((resolve, reject) => {
      this.queue.push({
        id: this.nextId++,
        job,
        ask,
        withBytes,
        ms,
        resolve: resolve as (answer: unknown) => void,
        reject,
      });
      this.advance();
    });
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private advance(): void {
    if (this.current || this.queue.length === 0) return;
    this.current = this.queue.shift()!;
    this.worker ??= this.start();
    this.worker.ref();
    this.send(this.current.ask);
  }

  private send(ask: unknown): void {
    const { id, job } = this.current!;
    this.startClock();
    this.worker?.postMessage({ id, job, ask });
  }

  /** A job's time begins when its thread is there: starting one on a busy machine takes a while. */
  private startClock(): void {
    clearTimeout(this.timer);
    const ms = this.ready ? (this.current?.ms ?? 0) : startMs;
    if (this.current)
      this.timer = setTimeout(
        () =>
          this.fail(this.ready ? new ThreadEnded('timed-out') : new Error('a reading thread did not start in time')),
        ms,
      );
  }

  private start(): Worker {
    const worker = startThread(new URL('./reading.worker.ts', import.meta.url), {
      workerData: { limits: this.limits },
      resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMiB },
      stderr: true,
      stdout: true,
    });
    this.ready = false;
    worker.on('message', (reply: JobReply | 'ready') => {
      if (this.worker !== worker) return;
      if (reply !== 'ready') return this.receive(reply);
      this.ready = true;
      this.startClock();
    });
    const ended = (cause?: unknown) => {
      if (this.worker === worker)
        this.fail(this.ready ? new ThreadEnded('crashed') : new Error('a reading thread did not start', { cause }));
    };
    worker.on('error', ended);
    worker.on('exit', () => ended());
    return worker;
  }

  private receive(reply: JobReply): void {
    const { current } = this;
    if (!current || reply.id !== current.id) return;
    if ('need' in reply && current.withBytes) {
      this.send(current.withBytes);
      return;
    }
    this.finish();
    if ('need' in reply) current.reject(new Error('a document was asked for without its bytes'));
    else current.resolve(reply.answer);
    this.advance();
  }

  private finish(): void {
    clearTimeout(this.timer);
    this.current = undefined;
    if (this.queue.length === 0) this.worker?.unref();
  }

  private fail(error: Error): void {
    const { worker, current } = this;
    this.worker = undefined;
    void worker?.terminate();
    this.finish();
    current?.reject(error);
    this.advance();
  }
}
