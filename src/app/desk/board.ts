import { sql } from 'kysely';
import { type Role, staffRoles } from '../../case/index.ts';
import { addDays, type PlainDate, pacificDateOf } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { loadPanel } from '../panel/panel.ts';
import { ageLimits } from './ages.ts';

/** What the dashboards show. All of it is counted from the rows of the queue, nothing from the cases themselves. */
export interface Board {
  today: PlainDate;
  days: number;
  /** By week, Monday first: what came in, what was decided. */
  flow: { week: string; received: number; decided: number }[];
  /** Open cases by state and time left. */
  backlog: { state: string; overdue: number; soon: number; later: number; total: number }[];
  /** By month of the letter, by both of DWC's definitions. */
  decisions: DecisionRow[];
  /** Open cases whose records are overdue, by administrator. */
  overdue: { administrator: string; cases: number; oldestDays: number; totalDays: number }[];
  /** Null for those who may not know who reviews. */
  reviewers: { id: string; open: number; overdue: number; capacity: number | null }[] | null;
  /** By month of the letter: how many had come back from the second reading at least once. */
  returns: { month: string; read: number; returned: number; times: number }[];
}

export interface DecisionRow {
  month: string;
  letters: number;
  notice: Spread;
  records: Spread;
}

/** Calendar days: how many letters it rests on, mean, median, the day within which nine in ten were out, beyond 30. */
export interface Spread {
  of: number;
  mean: number | null;
  median: number | null;
  p90: number | null;
}

const mayKnowReviewers: readonly Role[] = ['assignment', 'director', 'operator'];

export const isStaff = ({ roles }: Principal): boolean =>
  roles.some((role) => (staffRoles as readonly Role[]).includes(role) || role === 'operator');

/** @param days how far back flow, decisions and returns reach */
export async function boardOf(app: App, principal: Principal, days: number): Promise<Board> {
  const today = pacificDateOf(app.clock.now());
  const since = addDays(today, -days);
  const knowsReviewers = principal.roles.some((role) => mayKnowReviewers.includes(role));
  const [flow, backlog, decisions, overdue, returns, reviewers] = await Promise.all([
    flowOf(app, since),
    backlogOf(app),
    decisionsOf(app, since),
    overdueOf(app, today),
    returnsOf(app, since),
    knowsReviewers ? reviewersOf(app) : null,
  ]);
  return { today, days, flow, backlog, decisions, overdue, reviewers, returns };
}

async function flowOf({ store }: App, since: PlainDate): Promise<Board['flow']> {
  const { rows } = await sql<Board['flow'][number]>`
    with by_day as (
      select received_on as day, count(*) as came, 0 as went from case_view where received_on >= ${since} group by 1
      union all
      select decided_on, 0, count(*) from case_view where decided_on >= ${since} group by 1
    )
    select date_trunc('week', day::date)::date::text as week, sum(came)::int as received, sum(went)::int as decided
    from by_day group by 1 order by 1`.execute(store.db);
  return rows;
}

async function backlogOf({ store, clock }: App): Promise<Board['backlog']> {
  const limits = ageLimits(clock.now());
  const { rows } = await sql<Board['backlog'][number]>`
    select state, count(*) filter (where due_at < ${limits.now}::timestamptz)::int as overdue,
      count(*) filter (where due_at >= ${limits.now}::timestamptz and due_at <= ${limits.soon}::timestamptz)::int as soon,
      count(*) filter (where due_at is null or due_at > ${limits.soon}::timestamptz)::int as later,
      count(*)::int as total
    from case_view where not closed group by state order by state`.execute(store.db);
  return rows;
}

async function decisionsOf({ store }: App, since: PlainDate): Promise<DecisionRow[]> {
  const spread = (column: string, as: string) => sql`
    count(${sql.ref(column)})::int as ${sql.ref(`${as}_of`)}, avg(${sql.ref(column)})::float8 as ${sql.ref(`${as}_mean`)},
    percentile_disc(0.5) within group (order by ${sql.ref(column)}) as ${sql.ref(`${as}_median`)},
    percentile_disc(0.9) within group (order by ${sql.ref(column)}) as ${sql.ref(`${as}_p90`)}`;
  const { rows } = await sql<Record<string, number | null> & { month: string; letters: number }>`
    select left(decided_on, 7) as month, count(*)::int as letters,
      ${spread('notice_days', 'notice')}, ${spread('record_days', 'records')}
    from case_view where decided_on >= ${since} group by 1 order by 1`.execute(store.db);
  const read = (row: Record<string, number | null>, as: string): Spread => ({
    of: row[`${as}_of`] ?? 0,
    mean: row[`${as}_mean`] ?? null,
    median: row[`${as}_median`] ?? null,
    p90: row[`${as}_p90`] ?? null,
  });
  return rows.map((row) => ({
    month: row.month,
    letters: row.letters,
    notice: read(row, 'notice'),
    records: read(row, 'records'),
  }));
}

async function overdueOf({ store }: App, today: PlainDate): Promise<Board['overdue']> {
  const { rows } = await sql<Board['overdue'][number]>`
    select coalesce(administrator, '–') as administrator, count(*)::int as cases,
      max(${today}::date - overdue_since::date)::int as "oldestDays",
      sum(${today}::date - overdue_since::date)::int as "totalDays"
    from case_view where overdue_since is not null and state = 'records-overdue' and not closed
    group by 1 order by 2 desc, 1 limit 100`.execute(store.db);
  return rows;
}

async function reviewersOf(app: App): Promise<NonNullable<Board['reviewers']>> {
  const { rows } = await sql<{ id: string; open: number; overdue: number }>`
    select reviewer_id as id, count(*)::int as open,
      count(*) filter (where due_at < ${app.clock.now()}::timestamptz)::int as overdue
    from case_view where owner = 'reviewer' and not closed and reviewer_id is not null
    group by 1 order by 2 desc, 1 limit 200`.execute(app.store.db);
  const panel = await loadPanel(app);
  return rows.map((row) => ({ ...row, capacity: panel.reviewers.get(row.id)?.capacity ?? null }));
}

async function returnsOf({ store }: App, since: PlainDate): Promise<Board['returns']> {
  const { rows } = await sql<Board['returns'][number]>`
    select left(decided_on, 7) as month, count(*) filter (where submitted > 0)::int as read,
      count(*) filter (where returned > 0)::int as returned, coalesce(sum(returned), 0)::int as times
    from case_view where decided_on >= ${since} group by 1 order by 1`.execute(store.db);
  return rows;
}
