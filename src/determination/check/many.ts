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
  const workers = Array.from({ length: threads }, () =>
    startThread(new URL('./check.worker.ts', import.meta.url), { workerData: { caseFile } }),
  );
  try {
    yield* inOrder(paths, workers);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
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

async function* inOrder(paths: readonly string[], workers: Worker[]): AsyncGenerator<FileChecked> {
  const idle = [...workers];
  const waiting: Promise<FileChecked[]>[] = [];
  let next = 0;
  const hand = () => {
    while (next < paths.length && idle.length > 0) {
      const worker = idle.pop() as Worker;
      const batch = paths.slice(next, next + handful);
      next += handful;
      const back = () => {
        idle.push(worker);
        hand();
      };
      waiting.push(ask(worker, batch).finally(back));
    }
  };
  hand();
  for (let n = 0; n * handful < paths.length; n++) {
    yield* await (waiting[n] as Promise<FileChecked[]>);
    delete waiting[n];
  }
}

function ask(worker: Worker, batch: string[]): Promise<FileChecked[]> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', answered);
      worker.off('error', failed);
      act();
    };
    const answered = (list: FileChecked[]) => settle(() => resolve(list));
    const failed = (error: unknown) => settle(() => reject(error));
    worker.once('message', answered);
    worker.once('error', failed);
    worker.postMessage(batch);
  });
}
