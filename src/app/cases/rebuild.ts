import { fold } from '../../case/index.ts';
import type { App } from '../app.ts';
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
