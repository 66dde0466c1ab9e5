import type { PageCitation } from '../../../determination/model.ts';

/** A word of a page as the server gives it: text, box in points from the top left, place in the page's text. */
export type PageWord = [text: string, x: number, y: number, width: number, height: number, start: number];

export interface PageRow {
  page: number;
  text: string;
  words: { width: number; height: number; source?: string; unreadable?: string | null; words: PageWord[] };
  confidence: number | null;
}

/** Words chosen on a page: indices in its word list, both included. */
export interface Pick {
  documentId: string;
  page: number;
  from: number;
  to: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One box a line for the words from one to the other. */
export function boxesOf(words: readonly PageWord[], from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (const [, x, y, width, height] of words.slice(from, to + 1)) {
    const last = boxes.at(-1);
    const sameLine = last && Math.abs(y + height / 2 - (last.y + last.height / 2)) < height / 2 && x >= last.x;
    if (!sameLine) boxes.push({ x, y, width, height });
    else Object.assign(last, around(last, { x, y, width, height }));
  }
  return boxes;
}

function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** The citation that the chosen words make: document, page, boxes, and the words themselves. */
export function citationOf(pick: Pick, words: readonly PageWord[]): PageCitation {
  const quote = words
    .slice(pick.from, pick.to + 1)
    .map(([text]) => text)
    .join(' ');
  return {
    documentId: pick.documentId,
    page: pick.page,
    boxes: boxesOf(words, pick.from, pick.to),
    quote: quote.slice(0, 2_000),
  };
}

/** The first word that lies under a box: where a hit of the search begins; -1 where none does. */
export const wordUnder = (words: readonly PageWord[], box: Box): number => words.findIndex(liesUnder(box));

/** The last word that lies under a box. */
export const lastWordUnder = (words: readonly PageWord[], box: Box): number => words.findLastIndex(liesUnder(box));

const liesUnder =
  (box: Box) =>
  ([, x, y, width, height]: PageWord): boolean => {
    const [middle, line] = [x + width / 2, y + height / 2];
    return (
      middle >= box.x - 1 && middle <= box.x + box.width + 1 && line >= box.y - 1 && line <= box.y + box.height + 1
    );
  };
