import type { Citation, ItemRead, Unread } from '../model.ts';
import type { Anchor } from './anchors.ts';
import { itemsBetween } from './items.ts';
import type { Lines } from './lineTable.ts';
import { readBases } from './proseBasis.ts';

const sentence =
  /The\s+(Claims\s+Administrator|(?:Physician|Expert|Professional)\s+Reviewer)\s+(?=based|did\s+not|cited|used|relied|found|stated|utilized)/g;
const rationale =
  /The\s+(?:Physician|Expert|Professional)\s+Reviewer['’]s\s+decision\s+rationale\s*:?|(?:^|\n)[ \t]*(?:Decision\s+)?Rationale(?:\s+for\s+the\s+Decision)?\s*:/gi;
const number = /^\s*\d{1,2}\s*[.)]\s*/;
const lead = /^(?:(?:The|A)\s+)?(?:decision|requests?)\s+(?:for|of)\s+(?:an?\s+|the\s+)?/i;

/**
 * The items of letters of 2013 and early 2014 with "Documents Reviewed": "1. X is not medically necessary and
 * appropriate.", two sentences on the guidelines, and "The Physician Reviewer's decision rationale:".
 */
export function readPhysicianItems(lines: Lines, from: number, to: number, unread: Unread[]): ItemRead[] {
  const anchors = findSentences(lines.text, from, to);
  if (!anchors.some((anchor) => anchor.kind === 'rationale')) return [];
  const items = itemsBetween(lines, anchors, from, to, basisReader(), unread);
  return items.map((item) => withoutNumber(item, lines.text));
}

/** "Found the guidelines used by the Claims Administrator relevant" speaks of the basis read just before. */
function basisReader(): (line: string) => Citation[] {
  let administrator: Citation[] = [];
  return (line) => {
    const bases = readBases(line);
    if (/^The\s+Claims/.test(line)) administrator = bases.administrator;
    else if (bases.reviewer.length === 0 && /used\s+by\s+the\s+Claims\s+Administrator/i.test(line)) {
      return administrator.map((citation) => ({ ...citation, raw: line }));
    }
    return /^The\s+Claims/.test(line) ? bases.administrator : bases.reviewer;
  };
}

function findSentences(text: string, from: number, to: number): Anchor[] {
  const stretch = text.slice(from, to);
  const labels = [...stretch.matchAll(rationale)].map((match): Anchor => {
    const blank = match[0].length - match[0].trimStart().length;
    return { kind: 'rationale', start: from + match.index + blank, end: from + match.index + match[0].length };
  });
  const anchors = [...labels];
  for (const match of stretch.matchAll(sentence)) {
    const kind = match[1]!.startsWith('Claims') ? 'administrator' : 'reviewer';
    anchors.push({ kind, start: from + match.index, end: from + match.index });
  }
  anchors.sort((a, b) => a.start - b.start);
  return keepFirsts(anchors);
}

/**
 * A rationale speaks of both too. Between two rationale labels, the last sentence on the administrator with one on the
 * reviewer after it opens the next item; without a reviewer's sentence, the last one on the administrator does.
 */
function keepFirsts(anchors: Anchor[]): Anchor[] {
  const kept: Anchor[] = [];
  let stretch: Anchor[] = [];
  for (const anchor of anchors) {
    if (anchor.kind !== 'rationale') {
      stretch.push(anchor);
      continue;
    }
    const opening = openingPair(stretch);
    kept.push(...opening, anchor);
    stretch = [];
  }
  return kept;
}

function openingPair(stretch: Anchor[]): Anchor[] {
  const reviewer = stretch.findLastIndex((anchor) => anchor.kind === 'reviewer');
  const before = reviewer < 0 ? stretch : stretch.slice(0, reviewer);
  const administrator = before.findLastIndex((anchor) => anchor.kind === 'administrator');
  if (administrator < 0) return reviewer < 0 ? [] : [stretch[reviewer]!];
  const first = stretch.findIndex((anchor, k) => k > administrator && anchor.kind === 'reviewer');
  return first < 0 ? [before[administrator]!] : [before[administrator]!, stretch[first]!];
}

function withoutNumber(item: ItemRead, text: string): ItemRead {
  const strip = (heading: string): number => {
    const numbered = number.exec(heading)?.[0].length ?? 0;
    return numbered + (lead.exec(heading.slice(numbered))?.[0].length ?? 0);
  };
  const [start, end] = item.spans.treatment;
  const treatment = item.treatment.slice(strip(item.treatment));
  return { ...item, treatment, spans: { ...item.spans, treatment: [start + strip(text.slice(start, end)), end] } };
}
