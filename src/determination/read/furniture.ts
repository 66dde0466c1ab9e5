import type { Lines } from './lineTable.ts';

/** Page headers and footers: what is printed on every page and belongs to no sentence. */
const pageWords =
  /^(?:(?:Final Determination Letter|IMR Final Determination)[^\n]{0,60}?)?(?:(?:for |MAXIMUS |IMR )*Case (?:Number|No\.?):? ?(?:CM)?\d\d-\d{4,7})?[ ,|-]*(?:Page|Pg\.?) ?\d{1,3}(?: ?(?:of|\/) ?\d{1,3})?$|^Final Determination Letter for IMR Case Number:? ?(?:CM)?\d\d-\d{4,7}$/i;
/** No letter has as many; a text of nothing but page ends is none. */
const MOST_PAGES = 500;
const bareNumber = /^(?:- ?)?\d{1,3}(?: ?-| of \d{1,3})?$/;

export function markFurniture(lines: Lines): void {
  const { start, end, newPage } = lines;
  const count = start.length;
  let pages = 1;
  for (let i = 0; i < count; i++) {
    if (newPage[i]) pages++;
    const length = end[i]! - start[i]!;
    if (length > 90 || !mayBeFurniture(lines.text.charCodeAt(start[i]!), length)) continue;
    const words = lines.text.slice(start[i], end[i]);
    if (pageWords.test(words) || (bareNumber.test(words) && standsAlone(lines, i))) lines.furniture[i] = true;
  }
  if (pages > 1 && pages < MOST_PAGES) markRepeated(lines);
}

/** A cheap look at the first letter, since nearly every line is none. */
function mayBeFurniture(first: number, length: number): boolean {
  // - 0-9 C F I M P p
  if (first === 45 || (first >= 48 && first <= 57)) return length < 12;
  return first === 67 || first === 70 || first === 73 || first === 77 || first === 80 || first === 112;
}

/** A number by itself is a page's number at the edge of a page or in a gap of its own. */
function standsAlone({ gap, inner, newPage, start }: Lines, i: number): boolean {
  if (i === start.length - 1 || newPage[i] || newPage[i + 1]) return true;
  return gap[i]! > inner && gap[i + 1]! > inner;
}

/** A line that comes back, digits aside, at the top or the bottom of most pages. */
function markRepeated(lines: Lines): void {
  const edges = pageEdges(lines);
  const seen = new Map<string, number[]>();
  for (const i of edges) {
    if (lines.end[i]! - lines.start[i]! > 120 || !hasTwin(lines, edges, i)) continue;
    const shape = lines.text.slice(lines.start[i], lines.end[i]).replace(/\d+/g, '#');
    const places = seen.get(shape);
    if (places) places.push(i);
    else seen.set(shape, [i]);
  }
  const pages = lines.newPage.filter(Boolean).length + 1;
  for (const [shape, places] of seen) {
    if (places.length >= Math.max(2, pages * 0.6) && !sentenceLike.test(shape))
      for (const i of places) lines.furniture[i] = true;
  }
}

/** Whether another page's edge begins with the same two letters: nearly none does. */
function hasTwin({ text, start }: Lines, edges: Set<number>, i: number): boolean {
  const [first, second] = [text.charCodeAt(start[i]!), text.charCodeAt(start[i]! + 1)];
  let tried = 0;
  for (const j of edges) {
    if (j !== i && text.charCodeAt(start[j]!) === first && text.charCodeAt(start[j]! + 1) === second) return true;
    if (++tried > 40) return true;
  }
  return false;
}

/** Labels and outcomes come back on many pages and are no furniture. */
const sentenceLike = /guideline:|rationale:|upheld|overturned|decision based on|[.,;:]$/i;

function pageEdges({ newPage, start }: Lines): Set<number> {
  const edges = new Set<number>();
  for (let i = 0; i < start.length; i++) {
    if (!newPage[i]) continue;
    edges.add(i);
    if (i > 0) edges.add(i - 1);
  }
  if (edges.size > 0) {
    edges.add(0);
    edges.add(start.length - 1);
  }
  return edges;
}
