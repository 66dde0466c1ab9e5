import { expect, it } from 'vitest';
import { letterContent } from '../../../determination/write/index.ts';
import { sampleDetermination } from '../../../determination/write/sample.ts';
import { headings, parts } from './words.ts';

it('every heading that is explained stands in the letter, and no part of the letter is left unexplained', () => {
  const printed = letterContent(sampleDetermination, 'parties').blocks.flatMap((block) =>
    block.kind === 'heading' && block.level < 3 ? [block.text] : [],
  );
  for (const part of parts) expect(printed).toContain(headings[part]);
  const explained = Object.values(headings);
  expect(printed.filter((heading) => !explained.includes(heading as string))).toEqual([]);
});
