/** Amounts as letters write them: counts of tablets and sessions, strengths, durations, ages, scores. */
export type AmountKind =
  | 'tablets'
  | 'strength'
  | 'sessions'
  | 'weeks'
  | 'months'
  | 'years'
  | 'score'
  | 'percent'
  | 'degrees';

export interface Amount {
  kind: AmountKind;
  /** Normalized: "10/325" or "60". */
  value: string;
  raw: string;
  start: number;
  end: number;
}

const spelled =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const number = `(?:\\d{1,4}(?:,\\d{3})?(?:\\.\\d+)?|${spelled.slice(1).join('|')})`;
/** "twelve (12)" counts once. */
const spelledOut = '(?:\\s?\\(\\d{1,3}\\))?';

const patterns: [AmountKind, RegExp][] = [
  ['tablets', /(?:#\s?|\bqty:?\s?|\bquantity(?: of)?:?\s?|\bcount:?\s?)(\d{1,4})\b/gi],
  [
    'tablets',
    new RegExp(`\\b(${number})${spelledOut}[ -](?:tablets?|tabs?|capsules?|caps?|pills?|patches|count)\\b`, 'gi'),
  ],
  ['strength', /\b(\d{1,4}(?:\.\d+)?(?:\s?[/-]\s?\d{1,4}(?:\.\d+)?){0,2})\s?(?:mg|mcg|milligrams?|micrograms?)\b/gi],
  [
    'sessions',
    new RegExp(
      `\\b(${number})${spelledOut} (?:additional |more |further |prior |previous |total )?(?:[A-Za-z/-]+ ){0,3}?(?:sessions?|visits?|treatments)\\b`,
      'giu',
    ),
  ],
  ['weeks', new RegExp(`\\b(${number})${spelledOut}[ -](?:weeks?|wks?)\\b`, 'gi')],
  ['months', new RegExp(`\\b(${number})${spelledOut}[ -]months?\\b`, 'gi')],
  ['years', new RegExp(`\\b(${number})${spelledOut}[ -]years?\\b(?![ -]old)`, 'gi')],
  ['score', /\b(\d{1,2}(?:\s?-\s?\d{1,2})?)\s?(?:\/\s?10|out of (?:10|ten))\b/gi],
  ['percent', /\b(\d{1,3}(?:\.\d+)?)\s?(?:%|percent\b)/gi],
  ['degrees', /\b(\d{1,3})\s?(?:°|degrees\b)/gi],
];

/** Every amount of the text, in order, overlapping ones of a kind told once. */
export function amountsOf(text: string): Amount[] {
  const list: Amount[] = [];
  for (const [kind, pattern] of patterns) {
    for (const m of text.matchAll(pattern)) {
      const end = m.index + m[0].length;
      list.push({ kind, value: normalized(m[1] as string), raw: m[0], start: m.index, end });
    }
  }
  return list.sort((a, b) => a.start - b.start || b.end - a.end);
}

function normalized(written: string): string {
  const plain = written.toLowerCase().replace(/[\s,]/gu, '').replace(/-/gu, '/');
  const n = spelled.indexOf(plain);
  return n >= 0 ? String(n) : plain.replace(/\.0+$/u, '');
}

const times = new RegExp(
  `\\b(${number})${spelledOut}\\s*(?:x|times|visits?|sessions?)?\\s*(?:a|per|/|each|x)\\s*(?:week|wk)\\w*,?\\s*(?:for|x|times)?\\s*(${number})${spelledOut}\\s*(?:weeks?|wks?)\\b`,
  'giu',
);

/** "3 times a week for 2 weeks" → 6, wherever a treatment is so worded. */
export function sessionsByRate(text: string): number[] {
  return [...text.matchAll(times)].map((m) => Number(normalized(m[1] as string)) * Number(normalized(m[2] as string)));
}
