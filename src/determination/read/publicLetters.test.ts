import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyScores, judge } from '../../../bench/read/score.ts';
import { type ExpectedLine, factsOfLine, factsOfRead } from '../../../bench/read/shared.ts';
import { readBytesAsText } from './bytes.ts';
import { readDetermination } from './letter.ts';

/** Public letters, where a folder with them stands beside the repository; they are no part of it. */
const folder = new URL('../../../../shared/letters/', import.meta.url);
const here = existsSync(new URL('expected.ndjson', folder));
if (!here) console.log('public letters: skipped, ../shared/letters is not here');

describe.runIf(here)('the public letters', () => {
  it('every fact that was taken down of them is read', { timeout: 120_000 }, async () => {
    const scores = emptyScores();
    for (const line of readFileSync(new URL('expected.ndjson', folder), 'utf8').split('\n').filter(Boolean)) {
      const expected = JSON.parse(line) as ExpectedLine;
      const text = await readBytesAsText(readFileSync(new URL(`real/${expected.caseNumber}.pdf`, folder)));
      const words = text.ok ? text.value : '';
      judge(scores, expected.caseNumber, factsOfLine(expected), factsOfRead(readDetermination(words), words));
    }
    // One letter's "Non-MTUS" stood with its hyphen at a line's end and was not counted as a basis.
    expect(scores.misses.map(({ letter, field }) => `${letter} ${field}`)).toEqual([
      'CM17-0007151 item.reviewerBasis.kinds',
    ]);
  });

  it('the samples have their items', () => {
    const samples = new URL('samples/', folder);
    const counts = readdirSync(samples)
      .sort()
      .map((name) => readDetermination(readFileSync(new URL(name, samples), 'utf8')).items.length);
    expect(counts).toEqual([1, 2, 1, 1, 2]);
  });
});
