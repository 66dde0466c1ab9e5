import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';
import { type Adapter, adapters, type Place, request } from './stores.ts';

/** The last migration of the release before: what a store made by it has, and no more. */
const before = '0004-draws';
const cases = 12;
const file = (index: number) => new TextEncoder().encode(`page of case ${index}, as it was filed`);
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const number = (index: number) => `CM26-${String(index).padStart(7, '0')}`;

const kinds = await adapters();
afterAll(async () => void (await Promise.all(kinds.map((kind) => kind.stop()))));

describe.each(kinds)('a store of the release before, on $name', (kind: Adapter) => {
  let place: Place;
  let old: { caseId: string; version: number; hash: string }[];

  beforeAll(async () => {
    place = await kind.fresh();
    old = await writeAsBefore(place);
  });
  afterAll(() => place.remove());

  it('is brought up to date when it is opened, with every event, hash, file, account and number it had', async () => {
    const store = await place.open();
    try {
      expect((await applied(store)).at(-1)).toBe(Object.keys(migrations).at(-1));
      expect(await store.listCases({ limit: 100 })).toEqual(old);
      for (let index = 1; index <= cases; index++) {
        const content = await store.originals.get(number(index), shaOf(file(index)));
        expect(content.ok && Buffer.from(content.value).equals(Buffer.from(file(index)))).toBe(true);
      }
      expect(await store.settings.get('identity.secret')).toBe('a-secret-of-the-release-before-this');
      const { rows } = await sql<{ email: string; isService: boolean }>`
        select "email", "isService" from "user"`.execute(store.db);
      expect(rows).toEqual([{ email: 'before@house.example', isService: false }]);
      expect(await store.nextCaseNumber(2026)).toBe(number(cases + 1));
    } finally {
      await store.close();
    }
  });

  it('is whole: the chain, the sealed day and the files verify', async () => {
    const store = await place.open();
    try {
      const report = await store.verify();
      expect(report.findings).toEqual([]);
      expect(report).toMatchObject({ cases, events: cases * 3, files: cases });
      expect((await store.heads()).map(({ day }) => day)).toEqual(['2026-04-01']);
    } finally {
      await store.close();
    }
  });

  it('is worked on: an old case goes on from where it stood, and what waited in the outbox goes out once', async () => {
    const store = await place.open();
    try {
      const next = request(number(1), { expectedVersion: 3, events: [{ type: 'ScreeningBegun', data: {} }] });
      expect(await store.append(next)).toMatchObject({ ok: true, version: 4 });
      const handed: string[] = [];
      const handlers = { notice: async ({ key }: { key: string }) => void handed.push(key) };
      await store.outbox.deliver(handlers, { now: () => '2030-01-01T00:00:00.000Z', batch: 100 });
      expect(handed.sort()).toEqual(Array.from({ length: cases }, (_, index) => `notice-${number(index + 1)}`));
      expect((await store.verify()).findings).toEqual([]);
    } finally {
      await store.close();
    }
  });
});

/** Opens the place with the migrations of the release before only, and writes what that release could. */
async function writeAsBefore({ dataDir, databaseUrl }: Place) {
  const store = await openStore({ dataDir, databaseUrl, schema: before });
  try {
    expect((await applied(store)).at(-1)).toBe(before);
    for (let index = 1; index <= cases; index++) {
      const caseId = await store.nextCaseNumber(2026);
      const sha256 = await store.originals.put(caseId, file(index));
      const outbox = [
        { topic: 'notice', key: `notice-${caseId}`, payload: { caseId }, dueAt: '2026-04-02T00:00:00.000Z' },
      ];
      const first = await store.append(request(caseId, { outbox }));
      const events = [
        { type: 'DocumentReceived', data: { sha256 } },
        { type: 'NoteMade', data: { words: 'größer, ≥ 20 %' } },
      ];
      const second = await store.append(request(caseId, { expectedVersion: 1, events }));
      expect([first.ok, second.ok]).toEqual([true, true]);
    }
    await store.settings.set('identity.secret', 'a-secret-of-the-release-before-this');
    await sql`insert into "user" ("id", "name", "email", "emailVerified", "roles", "subjects")
      values ('u-before', 'Before', 'before@house.example', true, '["intake"]', '[]')`.execute(store.db);
    await store.seal('2026-04-01');
    return await store.listCases({ limit: 100 });
  } finally {
    await store.close();
  }
}

async function applied({ db }: Awaited<ReturnType<Place['open']>>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
