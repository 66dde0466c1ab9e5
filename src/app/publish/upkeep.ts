import { startThread } from '../../threads/index.ts';
import type { UpkeepOrder, UpkeepReport } from './upkeep.worker.ts';

let last: Promise<unknown> = Promise.resolve();

/** Long work on the library's files, in a thread of its own so that requests go on; one at a time. */
export function upkeep(order: UpkeepOrder): Promise<UpkeepReport> {
  const done = last.then(() => run(order));
  last = done.catch(() => undefined);
  return done;
}

function run(order: UpkeepOrder): Promise<UpkeepReport> {
  const thread = startThread(new URL('./upkeep.worker.ts', import.meta.url), { workerData: order });
  return new Promise<UpkeepReport>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the library’s upkeep ended before it was done')));
  }).finally(() => thread.terminate());
}
