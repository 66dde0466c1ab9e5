import { type Lines, lineAt, markedFrom } from './lineTable.ts';
import { opens } from './openings.ts';

/** The labels between which the parts of an item stand, in letters from 2014 on. */
export type AnchorKind = 'administrator' | 'reviewer' | 'rationale';
export interface Anchor {
  kind: AnchorKind;
  start: number;
  end: number;
}

/** What ends a label: its colon, a sign typed for it, or, where it was lost, the words that always follow. */
const sign = '\\s*[:;]|\\s+[-–—](?=\\s)';
const cites = '(?=\\s+(?:Decision\\s+(?:is\\s+)?based|The\\s+(?:Claims|Expert|Physician)))';
const loose = new RegExp(
  `(Claims\\s*Administrator(?:['’]s)?\\s*guide\\s?lines?(?:${sign}|${cites}))|` +
    `((?:MAXIMUS(?:\\s+Federal\\s+Services)?|IMRO|IMR\\s+Organization|Expert\\s+Reviewer)(?:['’]s)?\\s*guide\\s?lines?(?:${sign}|${cites}))|` +
    `(?<!Reviewer['’]s\\s{1,3})(Decision\\s*rationales?(?:${sign})|Decision(?<=\\n[ \\f]*Decision)\\s*rationale(?=[ \\n]))`,
  'gi',
);
/** A line longer than a page is wide may hold labels that begin no line. */
const PAGE_WIDTH = 200;

/**
 * Finds the labels. Nearly every letter has each at the beginning of a line, in turn; else they are searched for
 * anywhere and with patience: broken over lines, in other capitals, with a semicolon for the colon or none.
 */
export function findAnchors(lines: Lines, from: number, to: number): Anchor[] {
  return (lines.longest < PAGE_WIDTH ? findPrinted(lines, from, to) : null) ?? findLoose(lines.text, from, to);
}

const printed: [AnchorKind, string][] = [
  ['administrator', 'Claims Administrator guideline:'],
  ['reviewer', 'MAXIMUS guideline:'],
  ['rationale', 'Decision rationale:'],
];

/** What may be a label, however it is spelled. */
const likeLabel =
  /claims\s*administrator['’s]*\s*guide|(?:MAXIMUS(?:\s+Federal\s+Services)?|IMR|expert\s+reviewer)\S*\s*guide|decision\s*rational/iy;

/** One look at each marked line; null where a label is missing, out of turn or not as printed. */
function findPrinted(lines: Lines, from: number, to: number): Anchor[] | null {
  const { text, start, marked, opening, markedCount } = lines;
  const anchors: Anchor[] = [];
  for (let k = markedFrom(lines, lineAt(lines, from)); k < markedCount; k++) {
    const at = start[marked[k]!]!;
    if (at >= to) break;
    if (at < from || (opening[k]! & opens.label) === 0) continue;
    const [kind, label] = printed[anchors.length % 3]!;
    if (text.startsWith(label, at)) anchors.push({ kind, start: at, end: at + label.length });
    else {
      likeLabel.lastIndex = at;
      if (likeLabel.test(text)) return null;
    }
  }
  return anchors.length > 0 && anchors.length % 3 === 0 ? anchors : null;
}

function findLoose(text: string, from: number, to: number): Anchor[] {
  return [...text.slice(from, to).matchAll(loose)].map((match) => ({
    kind: match[1] !== undefined ? 'administrator' : match[2] !== undefined ? 'reviewer' : 'rationale',
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}
