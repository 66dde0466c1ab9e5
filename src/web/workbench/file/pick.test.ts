import { describe, expect, it } from 'vitest';
import { boxesOf, citationOf, lastWordUnder, type PageWord, wordUnder } from './pick.ts';

const words: PageWord[] = [
  ['Strength', 72, 100, 50, 10, 0],
  ['fell', 126, 100, 20, 10, 9],
  ['to', 150, 101, 10, 9, 14],
  ['3', 72, 114, 6, 10, 17],
  ['of', 82, 114, 10, 10, 19],
  ['5.', 96, 114, 10, 10, 22],
];

describe('words chosen on a page', () => {
  it('make one box a line', () => {
    expect(boxesOf(words, 1, 4)).toEqual([
      { x: 126, y: 100, width: 34, height: 10 },
      { x: 72, y: 114, width: 20, height: 10 },
    ]);
  });

  it('make a citation with the words themselves', () => {
    expect(citationOf({ documentId: 'd', page: 3, from: 0, to: 2 }, words)).toMatchObject({
      documentId: 'd',
      page: 3,
      quote: 'Strength fell to',
    });
  });

  it('are found under a hit of the search', () => {
    expect(wordUnder(words, { x: 82, y: 114, width: 24, height: 10 })).toBe(4);
    expect(lastWordUnder(words, { x: 82, y: 114, width: 24, height: 10 })).toBe(5);
    expect(wordUnder(words, { x: 400, y: 400, width: 5, height: 5 })).toBe(-1);
  });
});
