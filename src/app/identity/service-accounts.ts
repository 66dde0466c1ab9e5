import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { roles as allRoles, type Role } from '../../case/index.ts';
import { type Answer, granted, refused } from '../../law/index.ts';
import { type Scope, scopes } from '../access/actions.ts';
import type { Principal, Subject } from '../access/principal.ts';
import { npiSubject, organizationSubject } from '../access/subjects.ts';
import type { App } from '../app.ts';
import { makeKey } from './keys.ts';

/** Roles a program may act in. Reviewers decide themselves (LC 4610.6(d)), and the program itself needs no key. */
export const serviceRoles = allRoles.filter((role) => role !== 'system' && role !== 'reviewer');

export const newServiceSchema = z.object({
  name: z.string().trim().min(2).max(80),
  roles: z
    .array(z.enum(serviceRoles as [Role, ...Role[]]))
    .min(1)
    .max(8)
    .optional(),
  organization: z.string().trim().min(2).max(200).nullish(),
  npi: z
    .string()
    .regex(/^\d{10}$/)
    .nullish(),
});
export const newKeySchema = z.object({
  account: z.string().max(60),
  name: z.string().trim().min(1).max(80),
  scopes: z
    .array(z.enum(scopes))
    .min(1)
    .transform((all) => [...new Set(all)]),
  days: z.number().int().min(1).max(730),
});

export interface KeyShown {
  id: string;
  name: string;
  scopes: Scope[];
  madeBy: string;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
}
export interface ServiceAccount {
  id: string;
  name: string;
  roles: Role[];
  createdAt: string;
  closedAt: string | null;
  keys: KeyShown[];
}

const isOperator = (principal: Principal): boolean => principal.roles.includes('operator');
const organizationsOf = (principal: Principal): Subject[] =>
  principal.subjects.filter(({ kind }) => kind === 'organization');

/**
 * An account for a program: no password, only keys. The operator makes it for any role; a claims administrator for its own
 * organization, and no more than it may do itself.
 */
export async function addServiceAccount(
  app: App,
  principal: Principal,
  asked: z.output<typeof newServiceSchema>,
): Promise<Answer<{ id: string }>> {
  const own = organizationsOf(principal);
  if (!isOperator(principal) && own.length === 0)
    return refused({ code: 'no-organization', because: 'Your account stands for no organization yet.' });
  const roles: Role[] = isOperator(principal) ? (asked.roles ?? []) : ['claims-administrator'];
  if (roles.length === 0) return refused({ code: 'bad-input', because: 'Choose at least one role.', field: 'roles' });
  const subjects: Subject[] = isOperator(principal)
    ? [
        ...(asked.organization ? [organizationSubject(asked.organization)] : []),
        ...(asked.npi ? [npiSubject(asked.npi)] : []),
      ]
    : own;
  const id = `service-${randomUUID()}`;
  await sql`insert into "user" ("id", "name", "email", "emailVerified", "roles", "subjects", "madeBy", "isService")
    values (${id}, ${asked.name}, ${`${id}@service.invalid`}, false, ${JSON.stringify(roles)},
      ${JSON.stringify(subjects)}, ${principal.userId}, true)`.execute(app.store.db);
  return granted({ id });
}

/** Service accounts this person manages: the operator all, others those of their own organization. */
export async function listServiceAccounts(app: App, principal: Principal): Promise<ServiceAccount[]> {
  const { rows } = await sql<ServiceAccount & { roles: string; subjects: string }>`
    select "id", "name", "roles", "subjects", "createdAt", "closedAt" from "user" where "isService"
    order by "createdAt", "id"`.execute(app.store.db);
  const mine = rows.filter((row) => isMine(principal, JSON.parse(row.roles), JSON.parse(row.subjects)));
  const keys = await sql<KeyShown & { scopes: string; userId: string }>`
    select id, user_id as "userId", name, scopes, made_by as "madeBy", created_at as "createdAt",
      expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt" from api_keys
    where user_id = any (${mine.map(({ id }) => id)}) order by created_at desc, id`.execute(app.store.db);
  return mine.map(({ subjects: _, ...row }) => ({
    ...row,
    roles: JSON.parse(row.roles as unknown as string) as Role[],
    keys: keys.rows
      .filter(({ userId }) => userId === row.id)
      .map(({ userId: _userId, ...key }) => ({
        ...key,
        scopes: JSON.parse(key.scopes as unknown as string) as Scope[],
      })),
  }));
}

function isMine(principal: Principal, roles: Role[], subjects: Subject[]): boolean {
  if (isOperator(principal)) return true;
  const own = organizationsOf(principal).map(({ subject }) => subject);
  return (
    roles.every((role) => role === 'claims-administrator') &&
    subjects.length > 0 &&
    subjects.every(({ kind, subject }) => kind === 'organization' && own.includes(subject))
  );
}

async function managed(app: App, principal: Principal, account: string): Promise<ServiceAccount | null> {
  return (await listServiceAccounts(app, principal)).find(({ id }) => id === account) ?? null;
}
const noSuch = { code: 'not-found', because: 'There is no such service account or key among yours.' };

/** A key of a service account. It is in the answer, and nowhere else ever. */
export async function addKey(
  app: App,
  principal: Principal,
  asked: z.output<typeof newKeySchema>,
): Promise<Answer<{ id: string; key: string }>> {
  const account = await managed(app, principal, asked.account);
  if (!account) return refused(noSuch);
  if (account.closedAt) return refused({ code: 'account-closed', because: 'This service account is closed.' });
  const { id, key, hash } = makeKey();
  await sql`insert into api_keys (id, user_id, name, hash, scopes, made_by, expires_at)
    values (${id}, ${account.id}, ${asked.name}, ${hash}, ${JSON.stringify(asked.scopes)}, ${principal.userId},
      now() + make_interval(days => ${asked.days}))`.execute(app.store.db);
  return granted({ id, key });
}

/** From this moment the key opens nothing. Revoking it again changes nothing. */
export async function revokeKey(app: App, principal: Principal, id: string): Promise<Answer<{ id: string }>> {
  const accounts = await listServiceAccounts(app, principal);
  if (!accounts.some(({ keys }) => keys.some((key) => key.id === id))) return refused(noSuch);
  await sql`update api_keys set revoked_at = coalesce(revoked_at, now()) where id = ${id}`.execute(app.store.db);
  return granted({ id });
}

/** Closes the account with all its keys. What it did stays in the ledger under its name. */
export async function closeServiceAccount(app: App, principal: Principal, id: string): Promise<Answer<{ id: string }>> {
  if (!(await managed(app, principal, id))) return refused(noSuch);
  await sql`with closed as (update api_keys set revoked_at = coalesce(revoked_at, now()) where user_id = ${id})
    update "user" set "closedAt" = coalesce("closedAt", now()) where "id" = ${id} and "isService"`.execute(
    app.store.db,
  );
  return granted({ id });
}
