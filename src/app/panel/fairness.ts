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
 * Reads the draws recorded in the ledger since an instant, all of them where null. The expected number is the sum of
 * the chances in force at each draw; its variance the sum of p(1 − p). Within two standard deviations is usual, beyond
 * three is not (the bound).
 */
export async function fairnessOf(
  app: App,
  since: string | null,
  loads: Record<string, { open: number }>,
): Promise<Fairness> {
  const rows = await sumsOf(app, since);
  const { reviewers } = await loadPanel(app);
  const counted = await sql<{ draws: string; single: string }>`
    select count(*) as draws,
           count(*) filter (where (select count(*) from jsonb_array_elements(data::jsonb #> '{draw,candidates}') as c
                                   where (c ->> 'eligible')::boolean) = 1) as single
    from events where type = 'ReviewerAssigned' and at >= ${since ?? '1900-01-01T00:00:00Z'}::timestamptz`.execute(
    app.store.db,
  );
  return {
    since,
    draws: Number(counted.rows[0]?.draws ?? 0),
    single: Number(counted.rows[0]?.single ?? 0),
    rows: rows
      .map((row) => judged(row, loads[row.id]?.open ?? 0, reviewers.get(row.id)?.capacity ?? 0))
      .sort(
        (a, b) => Math.abs(b.deviations) - Math.abs(a.deviations) || a.id.localeCompare(b.id, 'en', { numeric: true }),
      ),
  };
}

/** Below this the number of draws is no normal distribution, and deviations tell nothing. */
const fewest = 5;

interface Sums {
  id: string;
  draws: number;
  drawn: number;
  expected: number;
  by_weights: number;
  variance: number;
}

/** Per reviewer: how often to draw from, drawn, and what the chances and the weights add up to. */
export async function sumsOf(app: App, since: string | null): Promise<Sums[]> {
  const { rows } = await sql<Record<keyof Sums, string>>`
    select c ->> 'id' as id,
           count(*) as draws,
           count(*) filter (where c ->> 'id' = data::jsonb #>> '{draw,chosen}') as drawn,
           sum((c ->> 'chance')::float8) as expected,
           sum((c ->> 'share')::float8) as by_weights,
           sum((c ->> 'chance')::float8 * (1 - (c ->> 'chance')::float8)) as variance
    from events, jsonb_array_elements(data::jsonb #> '{draw,candidates}') as c
    where type = 'ReviewerAssigned' and at >= ${since ?? '1900-01-01T00:00:00Z'}::timestamptz
      and (c ->> 'eligible')::boolean
    group by 1`.execute(app.store.db);
  const number = (value: string) => Number(value ?? 0);
  return rows.map((row) => ({
    id: row.id,
    draws: number(row.draws),
    drawn: number(row.drawn),
    expected: number(row.expected),
    by_weights: number(row.by_weights),
    variance: number(row.variance),
  }));
}

function judged(
  { id, draws, drawn, expected, by_weights, variance }: Sums,
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
    byWeights: by_weights,
    low: Math.max(0, expected - 2 * deviation),
    high: Math.min(draws, expected + 2 * deviation),
    deviations,
    standing: expected < fewest ? 'few' : off <= 2 ? 'within' : off <= 3 ? 'watch' : 'outside',
    open,
    capacity,
  };
}
