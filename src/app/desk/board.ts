import { sql } from 'kysely';
import { type Role, staffRoles } from '../../case/index.ts';
import { addDays, type PlainDate, pacificDateOf } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { loadPanel } from '../panel/panel.ts';
import { ageLimits } from './ages.ts';
import { type Spread, spreadOf, type Tally } from './spread.ts';

export type { Spread } from './spread.ts';

/** What the dashboards show: from the sums kept with the queue, and from its rows where few of them are concerned. */
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

/** By week, from the kept sums of days (store/migrations/0015-counted-queue.ts), like all below that look back. */
async function flowOf({ store }: App, since: PlainDate): Promise<Board['flow']> {
  const { rows } = await sql<Board['flow'][number]>`
    select date_trunc('week', day::date)::date::text as week,
      coalesce(sum(n) filter (where measure = 'received'), 0)::int as received,
      coalesce(sum(n) filter (where measure = 'decided'), 0)::int as decided
    from (select measure, day, sum(n) as n from day_counts
      where measure in ('received', 'decided') and day >= ${since} group by 1, 2) by_day
    where n <> 0 group by 1 order by 1`.execute(store.db);
  return rows;
}

async function backlogOf({ store, clock }: App): Promise<Board['backlog']> {
  const limits = ageLimits(clock.now());
  const { rows } = await sql<Board['backlog'][number]>`
    select state, coalesce(sum(n) filter (where due_at < ${limits.now}::timestamptz), 0)::int as overdue,
      coalesce(sum(n) filter (where due_at >= ${limits.now}::timestamptz and due_at <= ${limits.soon}::timestamptz), 0)::int as soon,
      coalesce(sum(n) filter (where due_at > ${limits.soon}::timestamptz), 0)::int as later,
      sum(n)::int as total
    from queue_counts where not closed group by state having sum(n) <> 0 order by state`.execute(store.db);
  return rows;
}

async function decisionsOf(app: App, since: PlainDate): Promise<DecisionRow[]> {
  const [letters, notice, records] = await Promise.all([
    lettersOf(app, since),
    spreadsOf(app, 'from-notice', since),
    spreadsOf(app, 'from-records', since),
  ]);
  const none: Spread = { of: 0, mean: null, median: null, p90: null };
  return letters.map((row) => ({
    ...row,
    notice: notice.get(row.month) ?? none,
    records: records.get(row.month) ?? none,
  }));
}

async function lettersOf({ store }: App, since: PlainDate): Promise<{ month: string; letters: number }[]> {
  const { rows } = await sql<{ month: string; letters: number }>`
    select left(day, 7) as month, sum(n)::int as letters from day_counts
    where measure = 'decided' and day >= ${since} group by 1 having sum(n) <> 0 order by 1`.execute(store.db);
  return rows;
}

/** By month of the letter. */
async function spreadsOf(
  { store }: App,
  measure: 'from-notice' | 'from-records',
  since: PlainDate,
): Promise<Map<string, Spread>> {
  const { rows } = await sql<{ month: string; value: number; n: number }>`
    select left(day, 7) as month, value, sum(n)::int as n from day_counts
    where measure = ${measure} and day >= ${since} group by 1, 2 having sum(n) <> 0 order by 1, 2`.execute(store.db);
  const months = new Map<string, Tally[]>();
  for (const { month, ...tally } of rows) months.set(month, [...(months.get(month) ?? []), tally]);
  return new Map([...months].map(([month, tallies]) => [month, spreadOf(tallies)]));
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
    select left(day, 7) as month, coalesce(sum(n) filter (where measure = 'read'), 0)::int as read,
      coalesce(sum(n) filter (where measure = 'returned'), 0)::int as returned,
      coalesce(sum(n * value) filter (where measure = 'returned'), 0)::int as times
    from day_counts where measure in ('decided', 'read', 'returned') and day >= ${since}
    group by 1 having coalesce(sum(n) filter (where measure = 'decided'), 0) <> 0 order by 1`.execute(store.db);
  return rows;
}
