import type { Citation, ItemRead, Span, Unread } from '../model.ts';
import { type Anchor, type AnchorKind, findAnchors } from './anchors.ts';
import { readBasis } from './citations.ts';
import { headingStart } from './headingStart.ts';
import { type Lines, lineAt, markedFrom } from './lineTable.ts';
import { type Amounts, readModified } from './modified.ts';
import { opens } from './openings.ts';
import { readOutcome, trimmedLength } from './outcome.ts';
import { joinLine, joinText } from './paragraph.ts';
import { trimSpan, trimToWords } from './span.ts';

const order: Record<AnchorKind, number> = { administrator: 0, reviewer: 1, rationale: 2 };
const BELOW = 'set forth below:';
const below =
  /set\s+forth\s+below\s*[:.]?|Final\s+Determination\s+was\s+based\s+on\s+decisions?\s+for\s+(?:the|these)\s+disputed\s+items?\s*\/?\s*services?[^:.\n]{0,60}[:.]/i;
/** What may stand after the last item of a letter that was served whole. */
const after = /Sincerely,|cc:|E(?:ff|ﬀ)ect\s+of\s+the\s+Decision\s*:?|Disclaimer:|\*{3,}/iy;

interface Group {
  anchors: Anchor[];
  /** Lines of the heading. */
  first: number;
  last: number;
  /** Where the heading's words begin and end. */
  headingFrom: number;
  headingEnd: number;
}

/** Fourth stage: the items between `from` and `to`, each with its heading, its two guideline lines and its rationale. */
export function readItems(lines: Lines, from: number, to: number, unread: Unread[]): ItemRead[] {
  return itemsBetween(lines, findAnchors(lines, from, to), from, to, readBasis, unread);
}

/** The same, between labels that were found in some other way. */
export function itemsBetween(
  lines: Lines,
  anchors: Anchor[],
  from: number,
  to: number,
  basisOf: BasisReader,
  unread: Unread[],
): ItemRead[] {
  const groups = locate(lines, groupAnchors(anchors), from);
  const items: ItemRead[] = [];
  for (let k = 0; k < groups.length; k++) {
    const next = groups[k + 1];
    const end = next ? next.headingFrom : endOfLast(lines, groups[k]!, to);
    items.push(readItem(lines, groups[k]!, end, basisOf, unread));
  }
  return items;
}

/** Labels come in a fixed order; where it starts over, the next item begins. */
function groupAnchors(anchors: Anchor[]): Anchor[][] {
  const groups: Anchor[][] = [];
  let last = 3;
  for (const anchor of anchors) {
    if (order[anchor.kind] <= last) groups.push([]);
    groups[groups.length - 1]!.push(anchor);
    last = order[anchor.kind];
  }
  return groups;
}

function locate(lines: Lines, groups: Anchor[][], from: number): Group[] {
  const boilerplate = belowEnd(lines.text.slice(from, from + 600));
  let reached = from + Math.max(0, boilerplate);
  let floor = lineAt(lines, reached);
  return groups.map((anchors, k) => {
    const { last, headingEnd } = headingLast(lines, anchors[0]!.start, floor);
    const wholeStretch = k === 0 && boilerplate >= 0 && headingEnd - (lines.start[floor] ?? 0) < 1_500;
    const first = wholeStretch ? skipFurniture(lines, floor, last) : headingStart(lines, Math.min(floor, last), last);
    // Where a page's end glued a heading to what stands before it, it begins there.
    const headingFrom = Math.min(Math.max(lines.start[first]!, reached), headingEnd);
    reached = anchors[anchors.length - 1]!.end;
    floor = Math.min(lineAt(lines, reached) + 1, lines.count - 1);
    return { anchors, first, last, headingFrom, headingEnd };
  });
}

/** Where the sentence that announces the items ends, or -1. */
function belowEnd(text: string): number {
  const at = text.indexOf(BELOW);
  if (at >= 0) return at + BELOW.length;
  const match = below.exec(text);
  return match ? match.index + match[0].length : -1;
}

