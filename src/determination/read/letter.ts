import type { ItemRead, Layout, LetterRead, Unread } from '../model.ts';
import { readDocuments } from './documents.ts';
import { readHead } from './head.ts';
import type { Header } from './header.ts';
import { readItems } from './items.ts';
import { splitLines } from './lines.ts';
import type { Lines } from './lineTable.ts';
import { readNotice, reasonsStart } from './notice.ts';
import { joinText } from './paragraph.ts';
import { readPatient } from './patient.ts';
import { readPhysicianItems } from './physician.ts';
import { levelText } from './positions.ts';
import { findParts, readProfessional } from './professional.ts';
import { readReviewer } from './reviewer.ts';
import { findSections, type Section } from './sections.ts';
import { sectionText } from './sectionText.ts';
import { trimSpan } from './span.ts';

/** How a letter names the file it came from. */
export interface ReadOptions {
  /** File name to put into the answer; empty when the text came from no file. */
  file?: string;
}

/**
 * Reads the text of a Final Determination of any layout from 2013 on into the public shape of `openimr read`.
 *
 * In: the text, as a file holds it or as `readPdf` and `readDocx` give it. Out: dates as ISO days, texts with the lines
 * of a paragraph joined, `spans` in UTF-16 units of that text. Never throws and never guesses: what is missing is
 * null or empty, and what was met but could not be read stands in `unread` with the reason.
 */
export function readDetermination(text: string, options: ReadOptions = {}): LetterRead {
  const lines = splitLines(levelText(text));
  const sections = findSections(lines);
  const unread: Unread[] = [];
  const { items, older } = readDecided(lines, sections, unread);
  const header = readHead(lines.text, sections, older, unread);
  const reviewerText = sectionText(lines, sections, 'reviewer') ?? '';
  const { reviewer, block } = readReviewer(reviewerText);
  const summary = readSummary(lines, sections, unread);
  const documents = readDocuments(lines, sections);
  if (items.length === 0) unread.push({ text: '', why: 'no item with a decision was found' });
  const file = options.file ?? '';
  const layout = older ? '2013' : layoutOf(lines.text, header, reviewerText, block);
  const { caseNumber, priority, dates } = header;
  const patient = readPatient(summary, unread);
  return documents
    ? { file, layout, caseNumber, priority, dates, reviewer, patient, summary, documents, items, unread }
    : { file, layout, caseNumber, priority, dates, reviewer, patient, summary, items, unread };
}

/** The items, in the grammar of 2014 on or, where its labels are nowhere, in those of 2013. */
function readDecided(lines: Lines, sections: Section[], unread: Unread[]): { items: ItemRead[]; older: boolean } {
  const from = decisionsStart(sections);
  const items = readItems(lines, from, lines.text.length, unread);
  // Letters with a block of credentials may list documents too; those of 2013 and early 2014 tell them in prose.
  const listed = hasDocuments(sections) && !lines.text.includes('of Licensure');
  if (items.length > 0) return { items, older: listed };
  return readOlder(lines, sections, from, unread);
}
function hasDocuments(sections: Section[]): boolean {
  return sections.some((section) => section.name === 'documents');
}

function decisionsStart(sections: Section[]): number {
  return (
    sections.find((section) => section.name === 'decisions')?.start ??
    sections.find((section) => section.name === 'summary')?.start ??
    0
  );
}

function readOlder(lines: Lines, sections: Section[], from: number, unread: Unread[]) {
  const parts = findParts(lines.text);
  if (parts) {
    for (const section of sections) section.end = Math.min(section.end, partEnd(parts, section.start));
    return { items: readProfessional(lines, parts, unread), older: true };
  }
  const notice = readNotice(lines, unread);
  if (notice.length > 0) {
    endSections(sections, reasonsStart(lines.text, sections.at(-1)?.start ?? 0));
    return { items: notice, older: true };
  }
  const items = readPhysicianItems(lines, from, lines.text.length, unread);
  return { items, older: items.length > 0 || hasDocuments(sections) };
}

function partEnd(parts: Map<string, [number, number]>, start: number): number {
  const part = [...parts.values()].find(([from, to]) => from <= start && start < to);
  return part ? part[1] : Number.POSITIVE_INFINITY;
}

/** In a notice the reasons follow the documents without a heading of their own. */
function endSections(sections: Section[], end: number | null): void {
  const last = sections.at(-1);
  if (last && end !== null && end > last.start) last.end = Math.min(last.end, end);
}

const introduction =
  /^The\s+(?:expert|physician|professional)\s+reviewer\s+developed\s+the\s+following\s+clinical\s+case\s+summary\s+(?:based\s+on|from|after)\s+(?:a\s+review\s+of\s+)?the\s+(?:whole\s+|complete\s+)?(?:case\s+)?file(?:,\s*including\s+all\s+medical\s+records)?\s*[:.]?\s*/i;
/** The same where it stands as printed, up to its colon. */
const printedIntroduction = new RegExp(introduction.source.slice(1).replace(/\\s\*$/, ''), 'iy');
const disclaimer =
  /^Disclaimer:?\s+The\s+following\s+case\s+summary\s+was\s+taken\s+directly\s+from\s+the\s+utilization\s+review\s+denial(?:\s*\/\s*modification)?(?:\s+dated\s+[^.“"]{4,30})?\.?\s*/i;

function readSummary(lines: Lines, sections: Section[], unread: Unread[]): string | null {
  const section = sections.find(({ name }) => name === 'summary');
  if (!section) {
    unread.push({ text: '', why: 'no clinical case summary was found' });
    return null;
  }
  const text = joinText(lines, afterIntroduction(lines.text, section), section.end).trim();
  return text.replace(introduction, '').replace(disclaimer, '');
}

/** Where the introduction stands as printed, the lines of the summary need not be put together with it first. */
function afterIntroduction(text: string, { start, end }: Section): number {
  printedIntroduction.lastIndex = trimSpan(text, start, end)[0];
  if (!printedIntroduction.test(text)) return start;
  const after = printedIntroduction.lastIndex;
  return text[after - 1] === ':' && after <= end ? after : start;
}

/** The layout by its own marks; the year decides only between two that look alike. */
function layoutOf(text: string, { caseNumber, dates }: Header, reviewerText: string, block: boolean): Layout {
  const year = dates.decision?.slice(0, 4) ?? (caseNumber ? `20${caseNumber.slice(2, 4)}` : null);
  if (block && year !== null) return year >= '2016' ? '2016' : '2015';
  if (/outside\s+of\s+the\s+MTUS\s+Guidelines/.test(text)) return '2016';
  if (!block) return /licensed\s+to\s+practice/i.test(reviewerText) ? '2014' : 'unknown';
  return /did\s+not\s+base\s+their\s+decision\s+on\s+the\s+MTUS/.test(text) || !/Treatment 2016\b/.test(text)
    ? '2015'
    : '2016';
}
