import type { CaseRow } from '../../src/store/index.ts';
import { viewRow } from '../../src/store/views/row.ts';

const day = 86_400_000;

/** State, desk, and how many in a hundred stand there: most cases of a year are over. */
const mix: [state: string, owner: string | null, share: number][] = [
  ['received', 'intake', 3],
  ['screening', 'intake', 2],
  ['information-requested', 'intake', 1],
  ['eligible', 'assignment', 1],
  ['assigned', 'records', 6],
  ['records-overdue', 'records', 2],
  ['records-complete', 'assignment', 2],
  ['under-review', 'reviewer', 3],
  ['draft', 'reviewer', 2],
  ['quality-review', 'quality', 1],
  ['signed', 'service', 1],
  ['issued', 'service', 6],
  ['appealed', 'director', 1],
  ['implemented', null, 59],
  ['ineligible', null, 7],
  ['terminated', null, 3],
];
const kinds = mix.flatMap(([state, owner, share]) => Array.from({ length: share }, () => ({ state, owner })));
const decided = new Set(['issued', 'implemented', 'appealed']);

/** Rows as the program projects them, a year of cases up to `now`, in portions for one statement each. */
export function* queueRows(count: number, now: string): Generator<Record<string, unknown>[]> {
  const portion = 1_000;
  for (let from = 0; from < count; from += portion)
    yield Array.from({ length: Math.min(portion, count - from) }, (_, n) => viewRow(rowOf(from + n, Date.parse(now))));
}

function rowOf(i: number, now: number): CaseRow {
  const { state, owner } = kinds[(i * 37) % kinds.length]!;
  const closed = owner === null;
  const received = now - (((i * 7919) % 365) * day + (i % 24) * 3_600_000);
  const instant = (at: number) => new Date(at).toISOString();
  const isDecided = decided.has(state);
  return {
    caseId: `CM26-${String(i).padStart(7, '0')}`,
    version: 12,
    state,
    priority: i % 50 ? 'standard' : 'expedited',
    owner,
    reviewerId:
      ['under-review', 'draft', 'quality-review', 'signed'].includes(state) || isDecided ? `rev-${i % 300}` : null,
    receivedAt: instant(received),
    dueAt: closed ? null : instant(now + (((i * 13) % 40) - 8) * day),
    dueClock: closed ? null : 'C18',
    closed,
    updatedAt: instant(received + 5 * day),
    search: `Given${i % 1009} Family${i} FIC-${i} Pretend Mutual ${i % 60} lumbar`,
    parties: [
      { kind: 'person', subject: `worker-${i}`, relation: 'employee' },
      { kind: 'organization', subject: `pretend-mutual-${i % 60}`, relation: 'claims-administrator' },
      { kind: 'npi', subject: String(i % 997), relation: 'physician' },
    ],
    summary: summaryOf(i, state, received),
  };
}

function summaryOf(i: number, state: string, received: number) {
  const on = (days: number) => new Date(received + days * day).toISOString().slice(0, 10);
  const isDecided = decided.has(state);
  return {
    employee: `Given${i % 1009} Family${i}`,
    employer: `Imaginary Works ${i % 500}`,
    administrator: `Pretend Mutual ${i % 60}`,
    physician: `Made Up${i % 997}`,
    treatments: ['Physical therapy for the lumbar spine, 12 sessions', 'Home exercise kit'].slice(0, 1 + (i % 2)),
    claimNumber: `FIC-${i}`,
    urDecidedOn: on(-20),
    round: 1,
    waitingFor: null,
    approval: i % 400 === 3 && !isDecided ? 'extension' : null,
    receivedOn: on(0),
    noticeOn: on(3),
    recordsOn: isDecided ? on(17) : null,
    decidedOn: isDecided ? on(20 + (i % 15)) : null,
    fromNotice: isDecided ? 17 + (i % 15) : null,
    fromRecords: isDecided ? 3 + (i % 15) : null,
    submitted: isDecided ? 1 + Number(i % 9 === 0) : 0,
    returned: isDecided ? Number(i % 9 === 0) : 0,
    overdueSince: state === 'records-overdue' ? on(18) : null,
    referral: null,
    outcomes: isDecided ? ['upheld'] : [],
    duties: dutiesOf(i, state, on),
  };
}

/** What the administrator is asked for in the states in which it is asked for something. */
function dutiesOf(i: number, state: string, on: (days: number) => string) {
  const to = 'claims-administrator';
  if (state === 'assigned' || state === 'records-overdue') return [{ to, act: 'send-records', due: on(15) }];
  if (state === 'issued') return [{ to, act: i % 2 ? 'carry-out' : 'acknowledge', due: on(35) }];
  return [];
}

/** Who reviewed what, for the ledger: two events of each case that was decided, as the questions about payment read them. */
export function* reviewEvents(count: number, now: string): Generator<Record<string, unknown>[]> {
  const portion = 2_000;
  for (let from = 0; from < count; from += portion)
    yield Array.from({ length: Math.min(portion, count - from) }, (_, n) => rowOf(from + n, Date.parse(now))).flatMap(
      ({ caseId, state, reviewerId, receivedAt }) => {
        if (!decided.has(state)) return [];
        const at = new Date(Date.parse(receivedAt ?? now) + 25 * day).toISOString();
        const signed = { case_id: caseId, version: 11, type: 'DeterminationSigned', actor_id: reviewerId, at };
        return [signed, { ...signed, version: 12, type: 'DeterminationIssued', actor_id: 'service-1' }];
      },
    );
}

/** Every second decided review of a reviewer was paid, a hundred at a time. */
export function* paymentEvents(count: number, now: string): Generator<Record<string, unknown>> {
  const reviews = new Map<string, { caseNumber: string; round: number }[]>();
  let version = 0;
  for (const rows of reviewEvents(count, now))
    for (const { type, case_id, actor_id } of rows) {
      if (type !== 'DeterminationSigned' || Number(String(case_id).slice(-1)) % 2) continue;
      const mine = reviews.get(String(actor_id)) ?? [];
      mine.push({ caseNumber: String(case_id), round: 1 });
      reviews.set(String(actor_id), mine);
    }
  for (const [reviewerId, all] of reviews)
    for (let from = 0; from < all.length; from += 100)
      yield {
        case_id: 'PAYMENTS',
        version: ++version,
        type: 'ReviewsPaid',
        actor_id: 'operator-1',
        at: now,
        data: { reviewerId, reviews: all.slice(from, from + 100), on: now.slice(0, 10), reference: 'invented' },
      };
}
