import { isJoined, isJoinedByStop } from '../tokens.ts';
import { credentials, particles, suffixes } from './context.ts';
import type { Word } from './words.ts';

const longest = 5;

/**
 * The last word of the name that begins at `start`: capitalised name words, initials, particles before a capital, and
 * endings such as Jr. The first word is taken as given.
 */
export function endOfRun(words: readonly Word[], start: number): number {
  let end = start;
  while (end + 1 < words.length && end - start + 1 < longest) {
    const next = continues(words, start, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** The index of the word the run may be extended to, or `end` when it stops here. */
function continues(words: readonly Word[], start: number, end: number): number {
  const last = words[end]!;
  const word = words[end + 1]!;
  const joined = last.shape === 'initial' ? isJoinedByStop(word.gap) : isJoined(word.gap);
  if (last.possessive) return end;
  if (suffixes.has(word.key) && /^,? ?\.?$/.test(word.gap) && word.shape !== 'lower') return end + 1;
  if (!joined || (word.gap.includes('\n') && !(last.look === 'listed' && word.look === 'listed'))) return end;
  if (particles.has(word.key) && word.look !== 'listed' && word.shape !== 'initial') return afterParticles(words, end);
  if (word.shape === 'lower' || (credentials.has(word.key) && word.shape === 'capitals')) return end;
  if (word.shape === 'initial') return isInitial(words, end + 1) ? end + 1 : end;
  if (word.look === 'listed' || word.look === 'unknown') return isSameCase(last, word) ? end + 1 : end;
  if (word.look === 'ambiguous')
    return (word.soft || opensName(words, start, end)) && isSameCase(last, word) ? end + 1 : end;
  return end;
}

/** `de la Torre`, `van der Berg`: small words count when a capitalised name follows them. */
function afterParticles(words: readonly Word[], end: number): number {
  let at = end + 1;
  while (at < words.length && at < end + 4 && particles.has(words[at]!.key) && isJoinedByStop(words[at]!.gap)) at += 1;
  const word = words[at];
  if (!word || !isJoined(word.gap) || word.shape === 'lower' || word.shape === 'initial' || word.look === 'no')
    return end;
  return at;
}

/** A single letter is an initial before a stop or another name word; "I" and "A" as words are not. */
function isInitial(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next) return false;
  if (/^\. ?/.test(next.gap)) return true;
  return isJoined(next.gap) && next.shape !== 'lower' && next.look !== 'no' && words[at]!.text !== 'I';
}

/** A word that is also ordinary ends a name only after a first name or initials: `Grace Young`, `R. Hand`. */
function opensName(words: readonly Word[], start: number, end: number): boolean {
  for (let at = start; at <= end; at += 1) {
    const word = words[at]!;
    if (word.shape !== 'initial' && !word.first) return false;
  }
  return true;
}

const isSameCase = (a: Word, b: Word): boolean =>
  a.shape === 'initial' || a.shape === b.shape || (a.look === 'listed' && b.look === 'listed');
