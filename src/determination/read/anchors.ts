import { type Lines, lineAt } from './lineTable.ts';

/** The labels between which the parts of an item stand, in letters from 2014 on. */
export type AnchorKind = 'administrator' | 'reviewer' | 'rationale';
export interface Anchor {
  kind: AnchorKind;
  start: number;
  end: number;
}

const GUIDELINE = 'guideline:';
const RATIONALE = 'Decision rationale:';
const loose =
  /(Claims\s+Administrator(?:'s)?\s+guidelines?\s*[:;])|((?:MAXIMUS|IMRO|IMR\s+Organization|Expert\s+Reviewer)(?:'s)?\s+guidelines?\s*[:;])|(?<!Reviewer['’]s\s{1,3})(Decision\s+rationale\s*[:;])/gi;
const administrator = /Claims\s+Administrator\s+$/;
const reviewer = /(?:MAXIMUS|Expert\s+Reviewer|IMRO)\s+$/;

/** A line longer than a page is wide may hold labels that begin no line. */
const PAGE_WIDTH = 200;

/**
 * Finds the labels. Nearly every letter has each at the beginning of a line, in turn; else they are searched for
 * anywhere, and where they do not add up then either (a label broken over lines, other capitals, a semicolon for the
 * colon), once more with patience.
 */
export function findAnchors(lines: Lines, from: number, to: number): Anchor[] {
  return (lines.longest < PAGE_WIDTH ? findPrinted(lines, from, to) : null) ?? searchAnchors(lines.text, from, to);
}

const printed: [AnchorKind, string][] = [
  ['administrator', 'Claims Administrator guideline:'],
  ['reviewer', 'MAXIMUS guideline:'],
  ['rationale', 'Decision rationale:'],
];

/** One look at each line; null where a label is missing or out of turn. */
function findPrinted(lines: Lines, from: number, to: number): Anchor[] | null {
  const { text, start, count } = lines;
  const anchors: Anchor[] = [];
  for (let i = lineAt(lines, from); i < count && start[i]! < to; i++) {
    const at = start[i]!;
    const label = labelAt(text, at);
    if (label === null || at < from) continue;
    if (label !== printed[anchors.length % 3]) return null;
    anchors.push({ kind: label[0], start: at, end: at + label[1].length });
  }
  return anchors.length > 0 && anchors.length % 3 === 0 ? anchors : null;
}

function labelAt(text: string, at: number): (typeof printed)[number] | null {
  const first = text.charCodeAt(at);
  for (const label of printed) if (first === label[1].charCodeAt(0) && text.startsWith(label[1], at)) return label;
  return null;
}

function searchAnchors(text: string, from: number, to: number): Anchor[] {
  const plain = findPlain(text, from, to);
  const counts = { administrator: 0, reviewer: 0, rationale: 0 };
  for (const anchor of plain) counts[anchor.kind]++;
  const addsUp =
    counts.rationale > 0 && counts.administrator === counts.rationale && counts.reviewer === counts.rationale;
  if (addsUp) return plain;
  const patient = findLoose(text, from, to);
  return patient.length > plain.length ? patient : plain;
}

function findPlain(text: string, from: number, to: number): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = text.indexOf(GUIDELINE, from); at >= 0 && at < to; at = text.indexOf(GUIDELINE, at + 1)) {
    const before = text.slice(Math.max(from, at - 40), at);
    const match = administrator.exec(before) ?? reviewer.exec(before);
    if (!match) continue;
    const kind = match[0].startsWith('Claims') ? 'administrator' : 'reviewer';
    anchors.push({ kind, start: at - match[0].length, end: at + GUIDELINE.length });
  }
  for (let at = text.indexOf(RATIONALE, from); at >= 0 && at < to; at = text.indexOf(RATIONALE, at + 1)) {
    anchors.push({ kind: 'rationale', start: at, end: at + RATIONALE.length });
  }
  return anchors.sort((a, b) => a.start - b.start);
}

function findLoose(text: string, from: number, to: number): Anchor[] {
  return [...text.slice(from, to).matchAll(loose)].map((match) => ({
    kind: match[1] !== undefined ? 'administrator' : match[2] !== undefined ? 'reviewer' : 'rationale',
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}
