import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { sql } from 'kysely';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';

export interface NewAccount extends Pick<Principal, 'userId' | 'displayName' | 'roles' | 'subjects' | 'reviewerId'> {
  email: string;
  /** Shown to the person who chooses among demonstration accounts. */
  about?: string | null;
}

/** Makes an account with a password, or renews what an account of that id may do. The password is stored as Argon2id. */
export async function putAccount(
  app: App,
  account: NewAccount,
  password: string,
  cost: 'full' | 'light' = 'full',
): Promise<void> {
  const kept = await hash(password, cost === 'light' ? { memoryCost: 4096, timeCost: 1 } : undefined);
  const { userId, displayName, email, roles, subjects, reviewerId = null, about = null } = account;
  await sql`
    with put as (
      insert into "user" ("id", "name", "email", "emailVerified", "roles", "subjects", "reviewerId", "about")
      values (${userId}, ${displayName}, ${email.toLowerCase()}, true, ${JSON.stringify(roles)}, ${JSON.stringify(subjects)}, ${reviewerId}, ${about})
      on conflict ("id") do update set "roles" = excluded."roles", "subjects" = excluded."subjects", "reviewerId" = excluded."reviewerId"
      returning "id"
    ), old as (
      delete from "account" where "userId" = ${userId} and "providerId" = 'credential'
    )
    insert into "account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
    select ${randomUUID()}, "id", 'credential', "id", ${kept}, now() from put`.execute(app.store.db);
}

/** How many accounts there are; a new installation has none. */
export async function countAccounts(app: App): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from "user"`.execute(app.store.db);
  return rows[0]?.count ?? 0;
}
