import { type RawBuilder, sql } from 'kysely';
import type { DutyAct, Status } from '../../case/index.ts';
import { addDays, type Instant, instantOfPacific, type PlainDate, pacificDateOf } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { casesOf, type OutsideRole, outsideRolesOf } from './subjects-of.ts';

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
  if (roles.length === 0) return { today, total: 0, counts: countsOf([]), rows: [], next: null };
  const { rows } = await sql<Answer>`
    with asked as materialized (
      select v.case_id, d ->> 'to' as "as", d ->> 'act' as act, d ->> 'due' as due,
        ${urgencyIn(now)} as urgency, ${endIn} || ' ' || v.case_id || ' ' || (d ->> 'act') as place
      from case_view v, jsonb_array_elements(v.summary -> 'duties') as d
      where ${casesOf(principal, roles, today)} and v.summary -> 'duties' <> '[]'::jsonb
        and d ->> 'to' = any (${roles as unknown as string[]})
    ), wanted as (
      select a.* from asked a ${query.search ? sql`join case_view v on v.case_id = a.case_id` : sql``}
      where ${query.act ? sql`a.act = ${query.act}` : sql`true`}
        and ${query.urgency ? sql`a.urgency = ${query.urgency}` : sql`true`} and ${foundBy(query.search)}
    ), page as (
      select * from wanted where ${query.after ? sql`place > ${query.after}` : sql`true`}
      order by place limit ${query.limit + 1}
    )
    select (select count(*)::int from wanted) as total,
      (select coalesce(json_agg(json_build_object('urgency', urgency, 'act', act, 'count', n)), '[]')
        from (select urgency, act, count(*)::int as n from asked group by 1, 2) counted) as counts,
      (select coalesce(json_agg(json_build_object('case_id', v.case_id, 'state', v.state, 'priority', v.priority,
          'received_at', v.received_at, 'summary', v.summary, 'as', p."as", 'act', p.act, 'due', p.due,
          'urgency', p.urgency, 'place', p.place) order by p.place), '[]')
        from page p join case_view v on v.case_id = p.case_id) as rows`.execute(app.store.db);
  const { total, counts, rows: found } = rows[0]!;
  const page = found.slice(0, query.limit);
  const next = found.length > page.length ? (page.at(-1)?.place ?? null) : null;
  return { today, total, counts: countsOf(counts), rows: page.map(rowOf), next };
}

interface Answer {
  total: number;
  counts: Counted[];
  rows: Found[];
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
  summary: {
    employee: string;
    claimNumber: string | null;
    treatments: string[];
    lastNotice?: Record<string, InboxRow['notice']>;
  };
}

const rowOf = ({ case_id, state, priority, received_at, summary, as, act, due, urgency }: Found): InboxRow => ({
  caseNumber: case_id,
  status: state,
  priority,
  receivedAt: received_at === null ? null : (new Date(received_at).toISOString() as Instant),
  employee: summary.employee,
  claimNumber: summary.claimNumber,
  treatments: summary.treatments,
  as,
  act,
  due,
  urgency,
  notice: summary.lastNotice?.[as] ?? null,
});

/** Of the duty `d`: a day counts until it is over in California; a moment until it is there. */
export function urgencyIn(now: Instant): RawBuilder<Urgency> {
  const today = pacificDateOf(now);
  const startOf = (days: number) => instantOfPacific(addDays(today, days), '00:00');
  return sql<Urgency>`case
    when d ->> 'due' is null then 'undated'
    when length(d ->> 'due') > 10 then case
      when (d ->> 'due')::timestamptz < ${now}::timestamptz then 'overdue'
      when (d ->> 'due')::timestamptz < ${startOf(1)}::timestamptz then 'today'
      when (d ->> 'due')::timestamptz < ${startOf(8)}::timestamptz then 'week' else 'later' end
    when d ->> 'due' < ${today} then 'overdue'
    when d ->> 'due' = ${today} then 'today'
    when d ->> 'due' <= ${addDays(today, 7)} then 'week' else 'later' end`;
}

/** The end of what the duty `d` leaves, as words that sort: a day ends about eight hours later by Greenwich. */
const endIn = sql<string>`case
  when d ->> 'due' is null then '9999'
  when length(d ->> 'due') > 10 then to_char((d ->> 'due')::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
  else to_char((d ->> 'due')::date + 1, 'YYYY-MM-DD') || 'T07:59:00' end`;

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
