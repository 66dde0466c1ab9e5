import type pg from 'pg';
import type { Keyring } from './keyring.ts';
import { keyFingerprint } from './master.ts';

type Runner = Pick<pg.Pool, 'query'>;

/** The setting that says under which master key the keys of cases are wrapped. */
export const MASTER_SETTING = 'store.master-key';

/** Fingerprints: what wraps from now on; what wrapped before, while some keys may still be under it. */
export interface MasterInForce {
  wraps: string;
  retires: string | null;
}

export async function masterInForce(db: Runner): Promise<MasterInForce | null> {
  const { rows } = await db.query('select value from kv_settings where key = $1', [MASTER_SETTING]);
  return rows[0]?.value ?? null;
}

/**
 * The master key under which a new key is wrapped. A store that has none in force yet takes the first of the ring, if it
 * opens what is there. Null when the one in force is not known to this program.
 *
 * @param opens whether this key opens a wrapped key of a case
 */
export async function wrappingKey(
  db: Runner,
  ring: Keyring,
  opens: (master: Uint8Array, caseId: string, wrapped: Uint8Array) => boolean,
): Promise<Uint8Array | null> {
  const inForce = await masterInForce(db);
  if (inForce) return ring.find(inForce.wraps);
  // A single key that is damaged does not make the store another's.
  const { rows } = await db.query('select case_id, wrapped from case_keys where wrapped is not null limit 20');
  if (rows.length > 0 && !rows.some(({ case_id, wrapped }) => opens(ring.first, case_id, wrapped))) return null;
  const made: MasterInForce = { wraps: keyFingerprint(ring.first), retires: null };
  const text = 'insert into kv_settings (key, value) values ($1, $2) on conflict do nothing';
  await db.query(text, [MASTER_SETTING, JSON.stringify(made)]);
  return wrappingKey(db, ring, opens);
}
