import type { Citation, ItemRead, Unread } from '../model.ts';
import { type Anchor, type AnchorKind, findAnchors } from './anchors.ts';
import { readBasis } from './citations.ts';
import { headingStart } from './headingStart.ts';
import { type Lines, lineAt } from './lineTable.ts';
import { readModified } from './modified.ts';
import { readOutcome } from './outcome.ts';
import { joinText } from './paragraph.ts';
import { trimSpan, trimToWords } from './span.ts';

const order: Record<AnchorKind, number> = { administrator: 0, reviewer: 1, rationale: 2 };
const below = /set\s+forth\s+below\s*:?/i;
/** What may stand after the last item of a letter that was served whole. */
const after = /^[ \t]*(?:Sincerely,|cc:|Effect\s+of\s+the\s+Decision\s*:?|Disclaimer:|\*{3,})/im;

const served = ['Sincerely', 'cc:', 'Effect of', 'Disclaimer', '***'];

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
  return itemsBetween(lines, findAnchors(lines.text, from, to), from, to, readBasis, unread);
}

/** The same, between labels that were found in some other way. */
export function itemsBetween(
  lines: Lines,
  anchors: Anchor[],
  from: number,
  to: number,
  basisOf: (line: string) => Citation[],
  unread: Unread[],
): ItemRead[] {
  const groups = locate(lines, groupAnchors(anchors), from);
  return groups.map((group, k) => {
    const next = groups[k + 1];
    const end = next ? next.headingFrom : endOfLast(lines, group, to);
    return readItem(lines, group, end, basisOf, unread);
  });
}

/** Labels come in a fixed order; where it starts over, the next item begins. */
function groupAnchors(anchors: Anchor[]): Anchor[][] {
  const groups: Anchor[][] = [];
  let last = 3;
  for (const anchor of anchors) {
    if (order[anchor.kind] <= last) groups.push([]);
    groups.at(-1)!.push(anchor);
    last = order[anchor.kind];
  }
  return groups;
}

function locate(lines: Lines, groups: Anchor[][], from: number): Group[] {
  const boilerplate = below.exec(lines.text.slice(from, from + 600));
  let reached = boilerplate ? from + boilerplate.index + boilerplate[0].length : from;
  let floor = lineAt(lines, reached);
  return groups.map((anchors, k) => {
    const { last, headingEnd } = headingLast(lines, anchors[0]!.start, floor);
    const wholeStretch = k === 0 && boilerplate !== null && headingEnd - (lines.start[floor] ?? 0) < 1_500;
    const first = wholeStretch ? skipFurniture(lines, floor, last) : headingStart(lines, Math.min(floor, last), last);
    // Where a page's end glued a heading to what stands before it, it begins there.
    const headingFrom = Math.min(Math.max(lines.start[first]!, reached), headingEnd);
    reached = anchors.at(-1)!.end;
    floor = Math.min(lineAt(lines, reached) + 1, lines.start.length - 1);
    return { anchors, first, last, headingFrom, headingEnd };
  });
}

function skipFurniture({ furniture }: Lines, from: number, last: number): number {
  let first = Math.min(from, last);
  while (first < last && furniture[first]) first++;
  return first;
}

/** The last line of the heading before a label: the line above it, or its own line where a page's end glued them. */
function headingLast(lines: Lines, label: number, floor: number): { last: number; headingEnd: number } {
  const line = Math.min(lineAt(lines, label), lines.start.length - 1);
  if (label > lines.start[line]! && lines.text.slice(Math.max(lines.start[line]!, label - 300), label).trim() !== '')
    return { last: line, headingEnd: label };
  let last = line - 1;
  while (last > floor && lines.furniture[last]) last--;
  last = Math.max(0, Math.min(last, line));
  return { last, headingEnd: Math.min(lines.end[last]!, label) };
}

function endOfLast(lines: Lines, group: Group, to: number): number {
  const from = group.anchors.at(-1)!.end;
  const rest = lines.text.slice(from, to);
  const tail = served.some((words) => rest.includes(words)) ? after.exec(rest) : null;
  return tail ? from + tail.index : to;
}

function readItem(
  lines: Lines,
  group: Group,
  end: number,
  basisOf: (line: string) => Citation[],
  unread: Unread[],
): ItemRead {
  const place = (kind: AnchorKind) => group.anchors.findIndex((anchor) => anchor.kind === kind);
  const words = (kind: AnchorKind): [number, number] | null => {
    const at = place(kind);
    if (at < 0) return null;
    return trimToWords(
      lines,
      group.anchors[at]!.end,
      group.anchors[at + 1]?.start ?? Math.max(end, group.anchors[at]!.end),
    );
  };
  const basis = (kind: AnchorKind) => {
    const at = words(kind);
    return at ? basisOf(joinText(lines, at[0], at[1]).replaceAll('\n\n', ' ')) : [];
  };
  const heading = readHeading(lines, group);
  const rationale = words('rationale') ?? [end, end];
  if (heading.outcome === null)
    unread.push({ text: heading.treatment.slice(0, 200), why: 'no decision stands by this item' });
  if (place('rationale') < 0)
    unread.push({ text: heading.treatment.slice(0, 200), why: 'no rationale stands by this item' });
  return {
    treatment: heading.treatment,
    outcome: heading.outcome,
    administratorBasis: basis('administrator'),
    reviewerBasis: basis('reviewer'),
    rationale: joinText(lines, rationale[0], rationale[1]),
    ...readModified(heading.treatment),
    spans: { treatment: heading.span, rationale },
  };
}

function readHeading(lines: Lines, { headingFrom, headingEnd }: Group) {
  const start = trimSpan(lines.text, headingFrom, headingEnd)[0];
  const { length, outcome } = readOutcome(lines.text.slice(start, headingEnd));
  const span: [number, number] = [start, start + length];
  return { treatment: joinText(lines, span[0], span[1]).replaceAll('\n\n', ' '), outcome, span };
}
