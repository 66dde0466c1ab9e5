import { type Kysely, sql } from 'kysely';

/**
 * A draw weighs what each reviewer was drawn and how quick they were in the last weeks. Added up from the ledger that
 * reads every draw with all its candidates, seconds in a year's ledger; so each draw and each signature is counted
 * into the reviewer's day as it is appended, in the same transaction. Counted from events alone: a backup leaves the
 * table out (see backup/tables.ts), and a restore counts again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [table, drawnFrom, daysToSign, count, trigger]) await sql.raw(statement).execute(db);
  await countSoFar(db);
}

/** Counts what the ledger holds already, into an empty table. */
export async function countSoFar(db: Kysely<unknown>): Promise<void> {
  for (const statement of [countedSoFar, signedSoFar]) await sql.raw(statement).execute(db);
}

// Days are those of UTC: sums over weeks, and no embedded database knows every time zone.
const table = `
create table counted_draws (
  day date not null,
  reviewer_id text collate "C" not null,
  draws int not null default 0,
  drawn int not null default 0,
  alone int not null default 0,
  expected float8 not null default 0,
  by_weights float8 not null default 0,
  variance float8 not null default 0,
  signed int not null default 0,
  days_to_sign float8 not null default 0,
  primary key (day, reviewer_id)
)`;

/** Those to draw from, each once; `alone` where nothing was left to chance. */
const drawnFrom = `
create function drawn_from(data json) returns table (id text, drawn int, alone int, chance float8, share float8)
language sql immutable as $$
  select c ->> 'id', (c ->> 'id' is not distinct from data #>> '{draw,chosen}')::int, (count(*) over () = 1)::int,
    max(case when json_typeof(c -> 'chance') = 'number' then (c ->> 'chance')::float8 else 0 end),
    max(case when json_typeof(c -> 'share') = 'number' then (c ->> 'share')::float8 else 0 end)
  from json_array_elements(
    case when json_typeof(data #> '{draw,candidates}') = 'array' then data #> '{draw,candidates}' else '[]' end) c
  where c ->> 'eligible' = 'true' and c ->> 'id' is not null
  group by c ->> 'id'
$$`;

/** From the draw to the signature of the one who was drawn; null where somebody else signs. */
const daysToSign = `
create function days_to_sign(p_case text, p_reviewer text, p_at timestamptz) returns float8 language sql stable as $$
  select greatest(0, extract(epoch from p_at - at) / 86400)::float8 from events
  where case_id = p_case and type = 'ReviewerAssigned' and data ->> 'reviewerId' = p_reviewer and at <= p_at
  order by version desc limit 1
$$`;

// In the order of their ids, so that two draws at once wait for each other instead of locking each other out.
const count = `
create function count_draw() returns trigger language plpgsql as $$
declare took float8;
begin
  if new.type = 'ReviewerAssigned' then
    insert into counted_draws as t (day, reviewer_id, draws, drawn, alone, expected, by_weights, variance)
      select (new.at at time zone 'UTC')::date, id, 1, drawn, alone, chance, share, chance * (1 - chance)
      from drawn_from(new.data) order by id
    on conflict (day, reviewer_id) do update set draws = t.draws + 1, drawn = t.drawn + excluded.drawn,
      alone = t.alone + excluded.alone, expected = t.expected + excluded.expected,
      by_weights = t.by_weights + excluded.by_weights, variance = t.variance + excluded.variance;
  else
    took := days_to_sign(new.case_id, new.actor_id, new.at);
    if took is not null then
      insert into counted_draws as t (day, reviewer_id, signed, days_to_sign)
        values ((new.at at time zone 'UTC')::date, new.actor_id, 1, took)
      on conflict (day, reviewer_id) do update set signed = t.signed + 1, days_to_sign = t.days_to_sign + took;
    end if;
  end if;
  return null;
end $$`;

const trigger = `
create trigger events_count_draws after insert on events
  for each row when (new.type in ('ReviewerAssigned', 'DeterminationSigned')) execute function count_draw()`;

const countedSoFar = `
insert into counted_draws (day, reviewer_id, draws, drawn, alone, expected, by_weights, variance)
  select (at at time zone 'UTC')::date, id, count(*), sum(drawn), sum(alone), sum(chance), sum(share),
    sum(chance * (1 - chance))
  from events, drawn_from(data) where type = 'ReviewerAssigned' group by 1, 2`;

const signedSoFar = `
insert into counted_draws as t (day, reviewer_id, signed, days_to_sign)
  select day, actor_id, count(*), sum(took)
  from (select (at at time zone 'UTC')::date as day, actor_id, days_to_sign(case_id, actor_id, at) as took
    from events where type = 'DeterminationSigned') s
  where took is not null group by 1, 2
on conflict (day, reviewer_id) do update set signed = excluded.signed, days_to_sign = excluded.days_to_sign`;
