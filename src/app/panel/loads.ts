import { addDays, type PlainDate, pacificDateOf } from '../../law/index.ts';
import type { Load } from '../../reviewers/index.ts';
import type { App } from '../app.ts';
import { sumsOf } from './fairness.ts';

/** What lies further back than this says little of a reviewer's pace and luck today. */
const lookBackDays = 30;

/** What each reviewer has on the desk, how quick they are, and whether chance gave them more than their share. */
export async function loadsOf(app: Pick<App, 'store' | 'clock'>): Promise<Record<string, Load>> {
  const since: PlainDate = addDays(pacificDateOf(app.clock.now()), -lookBackDays);
  const [open, sums] = await Promise.all([openOf(app.store), sumsOf(app.store, since)]);
  const loads: Record<string, Load> = Object.fromEntries(
    sums.map(({ id, drawn, byWeights, turnaroundDays }) => [
      id,
      // A draw keeps the loads of everybody: no more digits than weigh.
      { open: 0, ahead: rounded(drawn - byWeights, 3), turnaroundDays: turnaroundDays && rounded(turnaroundDays, 1) },
    ]),
  );
  for (const [id, count] of open) loads[id] = { ...(loads[id] ?? { ahead: 0, turnaroundDays: null }), open: count };
  return loads;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

async function openOf(store: App['store']): Promise<Map<string, number>> {
  const rows = await store.db
    .selectFrom('case_view')
    .select(['reviewer_id', (query) => query.fn.countAll<string>().as('open')])
    .where('owner', '=', 'reviewer')
    .where('reviewer_id', 'is not', null)
    .where('closed', '=', false)
    .groupBy('reviewer_id')
    .execute();
  return new Map(rows.map((row) => [row.reviewer_id as string, Number(row.open)]));
}
