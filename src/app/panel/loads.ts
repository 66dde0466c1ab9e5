import { sql } from 'kysely';
import { addDays, type Instant, pacificDateOf } from '../../law/index.ts';
import type { Load } from '../../reviewers/index.ts';
import type { App } from '../app.ts';
import { sumsOf } from './fairness.ts';

/** What lies further back than this says little of a reviewer's pace and luck today. */
const lookBackDays = 30;
/** Sums over many draws are good for a minute; what is open is counted anew each time. */
const keptMs = 60_000;

interface Past {
  readAt: number;
  /** Cases drawn less the sum of the shares: above 0 they had more than their part. */
  ahead: Map<string, number>;
  turnaroundDays: Map<string, number>;
}

const past = new WeakMap<App['store'], Past>();

/** What each reviewer has on the desk, how quick they are, and whether chance gave them more than their share. */
export async function loadsOf(app: App): Promise<Record<string, Load>> {
  const { ahead, turnaroundDays } = await pastOf(app);
  const open = await openOf(app);
  const ids = new Set([...open.keys(), ...ahead.keys(), ...turnaroundDays.keys()]);
  return Object.fromEntries(
    [...ids].map((id) => [
      id,
      { open: open.get(id) ?? 0, ahead: ahead.get(id) ?? 0, turnaroundDays: turnaroundDays.get(id) ?? null },
    ]),
  );
}

async function openOf(app: App): Promise<Map<string, number>> {
  const rows = await app.store.db
    .selectFrom('case_view')
    .select(['reviewer_id', (query) => query.fn.countAll<string>().as('open')])
    .where('owner', '=', 'reviewer')
    .where('reviewer_id', 'is not', null)
    .where('closed', '=', false)
    .groupBy('reviewer_id')
    .execute();
  return new Map(rows.map((row) => [row.reviewer_id as string, Number(row.open)]));
}

async function pastOf(app: App): Promise<Past> {
  const known = past.get(app.store);
  if (known && Date.now() - known.readAt < keptMs) return known;
  const since = `${addDays(pacificDateOf(app.clock.now()), -lookBackDays)}T00:00:00.000Z` as Instant;
  const sums = await sumsOf(app, since);
  const read: Past = {
    readAt: Date.now(),
    ahead: new Map(sums.map((row) => [row.id, row.drawn - row.by_weights])),
    turnaroundDays: await turnaroundOf(app, since),
  };
  past.set(app.store, read);
  return read;
}

/** Days from the draw to the signature, on average, by the reviewer who signed. */
async function turnaroundOf(app: App, since: Instant): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; days: string }>`
    select signed.actor_id as id, avg(extract(epoch from signed.at - assigned.at) / 86400) as days
    from events signed join events assigned
      on assigned.case_id = signed.case_id and assigned.type = 'ReviewerAssigned'
      and assigned.data::jsonb ->> 'reviewerId' = signed.actor_id
    where signed.type = 'DeterminationSigned' and signed.at >= ${since}::timestamptz
    group by 1`.execute(app.store.db);
  return new Map(rows.map((row) => [row.id, Math.max(0, Number(row.days))]));
}
