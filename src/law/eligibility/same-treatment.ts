import { isSameWord } from './edit-distance.ts';

/** Ways of writing one thing, longest first; each becomes the word on the right. */
const wordings: readonly [RegExp, string][] = [
  [/\bmagnetic resonance imaging\b|\bm\.?r\.?i\.?\b/g, ' mri '],
  [/\bcomputed tomography\b|\bct scan\b|\bcat scan\b/g, ' ct '],
  [/\bx[- ]?rays?\b|\bradiographs?\b/g, ' xray '],
  [/\belectromyograph\w*\b/g, ' emg '],
  [/\bnerve conduction (?:study|studies|velocity|test)\b|\bncs\b/g, ' ncv '],
  [/\bphysio ?therapy\b|\bphysical therapy\b|\bp\.?t\.?(?= |$)/g, ' pt '],
  [/\btranscutaneous electrical nerve stimulat\w*\b/g, ' tens '],
  [/\bepidural steroid injections?\b/g, ' esi '],
  [/\bmilligrams?\b|(?<=\d)\s*mgs?\b/g, ' mg '],
  [/\btimes\b|(?<=\d)\s*x\b|\bx\s*(?=\d)/g, ' '],
  [/\b(?:qty|quantity|number)\b|#|№/g, ' '],
  [/\brt\b/g, ' right '],
  [/\blt\b/g, ' left '],
  [/\bw\/o\b/g, ' without '],
  [/\bw\/(?!o)/g, ' with '],
];

const numbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** Words that carry nothing. */
const fillers = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'to',
  'and',
  'in',
  'on',
  'per',
  'with',
  'request',
  'requested',
  'treatment',
  'please',
  'mg',
]);
/** One of these in the one and not in the other makes it another treatment. */
const decisive = new Set([
  'left',
  'right',
  'bilateral',
  'upper',
  'lower',
  'without',
  'cervical',
  'thoracic',
  'lumbar',
  'initial',
  'additional',
  'repeat',
]);

/** The words of a treatment's description that say what it is, in order of the alphabet. */
export function wordsOf(description: string): string[] {
  let text = description.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const [pattern, word] of wordings) text = text.replace(pattern, word);
  const words = text
    .split(/[^a-z0-9.]+/)
    .flatMap((word) => word.replace(/^\.+|\.+$/g, '').split(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/));
  return words
    .map(plain)
    .filter((word) => word !== '' && !fillers.has(word))
    .sort();
}

function plain(word: string): string {
  const number = numbers.indexOf(word);
  if (number >= 0) return String(number);
  if (/^\d/.test(word))
    return word
      .replace(/^0+(?=\d)/, '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
  return word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word;
}

/** Numbers (amounts, doses, levels of the spine) and sides are never a slip: they make another treatment. */
const mustAgree = (word: string): boolean => /\d/.test(word) || decisive.has(word);

/**
 * The same treatment worded or typed differently: numbers and sides are equal, and at least four of five of the other
 * words are found again.
 */
export function isSameTreatment(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.filter(mustAgree).join() !== other.filter(mustAgree).join()) return false;
  const [left, right] = [one.filter((word) => !mustAgree(word)), other.filter((word) => !mustAgree(word))];
  const found = left.filter((word) => right.some((candidate) => isSameWord(word, candidate))).length;
  const back = right.filter((word) => left.some((candidate) => isSameWord(word, candidate))).length;
  return found + back >= 0.8 * (left.length + right.length);
}
