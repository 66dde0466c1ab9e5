import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';

/**
 * The disk runs full while a process appends and files originals. Promise: it says so and acknowledges nothing that is
 * not there; when there is room again, all that was acknowledged is there, once, and the work goes on.
 */
const folder = mkdtempSync(join(tmpdir(), 'openimr-full-'));
const disk = join(folder, 'disk');
const mounted = mountSmallDisk();

afterAll(() => {
  if (mounted) execFileSync('umount', [disk]);
  rmSync(folder, { recursive: true, force: true });
});

/** A file system of its own in memory; only the superuser of a machine may make one. */
function mountSmallDisk(): boolean {
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write('Full disk skipped: this user may not mount a file system of its own\n');
    return false;
  }
}

const writer = `
import { randomBytes } from 'node:crypto';
import { openStore } from '${new URL('../../dist/src/store/index.js', import.meta.url).href}';
const { dataDir, round } = JSON.parse(process.env.WRITER);
const store = await openStore({ dataDir });
process.stdout.write('open\\n');
for (let i = 0; ; i++) {
  const caseId = 'F-' + round + '-' + i;
  const sha256 = await store.originals.put(caseId, randomBytes(100_000));
  const answer = await store.append({ caseId, expectedVersion: 0, idempotencyKey: caseId, actor: { id: 'w', role: 'system' },
    at: new Date().toISOString(), ruleVersion: '1', events: [{ type: 'Filed', data: { sha256 } }] });
  if (!answer.ok) throw new Error(answer.refusal.because);
  process.stdout.write(caseId + ' ' + sha256 + '\\n');
  if (round === 'after' && i === 9) break;
}
await store.close();`;

interface Written {
  acknowledged: [caseId: string, sha256: string][];
  code: number | null;
  words: string;
}

async function write(dataDir: string, round: string, onOpen?: () => void): Promise<Written> {
  const program = join(folder, 'writer.mjs');
  writeFileSync(program, writer);
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, WRITER: JSON.stringify({ dataDir, round }) },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  // A store that cannot even say it failed is a store that hangs.
  const timer = setTimeout(() => child.kill('SIGKILL'), 120_000);
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });
  const acknowledged: Written['acknowledged'] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'open') onOpen?.();
    else acknowledged.push(line.split(' ') as [string, string]);
  }
  const code = await ended;
  clearTimeout(timer);
  return { acknowledged, code, words };
}

/** Leaves so many bytes free on the small disk. */
function fillUpTo(bytesFree: number): string {
  const { bavail, bsize } = JSON.parse(
    execFileSync(process.execPath, ['-p', `JSON.stringify(require('fs').statfsSync(${JSON.stringify(disk)}))`], {
      encoding: 'utf8',
    }),
  ) as { bavail: number; bsize: number };
  const filler = join(disk, 'filler');
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytesFree), 1));
  return filler;
}

describe.skipIf(!mounted)('a disk that runs full', () => {
  it('stops the work with a word, and loses nothing', { timeout: 300_000 }, async () => {
    const dataDir = join(disk, 'data');
    await (await openStore({ dataDir })).close();
    let filler = '';
    const full = await write(dataDir, 'full', () => {
      filler = fillUpTo(6_000_000);
    });
    expect(full.code, full.words).toBe(1);
    expect(full.words).toMatch(/ENOSPC|no space|disk is full|could not (extend|write)/i);
    expect(full.acknowledged.length).toBeGreaterThan(5);

    rmSync(filler);
    const after = await write(dataDir, 'after');
    expect(after.code, after.words).toBe(0);

    const store = await openStore({ dataDir });
    try {
      const report = await store.verify();
      expect(report.findings).toEqual([]);
      for (const [caseId, sha256] of [...full.acknowledged, ...after.acknowledged]) {
        expect((await store.loadCase(caseId)).map(({ data }) => data)).toEqual([{ sha256 }]);
        expect((await store.originals.get(caseId, sha256)).ok, caseId).toBe(true);
      }
    } finally {
      await store.close();
    }
  });
});