function skipFurniture({ furniture }: Lines, from: number, last: number): number {
  let first = Math.min(from, last);
  while (first < last && furniture[first]) first++;
  return first;
}

/** The last line of the heading before a label: the line above it, or its own line where a page's end glued them. */
function headingLast(lines: Lines, label: number, floor: number): { last: number; headingEnd: number } {
  const line = Math.min(lineAt(lines, label), lines.count - 1);
  if (label > lines.start[line]! && lines.text.slice(Math.max(lines.start[line]!, label - 300), label).trim() !== '')
    return { last: line, headingEnd: label };
  let last = line - 1;
  while (last > floor && lines.furniture[last]) last--;
  last = Math.max(0, Math.min(last, line));
  return { last, headingEnd: Math.min(lines.end[last]!, label) };
}

/** Signatures and enclosures begin lines; few letters have any. */
function endOfLast(lines: Lines, group: Group, to: number): number {
  const { text, start, marked, opening, markedCount } = lines;
  for (let k = markedFrom(lines, lineAt(lines, endOf(group)) + 1); k < markedCount; k++) {
    const at = start[marked[k]!]!;
    if (at >= to) break;
    after.lastIndex = at;
    if ((opening[k]! & opens.closing) !== 0 && after.test(text)) return at;
  }
  return to;
}

function endOf({ anchors }: Group): number {
  return anchors[anchors.length - 1]!.end;
}

type BasisReader = (line: string) => Citation[];

function readItem(lines: Lines, group: Group, end: number, basisOf: BasisReader, unread: Unread[]): ItemRead {
  const { treatment, outcome, span } = readHeading(lines, group);
  const rationale = wordsOf(lines, group, 'rationale', end);
  if (outcome === null) unread.push({ text: treatment.slice(0, 200), why: 'no decision stands by this item' });
  if (rationale === null) unread.push({ text: treatment.slice(0, 200), why: 'no rationale stands by this item' });
  const place = rationale ?? [end, end];
  const item: ItemRead = {
    treatment,
    outcome,
    administratorBasis: basisIn(lines, wordsOf(lines, group, 'administrator', end), basisOf),
    reviewerBasis: basisIn(lines, wordsOf(lines, group, 'reviewer', end), basisOf),
    rationale: rationale ? joinText(lines, rationale[0], rationale[1]) : '',
    spans: { treatment: span, rationale: place },
  };
  const amounts = readModified(treatment);
  return amounts ? withAmounts(item, amounts) : item;
}

function withAmounts(item: ItemRead, { requested, authorized, disputed }: Amounts): ItemRead {
  const { treatment, outcome, administratorBasis, reviewerBasis, rationale, spans } = item;
  return { treatment, outcome, administratorBasis, reviewerBasis, rationale, requested, authorized, disputed, spans };
}

/** What stands between a label and the next one, or the item's end. */
function wordsOf(lines: Lines, { anchors }: Group, kind: AnchorKind, end: number): Span | null {
  for (let k = 0; k < anchors.length; k++) {
    const anchor = anchors[k]!;
    if (anchor.kind !== kind) continue;
    const next = anchors[k + 1];
    return trimToWords(lines, anchor.end, next ? next.start : Math.max(end, anchor.end));
  }
  return null;
}

function basisIn(lines: Lines, words: Span | null, basisOf: BasisReader): Citation[] {
  return words ? basisOf(joinLine(lines, words[0], words[1])) : [];
}

function readHeading(lines: Lines, { headingFrom, headingEnd }: Group) {
  const start = trimSpan(lines.text, headingFrom, headingEnd)[0];
  const { length, outcome } = readOutcome(lines.text.slice(start, headingEnd));
  // A page's end may stand between the treatment and its decision.
  const words = trimToWords(lines, start, start + length)[1] - start;
  const span: [number, number] = [
    start,
    start + (words < length ? trimmedLength(lines.text.slice(start), words) : length),
  ];
  return { treatment: joinLine(lines, span[0], span[1]), outcome, span };
}
