import { type CaseState, daysTaken, type RecordedEvent } from '../../case/index.ts';
import { pacificDateOf } from '../../law/index.ts';

/** What the dashboards and the lists of the Administrative Director count, kept beside each case's row. */
export interface Measures {
  /** What lies before the Administrative Director. */
  approval: 'panel' | 'extension' | 'information' | null;
  approvalAt: string | null;
  receivedOn: string;
  noticeOn: string | null;
  recordsOn: string | null;
  /** Of the last determination: its day, and its days by both of DWC's definitions. */
  decidedOn: string | null;
  fromNotice: number | null;
  fromRecords: number | null;
  /** How often a draft went to the second reading, and came back from it. */
  submitted: number;
  returned: number;
  /** The day on which records were due that did not come: stays as evidence when they come later. */
  overdueSince: string | null;
  referral: 'show-cause' | 'no-action' | null;
}

export function measuresOf(state: CaseState, events: readonly RecordedEvent[]): Measures {
  const decided = state.issued.length > 0 ? daysTaken(events, pacificDateOf(state.lastEventAt)).at(-1) : undefined;
  const overdue = state.foundOverdueAt ? events.findLast((event) => event.type === 'RecordsFoundOverdue') : undefined;
  const count = (type: RecordedEvent['type']): number => events.filter((event) => event.type === type).length;
  return {
    approval: state.approvalAsked?.kind ?? null,
    approvalAt: state.approvalAsked?.at ?? null,
    receivedOn: pacificDateOf(state.receivedAt),
    noticeOn: state.noticeSentAt && pacificDateOf(state.noticeSentAt),
    recordsOn: state.recordsCompleteAt && pacificDateOf(state.recordsCompleteAt),
    decidedOn: decided?.decidedOn ?? null,
    fromNotice: decided?.fromNotice ?? null,
    fromRecords: decided?.fromCompleteRecords ?? null,
    submitted: count('DraftSubmitted'),
    returned: count('DraftReturned'),
    overdueSince: overdue?.type === 'RecordsFoundOverdue' ? (overdue.data.dueOn?.slice(0, 10) ?? null) : null,
    referral: state.referral?.decision ?? null,
  };
}
