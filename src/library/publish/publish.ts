import { createHash } from 'node:crypto';
import type { Determination } from '../../determination/model.ts';
import { readDetermination } from '../../determination/read/index.ts';
import { defaultLetterhead, type Letterhead, writeLetter } from '../../determination/write/index.ts';
import type { KnownParties } from '../../privacy/index.ts';
import { enterLetter } from '../catalogue/enter.ts';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { withIds } from './draft.ts';
import { type LeakFinding, scanFinished } from './leak-scan/index.ts';
import type { Blocked, Uncertain } from './publication.ts';

/** Days between the letter and its publication, in which an error can still be found and said. */
export const coolingDays = 7;

export interface FinishQuestion {
  /** The public version, every uncertain word decided. */
  determination: Determination;
  known: KnownParties;
  /** Words a second person found to identify nobody, or wrote in place of others. */
  harmless: readonly string[];
  /** Whose letter it is: the organization names itself, and that is no leak. */
  letterhead?: Letterhead;
  /** The text published before, where this takes its place. */
  published?: string;
}

export interface Finished {
  pdf: Uint8Array;
  text: string;
  entry: CatalogueEntry;
}

export type FinishAnswer = { ok: true; value: Finished } | { ok: false; blocked: Blocked[]; uncertain: Uncertain[] };

/** Kinds of places whose very presence is wrong in a published letter; no choice of words mends them. */
const unmendable: readonly string[] = [
  'under-box',
  'invisible-text',
  'outside-page',
  'attachment',
  'hidden-layer',
  'javascript',
  'earlier-version',
  'not-read',
];

/**
 * The finished public letter and its catalogue entry (LC 4610.6(m)). The file is searched as a stranger would search
 * it; what still identifies is given back in place of the letter.
 */
export async function finishPublic(question: FinishQuestion): Promise<FinishAnswer> {
  const { determination, known, harmless, published } = question;
  const letterhead = question.letterhead ?? defaultLetterhead;
  const pdf = await writeLetter(determination, { format: 'pdf', audience: 'public', letterhead });
  const plain = await writeLetter(determination, { format: 'txt', audience: 'public', letterhead });
  const leaks = await leaksIn(pdf, { known, ...(published === undefined ? {} : { published }) }, letterhead, harmless);
  if (leaks.length > 0) return { ok: false, ...sorted(leaks) };
  const text = new TextDecoder().decode(plain);
  return { ok: true, value: { pdf, text, entry: publishedEntry(determination.caseNumber, text, fingerprintOf(pdf)) } };
}

/** What in a finished file still identifies, the organization's own letterhead and decided words aside. */
async function leaksIn(
  pdf: Uint8Array,
  options: { known: KnownParties; published?: string },
  letterhead: Letterhead,
  harmless: readonly string[],
): Promise<LeakFinding[]> {
  const own = flat([letterhead.organization, ...letterhead.lines, letterhead.portal, letterhead.signedBy].join('\n'));
  const cleared = new Set(harmless.map(flat));
  return (await scanFinished(pdf, 'pdf', options)).filter(
    ({ quote, place, severity }) =>
      unmendable.includes(place) ||
      (counts(place, severity) && quote !== '' && !own.includes(flat(quote)) && !cleared.has(flat(quote))),
  );
}

/**
 * A weak suspicion counts where no letter should have words at all. In its text the draft has shown every such place to
 * a person already, and the headings and producer's marks around it would be asked for in every letter anew.
 */
const counts = (place: string, severity: LeakFinding['severity']): boolean =>
  severity === 'block' || (place !== 'text' && place !== 'xmp');

const flat = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim();

function sorted(leaks: readonly LeakFinding[]): { blocked: Blocked[]; uncertain: Uncertain[] } {
  const blocked = leaks
    .filter(({ place }) => unmendable.includes(place))
    .map(({ place, message, quote }) => ({ place, message, quote: quote.slice(0, 200) }));
  const uncertain = withIds(
    leaks
      .filter(({ place }) => !unmendable.includes(place))
      .map(({ place, message, quote, page }) => ({
        field: `file:${place}${page ? `:${page}` : ''}`,
        words: quote,
        kind: message.split(' ')[0] ?? '',
        before: '',
        after: '',
        because: message,
      })),
  );
  return { blocked, uncertain };
}

const fingerprintOf = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex').slice(0, 32);

/** The catalogue entry of a published letter, from its own words: what the public reads is what is catalogued. */
export function publishedEntry(caseNumber: string, text: string, sha256: string): CatalogueEntry {
  const file = `${caseNumber}.pdf`;
  const entry = enterLetter(readDetermination(text, { file }), { kind: 'issued', file, sha256 });
  return { ...entry, key: caseNumber, caseNumber };
}

/** Sentences of a text that do not stand in an earlier one. */
export function changedSentences(text: string, before: string): string[] {
  const sentences = (from: string) => flat(from).split(/(?<=[.!?])\s+/);
  const known = new Set(sentences(before));
  return sentences(text).filter((one) => one.length > 3 && !known.has(one));
}
