import type { Citation, DeterminedItem, DocumentReviewed, Layout, Outcome, Sentence } from '../model.ts';
import type { CaseFile } from './case-file.ts';
import { datesWritten } from './words/dates-written.ts';

/** Where words stand: in the letter's text, or in a named field of a draft. */
export interface Place {
  quote: string;
  start: number;
  end: number;
  /** Drafts only: dotted path, e.g. `items.0.rationale.2.text`. */
  field?: string;
}

/** A stretch of running text with a way back to where it was written. */
export interface Passage {
  part: 'summary' | 'treatment' | 'basis' | 'rationale' | 'header' | 'whole' | 'documents';
  item?: number;
  text: string;
  place(start: number, end: number): Place;
}

export interface SubjectItem {
  index: number;
  treatment: Passage;
  outcome: Outcome | null;
  administratorBasis: Citation[];
  reviewerBasis: Citation[];
  /** The reviewer's guideline line, as printed. */
  basis: Passage;
  rationale: Passage;
  requested: string | null;
  authorized: string | null;
  disputed: string | null;
  /** Drafts only. */
  draft?: DeterminedItem;
}

export const headerDates = ['injury', 'urDenial', 'applicationReceived', 'assigned', 'decision'] as const;
export type HeaderDate = (typeof headerDates)[number];

/**
 * What every check looks at: a letter that was read or a determination being written, seen alike. Absent
 * knowledge is null, and a check that needs it says nothing.
 */
export interface Subject {
  mode: 'letter' | 'draft';
  layout: Layout;
  caseNumber: string | null;
  dates: Record<HeaderDate, string | null>;
  reviewer: { licensedIn: string[]; certifications: string[]; affirmations: string[] };
  patient: { age: number | null; sex: 'male' | 'female' | null };
  summary: Passage | null;
  items: SubjectItem[];
  /** Letters: everything before the summary (header table, cover). Drafts: the dates as fields. */
  header: Passage;
  /** The whole of the letter; in a draft, empty. */
  whole: Passage;
  /** Drafts: the list with its uses. Letters: the titles printed, or null where none is printed. */
  documents: { titles: string[] | null; reviewed: DocumentReviewed[] | null };
  /** Drafts: the sentences of the summary with their pages. */
  summarySentences: Sentence[] | null;
  caseFile: CaseFile;
}

/** Summary and rationales: where a reviewer writes freely. */
export function narrative(subject: Subject): Passage[] {
  const rationales = subject.items.map((item) => item.rationale);
  return subject.summary ? [subject.summary, ...rationales] : rationales;
}

/** A date of the header with the place it stands at. */
export function headerPlace(subject: Subject, name: HeaderDate): [Passage, [number, number]] {
  const iso = subject.dates[name];
  const year = Number((subject.dates.decision ?? '2100').slice(0, 4));
  const written = datesWritten(subject.header.text, year).filter((one) => one.iso === iso);
  const labelled = written.find((one) =>
    labels[name].test(subject.header.text.slice(Math.max(0, one.start - 40), one.start)),
  );
  const at = labelled ?? written[0];
  return [subject.header, at ? [at.start, at.end] : [0, 0]];
}

const labels: Record<HeaderDate, RegExp> = {
  injury: /injury\W*$/i,
  urDenial: /denial(?: date)?\W*$/i,
  applicationReceived: /received\W*$/i,
  assigned: /assigned\W*$/i,
  decision: /decision date\W*$/i,
};
