import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a worker thread from a module of ours, given as `new URL('./name.worker.ts', import.meta.url)`.
 *
 * In the built program the file beside is `.js`. Run from its sources (tests, scripts) it is still TypeScript: Node 20
 * looks at a thread's entry before any loader is asked, so the thread begins with a line that brings the loader along.
 */
export function startThread(module: URL, options: WorkerOptions = {}): Worker {
  if (import.meta.url.endsWith('.js')) return new Worker(new URL(module.href.replace(/\.ts$/, '.js')), options);
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const loader = new URL('./dist/esm/api/index.mjs', tsx).href;
  const first = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(module.href)}); });`;
  return new Worker(first, { ...options, eval: true, execArgv: [] });
}
