import type { Worker } from 'node:worker_threads';
import { startThread } from '../../threads/index.ts';
import { type Reply, type Request, revived } from './messages.ts';

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/** The database in its thread, in the shape `createPgConfig` asks of a PGlite. */
export class ThreadedDatabase {
  readonly waitReady: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #held: Uint8Array[] = [];
  #next = 1;
  #ended: Error | null = null;

  constructor(dataDir: string, template: string | null) {
    this.#worker = startThread(threadModule(), { workerData: { dataDir, template } });
    this.waitReady = new Promise((resolve, reject) => {
      this.#worker.on('message', (reply: Reply) => (reply.kind === 'ready' ? resolve() : this.#settle(reply)));
      const end = (error: Error) => {
        this.#fail(error);
        reject(error);
      };
      this.#worker.on('error', end);
      this.#worker.on('exit', () => end(new Error('the database’s thread has ended')));
    });
    this.waitReady.catch(() => {});
  }

  /**
   * `pg` sends the five messages of a query one by one; only the last (Sync, Flush, a simple query) makes the server
   * answer, so the thread is asked once a query.
   */
  async execProtocolStream(bytes: Uint8Array): Promise<unknown[]> {
    this.#held.push(bytes);
    if (!'SHQcdfX'.includes(String.fromCharCode(bytes[0]!))) return [];
    const held = this.#held;
    this.#held = [];
    const whole = held.length === 1 ? held[0]! : Buffer.concat(held);
    const messages = await this.#ask<{ name: string }[]>({ kind: 'protocol', bytes: whole });
    return messages.map(revived);
  }

  dump(): Promise<Uint8Array> {
    return this.#ask<Uint8Array>({ kind: 'dump' });
  }

  async close(): Promise<void> {
    if (this.#ended) return;
    await this.#ask({ kind: 'close' }).catch(() => {});
    await this.#worker.terminate();
  }

  #ask<T>(request: { kind: 'protocol'; bytes: Uint8Array } | { kind: 'dump' } | { kind: 'close' }): Promise<T> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = this.#next++;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: never) => void, reject });
      this.#worker.postMessage({ ...request, id } as Request);
    });
  }

  #settle(reply: Exclude<Reply, { kind: 'ready' }>): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === 'broken') waiting?.reject(new Error(reply.because));
    else waiting?.resolve(('answer' in reply ? reply.answer : undefined) as never);
  }

  #fail(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** Unbuilt, the thread's module is TypeScript, and Node 20's threads take no loader by flag: it is registered from inside. */
function threadModule(): URL {
  const module = new URL('./thread.worker.ts', import.meta.url);
  if (import.meta.url.endsWith('.js')) return module;
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const code = `import { register } from ${loader}; register(); await import(${JSON.stringify(module.href)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
