import { hasDoubledSpaces } from './doubledSpaces.ts';
import { markFurniture } from './furniture.ts';
import { firstHidden } from './hidden.ts';
import { borrowTable, growTable, type Lines, type Table } from './lineTable.ts';
import { openingOf } from './openings.ts';

const SPACE = 32;
const FORM_FEED = 12;

/** Second stage: the lines that bear words. */
export function splitLines(text: string): Lines {
  let table = borrowTable();
  let count = 0;
  let markedCount = 0;
  let gap = 0;
  let newPage = 0;
  let pages = 1;
  let longest = 0;
  let feed = text.indexOf('\f');
  for (let at = 0, lineEnd = -1; at <= text.length; ) {
    if (lineEnd < at) lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0) lineEnd = text.length;
    let stop = lineEnd;
    let from = at;
    while (from < stop && text.charCodeAt(from) <= SPACE) {
      if (text.charCodeAt(from) === FORM_FEED) newPage = 1;
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
      gap++;
      continue;
    }
    // The line after the last one is looked at too, and must not be another letter's.
    if (count + 1 === table.start.length) table = growTable();
    table.start[count] = from;
    table.end[count] = to;
    table.gap[count] = gap;
    table.newPage[count] = newPage;
    table.furniture[count] = 0;
    const opening = openingOf(text, from, to);
    if (opening !== 0) {
      table.marked[markedCount] = count;
      table.opening[markedCount++] = opening;
    }
    count++;
    pages += newPage;
    if (to - from > longest) longest = to - from;
    gap = 0;
    newPage = 0;
  }
  return finished(table, text, count, markedCount, pages, longest);
}

function finished(
  table: Table,
  text: string,
  count: number,
  markedCount: number,
  pages: number,
  longest: number,
): Lines {
  const { start, end, gap, newPage, furniture, marked, opening } = table;
  start[count] = end[count] = text.length;
  gap[count] = newPage[count] = furniture[count] = 0;
  // Field by field: spreading the table would cost more than all that is above.
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
    hiddenFrom: firstHidden(text),
    doubled: hasDoubledSpaces(text),
  };
  markFurniture(lines);
  return lines;
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
