import { buildSegment, type FilePage, type Segment } from './segment.ts';

/**
 * The search index of a case file. Pages are added as they are read; a page that comes again (read better, by OCR after a
 * poor text layer) replaces the one before.
 */
export interface FileIndex {
  segments: Segment[];
  /** For each segment, the pages that a later one replaced: one byte a page. */
  replaced: Uint8Array[];
}

/** Past this many parts they are joined: searching many small parts is slower than one. */
const maxSegments = 8;

/** An index of these pages. About 2,000–5,000 pages a second. */
export function buildFileIndex(pages: readonly FilePage[]): FileIndex {
  return addPages({ segments: [], replaced: [] }, pages);
}

/** The index with pages added; the one given stays as it is. */
export function addPages(index: FileIndex, pages: readonly FilePage[]): FileIndex {
  const latest = new Map(pages.map((page) => [page.filePage, page]));
  if (latest.size === 0) return index;
  const replaced = index.segments.map((segment, at) =>
    index.replaced[at]!.map((gone, page) => (gone || latest.has(segment.pages[page]!.filePage) ? 1 : 0)),
  );
  const ordered = [...latest.values()].sort((a, b) => a.filePage - b.filePage);
  const segment = buildSegment(ordered);
  const grown = { segments: [...index.segments, segment], replaced: [...replaced, new Uint8Array(ordered.length)] };
  return grown.segments.length > maxSegments ? joined(grown) : grown;
}

/** All pages of an index, in order, as they went in. */
export function pagesOfIndex(index: FileIndex): FilePage[] {
  const pages = index.segments.flatMap((segment, at) =>
    segment.pages.flatMap((_, page) => (index.replaced[at]![page] ? [] : [pageOf(segment, page)])),
  );
  return pages.sort((a, b) => a.filePage - b.filePage);
}

function joined(index: FileIndex): FileIndex {
  const pages = pagesOfIndex(index);
  return { segments: [buildSegment(pages)], replaced: [new Uint8Array(pages.length)] };
}

function pageOf(segment: Segment, page: number): FilePage {
  const { filePage, documentId, page: number, text } = segment.pages[page]!;
  const words: FilePage['words'] = [];
  for (let word = segment.wordStart[page]!; word < segment.wordStart[page + 1]!; word++) {
    const start = segment.wordFrom[word]!;
    const [x, y, width, height] = Array.from(segment.wordBox.subarray(word * 4, word * 4 + 4), (units) => units / 8);
    words.push({
      text: text.slice(start, segment.wordTo[word]!),
      start,
      confidence: 1,
      x: x!,
      y: y!,
      width: width!,
      height: height!,
    });
  }
  return { filePage, documentId, page: number, text, words };
}

/** The index of one document, whose pages count from 1, as part of a file in which they begin at `from`. */
export interface DocumentIndex {
  documentId: string;
  from: number;
  index: FileIndex;
}

/** The index of a file out of those of its documents; nothing is built anew. */
export function joinIndexes(documents: readonly DocumentIndex[]): FileIndex {
  const segments = documents.flatMap(({ documentId, from, index }) =>
    index.segments.map((segment) => ({
      ...segment,
      pages: segment.pages.map((page) => ({ ...page, documentId, filePage: from + page.page - 1 })),
    })),
  );
  return { segments, replaced: documents.flatMap(({ index }) => index.replaced) };
}
