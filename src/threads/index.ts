import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a worker thread from a module of ours, given as `new URL('./name.worker.ts', import.meta.url)`.
 *
 * In the built program the file beside is `.js`; in tests it is still TypeScript, which Node 20 reads only
 * with a loader, so that one is named for the thread.
 */
export function startThread(module: URL, options: WorkerOptions = {}): Worker {
  const runsBuilt = import.meta.url.endsWith('.js');
  if (runsBuilt) return new Worker(new URL(module.href.replace(/\.ts$/, '.js')), options);
  return new Worker(module, { ...options, execArgv: [...(options.execArgv ?? []), '--import', 'tsx'] });
}
