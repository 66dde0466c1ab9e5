import type { Lines } from './lineTable.ts';
import { opens } from './openings.ts';

/** Page headers and footers: what is printed on every page and belongs to no sentence. */
const pageWords =
  /^(?:(?:Final Determination Letter|IMR Final Determination)[^\n]{0,60}?)?(?:(?:for |MAXIMUS |IMR )*Case (?:Number|No\.?):? ?(?:CM)?\d\d-\d{4,7})?[ ,|-]*(?:Page|Pg\.?)[ |:-]{0,3}\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?$|^Final Determination Letter for IMR Case Number:? ?(?:CM)?\d\d-\d{4,7}(?:[ ,|-]{1,3}\d{1,3})?$/i;
/** The letter's name, or its case number, at the top of a page. */
const pageTitle =
  /^(?:(?:IMR |Independent Medical Review )?(?:Notice of )?Final Determination(?: Letter)?|(?:IMR |MAXIMUS )?Case (?:Number|No\.?):? ?(?:CM)?\d\d-\d{4,7})$/i;
const LONGEST = 90;
/** No letter has as many; a text of nothing but page ends is none. */
const MOST_PAGES = 500;
const bareNumber = /^(?:- ?)?\d{1,3}(?: ?-| of \d{1,3})?$/;

export function markFurniture(lines: Lines): void {
  const { text, start, end, marked, opening, markedCount, pages } = lines;
  for (let k = 0; k < markedCount; k++) {
    const i = marked[k]!;
    if ((opening[k]! & opens.furniture) === 0) continue;
    if (end[i]! - start[i]! > LONGEST || !mayEnd(lines, i)) continue;
    const words = text.slice(start[i], end[i]);
    if (isFurniture(lines, i, lines.doubled ? words.replace(/ {2,}/g, ' ') : words)) lines.furniture[i] = 1;
  }
  if (pages > 1 && pages < MOST_PAGES) markRepeated(lines);
}

/** Every wording of a page's header ends in a number, but for the letter's name at the top of a page. */
function mayEnd({ text, end, newPage }: Lines, i: number): boolean {
  const last = text.charCodeAt(end[i]! - 1);
  return newPage[i] === 1 || (last >= 48 && last <= 57) || last === 45;
}

function isFurniture(lines: Lines, i: number, words: string): boolean {
  if (lines.newPage[i] && pageTitle.test(words)) return true;
  return pageWords.test(words) || (bareNumber.test(words) && standsAlone(lines, i));
}

/** A number by itself is a page's number at the edge of a page or in a gap of its own. */
function standsAlone({ gap, inner, newPage, count }: Lines, i: number): boolean {
  if (i === count - 1 || newPage[i] || newPage[i + 1]) return true;
  return gap[i]! > inner && gap[i + 1]! > inner;
}

/** A line that comes back, digits aside, at the top or the bottom of most pages. */
function markRepeated(lines: Lines): void {
  const edges = pageEdges(lines);
  const seen = new Map<string, number[]>();
  for (const i of edges) {
    if (lines.end[i]! - lines.start[i]! > 120 || !hasTwin(lines, edges, i)) continue;
    const shape = lines.text.slice(lines.start[i], lines.end[i]).replace(/\d+/g, '#').replace(/ {2,}/g, ' ');
    const places = seen.get(shape);
    if (places) places.push(i);
    else seen.set(shape, [i]);
  }
  for (const [shape, places] of seen) {
    if (places.length >= Math.max(2, lines.pages * 0.6) && !sentenceLike.test(shape))
      for (const i of places) lines.furniture[i] = 1;
  }
}

/** Whether another page's edge begins with the same two letters: nearly none does. */
function hasTwin({ text, start }: Lines, edges: number[], i: number): boolean {
  const [first, second] = [text.charCodeAt(start[i]!), text.charCodeAt(start[i]! + 1)];
  if (edges.length > 40) return true;
  for (const j of edges) {
    if (j !== i && text.charCodeAt(start[j]!) === first && text.charCodeAt(start[j]! + 1) === second) return true;
  }
  return false;
}

/** Labels and outcomes come back on many pages and are no furniture. */
const sentenceLike = /guideline:|rationale:|upheld|overturned|decision based on|[.,;:]$/i;

/** The first and the last line of each page, in their order. */
function pageEdges({ newPage, count }: Lines): number[] {
  const edges = [0];
  for (let i = 1; i < count; i++) {
    if (!newPage[i]) continue;
    if (edges.at(-1) !== i - 1) edges.push(i - 1);
    edges.push(i);
  }
  if (edges.at(-1) !== count - 1) edges.push(count - 1);
  return edges;
}
