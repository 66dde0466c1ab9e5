import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';

/**
 * How near two folded words are to each other, and the keys under which near words meet. Words are compared only when
 * they share a key, and every pair that counts as near shares one: so an index by keys loses nothing.
 */
export type Closeness = 'same' | 'typo' | 'two-typos' | 'sounds-alike' | 'far';

/** One slip of the pen makes another word of a short one ("Lee", "Le"): too short to forgive. */
const shortestForOneSlip = 4;
const shortestForTwoSlips = 8;
const shortestForSound = 4;

/** Are these two words the same, one or two slips apart, or only alike to the ear? */
export function closeness(a: string, b: string): Closeness {
  if (a === b) return 'same';
  // One slip leaves one end as it is; two are forgiven, and a sound is asked for, only where an end agrees.
  if (a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1)) return 'far';
  const shorter = Math.min(a.length, b.length);
  if (shorter < shortestForOneSlip || Math.abs(a.length - b.length) > 2) return soundsAlike(a, b, shorter);
  const slips = swapped(a, b) ? 1 : distance(a, b);
  // Kang and Wang, Ross and Moss: in four letters the first one tells them apart.
  if (slips === 1 && (a.length + b.length > 8 || a[0] === b[0])) return 'typo';
  if (slips === 2 && shorter >= shortestForTwoSlips && shareAnEnd(a, b)) return 'two-typos';
  return soundsAlike(a, b, shorter);
}

/** Two slips are forgiven when the word begins or ends as it should. */
const shareAnEnd = (a: string, b: string) => a.slice(0, 3) === b.slice(0, 3) || a.slice(-3) === b.slice(-3);

function soundsAlike(a: string, b: string, shorter: number): Closeness {
  if (shorter < shortestForSound || a[0] !== b[0]) return 'far';
  const sound = soundOf(a);
  // One-consonant codes ("KR") join words that only share a rhythm.
  return sound.length >= 3 && sound === soundOf(b) && distance(a, b) <= 3 ? 'sounds-alike' : 'far';
}

/** Two neighbouring letters exchanged ("Riuz"): one slip of the pen, two for Levenshtein. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

const sounds = new Map<string, string>();

function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const code = doubleMetaphone(word)[0];
  if (sounds.size > 100_000) sounds.clear();
  sounds.set(word, code);
  return code;
}

/** The keys of a word: itself with one letter left out, its sound, the ends of a long one. Near words share one. */
export function closeKeys(word: string): readonly string[] {
  const known = keysOf.get(word);
  if (known) return known;
  if (keysOf.size > 20_000) keysOf.clear();
  const keys = makeKeys(word);
  keysOf.set(word, keys);
  return keys;
}

/** Names repeat; their keys are made once. */
const keysOf = new Map<string, readonly string[]>();

function makeKeys(word: string): string[] {
  const keys = new Set([word]);
  if (word.length >= shortestForOneSlip - 1) for (const shorter of withoutOneLetter(word)) keys.add(shorter);
  if (word.length >= shortestForTwoSlips) keys.add(`^${word.slice(0, 3)}`).add(`${word.slice(-3)}$`);
  if (word.length >= shortestForSound) keys.add(`~${word[0]}${soundOf(word)}`);
  return [...keys];
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}
