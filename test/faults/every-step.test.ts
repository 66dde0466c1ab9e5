import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { casesIn, type Ended, randomFrom, runNode, servedTwice, tally } from './ledger.ts';

/**
 * The program says each step it comes to (`src/threads/step.ts`). A story is told once undisturbed; then, for each step
 * of each command, message and file it came to, the process is killed with SIGKILL right there, started again on the
 * same data, and goes on. In the end the ledger is that of the undisturbed telling, letters and notices served once.
 * Every night all steps are tried; in between every fifth, beginning with one drawn from the seed.
 */
const STORY = 'more-therapy';
const seed = Number(process.env.OPENIMR_SEED ?? Math.floor(Date.now() / 86_400_000));
const every = process.env.OPENIMR_NIGHTLY ? 1 : 5;
const folder = mkdtempSync(join(tmpdir(), 'openimr-steps-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tell = (data: string, killAt = ''): Promise<Ended> =>
  runNode(['test/faults/steps/story.mjs'], {
    env: { FAULT_DATA: join(folder, data), FAULT_STORY: STORY, FAULT_AT: killAt },
  });

const stepsOf = ({ words }: Ended): string[] => [
  ...new Set([...words.matchAll(/^step (.+)$/gm)].map(([, step]) => step!)),
];

describe(`killed at every ${every === 1 ? '' : `${every}th `}step of a case (seed ${seed})`, () => {
  it('loses nothing, doubles nothing, serves nothing twice', { timeout: 1_800_000 }, async () => {
    const undisturbed = await tell('undisturbed');
    expect(undisturbed.code, undisturbed.words.slice(-2_000)).toBe(0);
    const expected = [...(await casesIn(join(folder, 'undisturbed'))).cases.values()].map(tally);
    const steps = stepsOf(undisturbed);
    expect(steps.length).toBeGreaterThan(50);

    const start = Math.floor(randomFrom(seed)() * every);
    const tried = steps.filter((_, index) => index % every === start);
    let data = 'killed-0';
    let fresh = 0;
    const endedRight = async (ended: Ended): Promise<void> => {
      expect(ended.code, ended.words.slice(-2_000)).toBe(0);
      const { cases, ownerless } = await casesIn(join(folder, data));
      expect([...cases.values()].map(tally)).toEqual(expected);
      expect([...cases.values()].flatMap(servedTwice)).toEqual([]);
      expect(ownerless).toEqual([]);
      const verified = await runNode(['bin/openimr.js', 'verify', '--data', join(folder, data)]);
      expect(verified.code, verified.words + verified.lines.join('\n')).toBe(0);
    };
    for (const step of tried) {
      const ended = await tell(data, step);
      if (ended.killed) continue;
      // The story had passed this step for good: its kill belongs to a telling from the beginning.
      await endedRight(ended);
      data = `killed-${++fresh}`;
      expect((await tell(data, step)).killed, `${step} was not come to`).toBe(true);
    }
    await endedRight(await tell(data));
    console.info(`${tried.length} of ${steps.length} steps killed at, ${fresh + 1} ledgers right (seed ${seed})`);
  });
});
