import { sql } from 'kysely';
import type { App } from '../app.ts';

/** A proof beyond the password was given in this session now (proof.ts). */
export async function noteProof(app: App, sessionId: string): Promise<void> {
  await sql`update "session" set "provedAt" = now() where "id" = ${sessionId}`.execute(app.store.db);
}
