import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { migrate } from '../migrate.ts';
import { PROGRAM_ROLE } from '../role.ts';
import { columnTypes } from '../types.ts';
import { lockFolder } from './lock.ts';
import { ThreadedDatabase } from './proxy.ts';

export interface OpenedDatabase {
  kind: 'pglite' | 'postgres';
  protection: 'role' | 'triggers';
  pool: pg.Pool;
  close: () => Promise<void>;
}

/** For restore: as the owner of the tables, and those of an older schema. */
interface How {
  asOwner?: boolean;
  schema?: string;
}

/** Opens (or makes) the embedded database in `folder`/db; in memory only when `folder` is null. */
export async function openPglite(folder: string | null, how: How = {}): Promise<OpenedDatabase> {
  if (folder) mkdirSync(folder, { recursive: true });
  const unlock = folder ? lockFolder(folder) : () => {};
  try {
    return await openLocked(folder, how, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openLocked(folder: string | null, how: How, unlock: () => void): Promise<OpenedDatabase> {
  const fresh = !folder || !existsSync(join(folder, 'db', 'PG_VERSION'));
  const database = new ThreadedDatabase(folder ? join(folder, 'db') : 'memory://', fresh ? cachedTemplate() : null);
  const close = async () => {
    await database.close();
    unlock();
  };
  try {
    await database.waitReady;
    if (fresh && !cachedTemplate()) await keepTemplate(await database.dump());
    // One connection, shared by all clients of the pool: it must never be closed for idleness.
    const config = createPgConfig(database as never) as unknown as pg.PoolConfig;
    const pool = new pg.Pool({ ...config, max: 1, idleTimeoutMillis: 0, types: columnTypes });
    const { role } = await migrate(pool, false, how.schema);
    if (role && !how.asOwner) await pool.query(`set role ${PROGRAM_ROLE}`);
    const end = async () => {
      await pool.end();
      await close();
    };
    return { kind: 'pglite', protection: role ? 'role' : 'triggers', pool, close: end };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Making an empty cluster takes some 3 s of WASM, unpacking one kept from the last time 0.5 s. It holds nothing but
 * PostgreSQL's own catalogue; the version in its name is that of the package it fits.
 */
const template = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'openimr',
  'empty-database-pglite-0.5.14.tar',
);

function cachedTemplate(): string | null {
  return existsSync(template) ? template : null;
}

/** Only a convenience: where no folder can be written, the next start is slow again. */
async function keepTemplate(bytes: Uint8Array): Promise<void> {
  try {
    mkdirSync(dirname(template), { recursive: true, mode: 0o700 });
    const aside = `${template}.${process.pid}`;
    writeFileSync(aside, bytes, { mode: 0o600 });
    renameSync(aside, template);
  } catch {}
}
