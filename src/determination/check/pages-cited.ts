import type { Finding, PageCitation, Sentence } from '../model.ts';
import type { FileDocument } from './case-file.ts';
import { type Check, found, type Severity } from './check.ts';
import type { Passage, Subject } from './subject.ts';
import { amountsOf } from './words/amounts.ts';
import { sideWords } from './words/anatomy.ts';
import { datesWritten } from './words/dates-written.ts';
import { agesOf } from './words/people.ts';

/** With the file at hand: a sentence with no page, and a number, date, age or side that no cited page has (K04). */
export function uncitedFacts(check: Check, subject: Subject): Finding[] {
  const pages = new Pages(subject.caseFile.documents);
  const lists: [Passage, Sentence[]][] = [];
  if (subject.summary && subject.summarySentences) lists.push([subject.summary, subject.summarySentences]);
  for (const item of subject.items) lists.push([item.rationale, item.draft?.rationale ?? []]);
  return lists.flatMap(([passage, list]) => sentencesWithout(check, subject, passage, list, pages));
}

function sentencesWithout(check: Check, subject: Subject, passage: Passage, list: Sentence[], pages: Pages): Finding[] {
  let at = 0;
  return list.flatMap((sentence) => {
    const start = at;
    at += sentence.text.length + 1;
    return sentenceWithout(check, subject, passage, sentence, start, pages);
  });
}

const reasoning =
  /guideline|MTUS|ACOEM|\bODG\b|recommend|medically necessary|medical necessity|literature|stud(?:y|ies)\b|^(?:therefore|given|based on|as such|for these reasons)/i;

function sentenceWithout(
  check: Check,
  subject: Subject,
  passage: Passage,
  sentence: Sentence,
  start: number,
  pages: Pages,
): Finding[] {
  if (reasoning.test(sentence.text)) return [];
  const say = (severity: Severity, words: string, from: number, to: number) =>
    found(check, severity, words, passage, [start + from, start + to]);
  const told = factsTold(sentence.text, subject);
  if (sentence.pages.length === 0) {
    const severity = told.length > 0 ? 'error' : 'warning';
    return [say(severity, 'No page of the file is cited for this sentence.', 0, sentence.text.length)];
  }
  const cited = pages.textOf(sentence.pages);
  if (cited === null) return [];
  const { known, missing } = cited;
  const lost = missing.map((one) =>
    say('error', `The page cited is not in the file: ${one.documentId}, page ${one.page}.`, 0, sentence.text.length),
  );
  return [
    ...lost,
    ...told
      .filter((fact) => !fact.isIn(known))
      .map((fact) => say('error', `"${fact.raw}" is on no page cited here.`, fact.start, fact.end)),
  ];
}

interface Fact {
  raw: string;
  start: number;
  end: number;
  isIn(page: string): boolean;
}

/** What a sentence states that a page must bear out: dates, ages, sides, amounts. */
function factsTold(text: string, subject: Subject): Fact[] {
  const year = Number((subject.dates.decision ?? '2099').slice(0, 4));
  const written = datesWritten(text, year).filter((one) => one.iso);
  const onDates = (at: number) => written.some((one) => at >= one.start && at < one.end);
  return [
    ...written.map((one) => ({
      ...one,
      isIn: (page: string) => datesWritten(page, year).some((other) => other.iso === one.iso),
    })),
    ...agesOf(text).map((one) => ({ ...one, isIn: (page: string) => ageStands(one.age, page, subject) })),
    ...sideWords(text)
      .filter((one) => one.region)
      .map((one) => ({ ...one, raw: text.slice(one.start, one.end), isIn: (page: string) => sideStands(one, page) })),
    ...amountsOf(text)
      .filter((one) => !onDates(one.start))
      .map((one) => ({ ...one, isIn: (page: string) => amountStands(one, page) })),
  ];
}

function ageStands(age: number, page: string, subject: Subject): boolean {
  if (agesOf(page).some((one) => one.age === age)) return true;
  const born = subject.caseFile.application?.employee?.birthDate;
  return (
    born !== undefined &&
    born !== null &&
    Math.abs(Number((subject.dates.decision ?? '').slice(0, 4)) - Number(born.slice(0, 4)) - age) <= 1
  );
}

function sideStands(one: { side: string; region: string | null }, page: string): boolean {
  return (
    sideWords(page).some(
      (other) => other.region === one.region && (other.side === one.side || other.side === 'bilateral'),
    ) || new RegExp(`\\b${one.side === 'left' ? '(?:L|lt)' : '(?:R|rt)'}\\.?\\b`, 'i').test(page)
  );
}

function amountStands(one: { kind: string; value: string }, page: string): boolean {
  if (amountsOf(page).some((other) => other.kind === one.kind && other.value === one.value)) return true;
  return one.value
    .split('/')
    .every((part) => new RegExp(`(?<![\\d.])${part.replace('.', '\\.')}(?![\\d.]\\d)`, 'u').test(page));
}

/** The words of cited pages. */
export class Pages {
  private readonly documents: Map<string, FileDocument> | null;

  constructor(documents: FileDocument[] | undefined) {
    this.documents = documents ? new Map(documents.map((one) => [one.documentId, one])) : null;
  }

  /** Null where the file is not at hand. */
  textOf(cited: PageCitation[]): { known: string; missing: PageCitation[] } | null {
    if (!this.documents) return null;
    const missing = cited.filter((one) => this.documents?.get(one.documentId)?.pages[one.page - 1] === undefined);
    const known = cited.map((one) => this.documents?.get(one.documentId)?.pages[one.page - 1] ?? '').join('\n');
    return { known, missing };
  }
}
