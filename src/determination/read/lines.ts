import { hasDoubledSpaces } from './doubledSpaces.ts';
import { markFurniture } from './furniture.ts';
import { findHidden } from './hidden.ts';
import { growTable, type Lines, lineTable, type Table } from './lineTable.ts';
import { openingOf } from './openings.ts';

const SPACE = 32;
const FORM_FEED = 12;

/** Second stage: the lines that bear words. */
export function splitLines(text: string): Lines {
  let found = findLines(text, lineTable());
  while (found === null) found = findLines(text, growTable());
  const { table, count, markedCount, pages, longest } = found;
  const { start, end, gap, newPage, furniture, marked, opening } = table;
  // Field by field: spreading the table would cost more than finding the lines.
  const lines = {
    text,
    count,
    start,
    end,
    gap,
    newPage,
    furniture,
    marked,
    opening,
    markedCount,
    pages,
    longest,
    inner: gapInsideParagraphs(gap, count, longest, text),
    hidden: findHidden(text),
    doubled: hasDoubledSpaces(text),
    returns: text.includes('\r'),
  };
  markFurniture(lines);
  return lines;
}

interface Found {
  table: Table;
  count: number;
  markedCount: number;
  pages: number;
  longest: number;
}

/** Fills the table, or gives null where it has too little room. */
function findLines(text: string, table: Table): Found | null {
  const { start, end, gap, newPage, furniture, marked, opening } = table;
  const { length } = text;
  // The line after the last one is looked at too, and must not be another letter's.
  const most = start.length - 1;
  let count = 0;
  let markedCount = 0;
  let blank = 0;
  let feeds = 0;
  let pages = 1;
  let longest = 0;
  let feed = text.indexOf('\f');
  for (let at = 0, lineEnd = -1; at <= length; ) {
    if (lineEnd < at) lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0) lineEnd = length;
    let stop = lineEnd;
    let from = at;
    while (from < stop && text.charCodeAt(from) <= SPACE) {
      if (text.charCodeAt(from) === FORM_FEED) feeds = 1;
      from++;
    }
    at = stop + 1;
    if (feed >= 0) {
      // A page joined to the next without a line end: the line ends where the page does.
      if (feed < from) feed = text.indexOf('\f', from);
      if (feed >= 0 && feed < stop) at = stop = feed;
    }
    let to = stop;
    while (to > from && text.charCodeAt(to - 1) <= SPACE) to--;
    if (to === from) {
      blank++;
      continue;
    }
    if (count === most) return null;
    start[count] = from;
    end[count] = to;
    gap[count] = blank;
    newPage[count] = feeds;
    furniture[count] = 0;
    const kind = openingOf(text, from, to);
    if (kind !== 0) {
      marked[markedCount] = count;
      opening[markedCount++] = kind;
    }
    count++;
    pages += feeds;
    if (to - from > longest) longest = to - from;
    blank = feeds = 0;
  }
  start[count] = end[count] = length;
  gap[count] = newPage[count] = furniture[count] = 0;
  return { table, count, markedCount, pages, longest };
}

/** The number of blank lines that stands between two lines of one paragraph, from how often each number occurs. */
function gapInsideParagraphs(gap: Int32Array, count: number, longest: number, text: string): number {
  // Lines this long are whole paragraphs: what stands between them is a gap.
  if (count > 0 && text.length / count > 180 && longest > 300) return 0;
  let none = 0;
  let one = 0;
  let two = 0;
  let more = 0;
  for (let i = 1; i < count; i++) {
    const blank = gap[i]!;
    if (blank === 0) none++;
    else if (blank === 1) one++;
    else if (blank === 2) two++;
    else more++;
  }
  const enough = (count - 1) * 0.15;
  if (none >= enough) return 0;
  if (one >= enough) return 1;
  if (two >= enough) return 2;
  return more >= enough ? 3 : 0;
}
