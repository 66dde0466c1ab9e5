import type pg from 'pg';
import type { NewEvent, StoredEvent } from '../port.ts';
import { type EventRow, fromRow } from './row.ts';

/**
 * Events after a cursor, in the order of their transactions. Those of a transaction that still runs, and all that
 * began after it, wait for it; so a reader never passes a place where an event may yet appear.
 */
export async function readEvents<E extends NewEvent>(
  db: Pick<pg.Pool, 'query'>,
  { after = null, limit = 1000 }: { after?: string | null; limit?: number } = {},
): Promise<{ events: StoredEvent<E>[]; cursor: string | null }> {
  const [tx, position] = after ? parseCursor(after) : ['0', '0'];
  const text = `select * from events where (tx, position) > ($1::xid8, $2::bigint)
    and tx < pg_snapshot_xmin(pg_current_snapshot()) order by tx, position limit $3`;
  const { rows } = await db.query<EventRow>({ name: 'read_events', text, values: [tx, position, limit] });
  const last = rows.at(-1);
  return { events: rows.map((row) => fromRow<E>(row)), cursor: last ? `${last.tx}:${last.position}` : after };
}

function parseCursor(cursor: string): [string, string] {
  const match = /^(\d{1,20}):(\d{1,19})$/.exec(cursor);
  if (!match) throw new RangeError(`not a cursor of the ledger: ${cursor}`);
  return [match[1]!, match[2]!];
}

export async function listCases(
  db: Pick<pg.Pool, 'query'>,
  { after = '', limit = 1000 }: { after?: string; limit?: number } = {},
): Promise<{ caseId: string; version: number; hash: string }[]> {
  const text = `select case_id as "caseId", version, encode(hash, 'hex') as hash from case_heads
    where case_id > $1 and version > 0 order by case_id limit $2`;
  return (await db.query({ name: 'list_cases', text, values: [after, limit] })).rows;
}

/** Its own statement and commit: a number drawn is gone, whatever becomes of the case. */
export async function nextCaseNumbers(db: Pick<pg.Pool, 'query'>, year: number, count: number): Promise<string[]> {
  if (count < 1) return [];
  const text = `insert into case_numbers values ($1, $2)
    on conflict (year) do update set last = case_numbers.last + excluded.last returning last`;
  const { rows } = await db.query({ name: 'next_case_numbers', text, values: [year, count] });
  const first = rows[0].last - count + 1;
  const prefix = `CM${String(year % 100).padStart(2, '0')}-`;
  return Array.from({ length: count }, (_, i) => `${prefix}${String(first + i).padStart(7, '0')}`);
}
