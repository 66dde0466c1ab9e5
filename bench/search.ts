import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Library } from '../src/library/index.ts';
import { print, say, timed } from './search/figures.ts';
import { fillLibrary } from './search/fill.ts';
import { type BenchQuery, benchQueries } from './search/generator.ts';
import { type PeerAnswer, type PeerWork, pgliteBm25, stockRanking } from './search/peers.ts';

const options = {
  letters: { type: 'string', default: '200000' },
  queries: { type: 'string', default: '210' },
  'database-url': { type: 'string' },
  pglite: { type: 'string' },
  'peer-letters': { type: 'string' },
  'peer-seconds': { type: 'string', default: '120' },
  folder: { type: 'string' },
} as const;

/**
 * `openimr bench search [--letters 200000] [--queries 210] [--database-url URL] [--pglite DIR]`: the library's search
 * with facets and highlights over generated determinations; beside it, on the same letters, queries and machine,
 * PostgreSQL's stock ranking (an empty database by its address) and PGlite's BM25 (a folder with its packages), each
 * for as many of the queries as it answers in `--peer-seconds`. `--folder DIR` keeps the library for the next time.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'openimr-search-'));
  const library = Library.open(folder);
  try {
    const queries = benchQueries(Number(values.queries));
    await ours(library, Number(values.letters), queries);
    const count = Math.min(library.size(), Number(values['peer-letters'] ?? values.letters));
    const work: PeerWork = {
      letters: { [Symbol.iterator]: () => upTo(library.entries(), count) },
      queries,
      first: otherQueries.slice(0, 14),
      seconds: Number(values['peer-seconds']),
    };
    const { 'database-url': address, pglite } = values;
    if (address) peer(`PostgreSQL, ts_rank_cd, ${count} letters`, await stockRanking(address, work));
    else say('PostgreSQL is not run beside: give --database-url of an empty database');
    if (!pglite) return say('PGlite’s BM25 is not run beside: give --pglite DIR with its packages');
    peer(`PGlite pg_textsearch BM25, ${count} letters`, await pgliteBm25(pglite, work));
  } finally {
    library.close();
    if (!values.folder) rmSync(folder, { recursive: true, force: true });
  }
}

/** Asked before anything is timed: the same kinds in other words, so that a timed answer is not one remembered. */
const otherQueries = benchQueries(210, 5);

async function ours(library: Library, count: number, queries: BenchQuery[]): Promise<void> {
  if (library.size() < count) {
    const { seconds, processor } = await fillLibrary(library, library.size(), count);
    say(
      `${count} letters generated, entered and indexed in ${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor time)`,
    );
  }
  const ask = (query: BenchQuery) =>
    library.search({
      words: query.words,
      facets: true,
      highlights: true,
      limit: 20,
      ...(query.filters ? { filters: query.filters } : {}),
    }).total;
  print(`OpenIMR, ${library.size()} letters, facets and highlights, asked first`, await timed(otherQueries, ask));
  print(`OpenIMR, ${library.size()} letters, facets and highlights, other queries then`, await timed(queries, ask));
  say(`${library.parts().length} segments, memory ${Math.round(process.memoryUsage().rss / 1_048_576)} MiB`);
}

function* upTo<T>(all: Iterable<T>, count: number): Generator<T, undefined> {
  let left = count;
  for (const one of all) {
    if (left-- <= 0) return;
    yield one;
  }
}

function peer(title: string, answer: PeerAnswer | string): void {
  if (typeof answer === 'string') say(`${title}: not run: ${answer}`);
  else print(`${title}, no facets, no highlights; loaded in ${answer.loadedIn.toFixed(0)} s`, answer.timed);
}
