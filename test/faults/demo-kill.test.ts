import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore, type StoredEvent } from '../../src/store/index.ts';

/**
 * A killed process loses nothing that was acknowledged. The demonstration is killed with SIGKILL until twenty kills have
 * hit, at moments drawn from a seed, and each time started again on the same data. It must end as one that was left
 * alone: in each case the same events, none lost, none doubled, every letter and notice served once, the chain whole.
 */
const KILLS = 20;
/** A run of the demonstration that ends before its kill is judged, and the next kills go to a fresh folder. */
const RUNS = 8 * KILLS;
const seed = Number(process.env.OPENIMR_SEED ?? 20_261_121);
const folder = mkdtempSync(join(tmpdir(), 'openimr-kill-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  killed: boolean;
  code: number | null;
  lines: string[];
  words: string;
}

interface Place {
  data: string;
  out: string;
}

const place = (name: string): Place => ({ data: join(folder, name), out: join(folder, `${name}-letters`) });

function openimr(args: string[], killAfterMs?: number): Promise<Ended> {
  const child = spawn(process.execPath, ['bin/openimr.js', ...args]);
  let text = '';
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise((resolve) =>
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ killed: signal === 'SIGKILL', code, lines: text.trim().split('\n').filter(Boolean), words });
    }),
  );
}

const demo = ({ data, out }: Place, killAfterMs?: number): Promise<Ended> =>
  openimr(['demo', '--data', data, '--out', out, '--today', '2026-11-20'], killAfterMs);

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

/** The events of each told story, in the order of the stories; a line of output is `number  state  outcomes  story`. */
async function ledgerOf(where: Place, told: string[]): Promise<{ told: string; events: StoredEvent[] }[]> {
  const store = await openStore({ dataDir: where.data });
  try {
    const numbers = told.map((line) => line.split(/\s{2,}/)[0]!);
    const cases = await Promise.all(numbers.map((caseId) => store.loadCase(caseId)));
    const all = (await store.listCases()).map(({ caseId }) => caseId).filter((caseId) => caseId.startsWith('CM'));
    expect([...all].sort(), 'a case that no story tells').toEqual([...numbers].sort());
    return cases.map((events, index) => ({ told: storyOf(told[index]!), events }));
  } finally {
    await store.close();
  }
}

const storyOf = (line: string): string => line.slice(line.indexOf('  ')).trim();

/** How often each kind of event stands in a case; who did what, without the numbers a second run draws anew. */
function tally(events: StoredEvent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type, actor } of events) {
    const key = `${type} by ${actor.role}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Letters by version and party, notices by kind, party and content: each of them stands once. */
function servedTwice(events: StoredEvent[]): string[] {
  const keys = events.flatMap(({ type, data }) => {
    const served = data as { version?: number; to?: unknown; notice?: string; sha256?: string };
    if (type === 'ServiceRecorded') return [`letter ${served.version} to ${JSON.stringify(served.to)}`];
    if (type === 'NoticeSent') return [`${served.notice} ${served.sha256} to ${JSON.stringify(served.to)}`];
    return [];
  });
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

describe(`the demonstration, killed ${KILLS} times (seed ${seed})`, () => {
  it('ends as one that was left alone', { timeout: 1_200_000 }, async () => {
    const alone = place('alone');
    const started = Date.now();
    const expected = await demo(alone);
    const took = Date.now() - started;
    expect(expected.words).toContain('Letters are in');
    const reference = await ledgerOf(alone, expected.lines);
    expect(
      reference.map(({ told }) =>
        told
          .split(/\s{2,}/)
          .slice(0, 2)
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

    const random = randomFrom(seed);
    let killed = 0;
    let fresh = 0;
    let at = place('killed-0');
    const endedRight = async (ended: Ended): Promise<void> => {
      expect(ended.words).toContain('Letters are in');
      const ledger = await ledgerOf(at, ended.lines);
      expect(ledger.map(({ told, events }) => [told, tally(events)])).toEqual(
        reference.map(({ told, events }) => [told, tally(events)]),
      );
      expect(ledger.flatMap(({ events }) => servedTwice(events))).toEqual([]);
      expect(readdirSync(at.out).filter((name) => name.endsWith('.pdf'))).toHaveLength(5);
      const verified = await openimr(['verify', '--data', at.data]);
      expect(verified.code, verified.words + verified.lines.join('\n')).toBe(0);
    };

    for (let round = 0; killed < KILLS; round++) {
      expect(round, `only ${killed} kills hit`).toBeLessThan(RUNS);
      const ended = await demo(at, 700 + random() * took * 0.25);
      if (ended.killed) {
        killed++;
        continue;
      }
      await endedRight(ended);
      at = place(`killed-${++fresh}`);
    }
    await endedRight(await demo(at));
    console.info(`${killed} kills hit; ${fresh + 1} demonstrations ended right (seed ${seed})`);
  });
});
