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

/**
 * Finds the labels. The plain search serves nearly every letter; one whose labels do not add up (a label broken
 * over lines, other capitals, a semicolon for the colon) is searched again with more patience.
 */
export function findAnchors(text: string, from: number, to: number): Anchor[] {
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
