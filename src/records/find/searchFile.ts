import { type Answer, granted } from '../../law/refusal.ts';
import type { Box } from '../pages/page.ts';
import type { FileIndex } from './fileIndex.ts';
import { matchPages, type Occurrence, placesOnPage, soughtPhrases } from './match.ts';
import { parseQuery, type Query } from './query.ts';
import { boxUnits, type Segment } from './segment.ts';

/** A page that answers the query. */
export interface Hit {
  filePage: number;
  documentId: string;
  page: number;
  /** How often something sought stands on it; 0 when only NOT was asked. */
  count: number;
  /** What is drawn on the page: one list of boxes an occurrence (several where it runs over a line's end). */
  marks: Box[][];
  /** Words around the first occurrence, with the places in them to be marked (UTF-16 units). */
  snippet: { text: string; marks: [start: number, end: number][] };
}

export interface SearchResult {
  /** All pages that answer, though only some are given. */
  total: number;
  hits: Hit[];
}

export interface SearchOptions {
  /** Hits to give, default 50, and to pass over first. */
  limit?: number;
  offset?: number;
  /** Only these documents. */
  documentIds?: ReadonlySet<string>;
}

const maxMarks = 200;
const snippetLength = 160;

/**
 * Pages of the file that answer a query, in the order of the file. Words, `"phrases"`, `begin*`, `AND`, `OR`, `NOT` and
 * brackets; see `parseQuery` for the refusals.
 */
export function searchFile(index: FileIndex, query: string, options: SearchOptions = {}): Answer<SearchResult> {
  const parsed = parseQuery(query);
  if (!parsed.ok) return parsed;
  const found = index.segments.flatMap((segment, at) => foundIn(segment, index.replaced[at]!, parsed.value, options));
  if (index.segments.length > 1)
    found.sort((a, b) => a.segment.pages[a.page]!.filePage - b.segment.pages[b.page]!.filePage);
  const offset = options.offset ?? 0;
  const phrases = soughtPhrases(parsed.value);
  const shown = found.slice(offset, offset + (options.limit ?? 50));
  const hits = shown.map(({ segment, page }) => hitOf(segment, page, placesOnPage(segment, page, phrases)));
  return granted({ total: found.length, hits });
}

function foundIn(segment: Segment, replaced: Uint8Array, query: Query, { documentIds }: SearchOptions) {
  const found: { segment: Segment; page: number }[] = [];
  const pages = matchPages(segment, query);
  for (let page = 0; page < pages.length; page++) {
    if (!pages[page] || replaced[page]) continue;
    if (documentIds && !documentIds.has(segment.pages[page]!.documentId)) continue;
    found.push({ segment, page });
  }
  return found;
}

function hitOf(segment: Segment, page: number, here: readonly Occurrence[]): Hit {
  const { filePage, documentId, page: number, text } = segment.pages[page]!;
  const spans = here.slice(0, maxMarks).map((one) => wordsOf(segment, page, one));
  return {
    filePage,
    documentId,
    page: number,
    count: here.length,
    marks: spans.map(([first, last]) => boxesOf(segment, first, last)),
    snippet: snippetOf(segment, text, spans),
  };
}

/** The first and last word of an occurrence, as numbers through the segment. */
function wordsOf(segment: Segment, page: number, { at, length }: Occurrence): [number, number] {
  const base = segment.wordStart[page]!;
  return [base + segment.tokenWord[at]!, base + segment.tokenWord[at + length - 1]!];
}

/** One box a line: words of an occurrence that stand beside each other are boxed together. */
function boxesOf(segment: Segment, first: number, last: number): Box[] {
  const boxes: Box[] = [];
  for (let word = first; word <= last; word++) {
    const [x, y, width, height] = Array.from(
      segment.wordBox.subarray(word * 4, word * 4 + 4),
      (units) => units / boxUnits,
    );
    const before = boxes.at(-1);
    const sameLine =
      before &&
      x! >= before.x &&
      Math.abs(y! + height! / 2 - (before.y + before.height / 2)) < Math.max(height!, before.height) * 0.7;
    if (!sameLine) {
      boxes.push({ x: x!, y: y!, width: width!, height: height! });
      continue;
    }
    const top = Math.min(before.y, y!);
    const bottom = Math.max(before.y + before.height, y! + height!);
    boxes[boxes.length - 1] = { x: before.x, y: top, width: x! + width! - before.x, height: bottom - top };
  }
  return boxes;
}

function snippetOf(segment: Segment, text: string, spans: readonly [number, number][]): Hit['snippet'] {
  const first = spans[0];
  if (!first) return { text: text.slice(0, snippetLength).replace(/\s/g, ' '), marks: [] };
  const middle = (segment.wordFrom[first[0]]! + segment.wordTo[first[1]]!) / 2;
  const start = atWord(text, Math.max(0, Math.floor(middle - snippetLength / 2)));
  const end = Math.max(segment.wordTo[first[1]]!, Math.min(text.length, start + snippetLength));
  const marks = spans
    .map(([from, to]): [number, number] => [segment.wordFrom[from]! - start, segment.wordTo[to]! - start])
    .filter(([from, to]) => from >= 0 && to <= end - start);
  return { text: text.slice(start, end).replace(/\s/g, ' '), marks };
}

/** The next beginning of a word, so that a snippet does not start inside one. */
function atWord(text: string, at: number): number {
  if (at === 0) return 0;
  const gap = text.slice(at, at + 30).search(/\s/);
  return gap < 0 ? at : at + gap + 1;
}
