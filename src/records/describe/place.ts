import { type Box, boxAround, type Page, type Word } from '../pages/page.ts';

/** Words on a page that something was read from. */
export interface Place {
  /** Number of the page, as given. */
  page: number;
  text: string;
  /** One box a line. */
  boxes: Box[];
}

/** What is proposed, for a person to confirm; `null` when nothing was found: it is never guessed. */
export interface Proposal<T> {
  value: T | null;
  /** 0–1. */
  confidence: number;
  from: Place[];
}

export const nothing = <T>(): Proposal<T> => ({ value: null, confidence: 0, from: [] });

/** A line of the page as the eye sees it: words at one height, from left to right, whatever their order in the text. */
export interface Row {
  words: Word[];
  text: string;
  /** Where each word begins in `text`. */
  starts: number[];
  top: number;
  bottom: number;
}

/** The rows of a page, from the top. Forms with columns come out as label and value side by side. */
export function rowsOf(page: Pick<Page, 'words'>): Row[] {
  const sorted = [...page.words].sort((a, b) => a.y + a.height / 2 - (b.y + b.height / 2));
  const groups: Word[][] = [];
  let bottomEdge = Number.NEGATIVE_INFINITY;
  let middle = 0;
  for (const word of sorted) {
    const centre = word.y + word.height / 2;
    const group = groups.at(-1);
    if (group && centre < bottomEdge && centre - middle < word.height * 0.8) group.push(word);
    else {
      groups.push([word]);
      bottomEdge = Number.NEGATIVE_INFINITY;
    }
    bottomEdge = Math.max(bottomEdge, word.y + word.height);
    middle = groups.at(-1)!.reduce((sum, one) => sum + one.y + one.height / 2, 0) / groups.at(-1)!.length;
  }
  return groups.map(rowOf);
}

function rowOf(words: Word[]): Row {
  words.sort((a, b) => a.x - b.x);
  const starts: number[] = [];
  let text = '';
  for (const word of words) {
    if (text) text += ' ';
    starts.push(text.length);
    text += word.text;
  }
  const around = boxAround(words)!;
  return { words, text, starts, top: around.y, bottom: around.y + around.height };
}

/** The words of a row that lie in `text` from `start` to `end`. */
export function wordsBetween(row: Row, start: number, end: number): Word[] {
  return row.words.filter((word, at) => row.starts[at]! + word.text.length > start && row.starts[at]! < end);
}

/** A place made of words, line by line. */
export function placeOf(page: number, lines: readonly (readonly Word[])[]): Place {
  const boxes = lines.map((words) => boxAround(words)).filter((box) => box !== undefined);
  return { page, text: lines.map((words) => words.map((word) => word.text).join(' ')).join(' '), boxes };
}

/** How sure reading the words of a place was: the least sure word counts. */
export const sureness = (words: readonly Word[]) => words.reduce((least, word) => Math.min(least, word.confidence), 1);
