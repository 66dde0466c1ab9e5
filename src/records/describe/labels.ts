import type { Page, Word } from '../pages/page.ts';
import { type Row, rowsOf, wordsBetween } from './place.ts';

/** A value beside or below its label on a form. */
export interface Labelled {
  page: number;
  value: string;
  lines: Word[][];
}

export interface ReadPage {
  number: number;
  rows: Row[];
  height: number;
}

export const readRows = (pages: readonly Pick<Page, 'number' | 'words' | 'height'>[]): ReadPage[] =>
  pages.map((page) => ({ number: page.number, rows: rowsOf(page), height: page.height }));

/** What begins another field on the same line: up to five words and a colon. */
const nextLabel = /\s(?=(?:(?:[A-Z][\w/()'-]*|of|or|the|and|#)\s){0,4}[A-Z#][\w/()'.-]*\s?:(?:\s|$))/;

/**
 * Values that stand after a label (`Claim Number: X`) or under it. A label may be written with or without a colon when it
 * begins the line. `more` lets the value go on over the lines below it.
 */
export function findLabelled(pages: readonly ReadPage[], label: RegExp, more = false): Labelled[] {
  const pattern = new RegExp(`(?<![\\w])(?:${label.source})\\s*(?:[:#]+|(?<=^(?:${label.source}))\\s|$)\\s*`, 'gi');
  return pages.flatMap(({ number, rows }) =>
    rows.flatMap((row, at) =>
      [...row.text.matchAll(pattern)].flatMap((match) => {
        const start = match.index + match[0].length;
        const end = endOfValue(row, start);
        const words = wordsBetween(row, start, end);
        if (words.length > 0) {
          const lines = more ? [words, ...continuation(rows, at, words)] : [words];
          return [{ page: number, value: textOf(lines), lines }];
        }
        const below = valueBelow(rows, at, match.index);
        return below.length > 0 ? [{ page: number, value: textOf([below]), lines: [below] }] : [];
      }),
    ),
  );
}

const textOf = (lines: Word[][]) =>
  lines
    .map((words) => words.map((word) => word.text).join(' '))
    .join(' ')
    .trim();

/** A value ends before the next label or a wide gap. */
function endOfValue(row: Row, start: number): number {
  const rest = row.text.slice(start);
  const cut = rest.search(nextLabel);
  const end = cut < 0 ? row.text.length : start + cut;
  const words = wordsBetween(row, start, end);
  const gap = words.findIndex(
    (word, at) => at > 0 && word.x - (words[at - 1]!.x + words[at - 1]!.width) > 4 * Math.max(word.height, 6),
  );
  return gap < 0 ? end : row.starts[row.words.indexOf(words[gap]!)]!;
}

/** Lines that go on with a value: they begin where it begins, close below, and are no field of their own. */
function continuation(rows: readonly Row[], at: number, first: Word[]): Word[][] {
  const lines: Word[][] = [];
  let above = rows[at]!;
  for (const row of rows.slice(at + 1, at + 8)) {
    const close = row.top - above.bottom < 1.1 * (above.bottom - above.top);
    const aligned = Math.abs(row.words[0]!.x - first[0]!.x) < 8;
    if (!close || !aligned || /^[A-Z][\w /()'-]{1,40}:/.test(row.text)) break;
    lines.push(row.words);
    above = row;
  }
  return lines;
}

/** A form with labels above the values: the words under the label, on the next line. */
function valueBelow(rows: readonly Row[], at: number, labelStart: number): Word[] {
  const row = rows[at]!;
  const below = rows[at + 1];
  const label = row.words.find((_, index) => row.starts[index]! >= labelStart);
  if (!below || !label || below.top - row.bottom > 2 * (row.bottom - row.top) || /:(\s|$)/.test(below.text)) return [];
  const words = below.words.filter((word) => word.x > label.x - 6);
  const gap = words.findIndex(
    (word, index) =>
      index > 0 && word.x - (words[index - 1]!.x + words[index - 1]!.width) > 3 * Math.max(word.height, 6),
  );
  return words[0] && words[0].x - label.x < 40 ? words.slice(0, gap < 0 ? undefined : gap) : [];
}
