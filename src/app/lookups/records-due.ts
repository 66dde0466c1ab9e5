import { type CaseRecord, clocksOf, type Found, lackingIn } from '../../case/index.ts';
import { type PlainDate, pacificDateOf } from '../../law/index.ts';
import type { LoadedCase } from '../cases/load.ts';

/** NoteRecordsOverdue: when the administrator's records were due (C14), and since when those that came are enough. */
export function lookUpRecordsDue({ events, state }: LoadedCase): Found {
  const clock = clocksOf(events, state.lastEventAt).findLast((one) => ['C14', 'C14e', 'C14x'].includes(one.clock));
  return { recordsDueOn: clock?.due ?? null, recordsEnoughOn: enoughSince(events) };
}

function enoughSince(events: LoadedCase['events']): PlainDate | null {
  const arrived: CaseRecord[] = [];
  for (const event of events) {
    if (event.type !== 'RecordsReceived') continue;
    arrived.push(...event.data.records);
    if (!lackingIn(arrived)) return pacificDateOf(event.at);
  }
  return null;
}
