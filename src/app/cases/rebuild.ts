import { fold } from '../../case/index.ts';
import type { App } from '../app.ts';
import { rowIsStale } from '../invariants/index.ts';
import { recordedEvent } from './answers.ts';
import { queueRow } from './queue-row.ts';

/** Makes the work queue anew from the ledger alone; gives how many cases and events it read. */
export function rebuildViews(
  app: App,
  onProgress?: (cases: number) => void,
): Promise<{ cases: number; events: number }> {
  return app.store.cases.rebuild((stored) => {
    const events = stored.map(recordedEvent);
    const state = events[0]?.type === 'ApplicationReceived' ? fold(events) : null;
    return state && queueRow(state, events);
  }, onProgress);
}

/** Rows looked at to see whether the queue is of this version of the program. */
const SAMPLE = 20;

/**
 * At start: a newer program may show more of a case in its queue than the one that wrote the rows. Where one of the cases
 * that changed last is not what the ledger makes of it now, all rows are made anew.
 *
 * @returns how many cases were read; null when nothing was to be done
 */
export async function freshenViews(app: App): Promise<{ cases: number } | null> {
  const { rows } = await app.store.cases.query({ sort: 'updated', descending: true, limit: SAMPLE });
  for (const { caseId } of rows) if (await rowIsStale(app, caseId)) return rebuildViews(app);
  return null;
}
