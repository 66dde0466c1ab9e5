import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backupTo, memoryBlobs, type Originals, openStore, rekeyStore, restoreFrom } from '../../src/store/index.ts';
import { openParts, type StoreParts } from '../../src/store/open.ts';
import { openOriginals } from '../../src/store/originals/index.ts';
import { keyringOf } from '../../src/store/originals/keyring.ts';
import { unwrapKey, wrapKey } from '../../src/store/originals/keys.ts';
import { keyFingerprint } from '../../src/store/originals/master.ts';
import { rewrapKeys } from '../../src/store/originals/rewrap.ts';
import type { Place } from './stores.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const [old, next, other] = [randomBytes(32), randomBytes(32), randomBytes(32)];
type Pool = StoreParts['pool'];

/** Changing the master key: with keys the operator holds, and with the one that lies beside the data. */
export function describeRekey(fresh: () => Promise<Place>): void {
  describe('the change of the master key', () => {
    const places: Place[] = [];
    const made = async (): Promise<Place> => {
      const place = await fresh();
      places.push(place);
      return place;
    };
    let parts: StoreParts;
    let originals: (first: Uint8Array, second?: Uint8Array) => Originals;
    beforeAll(async () => {
      const { dataDir, databaseUrl } = await made();
      parts = await openParts({ dataDir, databaseUrl, asOwner: true });
    });
    beforeEach(async () => {
      const blobs = memoryBlobs();
      originals = (...keys) => openOriginals(parts.pool, blobs, keyringOf(...keys));
      await parts.pool.query('delete from case_keys');
      await parts.pool.query("delete from kv_settings where key = 'store.master-key'");
    });
    afterAll(async () => {
      await parts.database.close();
      for (const place of places) place.remove();
    });

    it('puts every key under the new one; the old one then opens nothing, what was destroyed stays so', async () => {
      const kept = await filled(originals(old), ['A', 'B', 'C']);
      await originals(old).destroyKey('C', 'retention over');
      const done = await rewrapKeys(parts.pool, old, next);
      expect(done).toMatchObject({ cases: 3, rewrapped: 2, already: 0, destroyed: 1, locked: [] });
      const { C: gone, ...rest } = kept;
      await readable(originals(next), rest);
      expect(await originals(next).get('C', gone!)).toMatchObject({ refusal: { code: 'key-destroyed' } });
      expect(await originals(old).get('A', kept.A!)).toMatchObject({ refusal: { code: 'key-locked' } });
      // A program left behind with the old key adds nothing that nobody could open.
      await expect(originals(old).put('D', bytes('late'))).rejects.toMatchObject({ code: 'key-unavailable' });
      expect(await rewrapKeys(parts.pool, old, next)).toMatchObject({ rewrapped: 0, already: 2, locked: [] });
    });

    it('is met by a program that knows both keys: all opens before, in the middle and after', async () => {
      const both = originals(old, next);
      const kept = await filled(both, ['A', 'B']);
      await half(parts.pool, old, next, 'A');
      await readable(both, kept);
      await readable(originals(next, old), kept);
      kept.D = await both.put('D', bytes('records of D'));
      // What came in the middle is under the new key already.
      expect(await rewrapKeys(parts.pool, old, next)).toMatchObject({ cases: 3, rewrapped: 1, already: 2, locked: [] });
      await readable(both, kept);
      await readable(originals(next), kept);
    });

    it('loses no key that is made at the very moment, by programs that know both', async () => {
      const both = originals(old, next);
      const kept = await filled(both, ['A']);
      const names = Array.from({ length: 40 }, (_, i) => `M-${i}`);
      const [more] = await Promise.all([filled(both, names), rewrapKeys(parts.pool, old, next)]);
      await readable(originals(next), { ...kept, ...more });
    });

    it('refuses a wrong old key, the same key twice, and a second change before the first is at its end', async () => {
      const kept = await filled(originals(old), ['A', 'B']);
      await expect(rewrapKeys(parts.pool, other, next)).rejects.toMatchObject({ code: 'wrong-key' });
      await expect(rewrapKeys(parts.pool, old, old)).rejects.toMatchObject({ code: 'same-key' });
      await readable(originals(old), kept);
      await half(parts.pool, old, next, 'A');
      await expect(rewrapKeys(parts.pool, old, other)).rejects.toMatchObject({ code: 'other-change' });
      expect(await rewrapKeys(parts.pool, old, next)).toMatchObject({ locked: [] });
      await expect(rewrapKeys(parts.pool, old, other)).rejects.toMatchObject({ code: 'wrong-key' });
    });

    it('names a key that neither opens, and is not at its end then', async () => {
      await filled(originals(old), ['A', 'B']);
      await parts.pool.query("update case_keys set wrapped = $1 where case_id = 'B'", [randomBytes(61)]);
      expect(await rewrapKeys(parts.pool, old, next)).toMatchObject({ rewrapped: 1, locked: ['B'] });
      await originals(old).destroyKey('B', 'the key is damaged');
      expect(await rewrapKeys(parts.pool, old, next)).toMatchObject({ already: 1, destroyed: 1, locked: [] });
    });

    it('takes no store for its own whose keys another master key wrapped', async () => {
      await filled(originals(old), ['A']);
      await parts.pool.query("delete from kv_settings where key = 'store.master-key'"); // as before there was a word on it
      await expect(originals(other).put('B', bytes('b'))).rejects.toMatchObject({ code: 'key-unavailable' });
      expect(await originals(old).put('B', bytes('b'))).toHaveLength(64);
    });

    it('makes a new key beside the data; a backup from the middle holds both, and a program that serves goes on', async () => {
      const [place, second] = [await made(), await made()];
      const [here, there] = [place, second].map(({ dataDir, databaseUrl }) => ({ dataDir, databaseUrl }));
      const keyFile = () => readFileSync(join(place.dataDir, 'master.key'), 'utf8');
      const store = await openStore(here!);
      const before = keyFile();
      const kept = await filled(store.originals, ['A', 'B']);
      await store.close();
      writeFileSync(join(place.dataDir, 'master.key.next'), `${next.toString('base64')}\n`, { mode: 0o600 });
      const middle = await openParts(here!);
      await half(middle.pool, Buffer.from(before, 'base64'), next, 'A');
      await middle.database.close();
      const file = join(place.dataDir, 'middle.backup');
      await backupTo(file, here!);
      await restoreFrom(file, there!);
      const serving = place.databaseUrl ? await openStore(here!) : null; // the embedded database serves one process
      for (const one of [here!, there!]) {
        expect(await rekeyStore(one)).toMatchObject({ rewrapped: 1, already: 1, placed: true });
        expect(readdirSync(one.dataDir).filter((name) => name.startsWith('master.'))).toEqual(['master.key']);
      }
      expect(keyFile()).not.toBe(before);
      expect(await rekeyStore(here!)).toMatchObject({ rewrapped: 2, placed: true });
      if (serving) kept.C = await serving.originals.put('C', bytes('records of C'));
      if (serving) await readable(serving.originals, kept);
      await serving?.close();
      const after = await openStore(here!);
      await readable(after.originals, kept).finally(() => after.close());
    });
  });
}

async function filled(originals: Originals, names: string[]): Promise<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const name of names) kept[name] = await originals.put(name, bytes(`records of ${name}`));
  return kept;
}

async function readable(originals: Originals, kept: Record<string, string>): Promise<void> {
  for (const [caseId, sha] of Object.entries(kept)) {
    const answer = await originals.get(caseId, sha);
    expect(answer.ok && Buffer.from(answer.value).toString(), caseId).toBe(`records of ${caseId}`);
  }
}

/** As a change that was cut off leaves it: it has begun, and of the keys one is under the new one. */
async function half(pool: Pool, from: Uint8Array, to: Uint8Array, changed: string): Promise<void> {
  const value = JSON.stringify({ wraps: keyFingerprint(to), retires: keyFingerprint(from) });
  await pool.query("update kv_settings set value = $1 where key = 'store.master-key'", [value]);
  const { rows } = await pool.query('select wrapped from case_keys where case_id = $1', [changed]);
  const wrapped = wrapKey(to, changed, unwrapKey(from, changed, rows[0].wrapped)!);
  await pool.query('update case_keys set wrapped = $2 where case_id = $1', [changed, wrapped]);
}
