import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { memoryBlobs, openStore } from '../src/store/index.ts';
import { columnTypes } from '../src/store/types.ts';
import { fillLedger, layLedger } from './partitions/fill.ts';
import { type Layout, layouts, type Opened } from './partitions/layouts.ts';
import { type Figures, measureRound, takeAMonthOut } from './partitions/measure.ts';
import { startPostgres } from './postgres/server.ts';

/**
 * `openimr bench partitions [--rows 7000000] [--rounds 3]`: the ledger of a year in one table, by month, and by blocks of case
 * numbers, on a PostgreSQL server started for it. Rounds go from layout to layout in turn, so that what else the machine does
 * falls on all of them.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { rows: { type: 'string', default: '7000000' }, rounds: { type: 'string', default: '3' } },
  });
  const settings = ['shared_buffers=1GB', 'max_wal_size=16GB', 'checkpoint_timeout=1h', 'synchronous_commit=off'];
  const server = await startPostgres([...settings, 'maintenance_work_mem=512MB', 'autovacuum=off']);
  if (!server) throw new Error('this benchmark needs PostgreSQL');
  const opened: Opened[] = [];
  try {
    for (const layout of layouts) opened.push(await open(layout, await server.freshDatabase(), Number(values.rows)));
    const figures = new Map<string, Figures[]>();
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const one of opened) {
        const list = figures.get(one.layout.name) ?? [];
        figures.set(one.layout.name, [...list, await measureRound(one, round)]);
      }
    }
    for (const one of opened) print(one.layout.name, figures.get(one.layout.name)!, await takeAMonthOut(one));
    await measureUpgraded(opened[0]!, Number(values.rounds));
  } finally {
    for (const { store, pool } of opened) await Promise.allSettled([store.close(), pool.end()]);
    await server.stop();
  }
}

/** The ledger as it was before it was partitioned, then laid out anew and filled. */
async function open(layout: Layout, databaseUrl: string, rows: number): Promise<Opened> {
  const started = performance.now();
  const store = await openStore({
    databaseUrl,
    blobs: memoryBlobs(),
    masterKey: randomBytes(32),
    schema: '0014-earned-reviews',
    asOwner: true,
  });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, types: columnTypes });
  pool.on('error', () => {});
  const cases = Math.round(rows / 33);
  await layLedger(pool, layout, cases);
  await fillLedger(pool, cases);
  say(`${layout.name}: ${cases} cases filled in ${((performance.now() - started) / 1000).toFixed(0)} s`);
  return { layout, databaseUrl, store, pool, cases };
}

/** The one table brought up to date as a start of the program does it, and then measured as the others were. */
async function measureUpgraded(before: Opened, rounds: number): Promise<void> {
  await before.store.close();
  await before.pool.query('drop table leaves');
  const started = performance.now();
  const { databaseUrl } = before;
  before.store = await openStore({ databaseUrl, blobs: memoryBlobs(), masterKey: randomBytes(32) });
  const ms = performance.now() - started;
  await before.pool.query(`create table leaves as select inhrelid::regclass::text as name from pg_inherits
    where inhparent = 'events'::regclass`);
  const figures: Figures[] = [];
  for (let round = 0; round < rounds; round++) figures.push(await measureRound(before, rounds + round));
  print('as built', figures, { what: 'brought up to date, all migrations', ms });
  // As after ten years of ten Californias: the parts of eight more years, with nothing in them yet.
  const making = performance.now();
  for (let year = 2027; year <= 2034; year++)
    await before.pool.query('insert into case_numbers values ($1, 2450000)', [year]);
  const made = performance.now() - making;
  await before.pool.query('analyze events');
  const { rows } = await before.pool.query(
    `select count(*) as n from pg_inherits where inhparent = 'events'::regclass`,
  );
  const more: Figures[] = [];
  for (let round = 0; round < rounds; round++) more.push(await measureRound(before, 2 * rounds + round));
  print(`${rows[0].n} parts`, more, { what: 'making them', ms: made });
}

const say = (words: string) => process.stderr.write(`${words}\n`);

function print(name: string, rounds: Figures[], month: { what: string; ms: number }): void {
  const middle = (of: (one: Figures) => number) => rounds.map(of).sort((a, b) => a - b)[rounds.length >> 1]!;
  const row = (what: string, of: (one: Figures) => number, unit = 'ms') =>
    process.stdout.write(`${name.padEnd(10)} ${what.padEnd(44)} ${middle(of).toFixed(2)} ${unit}\n`);
  row('append of one event, p50', ({ append }) => append.p50);
  row('append of one event, p95', ({ append }) => append.p95);
  row('events of a case, p50', ({ load }) => load.p50);
  row('events of a case, p95', ({ load }) => load.p95);
  row('1,000 events in the order of the ledger, p50', ({ page }) => page.p50);
  row('all events of the cases of a month', ({ month }) => month);
  row('tables and indexes', ({ bytes }) => bytes / 2 ** 20, 'MiB');
  row('of that indexes', ({ indexBytes }) => indexBytes / 2 ** 20, 'MiB');
  process.stdout.write(`${name.padEnd(10)} ${month.what.padEnd(44)} ${month.ms.toFixed(2)} ms\n`);
}
