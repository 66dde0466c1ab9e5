import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupTo, CURSOR_SETTINGS, restoreFrom, type Store } from '../../src/store/index.ts';
import { type Place, request, row } from './stores.ts';

/** The restore drill: a store is written, backed up, restored elsewhere (on either kind), and must be the same. */
export function describeBackup(fresh: () => Promise<Place>, others: () => (() => Promise<Place>)[]): void {
  describe('backup and restore', () => {
    const places: Place[] = [];
    const made = async (make: () => Promise<Place>) => {
      const place = await make();
      places.push(place);
      return place;
    };
    let source: Place;
    let file: string;
    let sha: string;
    const big = Buffer.alloc(3_000_000, 7);

    beforeAll(async () => {
      source = await made(fresh);
      file = join(source.dataDir, 'all.backup');
      const store = await source.open();
      sha = await store.originals.put('A', big);
      const records = [{ sha256: sha }];
      for (let i = 0; i < 30; i++) {
        const id = i === 0 ? 'A' : `C-${i}`;
        const view = row({ search: `Ana ${i}`, parties: [{ kind: 'user', subject: `u-${i}`, relation: 'employee' }] });
        const events = [
          { type: 'A', data: i === 0 ? { records } : { text: 'é "quoted" \\ \n new line', n: 1e21 } },
          { type: 'B', data: null },
        ];
        await store.append(
          request(id, { view, events, idempotencyKey: `k-${i}`, outbox: [{ topic: 't', key: `${i}`, payload: i }] }),
        );
      }
      await store.outbox.deliver({ t: async () => 'sent' }, { batch: 10 });
      await store.seal('2026-04-01');
      await store.settings.set('page', { size: 50 });
      await store.settings.set(`${CURSOR_SETTINGS}library`, (await store.readEvents({ limit: 25 })).cursor);
      await store.drafts.save('A', 'x', 0, { draft: true });
      await store.nextCaseNumbers(2026, 30);
      await store.close();
      expect(await backupTo(file, optionsOf(source))).toMatchObject({ blobs: 1 });
    });
    afterAll(() => {
      for (const place of places) place.remove();
    });

    const optionsOf = ({ dataDir, databaseUrl }: Place) => ({ dataDir, databaseUrl });

    async function everything(store: Store) {
      const { events } = await store.readEvents();
      const { rows } = await store.cases.query({ sort: 'case', limit: 100 });
      const heads = (await store.heads()).map(({ sealedAt: _, ...head }) => head);
      const deliveries = await store.outbox.listDeliveries({});
      return {
        events: events.map(({ position: _, ...event }) => event),
        rows,
        heads,
        deliveries,
        drafts: await store.drafts.list('A'),
      };
    }

    it('gives the same store again, on either kind of database, and it works on', async () => {
      const before = await source.open();
      const expected = await everything(before);
      const rest = (await before.readEvents({ after: await before.settings.get(`${CURSOR_SETTINGS}library`) })).events
        .length;
      await before.close();
      for (const make of others()) {
        const place = await made(make);
        await restoreFrom(file, optionsOf(place));
        const store = await place.open();
        try {
          expect(await everything(store)).toEqual(expected);
          expect(await store.verify()).toMatchObject({ cases: 30, events: 60, files: 1, findings: [] });
          const original = await store.originals.get('A', sha);
          expect(original.ok && big.equals(original.value)).toBe(true);
          const cursor = await store.settings.get<string>(`${CURSOR_SETTINGS}library`);
          expect((await store.readEvents({ after: cursor })).events).toHaveLength(rest);
          // numbers go on, keys are known, what waited still leaves
          expect(await store.nextCaseNumber(2026)).toBe('CM26-0000031');
          expect(await store.findAnswer('k-3')).toMatchObject({ ok: true, replayed: true });
          expect(
            await store.append(request('A', { expectedVersion: 2, outbox: [{ topic: 't', key: 'new', payload: 0 }] })),
          ).toMatchObject({ ok: true });
          expect(await store.outbox.deliver({ t: async () => 1 }, { batch: 100 })).toMatchObject({ delivered: 21 });
          await store.seal('2026-04-02');
          expect((await store.verify()).findings).toEqual([]);
        } finally {
          await store.close();
        }
      }
    });

    it('refuses a place that is not empty, and leaves it as it was', async () => {
      const place = await made(fresh);
      const store = await place.open();
      await store.append(request('mine'));
      await store.close();
      await expect(restoreFrom(file, optionsOf(place))).rejects.toMatchObject({ code: 'target-not-empty' });
      const again = await place.open();
      expect(await again.listCases()).toHaveLength(1);
      await again.close();
    });

    it('refuses to overwrite a file', async () => {
      await expect(backupTo(file, optionsOf(source))).rejects.toMatchObject({ code: 'EEXIST' });
    });

    it('refuses a damaged or foreign file, and leaves nothing behind', async () => {
      const place = await made(fresh);
      const whole = readFileSync(file);
      const lines = gunzipSync(whole).toString().split('\n');
      const damages: [Buffer, string][] = [
        [whole.subarray(0, whole.length - 2000), 'backup-damaged'],
        [gzipSync(lines.slice(0, 4).join('\n')), 'backup-damaged'],
        [changed(whole, (text) => text.replace('u-7', 'u-8')), 'backup-damaged'],
        [changed(whole, (text) => text.replace('"hash":', '"hush":')), 'backup-damaged'],
        [gzipSync('{"hello":1}\n'), 'backup-unknown'],
        [Buffer.from('hello'), 'backup-damaged'],
        [changed(whole, (text) => text.replace('"0001-ledger"', '"9999-future"'), true), 'backup-newer'],
      ];
      const bad = join(source.dataDir, 'bad.backup');
      for (const [bytes, code] of damages) {
        writeFileSync(bad, bytes);
        await expect(restoreFrom(bad, optionsOf(place))).rejects.toMatchObject({ code });
      }
      expect(await restoreFrom(file, optionsOf(place))).toMatchObject({ blobs: 1 });
    });

    it('refuses another master key', async () => {
      const place = await made(fresh);
      const options = { ...optionsOf(place), masterKey: new Uint8Array(32) };
      await expect(restoreFrom(file, options)).rejects.toMatchObject({ code: 'wrong-key' });
    });
  });
}

function changed(bytes: Buffer, change: (text: string) => string, mendEnd = false): Buffer {
  const lines = change(gunzipSync(bytes).toString()).trimEnd().split('\n');
  if (mendEnd) {
    const end = JSON.parse(lines.pop()!);
    const sha256 = createHash('sha256')
      .update(lines.map((line) => `${line}\n`).join(''))
      .digest('hex');
    lines.push(JSON.stringify({ ...end, sha256 }));
  }
  return gzipSync(`${lines.join('\n')}\n`);
}
