import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { openParts } from '../../src/store/open.ts';
import { wrapKey } from '../../src/store/originals/keys.ts';
import { startPostgres } from '../contracts/postgres.ts';
import { randomFrom, runNode } from './ledger.ts';

/**
 * `openimr rekey` killed with SIGKILL at every step: after the new key was made, after it was said that it wraps, after
 * each batch of keys, after the old one was said to be done with, after the new one took its place. Killed anywhere, every
 * record opens; run again to its end, every record opens, under one key.
 */
const seed = Number(process.env.OPENIMR_SEED ?? Math.floor(Date.now() / 86_400_000));
const cases = 1_200; // three batches
const steps = ['key-made', 'begun', 'batch 1', 'batch 2', 'batch 3', 'said', 'placed'];

const hook = `
import { subscribe } from 'node:diagnostics_channel';
let batches = 0;
subscribe('openimr:step', ({ name }) => {
  if (!name.startsWith('rekey.')) return;
  const step = name === 'rekey.batch' ? 'batch ' + ++batches : name.slice(6);
  process.stderr.write('step ' + step + '\\n');
  if (step === process.env.KILL_AT) process.kill(process.pid, 'SIGKILL');
});`;

const folder = mkdtempSync(join(tmpdir(), 'openimr-rekey-'));
writeFileSync(join(folder, 'hook.mjs'), hook);
const server = await startPostgres();
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Where {
  dataDir: string;
  databaseUrl?: string;
}

function rekey({ dataDir, databaseUrl }: Where, killAt = '') {
  const place = databaseUrl ? ['--database-url', databaseUrl] : ['--data', dataDir];
  const env = { KILL_AT: killAt, OPENIMR_DATA: dataDir };
  const program = ['--import', join(folder, 'hook.mjs'), 'bin/openimr.js', 'rekey', ...place];
  return runNode(program, { env });
}

async function everyRecordOpens(where: Where, kept: Map<string, string>): Promise<void> {
  const store = await openStore(where);
  try {
    const answers = await Promise.all([...kept].map(([caseId, sha]) => store.originals.get(caseId, sha)));
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  } finally {
    await store.close();
  }
}

/** Keys of many cases, records of some of them. */
async function filled(where: Where): Promise<Map<string, string>> {
  const store = await openStore(where);
  const kept = new Map<string, string>();
  for (let i = 0; i < cases; i += 100)
    kept.set(`R-${i}`, await store.originals.put(`R-${i}`, new TextEncoder().encode(`records ${i}`)));
  await store.close();
  const { keyring, pool, database } = await openParts(where);
  const rows = Array.from({ length: cases }, (_, i) => `R-${i}`)
    .filter((id) => !kept.has(id))
    .map((id) => ({ id, wrapped: wrapKey(keyring.first, id, randomBytes(32)).toString('hex') }));
  const text = `insert into case_keys (case_id, wrapped) select r.id, decode(r.wrapped, 'hex')
    from json_to_recordset($1::json) as r(id text, wrapped text)`;
  await pool.query(text, [JSON.stringify(rows)]);
  await database.close();
  return kept;
}

async function killedAtEach(where: Where, places: readonly string[]): Promise<void> {
  const kept = await filled(where);
  for (const place of places) {
    const killed = await rekey(where, place);
    expect(killed.killed, killed.words).toBe(true);
    await everyRecordOpens(where, kept);
    const done = await rekey(where);
    expect(done.code, done.words).toBe(0);
    expect(done.words).toMatch(/1200 keys: .* 0 destroyed, 0 locked/);
    expect([...done.words.matchAll(/^step (.+)$/gm)].map(([, one]) => one)).toEqual(steps);
    await everyRecordOpens(where, kept);
    expect(readdirSync(where.dataDir).filter((name) => name.startsWith('master.'))).toEqual(['master.key']);
  }
}

describe(`the change of the master key, killed (seed ${seed})`, () => {
  const random = randomFrom(seed);
  const isNight = Boolean(process.env.OPENIMR_NIGHTLY);
  /** By night at every step; by day at some drawn: the embedded database takes its time to open. */
  const drawn = (count: number) => (isNight ? steps : [...steps].sort(() => random() - 0.5).slice(0, count));
  const [embedded, onServer] = [drawn(1), drawn(3)];

  it(`loses no record on the embedded database (${embedded.join(', ')})`, { timeout: 600_000 }, () =>
    killedAtEach({ dataDir: mkdtempSync(join(folder, 'pglite-')) }, embedded),
  );

  it.skipIf(!server)(`loses no record on PostgreSQL (${onServer.join(', ')})`, { timeout: 600_000 }, async () =>
    killedAtEach({ dataDir: mkdtempSync(join(folder, 'pg-')), databaseUrl: await server!.freshDatabase() }, onServer),
  );
});
