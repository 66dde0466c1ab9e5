import type { Lines } from './lineTable.ts';
import { lineWidth } from './width.ts';

const LONGEST_HEADING = 1_500;
const ended = /[.!?]["”’')\]]*$/;
const bareOutcome = /^(?:(?:is|are)\b)?\s*[:;]?\s*(?:upheld|overturned)\.?$/i;
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
    const above = wordsAbove(lines, floor, first);
    if (above < floor) break;
    // "Upheld" by itself on a line: what it is said of stands above.
    const whole = first === last && bareOutcome.test(lineText(lines, last));
    if (!whole && (gapped ? endsAtGap(lines, above, first, last) : endsParagraph(lines, above, first, last))) break;
    first = above;
  }
  return first;
}

/** The next line above that is no page header or footer. */
function wordsAbove({ furniture }: Lines, floor: number, line: number): number {
  let above = line - 1;
  while (above >= floor && furniture[above]) above--;
  return above;
}

function lineText({ text, start, end }: Lines, line: number): string {
  return text.slice(start[line], end[line]);
}

function hasGap({ gap, inner, newPage, furniture, count }: Lines, floor: number, last: number): boolean {
  // A page's end, its header and its footer leave blank lines too; they count where the label below stands apart as well.
  const apart = last + 1 < count && gap[last + 1]! > inner;
  for (let i = last; i > floor && i > last - 12; i--) {
    const pageEnd = newPage[i] || furniture[i] || furniture[i - 1];
    if (gap[i]! > inner && (apart || !pageEnd)) return true;
  }
  return false;
}

function endsAtGap(lines: Lines, over: number, first: number, last: number): boolean {
  const { text, start, end, gap, inner, newPage } = lines;
  let blank = 0;
  let paged = over < first - 1;
  for (let i = over + 1; i <= first; i++) {
    blank = Math.max(blank, gap[i]!);
    paged ||= newPage[i] === 1;
  }
  const above = text.slice(Math.max(start[over]!, end[over]! - 60), end[over]!);
  const begins = opens.test(text.slice(start[first]!, Math.min(end[first]!, start[first]! + 40)));
  if (blank > inner) {
    if (!paged && !crampedGap(lines, above, first)) return true;
    if (ended.test(above) || saysRequest(lines, first, last)) return true;
    return paged && begins && hasRoom(lines, over, first);
  }
  // No gap, but a new page: the sentence runs over, or the heading begins the page.
  if (!paged || !begins) return false;
  return (
    (ended.test(above) || hasRoom(lines, over, first)) &&
    !(isPart(lines, first, last) && !saysRequest(lines, first, last))
  );
}

/** A page's end in a text without page marks leaves blank lines too, in the middle of a heading. */
function crampedGap({ text, start }: Lines, above: string, first: number): boolean {
  const next = text.charCodeAt(start[first]!);
  return next >= 97 && next <= 122 && !ended.test(above);
}

function endsParagraph(lines: Lines, over: number, first: number, last: number): boolean {
  if (isPart(lines, first, last) && !saysRequest(lines, first, last)) return false;
  if (hasRoom(lines, over, first)) return true;
  if (!opens.test(lineText(lines, first))) return false;
  return ended.test(lineText(lines, over)) || saysRequest(lines, first, last);
}

/** Whether a line ends though the next word would have fitted on it. */
function hasRoom(lines: Lines, over: number, first: number): boolean {
  const word = /^\S+/.exec(lineText(lines, first))![0];
  return lineWidth(lineText(lines, over)) + lineWidth(' ') + lineWidth(word) < widest(lines) * 0.93;
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
