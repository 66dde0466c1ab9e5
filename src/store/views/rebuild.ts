import type pg from 'pg';
import { byCase, type EventRow } from '../ledger/row.ts';
import type { CaseRow, NewEvent, StoredEvent } from '../port.ts';
import { viewRow } from './row.ts';

type Project<E extends NewEvent> = (events: StoredEvent<E>[]) => Omit<CaseRow, 'version' | 'caseId'> | null;

const CASES_A_STEP = 200;

/**
 * Makes every case's row again from its events, while others go on appending: a row that meanwhile got newer stays.
 * Rows of cases that the ledger does not know are removed. What is counted and derived from the rows is made anew at the end.
 */
export async function rebuildViews<E extends NewEvent>(
  pool: pg.Pool,
  project: Project<E>,
  onProgress?: (cases: number) => void,
): Promise<{ cases: number; events: number }> {
  const done = { cases: 0, events: 0 };
  let written: Promise<unknown> = Promise.resolve();
  for await (const cases of ahead(eventsOfAll<E>(pool))) {
    const rows: Record<string, unknown>[] = [];
    for (const events of cases) {
      done.events += events.length;
      const row = project(events);
      if (row) rows.push(viewRow({ ...row, caseId: events[0]!.caseId, version: events.at(-1)!.version }));
    }
    await written;
    written = pool.query('select put_case_views($1)', [JSON.stringify(rows)]);
    written.catch(() => {}); // told where it is awaited
    done.cases += rows.length;
    onProgress?.(done.cases);
  }
  await written;
  await removeUnknown(pool);
  await pool.query('select recount_views(), rederive_duties()');
  return done;
}

async function* eventsOfAll<E extends NewEvent>(pool: pg.Pool): AsyncGenerator<StoredEvent<E>[][]> {
  for (let after = ''; ; ) {
    const ids = await nextIds(pool, after);
    if (ids.length === 0) return;
    after = ids.at(-1)!;
    yield await eventsByCase<E>(pool, ids);
  }
}

/** Asks for the next while the last is worked on: the database and this process have one each in hand. */
async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  for (let next = source.next(); ; ) {
    const { value, done } = await next;
    if (done) return;
    next = source.next();
    next.catch(() => {}); // told where it is awaited
    yield value;
  }
}

async function nextIds(pool: pg.Pool, after: string): Promise<string[]> {
  const text = 'select case_id from case_heads where case_id > $1 and version > 0 order by case_id limit $2';
  const { rows } = await pool.query({ name: 'next_ids', text, values: [after, CASES_A_STEP] });
  return rows.map((row) => row.case_id);
}

async function eventsByCase<E extends NewEvent>(pool: pg.Pool, ids: string[]): Promise<StoredEvent<E>[][]> {
  const text = 'select * from events where case_id = any ($1) order by case_id, version';
  const { rows } = await pool.query<EventRow>({ name: 'events_of', text, values: [ids] });
  return [...byCase<E>(rows).values()];
}

async function removeUnknown(pool: pg.Pool): Promise<void> {
  const unknown = 'not exists (select from case_heads h where h.case_id = x.case_id and h.version > 0)';
  await pool.query(`delete from party_access x where ${unknown}`);
  await pool.query(`delete from case_view x where ${unknown}`);
}
