import { type RawBuilder, sql } from 'kysely';
import type { DutyAct, Status } from '../../case/index.ts';
import { addDays, type Instant, instantOfPacific, type PlainDate, pacificDateOf } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { type OutsideRole, outsideRolesOf } from './subjects-of.ts';

/** How soon something is due, as an inbox sorts and counts it. */
export const urgencies = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type Urgency = (typeof urgencies)[number];

export interface InboxRow {
  caseNumber: string;
  status: Status;
  priority: 'standard' | 'expedited';
  receivedAt: Instant | null;
  employee: string;
  claimNumber: string | null;
  treatments: string[];
  as: OutsideRole;
  act: DutyAct;
  due: string | null;
  urgency: Urgency;
  notice: { notice: string; sha256: string; at: Instant } | null;
}

export interface InboxQuery {
  act?: DutyAct;
  urgency?: Urgency;
  search?: string;
  /** Where the page begins: what the page before called `next`. */
  after?: string;
  limit: number;
}

export interface Inbox {
  today: PlainDate;
  total: number;
  counts: { urgency: Record<Urgency, number>; act: Partial<Record<DutyAct, number>> };
  rows: InboxRow[];
  next: string | null;
}

/** What people outside are asked for in their cases, soonest first: one page, with the counts of all of it. */
export async function inboxOf(app: App, principal: Principal, query: InboxQuery): Promise<Inbox> {
  const now = app.clock.now();
  const today = pacificDateOf(now);
  const roles = outsideRolesOf(principal);
  if (roles.length === 0 || principal.onlyCase) return { today, total: 0, counts: countsOf([]), rows: [], next: null };
  const whose = { principal, roles, today, now };
  const [counts, total, found] = await Promise.all([
    countedIn(app, whose),
    query.search ? totalOf(app, whose, query) : null,
    pageOf(app, whose, query),
  ]);
  const page = found.slice(0, query.limit);
  const next = found.length > page.length ? (page.at(-1)?.place ?? null) : null;
  return { today, total: total ?? sumOf(counts, query), counts: countsOf(counts), rows: page.map(rowOf), next };
}

interface Whose {
  principal: Principal;
  roles: readonly OutsideRole[];
  today: PlainDate;
  now: Instant;
}

/**
 * The duties `d` of these subjects, in the capacities in which they stand in the case, each once and by place: for each
 * subject one reading of an index (store/migrations/0016-derived-duties.ts), which ends where the page does.
 */
function askedOf({ principal, roles, today }: Whose, where: RawBuilder<unknown>, limit?: number): RawBuilder<unknown> {
  const subjects = principal.subjects.flatMap(({ kind, subject }) => roles.map((asked) => ({ kind, subject, asked })));
  return sql`select distinct on (one.place) one.*
    from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as s(kind text, subject text, asked text),
    lateral (select distinct on (d.place) d.place, d.case_id, d.asked, d.act, d.due from derived_duties d
      where d.kind = s.kind and d.subject = s.subject and d.asked = s.asked
        and (d.from_day is null or d.from_day <= ${today}::date) and (d.to_day is null or d.to_day > ${today}::date)
        and ${where} order by d.place ${limit ? sql`limit ${limit}` : sql``}) one
    order by one.place ${limit ? sql`limit ${limit}` : sql``}`;
}

async function countedIn({ store }: App, whose: Whose): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select ${urgencyIn(whose.now)} as urgency, act, sum(n)::int as count
    from (select act, due, count(*) as n from (${askedOf(whose, sql`true`)}) a group by 1, 2) d group by 1, 2`.execute(
    store.db,
  );
  return rows;
}

const sumOf = (counts: readonly Counted[], { act, urgency }: InboxQuery): number =>
  counts
    .filter((one) => (!act || one.act === act) && (!urgency || one.urgency === urgency))
    .reduce((sum, { count }) => sum + count, 0);

const wantedBy = ({ act, urgency, search }: InboxQuery, now: Instant): RawBuilder<unknown> => sql`
  ${act ? sql`d.act = ${act}` : sql`true`} and ${urgency ? sql`${urgencyIn(now)} = ${urgency}` : sql`true`}
  and ${search ? sql`exists (select from case_view v where v.case_id = d.case_id and ${foundBy(search)})` : sql`true`}`;

async function totalOf({ store }: App, whose: Whose, query: InboxQuery): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from (${askedOf(whose, wantedBy(query, whose.now))}) wanted`.execute(store.db);
  return rows[0]?.total ?? 0;
}

