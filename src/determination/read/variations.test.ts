import { describe, expect, it } from 'vitest';
import { corpusLetters } from '../corpus/letters.ts';
import type { LetterRead } from '../model.ts';
import { decodeText } from './bytes.ts';
import { readDetermination } from './letter.ts';
import { variations } from './variations.fixture.ts';

const texts = corpusLetters().map(({ name, bytes }): [string, string] => [name, decodeText(bytes)]);

describe('the same letter from other hands reads the same', () => {
  it.each(Object.entries(variations))('%s', (_, vary) => {
    let varied = 0;
    for (const [name, text] of texts) {
      const other = vary(text);
      if (other === text) continue;
      varied++;
      expect({ name, read: said(readDetermination(other)) }).toEqual({ name, read: said(readDetermination(text)) });
    }
    expect(varied).toBeGreaterThan(0);
  });
});

/** What a letter says: without the places, and the guideline lines as they are spelled. */
function said({ items, unread, documents, ...letter }: LetterRead): unknown {
  const plain = items.map(({ spans, administratorBasis, reviewerBasis, ...item }) => ({
    ...item,
    administratorBasis: administratorBasis.map(({ raw, ...citation }) => citation),
    reviewerBasis: reviewerBasis.map(({ raw, ...citation }) => citation),
  }));
  // Where a page ends, nobody can tell whether a paragraph did.
  return JSON.parse(JSON.stringify({ ...letter, items: plain }).replaceAll('\\n\\n', ' '));
}
