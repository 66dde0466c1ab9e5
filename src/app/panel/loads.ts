import { addDays, type PlainDate } from '../../law/index.ts';
import type { Load } from '../../reviewers/index.ts';
import type { App } from '../app.ts';
import { type Sums, sumsOf } from './fairness.ts';

/** What lies further back than this says little of a reviewer's pace and luck today. */
const lookBackDays = 30;

/** What each reviewer has on the desk, how quick they are, and whether chance gave them more than their share. */
export async function loadsOf(app: Pick<App, 'store' | 'clock'>): Promise<Record<string, Load>> {
  const today = app.clock.now().slice(0, 10) as PlainDate;
  const [open, earlier, now] = await Promise.all([
    openOf(app.store),
    daysPast(app.store, today),
    sumsOf(app.store, today),
  ]);
  const sums = new Map(earlier);
  for (const one of now) sums.set(one.id, plus(sums.get(one.id), one));
  const loads: Record<string, Load> = {};
  for (const id of new Set([...open.keys(), ...sums.keys()])) loads[id] = loadFrom(open.get(id) ?? 0, sums.get(id));
  return loads;
}

/** A draw keeps the loads of everybody: no more digits than weigh. */
const loadFrom = (open: number, sums: Past | undefined): Load => ({
  open,
  ahead: sums ? rounded(sums.drawn - sums.byWeights, 3) : 0,
  turnaroundDays: sums?.signed ? rounded(sums.daysToSign / sums.signed, 1) : null,
});

type Past = Pick<Sums, 'drawn' | 'byWeights' | 'signed' | 'daysToSign'>;
const plus = (a: Past | undefined, b: Past): Past =>
  a
    ? {
        drawn: a.drawn + b.drawn,
        byWeights: a.byWeights + b.byWeights,
        signed: a.signed + b.signed,
        daysToSign: a.daysToSign + b.daysToSign,
      }
    : b;

const kept = new WeakMap<App['store'], { today: PlainDate; sums: Map<string, Past> }>();

/** Days that are over do not change: their sums are read once a day, and for each draw only those of today. */
async function daysPast(store: App['store'], today: PlainDate): Promise<Map<string, Past>> {
  const known = kept.get(store);
  if (known?.today === today) return known.sums;
  const rows = await sumsOf(store, addDays(today, -lookBackDays), today);
  const sums = new Map<string, Past>(rows.map((row) => [row.id, row]));
  kept.set(store, { today, sums });
  return sums;
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
