import { type Kysely, sql } from 'kysely';

/**
 * What people outside the house are asked for, by the subject that stands in the case: an inbox is one reading of an index,
 * however many cases its reader has. Written with the case's row, from its parties and duties; `place` sorts by the end
 * of what is asked, then by case. Tables named `derived_…` are left out of a backup like those named `counted_…`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [table, derive, triggers, rederive]) await sql.raw(statement).execute(db);
  await sql`select rederive_duties()`.execute(db);
}

const table = `
create table derived_duties (
  kind text collate "C" not null,
  subject text collate "C" not null,
  asked text collate "C" not null,
  place text collate "C" not null,
  case_id text collate "C" not null,
  act text not null,
  due text,
  from_day date,
  to_day date
);
create index derived_duties_place on derived_duties (kind, subject, asked, place);
create index derived_duties_case on derived_duties (case_id);`;

// The end of a day in California lies about eight hours into the next one of Greenwich.
const derive = `
create function end_of_duty(due text) returns text language sql stable as $$
  select case when due is null then '9999'
    when length(due) > 10 then to_char(due::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
    else to_char(due::date + 1, 'YYYY-MM-DD') || 'T07:59:00' end
$$;
create function duties_of(p_case text, p_parties jsonb, p_duties jsonb) returns setof derived_duties
language sql stable as $$
  select distinct p ->> 'kind', p ->> 'subject', d ->> 'to',
    end_of_duty(d ->> 'due') || ' ' || p_case || ' ' || (d ->> 'act'), p_case, d ->> 'act', d ->> 'due',
    (p ->> 'from')::date, (p ->> 'to')::date
  from jsonb_array_elements(p_parties) p, jsonb_array_elements(coalesce(p_duties, '[]')) d
  where p ->> 'relation' = d ->> 'to'
$$;`;

const insertOf = (rows: string): string => `insert into derived_duties
    select t.* from ${rows} v, duties_of(v.case_id, v.parties, v.summary -> 'duties') t
    where v.summary -> 'duties' <> '[]'`;
const changed = `(n.parties is distinct from o.parties or n.summary -> 'duties' is distinct from o.summary -> 'duties')`;

const triggers = `
create function derive_duties_insert() returns trigger language plpgsql as $$
begin
  ${insertOf('came')};
  return null;
end $$;
create function derive_duties_update() returns trigger language plpgsql as $$
begin
  delete from derived_duties where case_id in (select n.case_id from came n join went o using (case_id) where ${changed});
  ${insertOf(`(select n.* from came n join went o using (case_id) where ${changed})`)};
  return null;
end $$;
create function derive_duties_delete() returns trigger language plpgsql as $$
begin
  delete from derived_duties where case_id in (select case_id from went);
  return null;
end $$;
create trigger case_view_duties_insert after insert on case_view referencing new table as came
  for each statement execute function derive_duties_insert();
create trigger case_view_duties_update after update on case_view referencing old table as went new table as came
  for each statement execute function derive_duties_update();
create trigger case_view_duties_delete after delete on case_view referencing old table as went
  for each statement execute function derive_duties_delete();`;

const rederive = `
create function rederive_duties() returns void language plpgsql security definer set search_path = public as $$
begin
  lock table case_view in share row exclusive mode;
  truncate derived_duties;
  ${insertOf('case_view')};
end $$;`;
