import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Refusal } from '../../law/refusal.ts';
import { startThread } from '../../threads/index.ts';
import type { CaseFile } from './case-file.ts';
import { type Checked, checkBytes } from './check-bytes.ts';

/** What checking one file gave, by its path. */
export type FileChecked = { path: string; file: string } & (Checked | { refusal: Refusal });

/** Fewer files than this are read sooner than a thread starts. */
const fewFiles = 24;
/** Files handed to a thread at once: enough to keep it busy, few enough to share the end evenly. */
const handful = 8;

/**
 * Checks files on all cores and gives the results in the order of the paths, each as soon as it and those before it
 * are done. No more than a few hundred results wait at a time.
 */
export async function* checkFiles(paths: readonly string[], caseFile?: CaseFile): AsyncGenerator<FileChecked> {
  const threads = Math.min(availableParallelism(), Math.ceil(paths.length / handful));
  if (paths.length < fewFiles || threads < 2) {
    for (const path of paths) yield await checkFile(path, caseFile);
    return;
  }
  const crew = new Crew(threads, caseFile);
  try {
    yield* inOrder(paths, crew);
  } finally {
    await crew.dismiss();
  }
}

/** One file, from the disk. */
export async function checkFile(path: string, caseFile?: CaseFile): Promise<FileChecked> {
  const file = basename(path);
  try {
    const answer = await checkBytes(await readFile(path), file, caseFile);
    return answer.ok ? { path, file, ...answer.value } : { path, file, refusal: answer.refusal };
  } catch (error) {
    return { path, file, refusal: { code: 'file-unreadable', because: (error as Error).message } };
  }
}

/** Handfuls are handed out ahead of what is taken, so that every thread has work; not more than two each. */
async function* inOrder(paths: readonly string[], crew: Crew): AsyncGenerator<FileChecked> {
  const waiting: Promise<FileChecked[]>[] = [];
  for (let next = 0; next < paths.length || waiting.length > 0; ) {
    while (next < paths.length && waiting.length < crew.size * 2) {
      waiting.push(crew.check(paths.slice(next, next + handful)));
      next += handful;
    }
    yield* await (waiting.shift() as Promise<FileChecked[]>);
  }
}

/** The threads. One that breaks (a file that eats all memory) costs its handful, not the run. */
class Crew {
  readonly size: number;
  private readonly caseFile: CaseFile | undefined;
  private readonly all = new Set<Worker>();
  private readonly turns: Promise<Worker>[];
  private next = 0;

  constructor(size: number, caseFile: CaseFile | undefined) {
    this.size = size;
    this.caseFile = caseFile;
    this.turns = Array.from({ length: size }, async () => this.hire());
  }

  /** Hands a handful to the threads in turn; each works off what it is handed one after the other. */
  check(batch: string[]): Promise<FileChecked[]> {
    const n = this.next++ % this.size;
    const done = (this.turns[n] as Promise<Worker>).then((worker) => this.ask(worker, batch));
    this.turns[n] = done.then(({ worker }) => worker);
    return done.then(({ list }) => list);
  }

  async dismiss(): Promise<void> {
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private hire(): Worker {
    const worker = startThread(new URL('./check.worker.ts', import.meta.url), {
      workerData: { caseFile: this.caseFile },
    });
    this.all.add(worker);
    return worker;
  }

  private ask(worker: Worker, batch: string[]): Promise<{ worker: Worker; list: FileChecked[] }> {
    return new Promise((resolve) => {
      const answered = (list: FileChecked[]) => {
        worker.off('error', broke);
        resolve({ worker, list });
      };
      const broke = (error: unknown) => {
        worker.off('message', answered);
        this.all.delete(worker);
        resolve({ worker: this.hire(), list: batch.map((path) => unread(path, error)) });
      };
      worker.once('message', answered);
      worker.once('error', broke);
      worker.postMessage(batch);
    });
  }
}

function unread(path: string, error: unknown): FileChecked {
  const because = `one of ${handful} files read together broke the reader: ${(error as Error).message}`;
  return { path, file: basename(path), refusal: { code: 'reader-broke', because } };
}
