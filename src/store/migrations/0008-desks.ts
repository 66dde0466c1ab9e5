import { type Kysely, sql } from 'kysely';

/**
 * What the desks filter by and the dashboards count, as columns made from each row's summary, with the indexes that
 * keep them quick at 100,000 cases. Rows of an older program get their values when the views are made again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statements).execute(db);
}

const statements = `
alter table case_view
  add column administrator text generated always as (summary ->> 'administrator') stored,
  add column approval text generated always as (summary ->> 'approval') stored,
  add column received_on text generated always as (summary ->> 'receivedOn') stored,
  add column decided_on text generated always as (summary ->> 'decidedOn') stored,
  add column notice_days int generated always as ((summary ->> 'fromNotice')::int) stored,
  add column record_days int generated always as ((summary ->> 'fromRecords')::int) stored,
  add column submitted int generated always as ((summary ->> 'submitted')::int) stored,
  add column returned int generated always as ((summary ->> 'returned')::int) stored,
  add column overdue_since text generated always as (summary ->> 'overdueSince') stored,
  add column referral text generated always as (summary ->> 'referral') stored;
create index case_view_grid on case_view (owner, state, due_at, priority) where not closed;
create index case_view_state_closed on case_view (closed, state, due_at);
create index case_view_administrator on case_view (administrator, due_at, case_id) where not closed;
create index case_view_approval on case_view (approval, due_at, case_id) where approval is not null;
create index case_view_came on case_view (received_on);
create index case_view_decided on case_view (decided_on, notice_days, record_days, submitted, returned)
  where decided_on is not null;
create index case_view_overdue on case_view (overdue_since, administrator, case_id) where overdue_since is not null;
create index case_view_read on case_view (reviewer_id, submitted, returned) where submitted > 0;
-- An embedded database has nobody who counts its rows from time to time; without counts it reads whole tables.
create function count_rows() returns void language sql security definer set search_path = public as
  'analyze case_view; analyze party_access';`;
