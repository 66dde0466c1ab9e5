import { type Lines, lineAt } from './lineTable.ts';

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
    `((?:MAXIMUS|IMRO|IMR\\s+Organization|Expert\\s+Reviewer)(?:['’]s)?\\s*guide\\s?lines?(?:${sign}|${cites}))|` +
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
  /claims\s*administrator['’s]*\s*guide|(?:MAXIMUS|IMR|expert\s+reviewer)\S*\s*guide|decision\s*rational/iy;

/** One look at each line; null where a label is missing, out of turn or not as printed. */
function findPrinted(lines: Lines, from: number, to: number): Anchor[] | null {
  const { text, start, count } = lines;
  const anchors: Anchor[] = [];
  for (let i = lineAt(lines, from); i < count && start[i]! < to; i++) {
    const at = start[i]!;
    if (at < from || !mayBegin(text.charCodeAt(at))) continue;
    const label = printed[anchors.length % 3]!;
    if (text.startsWith(label[1], at)) anchors.push({ kind: label[0], start: at, end: at + label[1].length });
    else {
      likeLabel.lastIndex = at;
      if (likeLabel.test(text)) return null;
    }
  }
  return anchors.length > 0 && anchors.length % 3 === 0 ? anchors : null;
}

/** Labels begin with C, D, E, I or M. */
function mayBegin(code: number): boolean {
  const large = code & ~32;
  return large === 67 || large === 68 || large === 69 || large === 73 || large === 77;
}

function findLoose(text: string, from: number, to: number): Anchor[] {
  return [...text.slice(from, to).matchAll(loose)].map((match) => ({
    kind: match[1] !== undefined ? 'administrator' : match[2] !== undefined ? 'reviewer' : 'rationale',
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}