async function pageOf({ store }: App, whose: Whose, query: InboxQuery): Promise<Found[]> {
  const after = query.after ? sql`d.place > ${query.after}` : sql`true`;
  const page = askedOf(whose, sql`${after} and ${wantedBy(query, whose.now)}`, query.limit + 1);
  const { rows } = await sql<Found>`
    select d.case_id, v.state, v.priority, v.received_at, d.asked as "as", d.act, d.due, d.place,
      ${urgencyIn(whose.now)} as urgency, v.summary -> 'employee' as employee, v.summary -> 'claimNumber' as claim,
      v.summary -> 'treatments' as treatments, v.summary -> 'lastNotice' -> d.asked as notice
    from (${page}) d join case_view v on v.case_id = d.case_id order by d.place`.execute(store.db);
  return rows;
}

interface Counted {
  urgency: Urgency;
  act: DutyAct;
  count: number;
}
interface Found {
  case_id: string;
  state: Status;
  priority: 'standard' | 'expedited';
  received_at: string | null;
  as: OutsideRole;
  act: DutyAct;
  due: string | null;
  urgency: Urgency;
  place: string;
  employee: string;
  claim: string | null;
  treatments: string[];
  notice: InboxRow['notice'];
}

const rowOf = ({ case_id, state, received_at, claim, place: _place, ...row }: Found): InboxRow => ({
  ...row,
  caseNumber: case_id,
  status: state,
  receivedAt: received_at === null ? null : (new Date(received_at).toISOString() as Instant),
  claimNumber: claim,
  notice: row.notice ?? null,
});

/** Of the duty `d`: a day counts until it is over in California; a moment until it is there. */
export function urgencyIn(now: Instant): RawBuilder<Urgency> {
  const today = pacificDateOf(now);
  const startOf = (days: number) => instantOfPacific(addDays(today, days), '00:00');
  return sql<Urgency>`case
    when d.due is null then 'undated'
    when length(d.due) > 10 then case
      when d.due::timestamptz < ${now}::timestamptz then 'overdue'
      when d.due::timestamptz < ${startOf(1)}::timestamptz then 'today'
      when d.due::timestamptz < ${startOf(8)}::timestamptz then 'week' else 'later' end
    when d.due < ${today} then 'overdue'
    when d.due = ${today} then 'today'
    when d.due <= ${addDays(today, 7)} then 'week' else 'later' end`;
}

/** Every word stands in the number, the name, the claim or a treatment of the case `v`. */
function foundBy(search: string | undefined): RawBuilder<boolean> {
  const words = search?.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8) ?? [];
  if (words.length === 0) return sql<boolean>`true`;
  const text = sql`lower(concat_ws(' ', v.case_id, v.summary ->> 'employee', v.summary ->> 'claimNumber', v.summary ->> 'treatments'))`;
  return sql<boolean>`(${sql.join(
    words.map((word) => sql`position(${word} in ${text}) > 0`),
    sql` and `,
  )})`;
}

function countsOf(counted: readonly Counted[]): Inbox['counts'] {
  const urgency = Object.fromEntries(urgencies.map((one) => [one, 0])) as Record<Urgency, number>;
  const act: Partial<Record<DutyAct, number>> = {};
  for (const one of counted) {
    urgency[one.urgency] += one.count;
    act[one.act] = (act[one.act] ?? 0) + one.count;
  }
  return { urgency, act };
}
