import { parentPort, workerData } from 'node:worker_threads';
import { Library } from './library.ts';

/** Makes one of many segments of like size while others go on reading and adding. */
const library = Library.open(workerData as string);
try {
  library.mergeAlike();
} finally {
  library.close();
}
parentPort?.postMessage('done');
