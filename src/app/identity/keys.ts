import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Role } from '../../case/index.ts';
import type { Scope } from '../access/actions.ts';
import type { Principal, Subject } from '../access/principal.ts';
import { ofAccount } from '../access/subjects.ts';
import type { App } from '../app.ts';

/** How a key looks: what it is, which one, and its secret. The first two may be shown and logged. */
const shape = /^(oimr_[a-z0-9]{12})_([A-Za-z0-9_-]{43})$/;

/** The secret has 256 bits of chance: a plain hash of it cannot be guessed back. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A new key: `key` is shown once and kept nowhere, `hash` is what is kept. */
export function makeKey(): { id: string; key: string; hash: string } {
  const id = `oimr_${randomBytes(6).toString('hex')}`;
  const secret = randomBytes(32).toString('base64url');
  return { id, key: `${id}_${secret}`, hash: hashOf(secret) };
}

interface Row {
  hash: string;
  scopes: string;
  userId: string;
  name: string;
  roles: string;
  subjects: string;
  reviewerId: string | null;
  good: boolean;
  stale: boolean;
}

/** Who a key speaks for, within its scopes; null for a key that is none, is revoked, or has run out. */
export async function principalOfKey(app: App, given: string): Promise<Principal | null> {
  const [, id, secret] = shape.exec(given) ?? [];
  if (!id || !secret) return null;
  const { rows } = await sql<Row>`select k.hash, k.scopes, u."id" as "userId", u."name", u."roles", u."subjects",
      u."reviewerId", k.revoked_at is null and k.expires_at > now() and u."closedAt" is null as good,
      k.last_used_at is null or k.last_used_at < now() - interval '1 minute' as stale
    from api_keys k join "user" u on u."id" = k.user_id where k.id = ${id}`.execute(app.store.db);
  const row = rows[0];
  const same = timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(row?.hash ?? '0'.repeat(64)));
  if (!row?.good || !same) return null;
  if (row.stale) await sql`update api_keys set last_used_at = now() where id = ${id}`.execute(app.store.db);
  return {
    userId: row.userId,
    displayName: row.name,
    roles: JSON.parse(row.roles) as Role[],
    subjects: ofAccount(JSON.parse(row.subjects) as Subject[]),
    reviewerId: row.reviewerId,
    scopes: JSON.parse(row.scopes) as Scope[],
  };
}
