import { type CaseRecord, clocksOf } from '../../case/index.ts';
import type { PlainDate } from '../../law/dates/types.ts';
import { pacificDateOf } from '../../law/index.ts';
import {
  type DocumentKind,
  documentKinds,
  type ReceivedDocument,
  type RecordFacts,
  type RequiredRecord,
  type RequiredRecords,
  requiredRecords,
} from '../../records/index.ts';
import type { LoadedCase } from '../cases/load.ts';

/** A line of the list with its words in both languages. */
export type ListedRecord = RequiredRecord & { inSpanish: Pick<RequiredRecord, 'what' | 'missing' | 'notes'> };
export interface Checklist extends Omit<RequiredRecords, 'records'> {
  records: ListedRecord[];
}

/** What is due from whom under R1–R9, what came of it and what is missing, as known on a day. */
export function checklistOf(loaded: LoadedCase, asOf: PlainDate): Checklist {
  const facts = factsOf(loaded, asOf);
  const list = requiredRecords(facts);
  const spanish = requiredRecords(facts, 'es').records;
  const records = list.records.map((record, at) => {
    const { what, missing, notes } = spanish[at]!;
    return { ...record, inSpanish: { what, missing, notes } };
  });
  return { ...list, records };
}

function factsOf({ state, events }: LoadedCase, asOf: PlainDate): RecordFacts {
  const { application } = state;
  const clock = clocksOf(events, asOf).findLast((one) => ['C14', 'C14e', 'C14x'].includes(one.clock));
  const physician = application.requestingPhysician?.name;
  const arrived = new Map(
    events.flatMap((event) =>
      event.type === 'RecordsReceived'
        ? event.data.records.map((record) => [record.documentId, pacificDateOf(event.at)] as const)
        : [],
    ),
  );
  return {
    reviewType: state.priority === 'expedited' ? 'expedited' : 'regular',
    asOf,
    rfaDate: application.urDecision?.rfaDate ?? null,
    urDecisionDate: application.urDecision?.decidedOn ?? null,
    requestingPhysician: physician ? `${physician.first} ${physician.last}` : null,
    treatingSince: null,
    noticeSentOn: state.noticeSentAt ? pacificDateOf(state.noticeSentAt) : null,
    dueOn: (clock?.due?.slice(0, 10) as PlainDate | undefined) ?? null,
    namedReports: [],
    newIssueRaised: false,
    documents: state.records.map((record) => received(record, arrived.get(record.documentId) ?? asOf)),
  };
}

const senders = {
  'claims-administrator': 'administrator',
  employee: 'employee',
  'requesting-physician': 'physician',
  other: 'physician',
} as const;

function received(record: CaseRecord, receivedOn: PlainDate): ReceivedDocument {
  const kind = (documentKinds as readonly string[]).includes(record.kind) ? (record.kind as DocumentKind) : 'other';
  return {
    id: record.documentId,
    kind,
    date: record.date,
    author: record.author,
    from: senders[record.from],
    receivedOn,
    by: 'portal',
    pages: record.pages,
  };
}
