import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../src/app/access/principal.ts';
import type { App } from '../../src/app/app.ts';
import { boardOf } from '../../src/app/desk/board.ts';
import { readApart } from '../../src/app/read-apart.ts';
import { openStore, type ReplicaOptions, type Store } from '../../src/store/index.ts';
import type { ReplicaStatus } from '../../src/store/port.ts';
import { startPostgres, startStandby, type TestServer, type TestStandby } from './postgres.ts';
import { request, row } from './stores.ts';

const server = process.env.OPENIMR_TEST_DATABASE_URL
  ? null
  : await startPostgres(['wal_level=replica', 'max_wal_senders=4']);
if (!server) process.stderr.write('replicas skipped: a standby needs the programs of PostgreSQL\n');
let standby: TestStandby;
afterAll(async () => {
  await standby?.stop();
  await server?.stop();
});

describe.skipIf(!server)('reading from a standby', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'openimr-replica-'));
  const told: ReplicaStatus[] = [];
  let databaseUrl = '';
  /** Takes what is a minute old. */
  let store: Store;
  /** Takes nothing that is older than a second and a half. */
  let strict: Store;

  const open = (over: Partial<ReplicaOptions> = {}) =>
    openStore({
      dataDir,
      databaseUrl,
      replica: { url: standby.urlOf(databaseUrl), maxAgeMs: 60_000, everyMs: 100, ...over },
    });
  const casesThere = (at = store) =>
    at.reading.read(async (db) => (await db.selectFrom('case_view').select('case_id').execute()).length);
  const onStandby = async (text: string) => {
    const client = new pg.Client({ connectionString: standby.urlOf(databaseUrl) });
    await client.connect();
    await client.query(text).finally(() => client.end());
  };
  const until = async (at: Store, is: (status: ReplicaStatus) => boolean) => {
    for (let left = 300; !is(at.reading.status()); left--) {
      if (left === 0) throw new Error(`it stays as it is: ${JSON.stringify(at.reading.status())}`);
      await sleep(100);
    }
  };
  const fromReplica = ({ from }: ReplicaStatus) => from === 'replica';
  const add = (caseId: string) => store.append(request(caseId, { view: row() }));

  beforeAll(async () => {
    databaseUrl = await server!.freshDatabase();
    standby = await startStandby(server as TestServer);
    store = await open();
    strict = await open({ maxAgeMs: 1_500, onChange: (status) => void told.push(status) });
    await until(store, fromReplica);
    await until(strict, fromReplica);
  });
  afterAll(async () => {
    await strict?.close();
    await store?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('answers from the standby, as the program’s role, and says until when everything is in the answer', async () => {
    await add('R-1');
    const written = Date.now();
    for (let answer = await casesThere(); ; answer = await casesThere()) {
      expect(answer.from).toBe('replica');
      if (Date.parse(answer.asOf) < written) continue;
      expect(answer.value).toBe(1);
      break;
    }
    const { value } = await store.reading.read(
      async (db) =>
        (
          await sql<{
            role: string;
            standby: boolean;
          }>`select current_user as role, pg_is_in_recovery() as standby`.execute(db)
        ).rows[0],
    );
    expect(value).toEqual({ role: 'openimr_program', standby: true });
  });

  it('writes, decides and reads its own writes at the primary: a paused replay hides nothing from them', async () => {
    await onStandby('select pg_wal_replay_pause()');
    await add('R-2');
    // Young enough yet: the dashboards may be late, the case itself may not.
    expect(await store.loadCase('R-2')).toHaveLength(1);
    expect(await store.cases.find('R-2')).not.toBeNull();
    expect(await add('R-2')).toMatchObject({ ok: false, refusal: { code: 'stale-version' } });
  });

  it('says on the dashboards how old they are, also while the standby stands still', async () => {
    const app = { store, clock: { now: () => new Date().toISOString() } } as unknown as App;
    const desk = { userId: 'u', displayName: 'u', roles: ['quality'], subjects: [] } as unknown as Principal;
    const still = Date.now();
    await add('R-4');
    const { value, read } = await readApart(app, (apart) => boardOf(apart, desk, 90));
    expect(value.backlog).toMatchObject([{ state: 'received', total: 1 }]);
    expect(read.from).toBe('replica');
    expect(Date.parse(read.asOf)).toBeLessThan(still);
    expect(read.ageSeconds).toBeGreaterThanOrEqual(0);
  });

  it('leaves a standby that falls behind, says so once, and takes it again when it has caught up', async () => {
    told.length = 0;
    await until(strict, ({ because }) => because === 'behind');
    expect(strict.reading.status()).toMatchObject({ from: 'primary', behindMs: null });
    expect(await casesThere(strict)).toMatchObject({ from: 'primary', value: 3 });
    for (const [i, { because }] of told.entries()) expect(because).not.toBe(told[i - 1]?.because);
    await onStandby('select pg_wal_replay_resume()');
    await until(strict, fromReplica);
    for (let answer = await casesThere(); answer.value < 3; answer = await casesThere()) await sleep(50);
    expect(await casesThere()).toMatchObject({ from: 'replica', value: 3 });
    expect(told.some(({ from, because }) => from === 'replica' && because === null)).toBe(true);
  });

  it('a question that fails at the standby is answered by the primary; so is everything when it is stopped, and it is taken again', async () => {
    await until(store, fromReplica);
    const before = store.reading.status().reads;
    let asked = 0;
    const answer = await store.reading.read(async (db) => {
      // Only where nothing can be written does this fail.
      if (asked++ === 0) await sql`create temporary table nothing ()`.execute(db);
      return asked;
    });
    expect(answer).toMatchObject({ from: 'primary', value: 2 });
    expect(store.reading.status().reads.fellBack).toBe(before.fellBack + 1);
    await until(store, fromReplica);
    await standby.halt();
    const answers = await Promise.all(Array.from({ length: 5 }, () => casesThere()));
    for (const one of answers) expect(one).toMatchObject({ from: 'primary', value: 3 });
    await until(store, ({ because }) => because === 'lost');
    await add('R-3');
    expect(await casesThere()).toMatchObject({ from: 'primary', value: 4 });
    await standby.begin();
    await until(store, fromReplica);
    for (let answer = await casesThere(); answer.value < 4; answer = await casesThere()) await sleep(50);
    expect(told.filter(({ because }) => because === 'lost').length).toBeGreaterThan(0);
  });

  it('never takes a server for a standby that is none, or that follows another cluster', async () => {
    const wrong = await open({ url: databaseUrl });
    await until(wrong, ({ because }) => because === 'not-a-standby');
    expect(await wrong.reading.read(async () => 'answered')).toMatchObject({ from: 'primary', value: 'answered' });
    await wrong.close();
  });

  it('a standby that was promoted is left', async () => {
    execFileSync(...standby.promotion());
    await until(store, ({ because }) => because === 'not-a-standby');
    expect(await casesThere()).toMatchObject({ from: 'primary', value: 4 });
  });
});
