import { distance } from 'fastest-levenshtein';
import type { Segment } from '../index/segment.ts';

/** How far a word may be from one that is written somewhere: nothing for short words and numbers. */
const reach = (word: string): number => (/\d/.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const signatures = new WeakMap<Segment, Uint32Array>();

/** Which letters a word has, a bit each: words near to one another differ in few bits, which is quicker to see. */
function signatureOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

function signaturesOf(segment: Segment): Uint32Array {
  let made = signatures.get(segment);
  if (!made) {
    made = Uint32Array.from(segment.names, signatureOf);
    signatures.set(segment, made);
  }
  return made;
}

function bitsOf(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Words of the library near to one that stands nowhere: the nearest first, then the commonest; three at most. */
export function nearWords(segments: readonly Segment[], word: string): string[] {
  const far = reach(word);
  if (far === 0) return [];
  const mine = signatureOf(word);
  const found = new Map<string, { away: number; count: number }>();
  for (const segment of segments) {
    const marks = signaturesOf(segment);
    for (let i = 0; i < marks.length; i++) {
      if (bitsOf(marks[i]! ^ mine) > far * 2) continue;
      const name = segment.names[i]!;
      if (Math.abs(name.length - word.length) > far || name.length < 3) continue;
      const away = distance(name, word);
      if (away > far) continue;
      const count = (found.get(name)?.count ?? 0) + segment.frequencies[i]!;
      found.set(name, { away, count });
    }
  }
  return [...found]
    .sort(([, a], [, b]) => a.away - b.away || b.count - a.count)
    .slice(0, 3)
    .map(([name]) => name);
}
