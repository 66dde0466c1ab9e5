import type { Layout, LetterRead, Unread } from '../model.ts';
import { caseNumberOf, emptyHeader, type Header, readHeader } from './header.ts';
import { readItems } from './items.ts';
import { type Lines, splitLines } from './lines.ts';
import { joinText } from './paragraph.ts';
import { readPatient } from './patient.ts';
import { levelText } from './positions.ts';
import { hasBlock, readReviewer } from './reviewer.ts';
import { findSections, type Section } from './sections.ts';

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
  const sections = findSections(lines.text);
  const unread: Unread[] = [];
  const header = readHead(lines.text, sections, unread);
  const reviewerText = sectionText(lines, sections, 'reviewer') ?? '';
  const summary = readSummary(lines, sections, unread);
  const items = readItems(lines, decisionsStart(sections), lines.text.length, unread);
  if (items.length === 0) unread.push({ text: '', why: 'no item with a decision was found' });
  const reviewer = readReviewer(reviewerText);
  return {
    file: options.file ?? '',
    layout: layoutOf(lines.text, header, reviewerText),
    ...header,
    reviewer,
    patient: readPatient(summary, unread),
    summary,
    items,
    unread,
  };
}

function readHead(text: string, sections: Section[], unread: Unread[]): Header {
  const head = text.slice(0, Math.min(sections[0]?.heading ?? text.length, 6_000));
  const header = /[:\d]/.test(head) ? readHeader(head, unread) : emptyHeader();
  const elsewhere = /\bCM\d\d-\d{7}\b/.exec(text);
  if (header.caseNumber === null && elsewhere) header.caseNumber = caseNumberOf(elsewhere[0]);
  return header;
}

function decisionsStart(sections: Section[]): number {
  return (
    sections.find((section) => section.name === 'decisions')?.start ??
    sections.find((section) => section.name === 'summary')?.start ??
    0
  );
}

function sectionText(lines: Lines, sections: Section[], name: Section['name']): string | null {
  const section = sections.find((candidate) => candidate.name === name);
  return section ? joinText(lines, section.start, section.end).trim() : null;
}

const introduction =
  /^The\s+(?:expert|physician|professional)\s+reviewer\s+developed\s+the\s+following\s+clinical\s+case\s+summary\s+based\s+on\s+a\s+review\s+of\s+the\s+case\s+file(?:,\s+including\s+all\s+medical\s+records)?\s*[:.]?\s*/i;
const disclaimer =
  /^Disclaimer:?\s+The\s+following\s+case\s+summary\s+was\s+taken\s+directly\s+from\s+the\s+utilization\s+review\s+denial(?:\s*\/\s*modification)?(?:\s+dated\s+[^.“"]{4,30})?\.?\s*/i;

function readSummary(lines: Lines, sections: Section[], unread: Unread[]): string | null {
  const text = sectionText(lines, sections, 'summary');
  if (text === null) {
    unread.push({ text: '', why: 'no clinical case summary was found' });
    return null;
  }
  return text.replace(introduction, '').replace(disclaimer, '');
}

/** The layout by its own marks; the year decides only between two that look alike. */
function layoutOf(text: string, { caseNumber, dates }: Header, reviewerText: string): Layout {
  if (text.includes('outside of the MTUS Guidelines')) return '2016';
  if (!hasBlock(reviewerText)) return /licensed\s+to\s+practice/i.test(reviewerText) ? '2014' : 'unknown';
  const year = dates.decision?.slice(0, 4) ?? (caseNumber ? `20${caseNumber.slice(2, 4)}` : null);
  if (year !== null) return year >= '2016' ? '2016' : '2015';
  return /did\s+not\s+base\s+their\s+decision\s+on\s+the\s+MTUS/.test(text) || !/Treatment 2016\b/.test(text)
    ? '2015'
    : '2016';
}
