import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import type { App } from '../../src/app/app.ts';
import { rebuildViews } from '../../src/app/cases/rebuild.ts';

export interface StoreMeasured {
  events: number;
  tables: { name: string; rows: number; bytes: number }[];
  databaseBytes: number;
  originals: { files: number; bytes: number };
}

/** What the database and the folder of originals weigh. */
export async function measureStore(app: App): Promise<StoreMeasured> {
  const { db } = app.store;
  await sql`analyze`.execute(db).catch(() => {});
  const tables = await sql<{ name: string; rows: number; bytes: number }>`
    select relname as name, greatest(reltuples, 0)::float8 as rows, pg_total_relation_size(oid)::float8 as bytes
    from pg_class where relkind in ('r', 'm') and relnamespace = 'public'::regnamespace
    order by pg_total_relation_size(oid) desc limit 14`.execute(db);
  const events = await sql<{ n: number }>`select count(*)::float8 as n from events`.execute(db);
  const whole = await sql<{ n: number }>`select pg_database_size(current_database())::float8 as n`.execute(db);
  return {
    events: events.rows[0]!.n,
    tables: tables.rows,
    databaseBytes: whole.rows[0]!.n,
    originals: folderSize(join(app.config.OPENIMR_DATA, 'originals')),
  };
}

function folderSize(folder: string): { files: number; bytes: number } {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = all.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return { files: all.length, bytes };
}

/** Makes all views anew from the ledger alone, and holds them against what was kept step by step. */
export async function measureRebuild(app: App): Promise<{ seconds: number; cases: number; same: boolean }> {
  const before = await fingerprint(app);
  const began = performance.now();
  const { cases } = await rebuildViews(app);
  const seconds = (performance.now() - began) / 1_000;
  return { seconds, cases, same: before === (await fingerprint(app)) };
}

async function fingerprint(app: App): Promise<string> {
  const { rows } = await sql<{ hash: string }>`
    select md5(string_agg(md5(v::text), '' order by case_id)) as hash from case_view v`.execute(app.store.db);
  return rows[0]!.hash;
}

/** The statements that took the database longest, where it counts them (--profile): as its owner, for the program may not. */
export async function slowStatements(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('create extension if not exists pg_stat_statements');
    const { rows } = await client.query(`select calls, mean_exec_time as mean, total_exec_time as total,
        left(regexp_replace(query, '\\s+', ' ', 'g'), 170) as text
      from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
      order by total_exec_time desc limit 50`);
    return rows.map(
      ({ calls, mean, total, text }) => `${total.toFixed(0)} ms, ${calls} times ${mean.toFixed(2)} ms: ${text}`,
    );
  } finally {
    await client.end();
  }
}
