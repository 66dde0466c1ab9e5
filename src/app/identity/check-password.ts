import { sql } from 'kysely';
import type { App } from '../app.ts';
import { isPassword } from './passwords.ts';

/** Whether this is the person's password. Who has none (signs in through the organization) is not asked for it. */
export async function checkPassword(app: App, userId: string, password: string | undefined): Promise<boolean> {
  const { rows } = await sql<{ password: string | null }>`
    select "password" from "account" where "userId" = ${userId} and "providerId" = 'credential'`.execute(app.store.db);
  const kept = rows[0]?.password;
  if (!kept) return true;
  return password !== undefined && (await isPassword(app.config, kept, password));
}
