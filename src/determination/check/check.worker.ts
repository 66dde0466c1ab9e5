import { parentPort, workerData } from 'node:worker_threads';
import type { CaseFile } from './case-file.ts';
import { checkFile } from './many.ts';

/** A thread that checks the files it is handed, a handful at a time. */
const { caseFile } = workerData as { caseFile?: CaseFile };

parentPort?.on('message', async (batch: string[]) => {
  const list = [];
  for (const path of batch) list.push(await checkFile(path, caseFile));
  parentPort?.postMessage(list);
});
