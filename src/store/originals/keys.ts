import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { seal, unseal } from './seal.ts';

type Runner = Pick<pg.Pool, 'query'>;
const context = (caseId: string) => `case-key ${caseId}`;

/** The case's own key, made at first use; `destroyed` when it is gone, `locked` when the master key is another. */
export async function caseKey(
  db: Runner,
  master: Uint8Array,
  caseId: string,
  make: boolean,
): Promise<Uint8Array | 'none' | 'destroyed' | 'locked'> {
  const found = await readKey(db, caseId);
  if (!found && !make) return 'none';
  if (!found) {
    const wrapped = seal(master, context(caseId), randomBytes(32));
    await db.query('insert into case_keys (case_id, wrapped) values ($1, $2) on conflict do nothing', [
      caseId,
      wrapped,
    ]);
    return caseKey(db, master, caseId, false); // a twin may have been first: read what stands
  }
  if (!found.wrapped) return 'destroyed';
  return unseal(master, context(caseId), found.wrapped) ?? 'locked';
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
