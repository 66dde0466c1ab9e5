import { type Kysely, sql } from 'kysely';

/**
 * The ledger in parts, by blocks of 50,000 case numbers, about a quarter of a California year each; what bears no case
 * number lies in the part for the rest. By case number and not by month: a case is then in one part, so that its versions
 * stay unique by the database's own key, and reading it touches one part (docs/decisions/0009-parted-ledger.md).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const again = await definitions(db);
  for (const statement of [parted, makePart, keepParts, partsSoFar, moved, ...again, guarded, ahead])
    await sql.raw(statement).execute(db);
}

/** Indexes and triggers as all migrations before left them: they are made anew on the parted table. */
async function definitions(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select pg_get_indexdef(indexrelid) as text from pg_index where indrelid = 'events'::regclass and not indisunique
    union all
    select pg_get_triggerdef(oid) from pg_trigger where tgrelid = 'events'::regclass and not tgisinternal`.execute(db);
  return rows.map(({ text }) => text);
}

const parted = `
alter table events rename to events_before;
create table events (like events_before including defaults including constraints including identity)
  partition by range (case_id);
create table events_other partition of events default;`;

// Rows of a block that came before its part was made lie in the part for the rest, and stay there: nothing refuses an event.
const makePart = `
create function make_events_part(p_year int, p_block bigint) returns void language plpgsql as $$
declare
  size constant bigint := 50000;
  prefix text := 'CM' || lpad((p_year % 100)::text, 2, '0') || '-';
  low text := prefix || lpad((p_block * size)::text, 7, '0');
  high text := prefix || lpad(((p_block + 1) * size)::text, 7, '0');
  part text := format('events_%s_%s', lpad((p_year % 100)::text, 2, '0'), lpad((p_block * size)::text, 7, '0'));
begin
  if p_block not between 0 and 198 or to_regclass('public.' || part) is not null
    or exists (select from events_other where case_id >= low and case_id < high) then
    return;
  end if;
  execute format('create table %I (like events including defaults including constraints)', part);
  execute format('create trigger events_append_only before update or delete or truncate on %I
    for each statement execute function refuse_change()', part);
  execute format('alter table events attach partition %I for values from (%L) to (%L)', part, low, high);
end $$;`;

const keepParts = `
create function keep_events_parts(p_year int, p_last bigint) returns void language plpgsql as $$
begin
  for block in 0 .. least(p_last / 50000 + 1, 198) loop
    perform make_events_part(p_year, block);
  end loop;
  perform make_events_part(p_year + 1, 0);
end $$;`;

const partsSoFar = 'select keep_events_parts(year, last) from case_numbers order by year';

// In the order of the ledger, so that what was written together lies together. The key is made after: that is quicker.
const moved = `
insert into events overriding system value select * from events_before order by position;
select setval(pg_get_serial_sequence('events', 'position'), coalesce(max(position), 0) + 1, false) from events;
drop table events_before;
alter table events add primary key (case_id, version);`;

/** Triggers for each statement hold for the table a statement names: each part has its own. */
const guarded = `
create trigger events_append_only before update or delete or truncate on events_other
  for each statement execute function refuse_change();`;

// Ahead of need: at a year's first number, and looked at again every hundred. It waits for nobody for long (a backup holds
// the part for the rest), and a number is drawn whatever comes of it.
const ahead = `
create function keep_events_parts_ahead() returns trigger language plpgsql security definer
  set search_path = public, pg_temp set lock_timeout = '200ms' as $$
begin
  perform keep_events_parts(new.year, new.last);
  return null;
exception when others then
  raise warning 'no part of the ledger was made ahead: %', sqlerrm;
  return null;
end $$;
create trigger case_numbers_first after insert on case_numbers
  for each row execute function keep_events_parts_ahead();
create trigger case_numbers_next after update on case_numbers
  for each row when (old.last / 100 <> new.last / 100) execute function keep_events_parts_ahead();`;
