import { type CaseRecord, type CaseState, type RecordedEvent, type Role, withSealedListed } from '../../case/index.ts';
import type { Determination } from '../../determination/model.ts';
import type { VisibleCase } from '../cases/load.ts';
import { mayWith } from './may.ts';
import type { Principal } from './principal.ts';

/** Who a record came from, as a capacity: whoever sent it knows it. */
const senders: Record<CaseRecord['from'], readonly Role[]> = {
  'claims-administrator': ['claims-administrator'],
  employee: ['employee', 'representative'],
  'requesting-physician': ['physician'],
  other: [],
};

/** Whether somebody in these capacities may know of this record: the rows `case.sealed…` of the access table. */
export function maySeeRecord(
  principal: Principal,
  { capacities, state }: Pick<VisibleCase, 'capacities' | 'state'>,
  record: Pick<CaseRecord, 'documentId' | 'from'>,
): boolean {
  const seal = state.sealed[record.documentId];
  if (!seal || mayWith(principal, capacities, 'case.sealed')) return true;
  if (seal.forReview && mayWith(principal, capacities, 'case.sealed-for-review')) return true;
  const sent = capacities.filter(({ role }) => senders[record.from].includes(role));
  return mayWith(principal, sent, 'case.sealed-sent');
}

/**
 * The case as this person sees it: without the records sealed from them, and without a trace of them in events, draft,
 * lists, and in the determination that named them before they were sealed (letters/letter-shown.ts). What routes show is made of this; steps are decided on the whole case.
 */
export function withoutSealed(principal: Principal, visible: VisibleCase): VisibleCase {
  const { state, events, capacities } = visible;
  const whole = mayWith(principal, capacities, 'case.sealed');
  const hidden = hiddenFrom(principal, visible);
  if (whole || !events.some(isSealing)) return visible;
  return {
    ...visible,
    state: stateWithout(state, hidden),
    events: events.filter((event) => !isSealing(event)).flatMap((event) => eventWithout(event, hidden)),
  };
}

/** The ids of the records that this person may know nothing of. */
export function hiddenFrom(principal: Principal, visible: VisibleCase): ReadonlySet<string> {
  const hidden = visible.state.records.filter((record) => !maySeeRecord(principal, visible, record));
  return new Set(hidden.map(({ documentId }) => documentId));
}

const isSealing = ({ type }: RecordedEvent): boolean => type === 'RecordSealed' || type === 'RecordUnsealed';

function stateWithout(state: CaseState, hidden: ReadonlySet<string>): CaseState {
  const shown = ({ documentId }: { documentId: string }): boolean => !hidden.has(documentId);
  const { documents } = state.draft;
  const draft = documents
    ? {
        ...state.draft,
        documents: { ...documents, content: { ...documents.content, uses: documents.content.uses.filter(shown) } },
      }
    : state.draft;
  const without = <T extends { determination: Determination }>(one: T): T => ({
    ...one,
    determination: withSealedListed(one.determination, (id) => hidden.has(id)),
  });
  return {
    ...state,
    draft,
    signed: state.signed && without(state.signed),
    issued: state.issued.map(without),
    records: state.records.filter(shown),
    sealed: Object.fromEntries(Object.entries(state.sealed).filter(([documentId]) => !hidden.has(documentId))),
  };
}

function eventWithout(event: RecordedEvent, hidden: ReadonlySet<string>): RecordedEvent[] {
  if ('determination' in event.data) {
    const { determination } = event.data as { determination: Determination };
    const shown = withSealedListed(determination, (id) => hidden.has(id));
    return [{ ...event, data: { ...event.data, determination: shown } } as RecordedEvent];
  }
  if (event.type !== 'RecordsReceived') return [event];
  const records = event.data.records.filter(({ documentId }) => !hidden.has(documentId));
  return records.length > 0 ? [{ ...event, data: { ...event.data, records } }] : [];
}
