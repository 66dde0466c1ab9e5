import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '../../src/law/index.ts';
import type { Client } from './client.ts';

interface Ready {
  outbox: { due: number; dead: number };
  sweptAt: Instant | null;
}

/** So long background work may take for one day. */
const patienceMs = 900_000;

/**
 * Waits until background work is done for this time: the worker whose turn it is has swept since the clock showed it, and
 * nothing that is due waits in the outbox. Gives the milliseconds that took.
 *
 * @param workers a client for each worker process
 */
export async function settle(workers: readonly Client[], now: Instant): Promise<number> {
  const began = performance.now();
  const swept = ({ sweptAt }: Ready): boolean => sweptAt !== null && sweptAt >= now;
  const over = (states: Ready[]): boolean => states.some(swept) && states.every(({ outbox }) => outbox.due === 0);
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(25)) {
    const states = await Promise.all(workers.map(stateOf));
    if (states.some(({ outbox }) => outbox.dead > 0)) throw new Error('a message of the outbox was given up');
    if (over(states)) return performance.now() - began;
  }
  throw new Error(`background work did not catch up by ${now} within ${patienceMs / 1_000} s`);
}

const stateOf = async (worker: Client): Promise<Ready> =>
  (await worker.get<Ready>({ headers: {} }, '/api/ready', 'ready')).body;
