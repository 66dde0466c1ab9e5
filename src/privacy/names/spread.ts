import { isSurelyThing } from '../stays/eponyms.ts';
import { isClinical } from '../stays/words.ts';
import { isJoined } from '../tokens.ts';
import { particles, suffixes, titles } from './context.ts';
import type { Named } from './named.ts';
import { acts, isThing } from './score.ts';
import type { Word } from './words.ts';

/** The parts of names found for certain, wherever else they stand with a capital: `Maria Lopez` … `Lopez`. */
export function spreadNames(words: readonly Word[], named: readonly Named[]): Named[] {
  const parts = partsOf(words, named);
  if (parts.size === 0) return [];
  const found: Named[] = [];
  words.forEach((word, at) => {
    const source = parts.get(word.key);
    if (!source || word.shape === 'lower' || word.shape === 'initial') return;
    if ((word.eponym && isThing(words, at)) || isSurelyThing(words, at)) return;
    if (isClinical(word.key) && !(acts(words, at) || word.possessive || standsAlone(words, at, source))) return;
    const one: Named = {
      from: at,
      to: at,
      start: word.start,
      end: word.end,
      reason: 'part of a name found elsewhere',
      score: 0.8,
    };
    found.push(source.role ? { ...one, role: source.role } : one);
  });
  return found;
}

/** Dr. Baker is known: `I disagree with Baker.` is about him, `Baker Street` and a sentence that begins so may not be. */
function standsAlone(words: readonly Word[], at: number, source: Named): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  if (word.opens || word.shape !== 'capital' || source.reason !== 'title before') return false;
  return !(next && isJoined(next.gap) && next.shape !== 'lower');
}

function partsOf(words: readonly Word[], named: readonly Named[]): Map<string, Named> {
  const parts = new Map<string, Named>();
  for (const one of named) {
    if (one.score < 0.75) continue;
    for (const word of words.slice(one.from, one.to + 1)) {
      if (
        word.key.length < 3 ||
        word.shape === 'initial' ||
        particles.has(word.key) ||
        suffixes.has(word.key) ||
        titles.has(word.key)
      )
        continue;
      const before = parts.get(word.key);
      if (!before || (!before.role && one.role)) parts.set(word.key, one);
    }
  }
  return parts;
}
