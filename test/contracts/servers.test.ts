import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store, type StoreOptions } from '../../src/store/index.ts';
import { startPostgres, stopProcess, type TestServer } from './postgres.ts';
import { request } from './stores.ts';

const server = await startPostgres();

/** What only a server has: several programs on one database, logins with fewer rights, its own death. */
describe.skipIf(!server)('several programs on one PostgreSQL server', () => {
  const { freshDatabase } = server ?? ({} as TestServer);
  const dataDir = mkdtempSync(join(tmpdir(), 'openimr-servers-'));
  const stores: Store[] = [];
  const open = async (databaseUrl: string, over: StoreOptions = {}) => {
    const store = await openStore({ databaseUrl, dataDir, ...over });
    stores.push(store);
    return store;
  };
  const close = async () => {
    for (const store of stores.splice(0)) await store.close();
  };
  let url: string;

  beforeAll(async () => {
    url = await freshDatabase();
  });
  afterAll(async () => {
    await close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const asOwner = async (databaseUrl: string, statements: string[]) => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };

  it('may all start at once on an empty database', async () => {
    await Promise.all(Array.from({ length: 4 }, () => open(url)));
    expect((await stores[0]!.append(request('A'))).ok).toBe(true);
    expect(await stores[3]!.loadCase('A')).toHaveLength(1);
  });

  it('let one of twenty appends win a version, whichever program it comes from', async () => {
    const calls = Array.from({ length: 20 }, (_, i) => stores[i % 4]!.append(request('A', { expectedVersion: 1 })));
    expect((await Promise.all(calls)).filter(({ ok }) => ok)).toHaveLength(1);
    const same = request('B');
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => stores[i % 4]!.append(same)));
    expect(answers.filter((answer) => answer.ok && !answer.replayed)).toHaveLength(1);
    expect(answers.every(({ ok }) => ok)).toBe(true);
  });

  it('deliver each message once between them', async () => {
    await stores[0]!.outbox.send(Array.from({ length: 500 }, (_, i) => ({ topic: 'mail', key: `${i}`, payload: i })));
    const got: string[] = [];
    const stop = new AbortController();
    const mail = async ({ key }: { key: string }) => {
      if (got.push(key) === 500) stop.abort();
    };
    await Promise.all(stores.map(({ outbox }) => outbox.work({ mail }, { signal: stop.signal, batch: 9, everyMs: 5 })));
    expect(got).toHaveLength(500);
    expect(new Set(got).size).toBe(500);
    const deliveries = await stores[1]!.outbox.listDeliveries({ topic: 'mail' });
    expect(deliveries.filter(({ outcome }) => outcome === 'delivered')).toHaveLength(500);
  });

  it('do not show a reader an event before an earlier transaction has ended', async () => {
    const from = (await stores[0]!.readEvents()).cursor;
    let written: () => void = () => {};
    let finish: () => void = () => {};
    const waiting = new Promise<void>((resolve) => (written = resolve));
    const views = async () => {
      written();
      await new Promise<void>((resolve) => (finish = resolve));
    };
    const slow = stores[0]!.append(request('slow', { views }));
    await waiting;
    await stores[1]!.append(request('quick'));
    expect((await stores[2]!.readEvents({ after: from })).events).toEqual([]);
    finish();
    await slow;
    const { events } = await stores[2]!.readEvents({ after: from });
    expect(events.map(({ caseId }) => caseId)).toEqual(['slow', 'quick']);
  });

  it('serve as a login that only belongs to the program’s role, beside the owner', async () => {
    await asOwner(url, [`create role web login in role openimr_program`]);
    const login = new URL(url);
    login.username = 'web';
    const web = await open(login.href, { ownerUrl: url });
    expect(web.protection).toBe('role');
    expect((await web.append(request('W'))).ok).toBe(true);
    for (const statement of ['set role none; delete from events', 'set role owner', 'create table x ()']) {
      await expect(sql.raw(statement).execute(web.db)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('say so when only triggers hold the ledger, because the owner may make no role', async () => {
    if (server!.process === null) return; // roles of a server that is not ours stay as they are
    await close();
    await asOwner(url, [
      'create role small login nosuperuser nocreaterole',
      'drop owned by openimr_program',
      'create database smalldb owner small',
    ]);
    const plain = new URL(url);
    plain.username = 'small';
    plain.pathname = '/smalldb';
    const store = await open(plain.href);
    expect(store.protection).toBe('triggers');
    await store.append(request('T'));
    await expect(sql`delete from events`.execute(store.db)).rejects.toMatchObject({ code: '42501' });
  });

  it('refuse a database that was copied from another cluster', async () => {
    const copied = await freshDatabase();
    const store = await openStore({ databaseUrl: copied, dataDir });
    await store.append(request('A'));
    await store.close();
    await asOwner(copied, ['alter table events disable trigger all', `update events set tx = '99999999'`]);
    await expect(openStore({ databaseUrl: copied, dataDir })).rejects.toThrow(/copied from another cluster/);
  });

  it('go on when the server was gone and is back, with nothing lost that was acknowledged', async () => {
    if (!server!.process) return; // not ours to stop
    await close();
    const database = await freshDatabase();
    const store = await open(database);
    const acknowledged: string[] = [];
    let stop = false;
    const writing = (async () => {
      for (let i = 0; !stop; i++) {
        const one = request(`K-${i}`);
        for (;;) {
          const answer = await store.append(one).catch(() => null); // the same key again until an answer comes
          if (answer?.ok) break;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        acknowledged.push(one.caseId);
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await stopProcess(server!.process, 'SIGQUIT'); // immediate: as in a crash
    await new Promise((resolve) => setTimeout(resolve, 300));
    await server!.restart!();
    await new Promise((resolve) => setTimeout(resolve, 700));
    stop = true;
    await writing;
    const { findings, cases, events } = await store.verify();
    expect(findings).toEqual([]);
    expect(cases).toBe(acknowledged.length);
    expect(events).toBe(acknowledged.length);
  });
});
