import type { LetterRead } from '../../src/determination/model.ts';
import { type Facts, kinds } from './facts.ts';

/** One line of an `expected.ndjson`: the facts of a letter that can be told without repeating its sentences. */
export interface ExpectedLine {
  caseNumber: string;
  priority: string;
  dates: Record<string, string | null>;
  licensedIn: string[];
  certifications: string;
  items: {
    treatment: string;
    outcome: string;
    administratorBasis: string[];
    reviewerBasis: string[];
    rationaleWords: number;
  }[];
  summaryWords: number;
}

/** What such a line expects, in the fields of `factsOfRead`. */
export function factsOfLine(line: ExpectedLine): Facts {
  return new Map<string, (string | null)[]>([
    ['caseNumber', [line.caseNumber]],
    ['priority', [line.priority]],
    ...Object.entries(line.dates).map(([name, date]): [string, (string | null)[]] => [`dates.${name}`, [date]]),
    ['reviewer.licensedIn', [line.licensedIn.join(' | ') || null]],
    ['reviewer.certifications', [line.certifications || null]],
    ['items', [String(line.items.length)]],
    ['summary (words)', [String(line.summaryWords)]],
    ['item.treatment', line.items.map((item) => item.treatment)],
    ['item.outcome', line.items.map((item) => item.outcome)],
    ['item.administratorBasis.kinds', line.items.map((item) => kinds(item.administratorBasis))],
    ['item.reviewerBasis.kinds', line.items.map((item) => kinds(item.reviewerBasis))],
    ['item.rationale (words)', line.items.map((item) => String(item.rationaleWords))],
  ]);
}

/** The same fields of a letter that was read. */
export function factsOfRead(letter: LetterRead, text: string): Facts {
  const summaryEnd = letter.items[0]?.spans.treatment[0] ?? text.length;
  return new Map<string, (string | null)[]>([
    ['caseNumber', [letter.caseNumber]],
    ['priority', [letter.priority]],
    ...Object.entries(letter.dates).map(([name, date]): [string, (string | null)[]] => [`dates.${name}`, [date]]),
    ['reviewer.licensedIn', [letter.reviewer.licensedIn.join(' | ') || null]],
    ['reviewer.certifications', [letter.reviewer.certifications.join(', ') || null]],
    ['items', [String(letter.items.length)]],
    ['summary (words)', [letter.summary === null ? null : words(letter.summary, text.slice(0, summaryEnd))]],
    ['item.treatment', letter.items.map((item) => item.treatment)],
    ['item.outcome', letter.items.map((item) => item.outcome)],
    [
      'item.administratorBasis.kinds',
      letter.items.map((item) => kinds(item.administratorBasis.map(({ kind }) => kind))),
    ],
    ['item.reviewerBasis.kinds', letter.items.map((item) => kinds(item.reviewerBasis.map(({ kind }) => kind)))],
    ['item.rationale (words)', letter.items.map((item) => words(item.rationale, text.slice(...item.spans.rationale)))],
  ]);
}

/**
 * The words of a text as they were counted for the expectation: in the printed lines, where a word with a hyphen at a
 * line's end is two. `printed` is the stretch of the letter that the text was read from.
 */
function words(said: string, printed: string): string {
  let count = said.split(/\s+/).filter((word) => word !== '').length;
  for (const [, left, right] of printed.matchAll(/([^\s\ufffe]+)(?:[-/](?=\s)|\ufffe)\s*([^\s\ufffe]+)/g))
    if (said.includes(`${left}-${right}`) || said.includes(`${left}/${right}`) || said.includes(`${left}${right}`))
      count++;
  return String(count);
}
