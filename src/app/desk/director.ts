import { sql } from 'kysely';
import type { CaseState, RecordedEvent } from '../../case/index.ts';
import {
  type LateRecordsReferral,
  lateRecordsReferral,
  type PlainDate,
  pacificDateOf,
  type Refusal,
  reviewKindOf,
} from '../../law/index.ts';
import type { App } from '../app.ts';
import { type LoadedCase, loadCase } from '../cases/load.ts';

/** What lies before the Administrative Director: approvals asked for, late records, appeals and remands. */

/** Most rows of a list; each is read from its case. */
const most = 200;

export interface ApprovalAsked {
  caseNumber: string;
  state: string;
  version: number;
  kind: 'panel' | 'extension' | 'information';
  reason: string;
  askedBy: string;
  askedAt: string;
  dueAt: string | null;
  treatments: string[];
  /** Days already granted (LC 4610.6(d)(2) allows three in all), reviewers seated. */
  extensionDays: number;
  seats: number;
}

export async function approvalsOf(app: App): Promise<ApprovalAsked[]> {
  const { rows } = await app.store.cases.query({ approval: 'any', closed: false, sort: 'due', limit: most });
  const loaded = await Promise.all(rows.map((row) => loadCase(app.store, row.caseId)));
  return loaded.flatMap((one, index) => {
    const asked = one?.state.approvalAsked;
    if (!one || !asked) return [];
    const { state } = one;
    return [
      {
        caseNumber: state.caseNumber,
        state: state.status,
        version: state.version,
        kind: asked.kind,
        reason: asked.reason,
        askedBy: asked.by,
        askedAt: asked.at,
        dueAt: rows[index]?.dueAt ?? null,
        treatments: state.application.treatments.map((treatment) => treatment.description),
        extensionDays: state.extensionDays,
        seats: state.reviewers.length,
      },
    ];
  });
}

export interface Referral {
  caseNumber: string;
  version: number;
  state: string;
  administrator: string | null;
  employee: string;
  /** How the records came in the end, if they did; the penalty's arithmetic; null with the refusal that stopped it. */
  evidence: LateRecordsReferral | null;
  refusal: Refusal | null;
  reminders: string[];
  decided: { decision: string; reason: string; at: string } | null;
}

/** Every case whose records were found overdue, undecided ones first, with the dates that show it. */
export async function referralsOf(app: App): Promise<Referral[]> {
  const { rows } = await sql<{ case_id: string }>`
    select case_id from case_view where overdue_since is not null
    order by (referral is not null), overdue_since, case_id limit ${most}`.execute(app.store.db);
  const today = pacificDateOf(app.clock.now());
  const loaded = await Promise.all(rows.map((row) => loadCase(app.store, row.case_id)));
  return loaded.flatMap((one) => (one ? [referralOf(one, today)] : []));
}

function referralOf(loaded: LoadedCase, today: PlainDate): Referral {
  const { state, events } = loaded;
  const evidence = evidenceOf(state, events, today);
  return {
    caseNumber: state.caseNumber,
    version: state.version,
    state: state.status,
    administrator: state.application.claimsAdministrator?.company ?? null,
    employee: `${state.application.employee.name.first} ${state.application.employee.name.last}`,
    evidence: evidence.ok ? evidence.value : null,
    refusal: evidence.ok ? null : evidence.refusal,
    reminders: inRound(events, state.round)
      .filter((event) => event.type === 'ReminderSent')
      .map((event) => event.at),
    decided: state.referral,
  };
}

/** The facts of the current round, as its events tell them. */
function evidenceOf(state: CaseState, events: readonly RecordedEvent[], today: PlainDate) {
  const round = inRound(events, state.round);
  const notice = round.find((event) => event.type === 'AssignmentNoticeSent' || event.type === 'NewRoundBegun');
  const channel = notice && 'channel' in notice.data ? notice.data.channel : 'electronic';
  const receipts = round.flatMap((event) =>
    event.type === 'RecordsReceived'
      ? event.data.records
          .filter((record) => record.from === 'claims-administrator')
          .map((record) => ({
            on: pacificDateOf(event.at),
            what: record.documentId in state.sealed ? 'Sealed record' : record.title,
          }))
      : [],
  );
  const review = reviewKindOf(state.application);
  return lateRecordsReferral({
    caseNumber: state.caseNumber,
    noticeOn: pacificDateOf(notice?.at ?? state.receivedAt),
    noticeReceivedAt: notice?.at ?? null,
    channel: channel === 'mail' ? 'mail' : channel === 'personal' ? 'personal' : 'electronic',
    review: state.priority === 'expedited' ? 'expedited' : review === 'expedited' ? 'standard' : review,
    receipts,
    completeOn: state.recordsCompleteAt && pacificDateOf(state.recordsCompleteAt),
    today,
  });
}

/** The events since the last round began. */
function inRound(events: readonly RecordedEvent[], round: number): readonly RecordedEvent[] {
  if (round === 1) return events;
  return events.slice(events.findLastIndex((event) => event.type === 'NewRoundBegun'));
}

export interface Remand {
  caseNumber: string;
  version: number;
  state: string;
  round: number;
  employee: string;
  dueAt: string | null;
  appeal: { on: string; ground: string; statement: string; verified: boolean } | null;
  remand: { on: string; ground: string; factsFoundWrong: string } | null;
  /** How many reviewers of earlier rounds are kept out of the next draw (LC 4610.6(i)). */
  excluded: number;
  /** The determination appealed against: its day, and whether the petition came within 30 days (35 by mail). */
  issuedAt: string | null;
}

/** Appeals that are open, and cases that a judge sent back. */
export async function remandsOf(app: App): Promise<Remand[]> {
  const { rows } = await app.store.cases.query({
    states: ['appealed', 'remanded', 'affirmed'],
    sort: 'updated',
    descending: true,
    limit: most,
  });
  const { rows: again } = await sql<{ case_id: string }>`
    select case_id from case_view where (summary ->> 'round')::int > 1 and not closed limit ${most}`.execute(
    app.store.db,
  );
  const ids = [...new Set([...rows.map((row) => row.caseId), ...again.map((row) => row.case_id)])];
  const due = new Map(rows.map((row) => [row.caseId, row.dueAt]));
  const loaded = await Promise.all(ids.map((id) => loadCase(app.store, id)));
  return loaded.flatMap((one) =>
    one
      ? [
          {
            caseNumber: one.state.caseNumber,
            version: one.state.version,
            state: one.state.status,
            round: one.state.round,
            employee: `${one.state.application.employee.name.first} ${one.state.application.employee.name.last}`,
            dueAt: due.get(one.state.caseNumber) ?? null,
            appeal: one.state.appeal,
            remand: one.state.remand,
            excluded: Object.values(one.state.excludedReviewers).filter((why) => why.startsWith('reviewed')).length,
            issuedAt: one.state.issued.at(-1)?.at ?? null,
          },
        ]
      : [],
  );
}
