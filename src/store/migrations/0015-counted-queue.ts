import { type Kysely, sql } from 'kysely';

/**
 * What desks and dashboards count, counted as rows of the queue change and not when somebody looks: with 100,000 cases
 * a look reads some hundreds of sums instead of the cases. Each change is noted beside the sums (an insert waits for
 * nobody, so no two cases ever wait for each other's count), and `fold_counts` adds the notes up from time to time; who
 * reads takes both, through `queue_counts` and `day_counts`. Tables named `counted_…` are left out of a backup
 * (backup/tables.ts): a restore writes the rows, and these are counted.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [tables, counter('insert'), counter('update'), counter('delete'), fold, recount, indexes])
    await sql.raw(statement).execute(db);
  await sql`select recount_views()`.execute(db);
}

// Without a desk: ''; without a date: infinity, which sorts last like the rows themselves.
const queueKey = `owner text collate "C" not null, closed boolean not null, state text collate "C" not null,
  priority text collate "C" not null, due_at timestamptz not null`;
const dayKey = 'measure text collate "C" not null, day text collate "C" not null, value int not null';

const tables = `
create table counted_queue (${queueKey}, n bigint not null, primary key (owner, closed, state, priority, due_at));
create table counted_queue_changes (${queueKey}, n bigint not null);
create table counted_days (${dayKey}, n bigint not null, primary key (measure, day, value));
create table counted_days_changes (${dayKey}, n bigint not null);
create view queue_counts as select * from counted_queue union all select * from counted_queue_changes;
create view day_counts as select * from counted_days union all select * from counted_days_changes;`;

const queueKeysOf = (rows: string, sign: 1 | -1): string =>
  `select coalesce(owner, '') as owner, closed, state, priority, coalesce(due_at, 'infinity') as due_at, ${sign} as n from ${rows}`;

/** The days of a case that are counted, each with the figure the dashboards and the yearly report read. */
const dayKeysOf = (rows: string, sign: 1 | -1): string => `
  select m.measure, m.day, m.value, ${sign} as n from ${rows} v, lateral (values
    ('received', v.received_on, 0),
    ('filed ' || v.state, v.received_on, v.closed::int),
    ('lettered', case when v.decided_on is not null then v.received_on end, 0),
    ('decided', v.decided_on, 0),
    ('from-notice', v.decided_on, v.notice_days),
    ('from-records', v.decided_on, v.record_days),
    ('read', v.decided_on, case when v.submitted > 0 then 0 end),
    ('returned', v.decided_on, case when v.returned > 0 then v.returned end)
  ) m(measure, day, value) where m.day is not null and m.value is not null`;

/** A row that moved is taken out where it stood and put in where it stands; what stayed the same cancels out. */
function counter(change: 'insert' | 'update' | 'delete'): string {
  const keys = (of: typeof queueKeysOf): string =>
    [...(change === 'delete' ? [] : [of('came', 1)]), ...(change === 'insert' ? [] : [of('went', -1)])].join(
      ' union all ',
    );
  const referencing = `${change === 'insert' ? '' : 'old table as went '}${change === 'delete' ? '' : 'new table as came'}`;
  return `
create function count_${change} () returns trigger language plpgsql as $$
begin
  insert into counted_queue_changes select owner, closed, state, priority, due_at, sum(n) from (${keys(queueKeysOf)}) k
    group by 1, 2, 3, 4, 5 having sum(n) <> 0;
  insert into counted_days_changes select measure, day, value, sum(n) from (${keys(dayKeysOf)}) k
    group by 1, 2, 3 having sum(n) <> 0;
  return null;
end $$;
create trigger case_view_count_${change} after ${change} on case_view referencing ${referencing}
  for each statement execute function count_${change}();`;
}

// truncate, because an embedded database has nobody who clears away deleted rows; so it asks for the tables to itself,
// and where it does not get them at once, the next time is soon enough.
const fold = `
create function fold_counts() returns void language plpgsql security definer set search_path = public
  set lock_timeout = '500ms' as $$
begin
  lock table counted_queue_changes, counted_days_changes in access exclusive mode;
  insert into counted_queue as c select owner, closed, state, priority, due_at, sum(n) from counted_queue_changes
    group by 1, 2, 3, 4, 5 having sum(n) <> 0
    on conflict (owner, closed, state, priority, due_at) do update set n = c.n + excluded.n;
  insert into counted_days as c select measure, day, value, sum(n) from counted_days_changes
    group by 1, 2, 3 having sum(n) <> 0
    on conflict (measure, day, value) do update set n = c.n + excluded.n;
  delete from counted_queue where n = 0;
  delete from counted_days where n = 0;
  truncate counted_queue_changes, counted_days_changes;
exception when lock_not_available then null;
end $$;`;

/** Counts everything anew: for a store of an older program, and when the views are made again. */
const recount = `
create function recount_views() returns void language plpgsql security definer set search_path = public as $$
begin
  lock table case_view in share row exclusive mode;
  truncate counted_queue, counted_queue_changes, counted_days, counted_days_changes;
  insert into counted_queue select owner, closed, state, priority, due_at, sum(n)
    from (${queueKeysOf('case_view', 1)}) k group by 1, 2, 3, 4, 5;
  insert into counted_days select measure, day, value, sum(n) from (${dayKeysOf('case_view', 1)}) k group by 1, 2, 3;
end $$;`;

/** What is still counted from the rows, by few of them; an administrator's cases also where closed ones are asked for. */
const indexes = `
drop index case_view_administrator;
create index case_view_administrator on case_view (administrator, due_at, case_id);
drop index case_view_overdue;
create index case_view_overdue on case_view (administrator, overdue_since)
  where overdue_since is not null and state = 'records-overdue' and not closed;
create index case_view_late on case_view ((referral is not null), overdue_since, case_id) where overdue_since is not null;
create index case_view_load on case_view (reviewer_id, due_at) where owner = 'reviewer' and not closed;
create index case_view_again on case_view (case_id) where (summary ->> 'round')::int > 1 and not closed;`;
