import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Keyring } from './keyring.ts';
import { keyFingerprint } from './master.ts';
import { MASTER_SETTING, wrappingKey } from './master-in-force.ts';
import { seal, unseal } from './seal.ts';

type Runner = Pick<pg.Pool, 'query'>;
const context = (caseId: string) => `case-key ${caseId}`;

export const wrapKey = (master: Uint8Array, caseId: string, key: Uint8Array): Buffer =>
  seal(master, context(caseId), key);
export const unwrapKey = (master: Uint8Array, caseId: string, wrapped: Uint8Array): Buffer | null =>
  unseal(master, context(caseId), wrapped);

/** The case's own key, made at first use; `destroyed` when it is gone, `locked` when the master key is another. */
export async function caseKey(
  db: Runner,
  ring: Keyring,
  caseId: string,
  make: boolean,
): Promise<Uint8Array | 'none' | 'destroyed' | 'locked'> {
  const found = await readKey(db, caseId);
  if (!found && !make) return 'none';
  if (!found) {
    const master = await wrappingKey(db, ring, (...asked) => unwrapKey(...asked) !== null);
    if (!master) return 'locked';
    await addKey(db, master, caseId);
    return caseKey(db, ring, caseId, make); // a twin may have been first, or the master key changed: read what stands
  }
  if (!found.wrapped) return 'destroyed';
  const { wrapped } = found;
  return ring.ask((master) => unwrapKey(master, caseId, wrapped)) ?? 'locked';
}

/**
 * Adds a key, if the master key it is wrapped under is in force until it stands there: the change of the master key waits
 * for this share in the setting, and finds the key afterwards (rewrap.ts).
 */
async function addKey(db: Runner, master: Uint8Array, caseId: string): Promise<void> {
  const text = `with held as (select 1 from kv_settings where key = $3 and value ->> 'wraps' = $4 for share)
    insert into case_keys (case_id, wrapped) select $1, $2::bytea from held on conflict do nothing`;
  await db.query(text, [caseId, wrapKey(master, caseId, randomBytes(32)), MASTER_SETTING, keyFingerprint(master)]);
}

async function readKey(db: Runner, caseId: string): Promise<{ wrapped: Buffer | null } | undefined> {
  const text = 'select wrapped from case_keys where case_id = $1';
  return (await db.query({ name: 'case_key', text, values: [caseId] })).rows[0];
}

/** Overwrites the key; the row stays as the proof of when and why. Destroying twice gives the first date. */
export async function destroyKey(db: Runner, caseId: string, reason: string): Promise<{ destroyedAt: string }> {
  const text = `insert into case_keys (case_id, wrapped, destroyed_at, destroyed_because) values ($1, null, now(), $2)
    on conflict (case_id) do update set wrapped = null,
      destroyed_at = coalesce(case_keys.destroyed_at, excluded.destroyed_at),
      destroyed_because = coalesce(case_keys.destroyed_because, excluded.destroyed_because)
    returning destroyed_at as "destroyedAt"`;
  return (await db.query(text, [caseId, reason])).rows[0];
}
