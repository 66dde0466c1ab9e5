import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import { migrations } from './migrations/index.ts';
import { grantToProgram } from './role.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the schema up to date as the owner of the tables, and says whether the program's role stands.
 *
 * Kysely's own lock comes only after it has made its tables, and two servers starting at once can collide there;
 * so the lock is taken before.
 */
export async function migrate(owner: pg.Pool, lock: boolean, schema?: string): Promise<{ role: boolean }> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: unended(owner) }) });
  const release = lock ? await lockOthersOut(owner) : async () => {};
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    if (schema) await refuseOtherSchema(migrator, schema);
    const { error } = schema ? await migrator.migrateTo(schema) : await migrator.migrateToLatest();
    if (error) throw error;
    await refuseMovedDatabase(db);
    return { role: await grantToProgram(db) };
  } finally {
    await release();
  }
}

/** Kysely would otherwise take newer migrations back. */
async function refuseOtherSchema(migrator: Migrator, schema: string): Promise<void> {
  const applied = (await migrator.getMigrations()).filter(({ executedAt }) => executedAt).at(-1)?.name;
  if (!applied || applied === schema) return;
  const because = `the target already has the tables of ${applied}, the backup those of ${schema}: use a new database`;
  throw Object.assign(new Error(because), { code: 'target-not-empty' });
}

const LOCK = 4_610_006;

async function lockOthersOut(owner: pg.Pool): Promise<() => Promise<void>> {
  const client = await owner.connect();
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  return async () => {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
    client.release();
  };
}

/** Kysely ends the pool it is given with `destroy`; this one belongs to the caller. */
function unended(pool: pg.Pool) {
  return { connect: () => pool.connect() as never, end: async () => {} };
}

/** Transaction numbers written in another cluster stand above this one's, and readers would wait for them for ever. */
async function refuseMovedDatabase(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ ahead: boolean }>`
    select coalesce((select tx from events order by tx desc limit 1) >= pg_snapshot_xmax(pg_current_snapshot()), false)
      as ahead`.execute(db);
  if (rows[0]?.ahead) {
    throw new Error(
      'this database was copied from another cluster by a logical dump; move it with `openimr backup` and `openimr restore`, or set the new cluster’s next transaction id above the old one’s with pg_resetwal',
    );
  }
}
