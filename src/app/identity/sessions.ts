import { sql } from 'kysely';
import type { App } from '../app.ts';
import type { Strength } from './strength.ts';

export interface SessionShown {
  id: string;
  /** Browser and system in words, as the browser told them. */
  device: string;
  address: string | null;
  strength: Strength;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

/** The sessions of a person that have not ended, the last used first. */
export async function listSessions(app: App, userId: string): Promise<SessionShown[]> {
  const { rows } = await sql<SessionShown & { userAgent: string | null }>`
    select "id", "userAgent", "ipAddress" as address, "strength", "createdAt", "lastSeenAt", "expiresAt" from "session"
    where "userId" = ${userId} and "expiresAt" > now()
      and "lastSeenAt" > now() - make_interval(mins => ${app.config.OPENIMR_SESSION_IDLE_MINUTES})
    order by "lastSeenAt" desc, "id"`.execute(app.store.db);
  return rows.map(({ userAgent, ...row }) => ({
    ...row,
    address: row.address || null,
    device: deviceIn(userAgent ?? ''),
  }));
}

/** Ends one session of this person, or all; `but` is left. Gives how many. */
export async function endSessions(
  app: App,
  userId: string,
  which: { only?: string; but?: string | null },
): Promise<number> {
  const { rows } = await sql`delete from "session" where "userId" = ${userId}
    and (${which.only ?? null}::text is null or "id" = ${which.only ?? null})
    and (${which.but ?? null}::text is null or "id" <> ${which.but ?? null}) returning "id"`.execute(app.store.db);
  return rows.length;
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/HeadlessChrome\/|Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/curl|node|undici/i, 'API'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** “Firefox, Windows”: enough to know one's own device again. */
export function deviceIn(userAgent: string): string {
  const named = (list: typeof browsers) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(', ');
}

export interface AccountFacts {
  email: string;
  hasPassword: boolean;
  hasAuthenticator: boolean;
  byOrganization: boolean;
}

export async function accountFacts(app: App, userId: string): Promise<AccountFacts> {
  const { rows } = await sql<AccountFacts>`select "email", coalesce("twoFactorEnabled", false) as "hasAuthenticator",
      exists (select from "account" a where a."userId" = u."id" and "providerId" = 'credential') as "hasPassword",
      exists (select from "account" a where a."userId" = u."id" and "providerId" = 'oidc') as "byOrganization"
    from "user" u where "id" = ${userId}`.execute(app.store.db);
  return rows[0] ?? { email: '', hasPassword: false, hasAuthenticator: false, byOrganization: false };
}
