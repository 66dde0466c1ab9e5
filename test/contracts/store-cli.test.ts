import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedLetter } from '../../bench/search/generator.ts';
import { enterLetter, Library, recall, withdrawnKeys } from '../../src/library/index.ts';
import { openStore } from '../../src/store/index.ts';
import { request } from './stores.ts';

const program = fileURLToPath(new URL('../../bin/openimr.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'openimr-cli-'));
const at = (name: string) => join(folder, name);
const letters = Array.from({ length: 40 }, (_, i) => generatedLetter(i));
const recalled = letters[7]!.caseNumber!;

function openimr(...args: string[]) {
  const { DATABASE_URL: _, OPENIMR_DATA: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

describe('openimr verify, backup, restore', () => {
  beforeAll(async () => {
    const store = await openStore({ dataDir: at('data') });
    const sha256 = await store.originals.put('CM26-0000001', new TextEncoder().encode('a report'));
    await store.append(
      request('CM26-0000001', { events: [{ type: 'RecordsReceived', data: { records: [{ sha256 }] } }] }),
    );
    await store.append(request('CM26-0000002'));
    await store.seal('2026-04-01');
    await store.close();
    const library = Library.open(at('data/library'));
    library.add(letters.map((letter, i) => enterLetter(letter, { kind: 'imported', file: '', sha256: String(i) })));
    recall(library, recalled, 'the worker asked for it', '2026-04-02T08:00:00Z');
    library.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('walks an untouched store and exits 0', () => {
    const { status, stdout, stderr } = openimr('verify', '--data', at('data'));
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/2 cases, 2 events, 1 files: all as written/);
    expect(openimr('verify', 'CM26-0000002', '--data', at('data')).status).toBe(0);
  });

  it('checks an exported case, and says what was altered in it', () => {
    const exported = openimr('verify', 'CM26-0000001', '--export', '--data', at('data'));
    writeFileSync(at('case.json'), exported.stdout);
    expect(openimr('verify', '--file', at('case.json')).status).toBe(0);
    const { hash } = JSON.parse(exported.stdout).head;
    expect(openimr('verify', '--file', at('case.json'), '--head', hash).status).toBe(0);
    expect(openimr('verify', '--file', at('case.json'), '--head', 'ab').status).toBe(1);
    writeFileSync(at('bad.json'), exported.stdout.replace('"u-1"', '"u-2"'));
    const { status, stdout } = openimr('verify', '--file', at('bad.json'), '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings).toMatchObject([{ code: 'altered', caseId: 'CM26-0000001', version: 1 }]);
  });

  it('backs up and restores into an empty place only', () => {
    const backup = openimr('backup', at('all.backup'), '--data', at('data'));
    expect(backup).toMatchObject({ status: 0, stdout: '' });
    expect(backup.stderr).toMatch(/1 original files/);
    expect(openimr('backup', at('all.backup'), '--data', at('data')).status).toBe(2);
    expect(openimr('restore', at('all.backup'), '--data', at('second')).status).toBe(0);
    expect(openimr('verify', '--data', at('second')).stderr).toMatch(/2 cases, 2 events, 1 files: all as written/);
    const again = openimr('restore', at('all.backup'), '--data', at('second'));
    expect(again.status).toBe(2);
    expect(again.stderr).toMatch(/empty place only/);
    expect(readFileSync(at('all.backup')).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
  });

  it('brings the library back: search works, and what was recalled stays recalled', () => {
    const [before, after] = [Library.open(at('data/library')), Library.open(at('second/library'))];
    const question = { words: 'functional improvement', facets: true, highlights: true };
    expect(after.size()).toBe(letters.length - 1);
    expect(after.search(question).total).toBeGreaterThan(0);
    expect(after.search(question)).toEqual(before.search(question));
    expect(after.has(recalled)).toBe(false);
    expect(withdrawnKeys(after.folder)).toEqual(new Set([recalled]));
    for (const name of readdirSync(after.folder).filter((one) => one.endsWith('.rec')))
      expect(readFileSync(join(after.folder, name)).equals(readFileSync(join(before.folder, name)))).toBe(true);
    before.close();
    after.close();
  });

  it('finds what was altered in a store and exits 1', async () => {
    const store = await openStore({ dataDir: at('second') });
    await store.db.transaction().execute(async (tx) => {
      for (const line of [
        'set local role none',
        'alter table events disable trigger all',
        `update events set reason = 'x' where case_id = 'CM26-0000002'`,
      ]) {
        await sql.raw(line).execute(tx);
      }
    });
    await store.close();
    const { status, stdout, stderr } = openimr('verify', '--data', at('second'));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^altered\tCM26-0000002 event 1\t/);
    expect(stderr).toMatch(/1 findings/);
  });

  it('says in one line what is wrong with the call, and makes nothing', async () => {
    const store = await openStore({ dataDir: at('data') });
    const calls = [
      ['verify', '--data', at('nowhere')],
      ['verify', '--data', at('data')], // in use by this very process
      ['verify', '--file', at('all.backup')],
      ['verify', '--export', '--data', at('data')],
      ['verify', '--database-url', 'mysql://x'],
      ['verify', '--database-url', 'postgres://nobody@127.0.0.1:1/x'],
      ['backup', at('none.backup'), '--data', at('nowhere')],
      ['restore', at('missing.backup'), '--data', at('third')],
      ['restore', at('case.json'), '--data', at('third')],
    ];
    for (const call of calls) {
      const { status, stdout, stderr } = openimr(...call);
      expect({ call, status, stdout }).toEqual({ call, status: 2, stdout: '' });
      expect(stderr.trim().split('\n'), stderr).toHaveLength(1);
    }
    await store.close();
    expect(openimr('verify', 'CM99-0000001', '--data', at('data')).status).toBe(2);
    expect([existsSync(at('nowhere')), existsSync(at('none.backup')), existsSync(at('third'))]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
