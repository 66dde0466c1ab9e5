import type { Worker } from 'node:worker_threads';
import { startThread } from '../../threads/index.ts';
import type { CasePatient } from '../describe/patient.ts';
import type { NearDuplicate, TextPage } from '../duplicates/nearDuplicates.ts';
import type { KeptPage } from '../pages/keptPage.ts';
import type { FileKind } from '../receive/kind.ts';
import type { FromScribe, ReadingSummary, ToScribe } from './messages.ts';

interface Job {
  onPages(pages: KeptPage[], index: Uint8Array | null): Promise<void>;
  resolve(answer: never): void;
  reject(error: Error): void;
}

type Known = AsyncIterable<KeptPage[]> | Iterable<KeptPage[]>;
/** What is asked, before it has its number. */
type Asked = ToScribe extends infer One ? (One extends { id: number } ? Omit<One, 'id'> : never) : never;

export interface DocumentToRead {
  bytes: Uint8Array;
  kind: FileKind;
  /** Who the case is about: pages that name somebody else are told. */
  patient: CasePatient | null;
  /** Pages kept by a reading that was broken off: they are not read again. */
  known?: Known;
  /** Keeps pages as they are read; the next ones come when it has. `index` now and then: a part of the search index. */
  onPages: Job['onPages'];
}

/** Reads documents in a thread of low priority. A thread that ends fails what it had; the next document gets another. */
export class Scribe {
  private worker: Worker | undefined;
  private readonly jobs = new Map<number, Job>();
  private nextId = 1;

  /** Reads a document to its end. Rejects when keeping fails or the thread ends: pages kept until then stay good. */
  read({ bytes, kind, patient, known = [], onPages }: DocumentToRead): Promise<ReadingSummary> {
    return this.ask(known, { type: 'read', bytes, kind, patient }, onPages);
  }

  /** The search index and description of pages read before. */
  index(known: Known): Promise<ReadingSummary> {
    return this.ask(known, { type: 'index' }, async () => {});
  }

  /** Pages that say nearly the same as an earlier one. */
  duplicates(pages: TextPage[]): Promise<NearDuplicate[]> {
    return this.ask([], { type: 'duplicates', pages }, async () => {});
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private async ask<T>(known: Known, what: Asked, onPages: Job['onPages']): Promise<T> {
    const id = this.nextId++;
    return await new Promise<T>((resolve, reject) => {
      this.jobs.set(id, { onPages, resolve: resolve as Job['resolve'], reject });
      this.tell(known, { ...what, id } as ToScribe).catch((error) => this.settle(id)?.reject(error));
    });
  }

  private async tell(known: Known, last: ToScribe): Promise<void> {
    this.worker ??= this.start();
    this.worker.ref();
    const { worker } = this;
    for await (const pages of known) worker.postMessage({ type: 'known', id: last.id, pages } satisfies ToScribe);
    worker.postMessage(last);
  }

  private start(): Worker {
    const worker = startThread(new URL('./scribe.worker.ts', import.meta.url), { stdout: true, stderr: true });
    worker.on('message', (message: FromScribe) => this.receive(worker, message));
    const ended = (error: Error) => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      for (const id of [...this.jobs.keys()]) this.settle(id)?.reject(error);
    };
    worker.on('error', ended);
    worker.on('exit', () => ended(new Error('the reading thread has ended')));
    return worker;
  }

  private receive(worker: Worker, message: FromScribe): void {
    const job = this.jobs.get(message.id);
    if (!job) return;
    if (message.type === 'pages')
      job.onPages(message.pages, message.index).then(
        () => worker.postMessage({ type: 'more', id: message.id } satisfies ToScribe),
        (error) => this.settle(message.id)?.reject(error),
      );
    else if (message.type === 'end') this.settle(message.id)?.resolve(message.summary as never);
    else if (message.type === 'found') this.settle(message.id)?.resolve(message.duplicates as never);
    else this.settle(message.id)?.reject(new Error(message.because));
  }

  private settle(id: number): Job | undefined {
    const job = this.jobs.get(id);
    this.jobs.delete(id);
    if (this.jobs.size === 0) this.worker?.unref();
    return job;
  }
}

let shared: Scribe | undefined;

/** The one scribe of a process. Its thread does not keep the process alive. */
export function sharedScribe(): Scribe {
  shared ??= new Scribe();
  return shared;
}
