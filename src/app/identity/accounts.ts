import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { hashPassword } from './passwords.ts';

export interface NewAccount extends Pick<Principal, 'userId' | 'displayName' | 'roles' | 'subjects' | 'reviewerId'> {
  email: string;
  /** Shown to the person who chooses among demonstration accounts. */
  about?: string | null;
  /** Days after which the first password opens nothing any more; until it is changed nothing but the account opens. */
  firstPasswordDays?: number;
}

/** Makes an account with a password, or renews what an account of that id may do. The password is stored as Argon2id. */
export async function putAccount(
  app: App,
  account: NewAccount,
  password: string,
  cost: 'full' | 'light' = 'full',
): Promise<void> {
  const kept = await hashPassword(app.config, password, cost);
  const { userId, displayName, email, roles, subjects, reviewerId = null, about = null } = account;
  const days = account.firstPasswordDays ?? null;
  await sql`
    with put as (
      insert into "user" ("id", "name", "email", "emailVerified", "roles", "subjects", "reviewerId", "about", "firstPasswordEndsAt")
      values (${userId}, ${displayName}, ${email.toLowerCase()}, true, ${JSON.stringify(roles)}, ${JSON.stringify(subjects)}, ${reviewerId}, ${about},
        now() + make_interval(days => ${days}::int))
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
