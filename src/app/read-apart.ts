import type { App } from './app.ts';

/** When an answer was so: everything until `asOf` is in it. */
export interface AsOf {
  asOf: string;
  ageSeconds: number;
  from: 'replica' | 'primary';
}

/**
 * Answers a question that decides nothing and need not see what was written a moment ago (dashboards, statistics,
 * reports): from the standby where one is set and young enough. `work` is handed the program with the database to ask.
 */
export async function readApart<T>(app: App, work: (app: App) => Promise<T>): Promise<{ value: T; read: AsOf }> {
  const { value, from, asOf } = await app.store.reading.read((db) => work({ ...app, store: { ...app.store, db } }));
  return { value, read: { asOf, ageSeconds: ageOf(asOf), from } };
}

const ageOf = (asOf: string): number => Math.max(0, Math.round((Date.now() - Date.parse(asOf)) / 1_000));
