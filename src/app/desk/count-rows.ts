import { sql } from 'kysely';
import type { App } from '../app.ts';

/** Adds up what was noted beside the sums of desks and dashboards (store/migrations/0015), so that notes stay few. */
export async function foldCounts({ store }: App): Promise<void> {
  await sql`select fold_counts()`.execute(store.db);
}

/** Lets the database count its rows, so that it reads by index: an embedded one has nobody else who does it. */
export async function countRows({ store }: App): Promise<void> {
  await sql`select count_rows()`.execute(store.db);
}
