import { type PlainDate, readDate } from '../../law/index.ts';

export interface FoundDate {
  date: PlainDate;
  start: number;
  end: number;
  /** 0–1: lower for years of two digits and for letters that stand for digits. */
  confidence: number;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const digit = '[0-9OoIl|]';
const patterns: readonly [RegExp, (match: RegExpExecArray) => string[]][] = [
  [
    new RegExp(`(?<![\\w/])(${digit}{1,2})([/.-])(${digit}{1,2})\\2(${digit}{4}|${digit}{2})(?![\\w/])`, 'g'),
    ([, month, , day, year]) => [year!, month!, day!],
  ],
  [/(?<!\w)(\d{4})-(\d{2})-(\d{2})(?!\w)/g, ([, year, month, day]) => [year!, month!, day!]],
  [
    /(?<!\w)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\w)/gi,
    ([, month, day, year]) => [year!, monthNumber(month!), day!],
  ],
  [
    /(?<!\w)(\d{1,2})(?:st|nd|rd|th)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(\d{4})(?!\w)/gi,
    ([, day, month, year]) => [year!, monthNumber(month!), day!],
  ],
];
const monthNumber = (name: string) => String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);

/** Dates written in a text in the ways of American records. Days that do not exist are left out. */
export function findDates(text: string): FoundDate[] {
  const found = patterns.flatMap(([pattern, parts]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const read = dateOfParts(parts(match as RegExpExecArray));
      return read ? [{ ...read, start: match.index, end: match.index + match[0].length }] : [];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** The only date in a text, or its first. */
export const firstDate = (text: string): FoundDate | undefined => findDates(text)[0];

function dateOfParts(parts: string[]): Pick<FoundDate, 'date' | 'confidence'> | undefined {
  const [year, month, day] = parts.map(digitsOf);
  const slipped = parts.some((part) => /\D/.test(part));
  const short = year!.length === 2;
  const whole = short ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
  const date = readDate(`${whole}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
  return date ? { date, confidence: (slipped ? 0.6 : 1) * (short ? 0.8 : 1) } : undefined;
}

/** Letters that OCR takes for digits. */
const digitsOf = (part: string) => part.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1');
