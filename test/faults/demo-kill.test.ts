import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../src/store/index.ts';
import { casesIn, type Ended, randomFrom, runNode, servedTwice, tally } from './ledger.ts';

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

interface Place {
  data: string;
  out: string;
}

const place = (name: string): Place => ({ data: join(folder, name), out: join(folder, `${name}-letters`) });

const demo = ({ data, out }: Place, killAfterMs?: number): Promise<Ended> =>
  runNode(['bin/openimr.js', 'demo', '--data', data, '--out', out, '--today', '2026-11-20'], { killAfterMs });

/** The events of each told story, in the order of the stories; a line of output is `number  state  outcomes  story`. */
async function ledgerOf(where: Place, told: string[]): Promise<{ told: string; events: StoredEvent[] }[]> {
  const { cases, ownerless } = await casesIn(where.data);
  const numbers = told.map((line) => line.split(/\s{2,}/)[0]!);
  expect([...cases.keys()].sort(), 'a case that no story tells').toEqual([...numbers].sort());
  expect(ownerless).toEqual([]);
  return told.map((line, index) => ({ told: storyOf(line), events: cases.get(numbers[index]!)! }));
}

const storyOf = (line: string): string => line.slice(line.indexOf('  ')).trim();

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
      const verified = await runNode(['bin/openimr.js', 'verify', '--data', at.data]);
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
