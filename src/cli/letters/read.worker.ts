import { parentPort } from 'node:worker_threads';
import type { Outcome } from './crew.ts';
import { readOne } from './readOne.ts';

parentPort?.on('message', async ({ paths, options }: { paths: string[]; options: { readable: boolean } }) => {
  const outcomes: Outcome[] = [];
  for (const path of paths) outcomes.push(await readOne(path, options.readable));
  parentPort?.postMessage(outcomes);
});
