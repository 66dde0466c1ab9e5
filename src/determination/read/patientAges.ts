/** An age as a summary tells it, with its place there. */
export interface Age {
  age: number;
  text: string;
  start: number;
  end: number;
}

/** "48 year old", "48-year-old", "48 years old", "48 y/o", "48yo", "48 yr old", "48 year 6 month old", "48 year female" */
const years =
  /\d{1,3}\s?-?\s?(?:y(?:ea)?rs?,?\s?-?\s?old|y(?:ea)?rs?\s?-?\s?o\b|y[./]?\s?o\b|years? of age|years?[\s-](?:and[\s-])?\d{1,2}[\s-]months?[\s-]old|years?(?=\s(?:young\s)?(?:(?:fe)?male|man|woman)\b))/iy;
/** "forty-eight year old" */
const spelled =
  /\b(twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[\s-]?(one|two|three|four|five|six|seven|eight|nine))?[\s-]{1,2}years?[\s-]{1,2}old/i;
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty'];
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const aged = /\b(?:aged?|age of)\s?:?\s?(\d{1,3})\b(?!\s?(?:days|weeks|months|%))/iy;
/** What follows an age that is not the patient's. */
const another =
  /^[\s,]*(?:\w+\s+){0,1}(?:son|daughter|child|children|boy|girl|injur(?:y|ies)\b|mri|x-?ray|report|study|fracture|scar|surgery|history of)/i;
const anotherBefore = /\b(?:son|daughter|wife|husband|mother|father|brother|sister|child|children)\b[^.]{0,20}$/i;

/**
 * Ages of the patient; of a child, a scar or a study they are no one's. A summary has many numbers and few words with
 * "y" after one, or with "ge" before one: these are looked at.
 */
export function findAges(summary: string): Age[] {
  const found: Age[] = [];
  collect(summary, 'y', years, numberBefore, found);
  collect(summary, 'Y', years, numberBefore, found);
  collect(summary, 'ge', aged, wordBefore, found);
  collect(summary, 'GE', aged, wordBefore, found);
  const inWords = found.length === 0 ? spelled.exec(summary) : null;
  return inWords ? [ageInWords(inWords)] : found;
}

function ageInWords(match: RegExpExecArray): Age {
  const ten = tens.indexOf(match[1]!.toLowerCase()) + 2;
  const one = match[2] ? ones.indexOf(match[2].toLowerCase()) + 1 : 0;
  return { age: ten * 10 + one, text: match[0], start: match.index, end: match.index + match[0].length };
}

type Opening = (summary: string, at: number) => number;

function collect(summary: string, sign: string, pattern: RegExp, opening: Opening, found: Age[]): void {
  for (let at = summary.indexOf(sign); at >= 0; at = summary.indexOf(sign, at + 1)) {
    const start = opening(summary, at);
    if (start < 0) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(summary);
    const age = match ? ageOf(summary, match) : null;
    if (age) found.push(age);
  }
}

function ageOf(summary: string, match: RegExpExecArray): Age | null {
  const [start, end] = [match.index, match.index + match[0].length];
  const age = Number(match[1] ?? /^\d+/.exec(match[0])![0]);
  const before = summary.slice(Math.max(0, start - 40), start);
  if (age < 14 || age > 110 || /[\d/.-]$/.test(before)) return null;
  if (another.test(summary.slice(end, end + 40)) || anotherBefore.test(before)) return null;
  return { age, text: match[0], start, end };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Where the number begins that stands before a place, up to two blanks and a hyphen between them; or -1. */
function numberBefore(summary: string, at: number): number {
  let last = at - 1;
  for (let skipped = 0; skipped < 3 && isLink(summary.charCodeAt(last)); skipped++) last--;
  let first = last;
  while (first > last - 3 && isDigit(summary.charCodeAt(first))) first--;
  return first === last ? -1 : first + 1;
}
const isLink = (code: number): boolean => code === 32 || code === 45 || code === 10 || code === 160;

/** Where "age" begins, when what follows it may be a number; or -1. */
function wordBefore(summary: string, at: number): number {
  if ((summary.charCodeAt(at - 1) | 32) !== 97) return -1;
  const after = summary.charCodeAt(at + 2);
  return after === 32 || after === 58 || (after | 32) === 100 || isDigit(after) ? at - 1 : -1;
}
