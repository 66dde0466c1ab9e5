import type pg from 'pg';
import { step } from '../../threads/step.ts';
import { unwrapKey, wrapKey } from './keys.ts';
import { keyFingerprint } from './master.ts';
import { MASTER_SETTING, type MasterInForce, masterInForce } from './master-in-force.ts';

type Runner = Pick<pg.Pool, 'query'>;

/** What a change of the master key did. `locked`: cases whose key neither opens; then the change is not at its end. */
export interface Rewrapped {
  cases: number;
  /** Put under the new key now. */
  rewrapped: number;
  /** Under it already: an earlier run that was cut off, or keys made since. */
  already: number;
  destroyed: number;
  locked: string[];
}

/** The change asked for cannot be: `other-change` when another one is under way, `wrong-key` when the old key is none. */
export class RewrapRefused extends Error {
  readonly code: string;
  constructor(code: string, because: string) {
    super(because);
    this.code = code;
  }
}

const BATCH = 500;

/**
 * Puts every key of a case under another master key. The records stay as they are: their own keys do not change. First
 * it is said that the new key wraps from now on, then the keys are wrapped anew, a batch a statement, then it is said that
 * the old one is done with: cut off anywhere, every key is under one of the two, and the next run goes on. A server that
 * knows both works meanwhile.
 */
export async function rewrapKeys(db: Runner, from: Uint8Array, to: Uint8Array): Promise<Rewrapped> {
  await refuseStranger(db, from, to);
  await begin(db, keyFingerprint(from), keyFingerprint(to));
  step('rekey.begun', 'keys');
  const done: Rewrapped = { cases: 0, rewrapped: 0, already: 0, destroyed: 0, locked: [] };
  for (let after = ''; ; ) {
    const text = 'select case_id, wrapped from case_keys where case_id > $1 order by case_id limit $2';
    const { rows } = await db.query(text, [after, BATCH]);
    if (rows.length === 0) break;
    await rewrapRows(db, from, to, rows, done);
    step('rekey.batch', 'keys');
    after = rows.at(-1).case_id;
  }
  if (done.locked.length === 0) await say(db, { wraps: keyFingerprint(to), retires: null });
  step('rekey.said', 'keys');
  return done;
}

/** A mistyped old key must not leave a store whose programs wrap under a new one and open nothing. */
async function refuseStranger(db: Runner, from: Uint8Array, to: Uint8Array): Promise<void> {
  const text = 'select case_id, wrapped from case_keys where wrapped is not null order by case_id limit $1';
  const { rows } = await db.query(text, [BATCH]);
  const opens = ({ case_id: id, wrapped }: { case_id: string; wrapped: Buffer }) =>
    unwrapKey(from, id, wrapped) !== null || unwrapKey(to, id, wrapped) !== null;
  if (rows.length > 0 && !rows.some(opens))
    throw new RewrapRefused('wrong-key', 'the old master key opens no key of a case: it is not the one of this store');
}

/** Waits for keys that are being added under the old one: after this no program adds another (keys.ts). */
async function begin(db: Runner, from: string, to: string): Promise<void> {
  const now = await masterInForce(db);
  if (now?.retires && (now.retires !== from || now.wraps !== to))
    throw new RewrapRefused('other-change', `a change from ${now.retires} to ${now.wraps} is under way: end it first`);
  if (now && now.wraps !== from && now.wraps !== to)
    throw new RewrapRefused('wrong-key', `the master key in force is ${now.wraps}, not ${from}`);
  if (from === to) throw new RewrapRefused('same-key', 'the new master key is the old one');
  if (now?.wraps === to && !now.retires) return; // done before: nothing to say, and the keys are looked at once more
  await say(db, { wraps: to, retires: from });
}

async function say(db: Runner, said: MasterInForce): Promise<void> {
  const text = `insert into kv_settings (key, value) values ($1, $2)
    on conflict (key) do update set value = excluded.value, changed_at = now()`;
  await db.query(text, [MASTER_SETTING, JSON.stringify(said)]);
}

interface KeyRow {
  case_id: string;
  wrapped: Buffer | null;
}

async function rewrapRows(db: Runner, from: Uint8Array, to: Uint8Array, rows: KeyRow[], done: Rewrapped) {
  const changes: { id: string; was: string; now: string }[] = [];
  for (const { case_id: id, wrapped } of rows) {
    done.cases++;
    if (!wrapped) done.destroyed++;
    else if (unwrapKey(to, id, wrapped)) done.already++;
    else {
      const key = unwrapKey(from, id, wrapped);
      if (!key) done.locked.push(id);
      else changes.push({ id, was: wrapped.toString('hex'), now: wrapKey(to, id, key).toString('hex') });
    }
  }
  if (changes.length === 0) return;
  // Only what is as it was read: a key that was destroyed meanwhile stays destroyed.
  const text = `update case_keys k set wrapped = decode(c.now, 'hex')
    from json_to_recordset($1::json) as c(id text, was text, now text)
    where k.case_id = c.id and k.wrapped = decode(c.was, 'hex')`;
  done.rewrapped += (await db.query(text, [JSON.stringify(changes)])).rowCount ?? 0;
}
