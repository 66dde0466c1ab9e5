import { type Kysely, sql } from 'kysely';

/** When somebody last proved in a session, beyond the password, who they are: asked before steps of high consequence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table "session" add column "provedAt" timestamptz`).execute(db);
}
