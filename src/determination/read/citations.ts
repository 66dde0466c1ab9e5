import type { Citation } from '../model.ts';
import { readMtus } from './mtus.ts';
import { readOther } from './otherSource.ts';
import { remembering } from './remembered.ts';

const NONE = 'did not cite any';
const nothing =
  /\b(?:did|does) not (?:cite|provide|reference)\b|^none\b|^N\/?A\b|^no\b[^.]{0,60}\b(?:cited|provided|given|used|referenced)\b/i;
const marker =
  /Decisions?\s+(?:is\s+|was\s+)?based\s+(?:up)?on\s+(?:the\s+)?(Non\s*-?\s*)?MTUS(?:\s+Citation\b)?\s*:?/gi;
const preamble =
  /The\s+(?:Claims\s+Administrator|Expert\s+Reviewer|Physician\s+Reviewer)\s+(?:did\s+not\s+base|based)\s+(?:their|its|his\/her|his|her)\s+decisions?\s+on\s+(?:recommendation(?:\(s\)|s)?\s+outside\s+of\s+)?the\s+MTUS(?:\s+Guidelines)?\s*\.?/i;

/**
 * What a guideline line cites, in the grammars of 2014 on: MTUS with chapter, year and sections or with pages; a source
 * outside the MTUS, alone or after one inside it; or the statement that nothing was cited. The same few hundred lines
 * come back in letter after letter, so the last ones read are remembered.
 */
export function readBasis(line: string): Citation[] {
  return line === '' ? [] : remembered(line).map(copied);
}

/** What is remembered must stay as it is, whatever is done with a letter that was read. */
function copied({ kind, source, guideline, year, chapter, sections, pages, raw }: Citation): Citation {
  return { kind, source, guideline, year, chapter, sections: sections.slice(), pages: pages.slice(), raw };
}

const remembered = remembering(readLine);

function readLine(line: string): Citation[] {
  const text = line.trim();
  if (text === '') return [];
  if (text.includes(NONE) && !text.includes('Decision based on')) return [unmarked(text)];
  return usualBasis(text) ?? searchedBasis(text);
}

const BASED = 'Decision based on ';
const INSIDE = 'MTUS ';
const OUTSIDE = 'Non-MTUS Citation ';

/** Each source after "Decision based on", spelled and spaced as usual; null where anything else is met. */
function usualBasis(text: string): Citation[] | null {
  let at = text.indexOf(BASED);
  if (at < 0 || text.slice(0, at).includes('ased on')) return null;
  const citations: Citation[] = [];
  while (at >= 0) {
    const from = at + BASED.length;
    at = text.indexOf(BASED, from);
    const body = text.slice(from, at < 0 ? text.length : at);
    // A marker in other letters or spaces may hide in the rest of it.
    if (body.includes('ased ', 1) || body.includes('ASED ')) return null;
    if (body.startsWith(INSIDE)) pushAll(citations, readMtus(body.slice(INSIDE.length).trim()));
    else if (body.startsWith(OUTSIDE)) pushAll(citations, readOther(body.slice(OUTSIDE.length).trim()));
    else return null;
  }
  return citations;
}

function pushAll(citations: Citation[], more: Citation[]): void {
  for (const citation of more) citations.push(citation);
}

function searchedBasis(text: string): Citation[] {
  marker.lastIndex = 0;
  let mark = marker.exec(text);
  if (mark === null) return [unmarked(text)];
  const citations: Citation[] = [];
  while (mark !== null) {
    const from = mark.index + mark[0].length;
    const outside = mark[1] !== undefined;
    mark = marker.exec(text);
    const body = text.slice(from, mark?.index ?? text.length).trim();
    pushAll(citations, outside ? readOther(body) : readMtus(body));
  }
  return citations;
}

/** A line that does not say "Decision based on …". */
function unmarked(text: string): Citation {
  const bare = {
    kind: 'none' as const,
    source: null,
    guideline: null,
    year: null,
    chapter: null,
    sections: [],
    pages: [],
    raw: text,
  };
  if (text.includes(NONE) || nothing.test(text)) return bare;
  if (/^(?:CA\s+)?MTUS\b/.test(text))
    return readMtus(text.replace(/^(?:CA\s+)?MTUS\b[\s:,-]*/, ''))[0] ?? { ...bare, kind: 'mtus' };
  const rest = text.replace(preamble, '').trim();
  return readOther(rest)[0] ?? { ...bare, kind: 'non-mtus' };
}
