import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { Library } from '../src/library/index.ts';
import { figures, type Timed, timed } from './search/figures.ts';
import { fillLibrary } from './search/fill.ts';
import { type BenchQuery, benchQueries } from './search/generator.ts';
import { pgliteBm25, stockRanking } from './search/peers.ts';

/**
 * `openimr bench search [--letters 200000] [--queries 210] [--database-url URL] [--pglite DIR]`: the library's search
 * with facets and highlights over generated determinations; beside it, on the same queries and the same machine,
 * PostgreSQL's stock ranking (an empty database by its address) and PGlite's BM25 (a folder with its packages).
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      letters: { type: 'string', default: '200000' },
      queries: { type: 'string', default: '210' },
      'database-url': { type: 'string' },
      pglite: { type: 'string' },
      'peer-letters': { type: 'string' },
    },
  });
  const count = Number(values.letters);
  const queries = benchQueries(Number(values.queries));
  const folder = mkdtempSync(join(tmpdir(), 'openimr-search-'));
  try {
    await ours(join(folder, 'library'), count, queries);
    const peerCount = Number(values['peer-letters'] ?? count);
    if (values['database-url'])
      print(
        `PostgreSQL, ts_rank_cd, ${peerCount} letters, no facets`,
        await stockRanking(values['database-url'], peerCount, queries),
      );
    else say('PostgreSQL is not run beside: give --database-url of an empty database');
    if (!values.pglite) return say('PGlite’s BM25 is not run beside: give --pglite DIR with its packages');
    const bm25 = await pgliteBm25(values.pglite, peerCount, queries);
    if (typeof bm25 === 'string') say(`PGlite’s BM25 is not run beside: ${bm25}`);
    else print(`PGlite pg_textsearch BM25, ${peerCount} letters, no facets`, bm25);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ours(folder: string, count: number, queries: BenchQuery[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const start = performance.now();
  const library = Library.open(folder);
  await fillLibrary(library, 0, count);
  const filled = performance.now();
  library.compact();
  const merged = performance.now();
  say(
    `${count} letters generated, entered and indexed in ${seconds(filled - start)}, made one segment in ${seconds(merged - filled)}`,
  );
  const ask = (query: BenchQuery) =>
    library.search({
      words: query.words,
      facets: true,
      highlights: true,
      limit: 20,
      ...(query.filters ? { filters: query.filters } : {}),
    }).total;
  await timed(queries, ask);
  print(`OpenIMR, ${count} letters, with facets and highlights`, await timed(queries, ask));
  say(`memory ${Math.round(process.memoryUsage().rss / 1_048_576)} MiB`);
  library.close();
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const say = (words: string): void => {
  process.stdout.write(`${words}\n`);
};

function print(title: string, all: Timed[]): void {
  const rows = figures(all);
  const table = new Table({ head: Object.keys(rows[0]!), style: { head: [], border: [] } });
  table.push(...rows.map((row) => Object.values(row)));
  say(`\n${title} (milliseconds)\n${table.toString()}`);
}
