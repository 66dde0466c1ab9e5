import type { Citation, Determination, ItemRead, LetterRead } from '../model.ts';
import { readDetermination } from '../read/index.ts';
import { basisText, type Speaker } from './citation.ts';
import type { Audience } from './letter/audience.ts';
import { letterContent } from './letter/content.ts';
import { itemHeading, rationaleText } from './letter/decisions.ts';
import { affirmed } from './letter/made.ts';
import type { Letterhead } from './letterhead.ts';
import { type DocumentNumbers, documentNumbers, sentencesText } from './reference.ts';
import { outcomeWord } from './result.ts';
import { renderText } from './text.ts';

/** A field whose printed value, read again, is not what was to be said. */
export interface Difference {
  field: string;
  written: string;
  read: string;
}

/**
 * Writes the letter, reads it as any stranger would, and compares: an empty list, or what differs. A letter that
 * does not come back equal does not go out (issue of a determination).
 *
 * @param text the words of the printed letter, e.g. drawn out of its PDF; without it, those of the text version.
 */
export function roundTrips(
  d: Determination,
  options: { audience?: Audience; letterhead?: Letterhead; text?: string } = {},
): Difference[] {
  const { audience = 'parties', letterhead, text } = options;
  const words = text ?? renderText(letterContent(d, audience, letterhead));
  return differences(d, readDetermination(words));
}

function differences(d: Determination, read: LetterRead): Difference[] {
  const numbers = documentNumbers(d.documents);
  const found: Difference[] = [];
  const compare = (field: string, written: unknown, seen: unknown) => {
    const [a, b] = [normal(written), normal(seen)];
    if (a !== b) found.push(shortened(field, a, b));
  };
  compare('caseNumber', d.caseNumber, read.caseNumber);
  compare('priority', d.priority, read.priority);
  for (const [name, date] of Object.entries(d.dates))
    compare(`dates.${name}`, date, read.dates[name as keyof typeof d.dates]);
  for (const name of ['licensedIn', 'certifications'] as const)
    compare(
      `reviewer.${name}`,
      [...new Set(d.reviewers.flatMap((one) => one[name]))].join(', '),
      read.reviewer[name].join(', '),
    );
  compare('reviewer.affirmations', affirmed(d).join(), read.reviewer.affirmations.join());
  for (const name of ['age', 'sex'] as const)
    if (read.patient[name] !== null && d.patient[name] !== null)
      compare(`patient.${name}`, d.patient[name], read.patient[name]);
  compare('summary', sentencesText(d.summary, numbers), read.summary);
  compare('items', d.items.length, read.items.length);
  for (const [index, item] of d.items.entries())
    compareItem(`items.${index}`, item, read.items[index], numbers, compare);
  for (const unread of read.unread)
    if (!stated(d, unread.why)) found.push({ field: 'unread', written: '', read: `${unread.why}: ${unread.text}` });
  return found;
}

type Compare = (field: string, written: unknown, seen: unknown) => void;

function compareItem(
  at: string,
  item: Determination['items'][number],
  seen: ItemRead | undefined,
  numbers: DocumentNumbers,
  compare: Compare,
): void {
  if (!seen) return;
  const whole = itemHeading(item);
  const printed = whole.slice(0, -`: ${outcomeWord(item.outcome)}`.length).replace(/ is$/, '');
  compare(`${at}.treatment`, printed, seen.treatment.replace(/ is$/, ''));
  compare(`${at}.outcome`, item.outcome, seen.outcome);
  compareBasis(`${at}.administratorBasis`, 'administrator', item.administratorBasis, seen.administratorBasis, compare);
  compareBasis(`${at}.reviewerBasis`, 'reviewer', item.reviewerBasis, seen.reviewerBasis, compare);
  compare(`${at}.rationale`, rationaleText(item, numbers), seen.rationale);
}

/** The same sources in the same words, however the reader parts them. */
function compareBasis(
  at: string,
  speaker: Speaker,
  written: readonly Citation[],
  seen: readonly Citation[],
  compare: Compare,
) {
  const loose = (citations: readonly Citation[]) =>
    basisText(citations, speaker)
      .replace(/[\s.,;:]+|\band\b/g, ' ')
      .replace(/ +/g, ' ');
  compare(at, loose(written), loose(seen));
}

/** A date that the determination itself leaves open is rightly not read. */
const stated = (d: Determination, why: string): boolean => d.dates.injury === null && why.startsWith('date of injury');

function normal(value: unknown): string {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Both texts from a little before the first place where they part. */
function shortened(field: string, written: string, read: string): Difference {
  let at = 0;
  while (at < written.length && written[at] === read[at]) at += 1;
  const from = Math.max(0, at - 30);
  return { field, written: written.slice(from, at + 70), read: read.slice(from, at + 70) };
}
