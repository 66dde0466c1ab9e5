import type { Citation } from '../model.ts';
import { splitList } from './commaList.ts';

/** A chapter with its year, as nearly every line from late 2015 on has it. */
const chapter =
  /(Forearm, Wrist, and Hand Complaints|[A-Z][A-Za-z&/' -]{2,60}?) ((?:19|20)\d\d)(?=, Section\(s\): |, and |$)/y;
const unusual = /ACOEM|Chapter|Guideline|[Pp]age|pg\.|Section(?!\(s\): )/;
const SECTIONS = ', Section(s): ';
const AND = ', and ';

/**
 * The usual grammar: "<chapter> <year>[, Section(s): a, b][, and <chapter> <year> …]". Null for any line that has
 * something else in it; the patient reader takes that.
 */
export function readUsualMtus(text: string): Citation[] | null {
  if (text === '' || unusual.test(text)) return null;
  const citations: Citation[] = [];
  for (let at = 0; at < text.length; ) {
    chapter.lastIndex = at;
    const named = chapter.exec(text);
    if (!named) return null;
    const after = at + named[0].length;
    const listed = text.startsWith(SECTIONS, after);
    const end = listed ? nextChapter(text, after + SECTIONS.length) : after;
    // Another list of sections within this one: its chapter is joined in some other way.
    if (listed && text.slice(after + SECTIONS.length, end).includes(SECTIONS)) return null;
    citations.push({
      kind: 'mtus',
      source: 'MTUS',
      guideline: named[1]!,
      year: Number(named[2]),
      chapter: null,
      sections: listed ? splitList(text.slice(after + SECTIONS.length, end)) : [],
      pages: [],
      raw: text.slice(at, end),
    });
    at = end + AND.length;
  }
  return citations;
}

function nextChapter(text: string, from: number): number {
  for (let at = text.indexOf(AND, from); at >= 0; at = text.indexOf(AND, at + 1)) {
    chapter.lastIndex = at + AND.length;
    if (chapter.test(text)) return at;
  }
  return text.length;
}
