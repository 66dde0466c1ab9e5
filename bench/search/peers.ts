import { existsSync } from 'node:fs';
import pg from 'pg';
import type { CatalogueEntry } from '../../src/library/index.ts';
import { type Timed, timed } from './figures.ts';
import { type BenchQuery, searchText } from './generator.ts';

/** What a peer is given: the letters of our library, the queries, and how long it may take over them. */
export interface PeerWork {
  letters: Iterable<CatalogueEntry>;
  queries: readonly BenchQuery[];
  /** Queries to begin with that are not counted. */
  first: readonly BenchQuery[];
  seconds: number;
}

export interface PeerAnswer {
  loadedIn: number;
  timed: Timed[];
}

/** A database to which both peers speak. */
interface Sql {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

const batch = 500;

async function fill(sql: Sql, letters: Iterable<CatalogueEntry>): Promise<void> {
  let rows: object[] = [];
  const send = async () => {
    await sql.query(
      `insert into letters (id, body, outcome, category)
       select id, body, array(select jsonb_array_elements_text(outcome)), array(select jsonb_array_elements_text(category))
       from jsonb_to_recordset($1::jsonb) as r(id int, body text, outcome jsonb, category jsonb)`,
      [JSON.stringify(rows)],
    );
    rows = [];
  };
  let id = 0;
  for (const entry of letters) {
    const { items } = entry;
    const [outcome, category] = [items.map((one) => one.outcome), items.map((one) => one.category.main)];
    rows.push({ id: id++, body: searchText(entry), outcome, category });
    if (rows.length === batch) await send();
  }
  if (rows.length > 0) await send();
}

const columns = 'id int primary key, body text not null, outcome text[] not null, category text[] not null';

const bare = (words: string): string => words.replace(/\bOR\b/g, 'or');

function filterOf({ filters }: BenchQuery): string {
  const clauses = Object.entries(filters ?? {}).map(([column, [value]]) => `and '${value}' = any(${column})`);
  return clauses.join(' ');
}

/** Asks until the queries or the time are used up. */
async function askAll({ queries, first, seconds }: PeerWork, ask: (query: BenchQuery) => Promise<number>) {
  const end = performance.now() + seconds * 1000;
  const answers: Timed[] = [];
  for (const query of first) if (performance.now() < end) await ask(query);
  for (const query of queries) {
    if (performance.now() > end) break;
    answers.push(...(await timed([query], ask)));
  }
  return answers;
}

/** PostgreSQL's stock full text: GIN, `websearch_to_tsquery`, `ts_rank_cd` over all that match, twenty best. No facets. */
export async function stockRanking(address: string, work: PeerWork): Promise<PeerAnswer> {
  const pool = new pg.Pool({ connectionString: address, max: 1 });
  try {
    const start = performance.now();
    await pool.query('drop table if exists letters');
    await pool.query(
      `create table letters (${columns}, search tsvector generated always as (to_tsvector('english', body)) stored)`,
    );
    await fill(pool as unknown as Sql, work.letters);
    await pool.query('create index letters_search on letters using gin (search)');
    await pool.query('vacuum analyze letters');
    await pool.query('set jit = off');
    const loadedIn = (performance.now() - start) / 1000;
    const ask = async (query: BenchQuery) => {
      const { rows } = await pool.query(
        `select id, ts_rank_cd(search, q) as rank from letters, websearch_to_tsquery('english', $1) q where search @@ q ${filterOf(query)} order by rank desc limit 20`,
        [bare(query.words)],
      );
      return rows.length;
    };
    return { loadedIn, timed: await askAll(work, ask) };
  } finally {
    await pool.end();
  }
}

/** PGlite with its BM25 extension, where the package is installed: the twenty best of any of the words. No facets. */
export async function pgliteBm25(from: string, work: PeerWork): Promise<PeerAnswer | string> {
  const home = `${from}/node_modules/@electric-sql`;
  if (!existsSync(`${home}/pglite-pg_textsearch`)) return `no @electric-sql/pglite-pg_textsearch in ${from}`;
  const { PGlite } = await import(`${home}/pglite/dist/index.js`);
  const { pg_textsearch } = await import(`${home}/pglite-pg_textsearch/dist/index.js`);
  const db = await PGlite.create({ extensions: { pg_textsearch } });
  try {
    const start = performance.now();
    await db.query('create extension if not exists pg_textsearch');
    await db.query(`create table letters (${columns})`);
    await fill(db as Sql, work.letters);
    await db.query(`create index letters_bm25 on letters using bm25 (body) with (text_config = 'english')`);
    const loadedIn = (performance.now() - start) / 1000;
    const ask = async (query: BenchQuery) => {
      const words = query.words.replace(/\bOR\b|"/g, '');
      const { rows } = await db.query(
        `select id, body <@> to_bm25query($1, 'letters_bm25') as score from letters where true ${filterOf(query)} order by score limit 20`,
        [words],
      );
      return rows.length;
    };
    return { loadedIn, timed: await askAll(work, ask) };
  } finally {
    await db.close();
  }
}
