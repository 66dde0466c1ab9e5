import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readOptions } from '../../bench/year/options.ts';
import { runYear } from '../../bench/year/run-year.ts';

const folder = mkdtempSync(join(tmpdir(), 'openimr-year-test-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** By night a hundredth of a year; by day as many cases as have time. The same assertions: every case, every clock, every letter. */
const asked = process.env.OPENIMR_NIGHTLY === '1' ? ['--scale', '0.01'] : ['--scale', '0.0001', '--days', '1'];

describe('a stretch of the year on the embedded database', () => {
  it('ends with every case where its plan says: one owner, right clocks, a letter for each decision, all counted', async () => {
    const said: string[] = [];
    const wrong = await runYear(readOptions(['--embedded', '--seed', 'test', ...asked]), folder, (line) =>
      said.push(line),
    );
    expect(wrong, said.join('\n')).toEqual([]);
    expect(said.join('\n')).toMatch(/cases verified in [\d.]+ s: 0 wrong, 0 deadlines missed by the program/);
  });
});
