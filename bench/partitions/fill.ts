import type pg from 'pg';
import { firstDay, type Layout } from './layouts.ts';

const eventsACase = 33;

/** An empty ledger of this layout in place of the one the program made, with the same columns and triggers, without indexes yet. */
export async function layLedger(pool: pg.Pool, { parted, parts }: Layout, cases: number): Promise<void> {
  const { make, leaves } = parts(cases);
  await pool.query(`
    alter table events rename to events_before;
    create table events (like events_before including defaults including constraints including identity) ${parted};
    drop table events_before;
    create trigger events_append_only before update or delete or truncate on events
      for each statement execute function refuse_change();
    create trigger events_count_draws after insert on events
      for each row when (new.type in ('ReviewerAssigned', 'DeterminationSigned')) execute function count_draw()`);
  for (const statement of make) await pool.query(statement);
  await pool.query(`create table leaves as select unnest($1::text[]) as name`, [leaves]);
}

/** A year in the order in which it happens, a transaction a day; then the indexes, on every part. */
export async function fillLedger(pool: pg.Pool, cases: number): Promise<void> {
  for (let day = 0; day < 365 + 47; day++) await pool.query(aDay, [day, cases]);
  await pool.query(`insert into case_heads select 'CM26-' || lpad(c::text, 7, '0'), ${eventsACase}, '\\x00'
    from generate_series(1, ${cases}) c`);
  await pool.query('insert into case_numbers values (2026, $1)', [cases]);
  const { rows } = await pool.query('select name from leaves');
  for (const { name } of rows) {
    await pool.query(`
      create unique index on ${name} (case_id, version);
      create unique index on ${name} (position);
      create index ${name}_in_order on ${name} (tx, position);
      create index ${name}_earned on ${name} (actor_id, case_id, version) where type in ('DeterminationSigned', 'VoteCast');
      create index ${name}_issued on ${name} (case_id, version) where type = 'DeterminationIssued';
      create index ${name}_rounds on ${name} (case_id, version) where type = 'NewRoundBegun'`);
    await pool.query(`vacuum (freeze, analyze) ${name}`);
  }
  await pool.query('analyze events; analyze case_heads');
}

/** Events of a day: each of the 33 of a case comes 1.4 days after the one before. */
const aDay = `
insert into events (case_id, version, type, data, actor_id, actor_role, at, rule_version, idempotency_key, prev_hash, hash)
select 'CM26-' || lpad(c::text, 7, '0'), j, 'Event' || j,
  ('{"said":"' || repeat(md5(c || ':' || j), 11) || '"}')::json, 'u-' || j, 'intake',
  timestamptz '${firstDay} 12:00Z' + $1::int * interval '1 day', '2026-01', 'key-' || c || '-' || j,
  sha256(convert_to(c::text || j, 'UTF8')), sha256(convert_to(j::text || c, 'UTF8'))
from generate_series(1, ${eventsACase}) j, lateral generate_series(
  greatest(1, ceil(($1::int - 1.4 * (j - 1)) * $2::int / 365.0)::int + 1),
  least($2::int, ceil(($1::int + 1 - 1.4 * (j - 1)) * $2::int / 365.0)::int)) c
order by c, j`;
