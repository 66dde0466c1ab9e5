import { clocksOf, type Found } from '../../case/index.ts';
import type { LoadedCase } from '../cases/load.ts';

/** NoteRecordsOverdue: when the administrator's records were due (C14). */
export function lookUpRecordsDue({ events, state }: LoadedCase): Found {
  const clock = clocksOf(events, state.lastEventAt).findLast((one) => ['C14', 'C14e', 'C14x'].includes(one.clock));
  return { recordsDueOn: clock?.due ?? null };
}
