import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { tidyBeside } from '../../src/library/import/import.ts';
import type { Library } from '../../src/library/index.ts';
import { startThread } from '../../src/threads/index.ts';

export interface Filled {
  seconds: number;
  /** Processor seconds of all threads, and of generating alone. */
  processor: number;
  generating: number;
}

/**
 * Generates the letters of these numbers, enters and indexes them on several threads, and makes one of many segments
 * meanwhile. No thread ever holds more letters than one segment of 8,192.
 */
export async function fillLibrary(
  library: Library,
  from: number,
  to: number,
  threads = availableParallelism(),
): Promise<Filled> {
  mkdirSync(library.folder, { recursive: true });
  const start = performance.now();
  const before = process.cpuUsage();
  const tidying = tidyBeside(library);
  let generating = 0;
  const shared = new Int32Array(new SharedArrayBuffer(4));
  shared[0] = from;
  await Promise.all(
    Array.from({ length: threads }, () => {
      const workerData = { folder: library.folder, to, next: shared };
      const thread = startThread(new URL('./fill.worker.ts', import.meta.url), { workerData });
      return new Promise<void>((resolve, reject) => {
        thread.on('message', (said: { name: string } | { generating: number }) => {
          if ('name' in said) {
            library.adopt([said.name]);
            tidying.look();
            return;
          }
          generating += said.generating;
          thread.terminate().then(() => resolve(), reject);
        });
        thread.on('error', reject);
      });
    }),
  );
  await tidying.done();
  library.tidy();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6, generating };
}
