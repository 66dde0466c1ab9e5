import { existsSync } from 'node:fs';
import pg from 'pg';
import { enterLetter } from '../../src/library/index.ts';
import { type Timed, timed } from './figures.ts';
import { type BenchQuery, generatedLetter, searchText } from './generator.ts';

/** A database to which both peers speak. */
interface Sql {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

const batch = 500;

async function fill(sql: Sql, count: number): Promise<void> {
  await sql.query(
    'create table letters (id int primary key, body text not null, outcome text[] not null, category text[] not null)',
  );
  for (let from = 0; from < count; from += batch) {
    const rows = Array.from({ length: Math.min(batch, count - from) }, (_, i) => {
      const letter = generatedLetter(from + i);
      const { items } = enterLetter(letter, { kind: 'imported', file: '', sha256: '' });
      return {
        id: from + i,
        body: searchText(letter),
        outcome: items.map((one) => one.outcome),
        category: items.map((one) => one.category.main),
      };
    });
    await sql.query(
      `insert into letters select id, body, array(select jsonb_array_elements_text(outcome)), array(select jsonb_array_elements_text(category))
       from jsonb_to_recordset($1::jsonb) as r(id int, body text, outcome jsonb, category jsonb)`,
      [JSON.stringify(rows)],
    );
  }
}

const bare = (words: string): string => words.replace(/\bOR\b/g, 'or');

function filterOf({ filters }: BenchQuery): string {
  const clauses = Object.entries(filters ?? {}).map(([column, [value]]) => `and '${value}' = any(${column})`);
  return clauses.join(' ');
}

/** PostgreSQL's stock full text: GIN, `websearch_to_tsquery`, `ts_rank_cd` over all that match, twenty best. No facets. */
export async function stockRanking(address: string, count: number, queries: readonly BenchQuery[]): Promise<Timed[]> {
  const pool = new pg.Pool({ connectionString: address, max: 1 });
  try {
    await pool.query('drop table if exists letters');
    await fill(pool as unknown as Sql, count);
    await pool.query(
      `alter table letters add column search tsvector generated always as (to_tsvector('english', body)) stored`,
    );
    await pool.query('create index letters_search on letters using gin (search)');
    await pool.query('vacuum analyze letters');
    await pool.query('set jit = off');
    const ask = async (query: BenchQuery) => {
      const { rows } = await pool.query(
        `select id, ts_rank_cd(search, q) as rank from letters, websearch_to_tsquery('english', $1) q where search @@ q ${filterOf(query)} order by rank desc limit 20`,
        [bare(query.words)],
      );
      return rows.length;
    };
    await timed(queries, ask);
    return await timed(queries, ask);
  } finally {
    await pool.end();
  }
}

/** PGlite with its BM25 extension, where the package is installed: the twenty best of any of the words. No facets. */
export async function pgliteBm25(
  from: string,
  count: number,
  queries: readonly BenchQuery[],
): Promise<Timed[] | string> {
  const home = `${from}/node_modules/@electric-sql`;
  if (!existsSync(`${home}/pglite-pg_textsearch`)) return `no @electric-sql/pglite-pg_textsearch in ${from}`;
  const { PGlite } = await import(`${home}/pglite/dist/index.js`);
  const { pg_textsearch } = await import(`${home}/pglite-pg_textsearch/dist/index.js`);
  const db = await PGlite.create({ extensions: { pg_textsearch } });
  try {
    await db.query('create extension if not exists pg_textsearch');
    await fill(db as Sql, count);
    await db.query(`create index letters_bm25 on letters using bm25 (body) with (text_config = 'english')`);
    const ask = async (query: BenchQuery) => {
      const words = query.words.replace(/\bOR\b|"/g, '');
      const { rows } = await db.query(
        `select id, body <@> to_bm25query($1, 'letters_bm25') as score from letters where true ${filterOf(query)} order by score limit 20`,
        [words],
      );
      return rows.length;
    };
    await timed(queries, ask);
    return await timed(queries, ask);
  } finally {
    await db.close();
  }
}
