import type { Lines } from './lineTable.ts';
import { lineWidth } from './width.ts';

const LONGEST_HEADING = 1_500;
const ended = /[.!?]["”’')\]]*$/;
const opens = /^["“'([]?[A-Z0-9]/;

/**
 * The first line of the item heading that ends on line `last`. Above it stands the rationale of the item before,
 * from line `floor` on. A gap between them decides; where the extractor left none, a line that ends though the next
 * word would have fitted ends its paragraph, and a full line that ends a sentence does too.
 */
export function headingStart(lines: Lines, floor: number, last: number): number {
  const gapped = hasGap(lines, floor, last);
  let first = last;
  while (first > floor && lines.end[last]! - lines.start[first - 1]! < LONGEST_HEADING) {
    if (lines.furniture[first - 1]) {
      if (first - 1 <= floor) break;
      first--;
      continue;
    }
    if (gapped ? endsAtGap(lines, first, last) : endsParagraph(lines, first, last)) break;
    first--;
  }
  while (first < last && lines.furniture[first]) first++;
  return first;
}

function hasGap({ gap, inner }: Lines, floor: number, last: number): boolean {
  for (let i = last; i > floor && i > last - 12; i--) if (gap[i]! > inner) return true;
  return false;
}

function endsAtGap(lines: Lines, first: number, last: number): boolean {
  const { text, start, end, gap, inner, newPage } = lines;
  const above = text.slice(Math.max(start[first - 1]!, end[first - 1]! - 60), end[first - 1]!);
  const here = text.slice(start[first]!, Math.min(end[first]!, start[first]! + 40));
  if (gap[first]! > inner)
    return !(newPage[first] || crampedGap(lines, first)) || ended.test(above) || saysRequest(lines, first, last);
  // No gap, but a new page: the sentence runs over, or the heading begins the page.
  if (newPage[first])
    return ended.test(above) && opens.test(here) && !(isPart(lines, first, last) && !saysRequest(lines, first, last));
  return false;
}

/** A page's end in a text without page marks leaves blank lines too, in the middle of a heading. */
function crampedGap({ text, start, end }: Lines, first: number): boolean {
  const next = text.charCodeAt(start[first]!);
  const before = text.slice(Math.max(start[first - 1]!, end[first - 1]! - 3), end[first - 1]!);
  return next >= 97 && next <= 122 && !ended.test(before);
}

function endsParagraph(lines: Lines, first: number, last: number): boolean {
  const { text, start, end } = lines;
  const above = text.slice(start[first - 1], end[first - 1]);
  const here = text.slice(start[first], end[first]);
  const word = /^\S+/.exec(here)![0];
  if (isPart(lines, first, last) && !saysRequest(lines, first, last)) return false;
  const room = lineWidth(above) + lineWidth(' ') + lineWidth(word) < widest(lines) * 0.93;
  if (room) return true;
  if (!opens.test(here)) return false;
  return ended.test(above) || saysRequest(lines, first, last);
}

/** Whether the lines from `first` on are the rest of a modified request's heading. */
function isPart(lines: Lines, first: number, last: number): boolean {
  return /original\s+request|Claims\s+Administrator/.test(lines.text.slice(lines.start[first], lines.end[last]));
}
function saysRequest(lines: Lines, first: number, last: number): boolean {
  return /\S\s+was\s+the\s+original\s+request\./.test(lines.text.slice(lines.start[first], lines.end[last]));
}

const widths = new WeakMap<Lines, number>();

/** How wide a full line of this letter is. */
function widest(lines: Lines): number {
  const known = widths.get(lines);
  if (known !== undefined) return known;
  const all: number[] = [];
  for (let i = 0; i < lines.count && i < 400; i++) all.push(lineWidth(lines.text.slice(lines.start[i], lines.end[i])));
  all.sort((a, b) => a - b);
  const width = all[Math.floor(all.length * 0.95)] ?? 0;
  widths.set(lines, width);
  return width;
}
