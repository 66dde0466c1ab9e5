import pg from 'pg';
import { migrate } from './migrate.ts';
import type { OpenedDatabase } from './pglite/open.ts';
import { PROGRAM_ROLE } from './role.ts';
import { columnTypes } from './types.ts';

export interface PostgresOptions {
  databaseUrl: string;
  /** Owner of the tables, when `databaseUrl` names a login that only belongs to the program's role. */
  ownerUrl?: string;
  /** Connections held by this process. */
  poolSize?: number;
  /** Run as the owner, without the program's role: for restore only. */
  asOwner?: boolean;
  schema?: string;
}

/** Opens a PostgreSQL server (14 or later): migrates as the owner, then works as the role that cannot change the ledger. */
export async function openPostgres(options: PostgresOptions): Promise<OpenedDatabase> {
  const owner = new pg.Pool({ connectionString: options.ownerUrl ?? options.databaseUrl, max: 2, types: columnTypes });
  const { role } = await migrate(owner, true, options.schema).finally(() => owner.end());
  const pool = new pg.Pool({
    connectionString: (options.asOwner && options.ownerUrl) || options.databaseUrl,
    max: options.poolSize ?? 10,
    types: columnTypes,
    // A start-up setting and not a SET: then RESET ROLE, too, leads back to the program's role.
    ...(role && !options.asOwner ? { options: `-c role=${PROGRAM_ROLE}` } : {}),
  });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  return { kind: 'postgres', protection: role ? 'role' : 'triggers', pool, close: () => pool.end() };
}
