import { isClinical } from '../stays/words.ts';
import { keyOf, type Token } from '../tokens.ts';
import { firstNames } from './lists/first.ts';
import { surnames } from './lists/last.ts';

/**
 * What the lists know of a word. `ambiguous` words are names and ordinary words at once (Young, Grace, Hand): they
 * count as names only beside other evidence.
 */
export interface WordClass {
  first: boolean;
  last: boolean;
  ordinary: boolean;
}

/** Looks a word up; a hyphenated name counts as listed when one of its halves is. */
export function classOf(token: Pick<Token, 'key' | 'text'>): WordClass {
  const { key } = token;
  const ordinary = isClinical(key);
  if (!key.includes('-')) return { first: firstNames.has(key), last: surnames.has(key), ordinary };
  const halves = key.split('-');
  return {
    first: firstNames.has(key) || halves.every((half) => firstNames.has(half)),
    last: surnames.has(key) || (!ordinary && halves.some((half) => surnames.has(half)) && !halves.every(isClinical)),
    ordinary: ordinary || halves.some((half) => isClinical(half) && !surnames.has(half) && !firstNames.has(half)),
  };
}

export const isListed = (word: string): boolean => {
  const key = keyOf(word);
  return firstNames.has(key) || surnames.has(key);
};
