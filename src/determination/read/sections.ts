import type { Lines } from './lineTable.ts';
import { opens } from './openings.ts';

/** Third stage: where the parts of a letter begin. */
export type SectionName = 'reviewer' | 'credentials' | 'documents' | 'summary' | 'decisions' | 'effect';

export interface Section {
  name: SectionName;
  /** Where its heading begins, and where its words do. */
  heading: number;
  start: number;
  end: number;
}

interface Heading {
  name: SectionName;
  /** As printed; looked for first. */
  exact: string[];
  /** However an extractor or a scan spaced and cased it, or the sentence under it where the heading is lost. */
  loose?: RegExp;
}

const headings: Heading[] = [
  {
    name: 'reviewer',
    exact: ['HOW THE IMR FINAL DETERMINATION WAS MADE', 'Medical Qualifications of the Expert Reviewer:'],
    loose:
      /HOW\s+THE\s+IMR\s+FINAL\s+DETERMINATION\s+WAS\s+MADE|Medical\s+Quali(?:fi|ﬁ)cations\s+of\s+the\s+(?:Expert|Physician|Professional)\s+Reviewer\s*:?|MEDICAL\s+REVIEWER\s+QUALI(?:FI|ﬁ)CATIONS\s*:?|(?=MAXIMUS\s+Federal\s+Services\s+sent\s+the\s+(?:complete\s+)?case\s+(?:fi|ﬁ)le)/i,
  },
  {
    name: 'documents',
    exact: [
      'DOCUMENTS REVIEWED FOR DETERMINATION:',
      'DOCUMENTS REVIEWED',
      'Documents Reviewed for Determination:',
      'Documents Reviewed',
    ],
    loose: /^[ \t]*DOCUMENTS\s+REVIEWED(?:\s+FOR\s+DETERMINATION)?\s*:?[ \t]*$/im,
  },
  {
    name: 'summary',
    exact: ['CLINICAL CASE SUMMARY', 'CASE SUMMARY:', 'Expert Reviewer Case Summary:', 'Case Summary:'],
    loose:
      /CLINICAL\s+CASE\s+SUMMARY(?!\s+based)|^[ \t]*(?:Expert\s+Reviewer\s+)?CASE\s+SUMMARY\s*:|(?=The\s+(?:expert|physician)\s+reviewer\s+developed\s+the\s+following\s+clinical\s+case\s+summary)/im,
  },
  {
    name: 'decisions',
    exact: ['IMR ISSUES, DECISIONS AND RATIONALES', 'IMR DECISION(S) AND RATIONALE(S)'],
    loose:
      /IMR\s+ISSUES?\s*,\s*DECISIONS?\s+AND\s+RATIONALES?|IMR\s+(?:ISSUE\(S\),\s*)?DECISION\(?S?\)?\s+AND\s+RATIONALE\(?S?\)?|(?=Th(?:e|is)\s+Final\s+Determination\s+was\s+based\s+on\s+decisions\s+for\s+the\s+disputed)/i,
  },
];

/** Sections in the order in which they stand; what stands before the first one is the letter's head. */
export function findSections(lines: Lines): Section[] {
  return printedSections(lines) ?? searchedSections(lines.text);
}

/** The three headings of nearly every letter, each with a line of its own. */
const printed: [SectionName, string][] = [
  ['reviewer', 'HOW THE IMR FINAL DETERMINATION WAS MADE'],
  ['summary', 'CLINICAL CASE SUMMARY'],
  ['decisions', 'IMR ISSUES, DECISIONS AND RATIONALES'],
];
const documents = /Documents\s+Reviewed/iy;

/** One look at each marked line; null where they do not stand in their order, or where documents are listed too. */
function printedSections({ text, start, marked, opening, markedCount }: Lines): Section[] | null {
  const found: Section[] = [];
  let next = printed[0]!;
  for (let k = 0; k < markedCount; k++) {
    const at = start[marked[k]!]!;
    if ((opening[k]! & opens.heading) !== 0 && text.startsWith(next[1], at)) {
      const last = found[found.length - 1];
      if (last) last.end = at;
      found.push({ name: next[0], heading: at, start: afterColon(text, at + next[1].length), end: text.length });
      if (found.length === printed.length) return found;
      next = printed[found.length]!;
    }
    documents.lastIndex = at;
    if ((opening[k]! & opens.documents) !== 0 && documents.test(text)) return null;
  }
  return null;
}

function searchedSections(text: string): Section[] {
  const found: Section[] = [];
  for (const heading of headings) {
    const place = findHeading(text, heading);
    if (place)
      found.push({ name: heading.name, heading: place[0], start: afterColon(text, place[1]), end: text.length });
  }
  found.sort((a, b) => a.heading - b.heading);
  for (let i = 0; i + 1 < found.length; i++) found[i]!.end = found[i + 1]!.heading;
  return found;
}

/** Past what belongs to the heading still: a colon, or "for Determination:" spaced some other way. */
function afterColon(text: string, at: number): number {
  rest.lastIndex = at;
  return rest.test(text) ? rest.lastIndex : at;
}
const rest = /(?:\s+for\s+Determination)?[ \t]*:/iy;

function findHeading(text: string, { exact, loose }: Heading): [number, number] | null {
  for (const words of exact) {
    const at = text.indexOf(words);
    if (at >= 0 && beginsLine(text, at)) return [at, at + words.length];
  }
  const match = loose?.exec(text);
  return match ? [match.index, match.index + match[0].length] : null;
}

/** Glued to the page before it or not, a heading follows no small letter. */
function beginsLine(text: string, at: number): boolean {
  return !/[a-z,] ?$/.test(text.slice(Math.max(0, at - 2), at));
}
