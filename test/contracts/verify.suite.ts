import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isCaseExport, type Store, verifyExport } from '../../src/store/index.ts';
import { blobName } from '../../src/store/originals/index.ts';
import { type Place, request } from './stores.ts';

const tables = ['events', 'commands', 'case_heads', 'ledger_heads'];
const rehash = (where: string) => `update events set hash = sha256(hash) where ${where}`;

/** Its own store: what is broken here would be found by every other test. */
export function describeVerify(fresh: () => Promise<Place>): void {
  describe('verify', () => {
    let place: Place;
    let store: Store;
    let file: string;

    /** What somebody with the server in hands can do: as the owner, with the triggers off. */
    async function asOwner(statements: string[]): Promise<void> {
      await store.db.transaction().execute(async (tx) => {
        await sql`set local role none`.execute(tx);
        for (const statement of statements) await sql.raw(statement).execute(tx);
      });
    }

    async function findings(): Promise<string[]> {
      const report = await store.verify();
      return report.findings.map(({ code, caseId, version }) =>
        `${code} ${caseId ?? 'ledger'} ${version ?? ''}`.trim(),
      );
    }

    beforeAll(async () => {
      place = await fresh();
      store = await place.open();
      file = await store.originals.put('A', new TextEncoder().encode('a report'));
      for (const id of ['A', 'B']) {
        const records = id === 'A' ? [{ sha256: file }] : [];
        const events = [1, 2, 3, 4].map((n) => ({ type: `T${n}`, data: { n, records } }));
        await store.append(request(id, { events, idempotencyKey: `first-${id}` }));
      }
      await store.seal('2026-04-01');
      await store.append(
        request('B', { expectedVersion: 4, idempotencyKey: 'second', events: [{ type: 'T5', data: 5 }] }),
      );
      await store.seal('2026-04-02');
      await asOwner([
        'alter table events disable trigger all',
        'alter table commands disable trigger all',
        ...tables.map((table) => `create table kept_${table} as table ${table}`),
      ]);
    });
    afterEach(() =>
      asOwner(tables.flatMap((table) => [`delete from ${table}`, `insert into ${table} select * from kept_${table}`])),
    );
    afterAll(async () => {
      await store?.close();
      place?.remove();
    });

    it('finds nothing where nothing was touched', async () => {
      const report = await store.verify();
      expect(report).toMatchObject({ cases: 2, events: 9, files: 1, destroyed: 0, findings: [] });
      const heads = await store.heads();
      expect(heads).toMatchObject([
        { day: '2026-04-01', total: 8 },
        { day: '2026-04-02', total: 9, hash: report.head },
      ]);
      expect(await store.seal('2026-04-02')).toEqual(heads[1]);
      await expect(store.seal('2026-03-31')).rejects.toThrow(/sealed already/);
      expect(await store.verify({ caseId: 'B' })).toMatchObject({ cases: 1, events: 5, findings: [] });
    });

    it('days sealed at the same moment each rest on the one before', async () => {
      const days = ['03', '04', '05', '06', '07', '08'].map((day) => `2026-04-${day}`);
      const answers = await Promise.allSettled(days.map((day) => store.seal(day)));
      // A day that comes too late behind a later one is refused; none is sealed beside another.
      expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
      expect(await findings()).toEqual([]);
    });

    it('holds also where the number of a transaction gets a digit more', async () => {
      const later = (tx: string) => `update events set tx = '${tx}' where case_id = 'B' and version = 5`;
      await asOwner([
        'delete from ledger_heads',
        `update events set tx = '98' where case_id = 'A'`,
        `update events set tx = '99' where case_id = 'B'`,
        later('999999999999'),
      ]);
      expect(await store.seal('2026-04-01')).toMatchObject({ total: 8 });
      await asOwner([later('100')]);
      expect(await store.seal('2026-04-02')).toMatchObject({ total: 9 });
      expect(await findings()).toEqual([]);
    });

    const sealed = 'head-altered ledger';
    it.each<[string, string[], string[]]>([
      ['data', [`update events set data = '{"n":9}' where case_id = 'A' and version = 2`], ['altered A 2']],
      ['the actor', [`update events set actor_id = 'x' where case_id = 'A' and version = 3`], ['altered A 3']],
      ['the reason', [`update events set reason = 'x' where case_id = 'A' and version = 1`], ['altered A 1']],
      [
        'the rule version',
        [`update events set rule_version = 'x' where case_id = 'B' and version = 5`],
        ['altered B 5'],
      ],
      [
        'the instant by a millisecond',
        [`update events set at = at + interval '1 ms' where case_id = 'A' and version = 4`],
        ['altered A 4'],
      ],
      [
        'an event in the middle removed',
        [`delete from events where case_id = 'B' and version = 3`],
        ['removed B 3', sealed],
      ],
      ['two removed', [`delete from events where case_id = 'B' and version in (2, 3)`], ['removed B 2', sealed]],
      ['the first removed', [`delete from events where case_id = 'A' and version = 1`], ['removed A 1', sealed]],
      ['the last removed', [`delete from events where case_id = 'B' and version = 5`], ['removed B 5', sealed]],
      [
        'the last removed, the head put right',
        [
          `delete from events where case_id = 'B' and version = 5`,
          `update case_heads h set version = 4, hash = e.hash from events e where e.case_id = 'B' and e.version = 4 and h.case_id = 'B'`,
        ],
        ['removed B 5', sealed],
      ],
      [
        'a whole case removed',
        [`delete from events where case_id = 'A'`, `delete from case_heads where case_id = 'A'`],
        ['removed A 1', sealed],
      ],
      [
        'two changing places',
        [
          `update events set version = version + 100 where case_id = 'A' and version in (2, 3)`,
          `update events set version = 105 - version where case_id = 'A' and version > 100`,
        ],
        ['reordered A 2', 'reordered A 3'],
      ],
      [
        'an event moved to another case',
        [`update events set case_id = 'B', version = 6 where case_id = 'A' and version = 4`],
        ['removed A 4', 'altered B 6', 'file-missing B 6'],
      ],
      ['a hash', [rehash(`case_id = 'A' and version = 2`)], ['altered A 2', sealed]],
      ['the head of a case', [`update case_heads set hash = sha256(hash) where case_id = 'A'`], ['altered A 4']],
      ['a sealed day', [`update ledger_heads set hash = 'x' where day = '2026-04-01'`], [sealed]],
    ])('finds %s', async (_, statements, expected) => {
      await asOwner(statements);
      expect(await findings()).toEqual(expected);
    });

    it('finds a case written anew from end to end, by the sealed day', async () => {
      await asOwner([
        `delete from events where case_id = 'A'`,
        `delete from commands where case_id = 'A'`,
        `delete from case_heads where case_id = 'A'`,
      ]);
      const events = [1, 2, 3, 4].map((n) => ({ type: `T${n}`, data: { n: n === 2 ? 'forged' : n, records: [] } }));
      await store.append(request('A', { events, idempotencyKey: 'first-A' }));
      expect(await store.verify({ caseId: 'A' })).toMatchObject({ findings: [] });
      expect(await findings()).toEqual([sealed]);
    });

    it('finds a changed and a missing file, and knows a destroyed one', async () => {
      const name = blobName('A', file);
      const kept = (await store.blobs.get(name))!;
      await store.blobs.put(
        name,
        Uint8Array.from(kept, (byte, i) => (i === 20 ? byte ^ 1 : byte)),
      );
      expect(await findings()).toEqual(['file-altered A 1']);
      await store.blobs.remove(name);
      expect(await findings()).toEqual(['file-missing A 1']);
      await store.blobs.put(name, kept);
      expect(await findings()).toEqual([]);
    });

    it('checks an exported case by itself', async () => {
      const exported = JSON.parse(JSON.stringify(await store.exportCase('A')));
      if (!isCaseExport(exported)) throw new Error('not an export');
      expect(verifyExport(exported)).toMatchObject({ events: 4, files: 1, findings: [] });
      const broken = (change: (copy: typeof exported) => void) => {
        const copy = structuredClone(exported);
        change(copy);
        return verifyExport(copy).findings.map(({ code, version }) => `${code} ${version ?? ''}`.trim());
      };
      expect(broken(({ events }) => events.splice(1, 1))).toEqual(['removed 2']);
      expect(broken(({ events }) => events.pop())).toEqual(['removed 4']);
      expect(broken(({ events }) => events.push(events[3]!))).toEqual(['doubled 4']);
      expect(broken(({ events }) => events.reverse())).toContain('reordered 3');
      expect(broken(({ events }) => Object.assign(events[2]!, { reason: 'x' }))).toEqual(['altered 3']);
      expect(broken(({ files }) => Object.assign(files[0]!, { content: 'eA==' }))).toEqual(['file-altered']);
      expect(broken(({ files }) => files.pop())).toEqual(['file-missing 1']);
      expect(await store.exportCase('none')).toBeNull();
    });
  });
}
