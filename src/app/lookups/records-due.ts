import { type CaseRecord, clocksOf, type Found, lackingIn } from '../../case/index.ts';
import { type PlainDate, pacificDateOf } from '../../law/index.ts';
import type { LoadedCase } from '../cases/load.ts';

/** NoteRecordsOverdue: when the administrator's records were due (C14), and since when those that came are enough. */
export function lookUpRecordsDue({ events, state }: LoadedCase): Found {
  const clock = clocksOf(events, state.lastEventAt).findLast((one) => ['C14', 'C14e', 'C14x'].includes(one.clock));
  return { recordsDueOn: clock?.due ?? null, recordsEnoughOn: enoughSince(events) };
}

/**
 * The day on which the last paper arrived without which they would not be enough; null while they are not. A paper counts
 * from the day it came, as what the desk knows it to be by now: who sent it in time is not late because it was read later.
 */
function enoughSince(events: LoadedCase['events']): PlainDate | null {
  const papers = new Map<string, { record: CaseRecord; cameOn: PlainDate }>();
  for (const event of events) {
    if (event.type !== 'RecordsReceived') continue;
    for (const record of event.data.records) {
      const cameOn = papers.get(record.documentId)?.cameOn ?? pacificDateOf(event.at);
      papers.set(record.documentId, { record, cameOn });
    }
  }
  const arrived: CaseRecord[] = [];
  for (const { record, cameOn } of papers.values()) {
    arrived.push(record);
    if (!lackingIn(arrived)) return cameOn;
  }
  return null;
}
