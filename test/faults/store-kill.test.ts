import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { startPostgres } from '../contracts/postgres.ts';

/**
 * A process that appends without pause and says each key it got an answer for is killed at a random moment, again and
 * again on the same data. Promise: whatever was said is there, once, with its message in the outbox; nothing stands
 * there by half; a key whose answer was not heard can be sent again without doubling.
 */
const writer = `
import { openStore } from '${new URL('../../dist/src/store/index.js', import.meta.url).href}';
const { where, round } = JSON.parse(process.env.WRITER);
const store = await openStore(where);
const write = async (hand) => {
  for (let i = 0; ; i++) {
    const key = round + '-' + hand + '-' + i;
    const events = [{ type: 'First', data: { key } }, { type: 'Second', data: 'x'.repeat(500) }];
    const answer = await store.append({ caseId: 'K-' + key, expectedVersion: 0, idempotencyKey: key, actor: { id: 'w', role: 'system' },
      at: new Date().toISOString(), ruleVersion: '1', events, outbox: [{ topic: 'kill', key, payload: key }] });
    if (!answer.ok) throw new Error(answer.refusal.because);
    process.stdout.write(key + '\\n');
  }
};
await Promise.all([0, 1, 2, 3].map(write));`;

interface Where {
  dataDir: string;
  databaseUrl?: string;
}

function startWriter(where: Where, round: number): ChildProcess {
  const env = { ...process.env, WRITER: JSON.stringify({ where, round }) };
  const program = join(where.dataDir, 'writer.mjs');
  writeFileSync(program, writer);
  return spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Kills the writer once it was answered so often; gives every key it was answered. */
async function killedAfter(child: ChildProcess, answers: number, meanwhile?: () => Promise<void>): Promise<string[]> {
  const keys: string[] = [];
  let words = '';
  child.stderr!.on('data', (data) => {
    words += data;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const key of createInterface({ input: child.stdout! })) {
    if (keys.push(key) === 1) await meanwhile?.();
    if (keys.length === answers) child.kill('SIGKILL');
  }
  await ended;
  expect(child.signalCode, words).toBe('SIGKILL');
  return keys;
}

async function nothingLostOrDoubled(where: Where, answered: string[]): Promise<void> {
  const store = await openStore(where);
  try {
    const report = await store.verify();
    expect(report.findings).toEqual([]);
    expect(report.events).toBe(report.cases * 2); // never half an append
    const cases = new Set<string>();
    for (let after = ''; ; ) {
      const page = await store.listCases({ after });
      if (page.length === 0) break;
      for (const { caseId, version } of page) {
        expect(version).toBe(2);
        cases.add(caseId);
      }
      after = page.at(-1)!.caseId;
    }
    expect(answered.filter((key) => !cases.has(`K-${key}`))).toEqual([]);
    const { waiting } = await store.outbox.status();
    expect(waiting).toBe(cases.size);
    // the one that may have been written without being heard
    const last = await store.findAnswer(answered.at(-1)!);
    expect(last).toMatchObject({ ok: true, replayed: true, version: 2 });
  } finally {
    await store.close();
  }
}

const rounds = process.env.OPENIMR_NIGHTLY === '1' ? 50 : 4;
const server = await startPostgres();
const dataDir = mkdtempSync(join(tmpdir(), 'openimr-kill-'));
afterAll(async () => {
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function killAgainAndAgain(where: Where, meanwhile?: () => Promise<void>): Promise<number> {
  const answered: string[] = [];
  for (let round = 0; round < rounds; round++) {
    answered.push(
      ...(await killedAfter(
        startWriter(where, round),
        1 + Math.floor(Math.random() * 150),
        round === 0 ? meanwhile : undefined,
      )),
    );
    await nothingLostOrDoubled(where, answered);
  }
  return answered.length;
}

describe('a process killed while it appends', () => {
  it('loses and doubles nothing on the embedded database; meanwhile a second process is kept out', async () => {
    const refusedMeanwhile = () => expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'data-in-use' });
    const answered = await killAgainAndAgain({ dataDir }, refusedMeanwhile);
    process.stderr.write(`PGlite: ${rounds} kills, ${answered} acknowledged appends, none lost or doubled\n`);
  });

  it.skipIf(!server)('loses and doubles nothing on PostgreSQL', async () => {
    const answered = await killAgainAndAgain({ dataDir, databaseUrl: await server!.freshDatabase() });
    process.stderr.write(`PostgreSQL: ${rounds} kills, ${answered} acknowledged appends, none lost or doubled\n`);
  });
});
