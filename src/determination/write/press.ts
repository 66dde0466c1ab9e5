import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../threads/index.ts';
import type { Content } from './content.ts';

interface Waiting {
  content: Content;
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

type Answer = { id: number; pdf: Uint8Array } | { id: number; because: string };

let ours: Press | undefined;

/**
 * The same bytes as `renderPdfDocument`, printed in the process's printing threads: for whoever has others to answer
 * meanwhile. One core is left to them where there is more than one.
 */
export function printInBackground(content: Content): Promise<Uint8Array> {
  ours ??= new Press(availableParallelism() - 1);
  return ours.print(content);
}

/**
 * Printing threads for many documents: each has a compiler of its own, so that letters a second grow with the cores and the
 * thread that asks stays free. Threads start when they are first needed and do not keep the process alive.
 */
export class Press {
  private readonly waiting: Waiting[] = [];
  private readonly threads: { worker: Worker; job: Waiting | null }[] = [];
  private readonly most: number;

  constructor(threads = availableParallelism()) {
    this.most = Math.max(1, threads);
  }

  /** The same bytes as `renderPdfDocument`; rejects with what the compiler refuses. */
  print(content: Content): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ content, resolve, reject });
      this.advance();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.splice(0).map(({ worker }) => worker.terminate()));
  }

  private advance(): void {
    while (this.waiting.length > 0) {
      const free = this.threads.find(({ job }) => job === null) ?? this.start();
      if (!free) return;
      free.job = this.waiting.shift()!;
      free.worker.ref();
      free.worker.postMessage({ id: 0, content: free.job.content });
    }
  }

  private start() {
    if (this.threads.length >= this.most) return undefined;
    const thread = { worker: startThread(new URL('./press.worker.ts', import.meta.url)), job: null as Waiting | null };
    thread.worker.on('message', (answer: Answer) => {
      const { job } = thread;
      thread.job = null;
      thread.worker.unref();
      if ('pdf' in answer) job?.resolve(answer.pdf);
      else job?.reject(new Error(answer.because));
      this.advance();
    });
    thread.worker.on('error', (error) => {
      this.threads.splice(this.threads.indexOf(thread), 1);
      thread.job?.reject(error as Error);
      this.advance();
    });
    this.threads.push(thread);
    return thread;
  }
}
