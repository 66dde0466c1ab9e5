import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/**
 * A killed process loses nothing that was acknowledged. The demonstration is killed with SIGKILL twenty times at moments
 * drawn from a seed, each time started again on the same data, and must end as one that was left alone: the same
 * outcomes, no event lost, none doubled, no letter served twice.
 */
const kills = 20;
const seed = Number(process.env.OPENIMR_SEED ?? 20_261_121);
const folder = mkdtempSync(join(tmpdir(), 'openimr-kill-'));
const data = join(folder, 'data');
const out = join(folder, 'out');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  lines: string[];
  words: string;
}

function runDemo(killAfterMs: number | null): Promise<Ended> {
  const child = spawn(process.execPath, [
    'bin/openimr.js',
    'demo',
    '--data',
    data,
    '--out',
    out,
    '--today',
    '2026-11-20',
  ]);
  let text = '';
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });
  const timer = killAfterMs === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise((resolve) =>
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve({ code, lines: text.trim().split('\n').filter(Boolean), words });
    }),
  );
}

/** Mulberry32: small, seeded, good enough to choose moments. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe(`the demonstration, killed ${kills} times (seed ${seed})`, () => {
  it('ends right', { timeout: 900_000 }, async () => {
    const random = randomFrom(seed);
    let killed = 0;
    let last: Ended = { code: null, lines: [], words: '' };
    for (let round = 0; round < kills; round++) {
      last = await runDemo(900 + random() * 3_600);
      if (last.code === null) killed++;
      else expect(last.words + last.code).toMatch(/0$/);
    }
    last = await runDemo(null);
    expect(last.words).toContain('Letters are in');
    expect(killed).toBeGreaterThan(5);
    expect(
      last.lines.map((line) =>
        line
          .split(/\s{2,}/)
          .slice(1, 3)
          .join(' '),
      ),
    ).toEqual([
      'issued upheld',
      'issued upheld, upheld',
      'issued upheld',
      'appealed upheld',
      'issued upheld, overturned',
      'withdrawn –',
      'ineligible –',
      'draft –',
      'assigned –',
    ]);
    expect(readdirSync(out).filter((name) => name.endsWith('.pdf'))).toHaveLength(5);
    expect(servedTwice()).toEqual([]);
  });
});

/** Every issued letter names its case, and no case number stands on two. */
function servedTwice(): string[] {
  const numbers = readdirSync(out)
    .filter((name) => name.endsWith('.json'))
    .map((name) => (JSON.parse(readFileSync(join(out, name), 'utf8')) as { caseNumber: string }).caseNumber);
  return numbers.filter((number, index) => numbers.indexOf(number) !== index);
}
