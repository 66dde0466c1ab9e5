import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { type Adapter, adapters, type Place, request } from './stores.ts';

const names = Object.keys(migrations);
const before = names[names.indexOf('0020-parted-ledger') - 1]!;
const number = (index: number) => `CM26-${String(index).padStart(7, '0')}`;

const kinds = await adapters();
afterAll(async () => void (await Promise.all(kinds.map((kind) => kind.stop()))));

describe.each(kinds)('the ledger in parts, on $name', (kind: Adapter) => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await kind.fresh();
    store = await place.open();
  });
  afterAll(async () => {
    await store?.close();
    place?.remove();
  });

  const parts = async () => {
    const { rows } = await sql<{ name: string }>`select inhrelid::regclass::text as name from pg_inherits
      where inhparent = 'events'::regclass order by 1`.execute(store.db);
    return rows.map(({ name }) => name);
  };
  const partOf = async (caseId: string) => {
    const { rows } = await sql<{ name: string }>`select distinct tableoid::regclass::text as name from events
      where case_id = ${caseId}`.execute(store.db);
    return rows.map(({ name }) => name);
  };
  const asOwner = (text: string) =>
    store.db.transaction().execute(async (tx) => {
      await sql`set local role none`.execute(tx);
      await sql.raw(text).execute(tx);
    });

  it('has a part for what comes before anything does: of the year’s numbers, and of the next year’s first', async () => {
    expect(await parts()).toEqual(['events_other']);
    await store.append(request('PANEL'));
    expect(await store.nextCaseNumber(2026)).toBe(number(1));
    expect(await parts()).toEqual(['events_26_0000000', 'events_26_0050000', 'events_27_0000000', 'events_other']);
    await store.append(request(number(1)));
    await store.append(request(`${number(1)}/access`, { expectedVersion: 'any' }));
    expect(await partOf(number(1))).toEqual(['events_26_0000000']);
    expect(await partOf(`${number(1)}/access`)).toEqual(['events_26_0000000']);
    expect(await partOf('PANEL')).toEqual(['events_other']);
  });

  it('makes the next part while the one before is filled, with the same guard', async () => {
    await store.nextCaseNumbers(2026, 50_010);
    expect(await parts()).toContain('events_26_0100000');
    await store.append(request(number(50_011)));
    expect(await partOf(number(50_011))).toEqual(['events_26_0050000']);
    const part = 'events_26_0050000';
    for (const statement of [`delete from ${part}`, `update ${part} set version = 7`, `truncate ${part}`]) {
      await expect(sql.raw(statement).execute(store.db)).rejects.toMatchObject({ code: '42501' });
      await expect(asOwner(statement)).rejects.toThrow(/append-only/);
    }
    expect(await store.loadCase(number(50_011))).toHaveLength(1);
  });

  it('takes an event whose part is missing, and keeps its versions as strictly', async () => {
    const far = number(700_000);
    expect((await store.append(request(far))).ok).toBe(true);
    expect((await store.append(request(far, { expectedVersion: 1 }))).ok).toBe(true);
    expect(await partOf(far)).toEqual(['events_other']);
    const stale = await store.append(request(far, { expectedVersion: 1 }));
    expect(stale).toMatchObject({ refusal: { code: 'stale-version' } });
    // The part can be made no more, and nothing minds.
    await store.nextCaseNumbers(2026, 650_000);
    expect((await store.append(request(number(700_001)))).ok).toBe(true);
    expect((await store.append(request(far, { expectedVersion: 2 }))).ok).toBe(true);
    expect(await parts()).not.toContain('events_26_0700000');
    expect(await parts()).toContain('events_26_0650000');
    expect((await store.verify()).findings).toEqual([]);
  });

  it.each([number(1), number(50_011), 'PANEL'])(
    'holds a version of %s once, by the database’s own key',
    async (caseId) => {
      const again = `insert into events (case_id, version, type, data, actor_id, actor_role, at, rule_version, idempotency_key, prev_hash, hash)
      select case_id, version, type, data, actor_id, actor_role, at + interval '40 days', rule_version, 'again', prev_hash, hash
      from events where case_id = '${caseId}' and version = 1`;
      await expect(asOwner(again)).rejects.toMatchObject({ code: '23505' });
      await expect(sql.raw(again).execute(store.db)).rejects.toMatchObject({ code: '23505' });
    },
  );

  it('is read across its parts in the order in which it was written', async () => {
    const { events } = await store.readEvents({ limit: 1_000 });
    const places = events.map(({ position }) => position);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(events.map(({ caseId }) => caseId)).size).toBeGreaterThan(5);
    const oneByOne: number[] = [];
    for (let cursor: string | null = null; ; ) {
      const page: Awaited<ReturnType<Store['readEvents']>> = await store.readEvents({ after: cursor, limit: 1 });
      if (page.events.length === 0) break;
      oneByOne.push(page.events[0]!.position);
      cursor = page.cursor;
    }
    expect(oneByOne).toEqual(places);
  });

  it.skipIf(kind.name === 'PGlite')(
    'draws a number and takes its event while somebody holds the ledger for long',
    async () => {
      await store.db.transaction().execute(async (tx) => {
        await sql`select count(*) from events`.execute(tx);
        const started = Date.now();
        const caseId = await store.nextCaseNumber(2031);
        expect(Date.now() - started).toBeLessThan(3_000);
        expect((await store.append(request(caseId))).ok).toBe(true);
        expect(await partOf(caseId)).toEqual(['events_other']);
      });
      // Made as soon as it can be; what lies in the rest stays there.
      await store.nextCaseNumbers(2031, 200);
      expect(await parts()).toContain('events_31_0050000');
      expect(await parts()).not.toContain('events_31_0000000');
    },
  );
});

