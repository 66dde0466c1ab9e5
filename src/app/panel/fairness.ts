import { sql } from 'kysely';
import type { App } from '../app.ts';
import { loadPanel } from './panel.ts';

/** How often one reviewer was drawn, beside what the weights of the same draws say. */
export interface FairnessRow {
  id: string;
  /** Draws in which they were among those to draw from. */
  draws: number;
  drawn: number;
  /** The sum of their chances as they were drawn with, and of their share by the weights alone. */
  expected: number;
  byWeights: number;
  /** Two standard deviations either way: 95 of 100 fair draws fall between. */
  low: number;
  high: number;
  /** How many standard deviations from what was expected; 0 where nothing was left to chance. */
  deviations: number;
  /** `few`: too little is expected for the deviations to mean anything. */
  standing: 'few' | 'within' | 'watch' | 'outside';
  open: number;
  capacity: number;
}

export interface Fairness {
  since: string | null;
  draws: number;
  /** Draws with one candidate only: nothing there was chance. */
  single: number;
  rows: FairnessRow[];
}

/**
 * The draws recorded in the ledger since the day of an instant, all of them where null. The expected number is the sum of
 * the chances in force at each draw; its variance the sum of p(1 − p). Within two standard deviations is usual, beyond
 * three is not (the bound).
 */
export async function fairnessOf(
  app: App,
  since: string | null,
  loads: Record<string, { open: number }>,
): Promise<Fairness> {
  const rows = (await sumsOf(app.store, since)).filter((row) => row.draws > 0);
  const { reviewers } = await loadPanel(app);
  const total = (of: (row: Sums) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  return {
    since,
    draws: total((row) => row.drawn),
    single: total((row) => row.alone),
    rows: rows
      .map((row) => judged(row, loads[row.id]?.open ?? 0, reviewers.get(row.id)?.capacity ?? 0))
      .sort(
        (a, b) => Math.abs(b.deviations) - Math.abs(a.deviations) || a.id.localeCompare(b.id, 'en', { numeric: true }),
      ),
  };
}

/** Below this the number of draws is no normal distribution, and deviations tell nothing. */
const fewest = 5;

export interface Sums {
  id: string;
  draws: number;
  drawn: number;
  /** Draws in which there was nobody else. */
  alone: number;
  expected: number;
  byWeights: number;
  variance: number;
  signed: number;
  /** Days from draw to signature, all of them together. */
  daysToSign: number;
}

/**
 * Per reviewer: how often to draw from, drawn, what the chances and the weights add up to, and how quick they were;
 * from the days of UTC that the store has counted, `before` not included.
 */
export async function sumsOf(
  store: Pick<App['store'], 'db'>,
  since: string | null,
  before = '9999-12-31',
): Promise<Sums[]> {
  const { rows } = await sql<Sums>`
    select reviewer_id as id, sum(draws)::int as draws, sum(drawn)::int as drawn, sum(alone)::int as alone,
      sum(expected) as expected, sum(by_weights) as "byWeights", sum(variance) as variance,
      sum(signed)::int as signed, sum(days_to_sign) as "daysToSign"
    from counted_draws where day >= ${(since ?? '1900-01-01').slice(0, 10)}::date and day < ${before}::date
    group by 1`.execute(store.db);
  return rows;
}

function judged(
  { id, draws, drawn, expected, byWeights, variance }: Sums,
  open: number,
  capacity: number,
): FairnessRow {
  const deviation = Math.sqrt(Math.max(0, variance));
  const deviations = deviation < 1e-6 ? 0 : (drawn - expected) / deviation;
  const off = Math.abs(deviations);
  return {
    id,
    draws,
    drawn,
    expected,
    byWeights,
    low: Math.max(0, expected - 2 * deviation),
    high: Math.min(draws, expected + 2 * deviation),
    deviations,
    standing: expected < fewest ? 'few' : off <= 2 ? 'within' : off <= 3 ? 'watch' : 'outside',
    open,
    capacity,
  };
}
