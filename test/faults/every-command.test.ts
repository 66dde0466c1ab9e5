import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandTypes } from '../../src/case/index.ts';
import { routeActions } from '../../src/server/access/routes.ts';
import { type Ended, randomFrom, runNode } from './ledger.ts';

/**
 * Every command of the action table and every route that writes, killed with SIGKILL at every step: a place of the
 * program, each writing statement before it is sent and after it is done, each request before and after its route
 * (test/faults/plan). Killed, the plan is started again on the same data: first it looks whether anything acknowledged is
 * missing, whether the chain holds and each open case has an owner and a next date; then it goes on. What stands in the
 * ledger in the end is what stood there when nothing was killed: nothing is doubled, no letter is served twice.
 *
 * By night each step is killed at once, from a telling of the same night; by day a few drawn from the seed, from the
 * steps and the ledger of the files beside the plan, which the night compares.
 */
const seed = Number(process.env.OPENIMR_SEED ?? Math.floor(Date.now() / 86_400_000));
const isNight = Boolean(process.env.OPENIMR_NIGHTLY);
/** The share of the steps: all of them by night, some by day; or as it is asked for. */
const share = Number(process.env.OPENIMR_FAULT_SHARE ?? (isNight ? 1 : 0.01));
/** Which of so many parts of the steps, in the order in which they are come to: `2/3`. A night may be shared by machines. */
const [part = 1, parts = 1] = (process.env.OPENIMR_FAULT_PART ?? '1/1').split('/').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'openimr-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const beside = (name: string): string => join(import.meta.dirname, 'plan', name);

/** Routes that write nothing or cannot be asked without a browser, and why. Every other one is in the plan. */
const without: Record<string, string> = {
  'POST /api/tools/due': 'reckons, writes nothing',
  'POST /api/tools/screen': 'reckons, writes nothing',
  'POST /api/tools/redact': 'reckons, writes nothing',
  'POST /api/tools/read': 'reads a letter, writes nothing',
  'POST /api/tools/check': 'reads a letter, writes nothing',
  'POST /api/apply/read-denial': 'reads a letter, writes nothing',
  'POST /api/bulk/preview': 'rehearses, writes nothing',
  'POST /api/auth/passkey/register': 'needs an authenticator: test/browser/account.test.ts',
  'POST /api/auth/passkey/prove': 'needs an authenticator: test/browser/proof-anew.test.ts',
  'POST /api/auth/passkey/sign-in': 'needs an authenticator: test/browser/account.test.ts',
};

const play = (data: string, targets: readonly string[] = []): Promise<Ended> => {
  const at = join(folder, 'targets.txt');
  writeFileSync(at, targets.join('\n'));
  const env = { FAULT_DATA: join(folder, data), FAULT_AT: targets.length > 0 ? at : '' };
  return runNode(['test/faults/plan/run.mjs'], { env });
};
const stepsIn = ({ words }: Ended): string[] => [
  ...new Set([...words.matchAll(/^step (.+)$/gm)].map(([, one]) => one!)),
];
const tallyIn = ({ lines }: Ended): Record<string, number> => JSON.parse(lines.at(-1)!).tally;
const complaint = ({ words }: Ended): string => words.replaceAll(/^step .*\n/gm, '').slice(-2_000);

describe(`killed at ${share === 1 ? 'every step' : `${share * 100} % of the steps`} of every command (seed ${seed})`, () => {
  it('is a plan in which no command and no route that writes is left out', () => {
    const units = new Set(
      readFileSync(beside('steps.txt'), 'utf8')
        .split('\n')
        .map((step) => step.split(' · ')[0]!),
    );
    expect(commandTypes.filter((type) => !units.has(`command ${type}`))).toEqual([]);
    const writing = [...routeActions].filter(
      ([route, action]) =>
        !route.startsWith('GET ') && (!action.startsWith('case.do.') || !route.includes(action.slice(8))),
    );
    const left = writing.map(([route]) => route).filter((route) => !units.has(route) && !(route in without));
    expect(left.filter((route) => route !== 'POST /api/cases')).toEqual([]);
    expect(Object.keys(without).filter((route) => !routeActions.has(route) || units.has(route))).toEqual([]);
  });

  it('loses nothing, doubles nothing, serves nothing twice', { timeout: 7_200_000 }, async () => {
    let expected = JSON.parse(readFileSync(beside('ledger.json'), 'utf8')) as Record<string, number>;
    let steps = readFileSync(beside('steps.txt'), 'utf8').split('\n').filter(Boolean);
    if (isNight) {
      const undisturbed = await play('undisturbed');
      expect(undisturbed.code, complaint(undisturbed)).toBe(0);
      expect(tallyIn(undisturbed)).toEqual(expected);
      expected = tallyIn(undisturbed);
      steps = stepsIn(undisturbed);
      steps = steps.slice(((part - 1) * steps.length) / parts, (part * steps.length) / parts);
    }
    const random = randomFrom(seed);
    const drawn = steps.filter(() => random() < share);
    const left = new Set(drawn);
    let ledgers = 0;
    for (let data = 'killed-0'; ledgers === 0 || left.size > 0; ) {
      const before = left.size;
      for (let ended = await play(data, [...left]); ; ended = await play(data, [...left])) {
        if (!ended.killed) {
          expect(ended.code, `${complaint(ended)} (seed ${seed})`).toBe(0);
          expect(tallyIn(ended)).toEqual(expected);
          break;
        }
        const [, step = ''] = /^killed at (.+)$/m.exec(ended.words) ?? [];
        expect(left.delete(step), `killed at ${step}`).toBe(true);
      }
      const verified = await runNode(['bin/openimr.js', 'verify', '--data', join(folder, data)]);
      expect(verified.code, verified.words + verified.lines.join('\n')).toBe(0);
      ledgers++;
      // What lies behind a step that was done when it was killed is not come to again: the next telling does.
      if (before > 0) expect(left.size, `not come to: ${[...left].slice(0, 5).join('; ')}`).toBeLessThan(before);
      rmSync(join(folder, data), { recursive: true, force: true });
      data = `killed-${ledgers}`;
    }
    console.info(
      `${drawn.length} faults injected and survived, of ${steps.length} steps (part ${part} of ${parts}) of ${commandTypes.length} commands and what they lead to; ${ledgers} ledgers right (seed ${seed})`,
    );
  });
});