describe.each(kinds)('a ledger in one table, on $name', (kind: Adapter) => {
  it('is parted when it is opened: every event, number, cursor, index and trigger as it was', async () => {
    const place = await kind.fresh();
    const old = await openStore({ dataDir: place.dataDir, databaseUrl: place.databaseUrl, schema: before });
    const numbers = await old.nextCaseNumbers(2026, 30);
    await old.append(request('PANEL'));
    const two = [
      { type: 'A', data: { n: 1 } },
      { type: 'B', data: 'größer' },
    ];
    for (const caseId of numbers) await old.append(request(caseId, { events: two }));
    await old.append(request('PUBLICATION:CM26-0000003'));
    await old.seal('2026-04-01');
    const { events, cursor } = await old.readEvents({ limit: 1_000 });
    const made = await madeOf(old);
    await old.close();

    const store = await place.open();
    try {
      expect((await store.readEvents({ limit: 1_000 })).events).toEqual(events);
      expect((await store.readEvents({ after: cursor })).events).toEqual([]);
      expect(await madeOf(store)).toEqual(made);
      const { rows } = await sql<{
        part: string;
        n: number;
      }>`select tableoid::regclass::text as part, count(*)::int as n
        from events group by 1 order by 1`.execute(store.db);
      expect(rows).toEqual([
        { part: 'events_26_0000000', n: 60 },
        { part: 'events_other', n: 2 },
      ]);
      expect(await store.nextCaseNumber(2026)).toBe(number(31));
      const next = await store.append(request(number(1), { expectedVersion: 2 }));
      expect(next.ok && next.events[0]!.position).toBeGreaterThan(events.at(-1)!.position);
      expect((await store.readEvents({ after: cursor })).events).toHaveLength(1);
      expect((await store.verify()).findings).toEqual([]);
    } finally {
      await store.close();
      place.remove();
    }
  });
});

/** Indexes and triggers of the ledger by name and words; its keys differ, and are tested by what they refuse. */
async function madeOf({ db }: Store): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') as text from pg_index
    where indrelid = 'events'::regclass and not indisunique
    union all select pg_get_triggerdef(oid) from pg_trigger where tgrelid = 'events'::regclass and not tgisinternal
    order by 1`.execute(db);
  return rows.map(({ text }) => text);
}
