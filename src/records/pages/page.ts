import type { Refusal } from '../../law/refusal.ts';

/** A rectangle on a page in points (1/72 inch) from the top left corner of the page as shown. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A word with its place on the page. */
export interface Word extends Box {
  text: string;
  /** Where the word begins in the page's `text`, in UTF-16 units: `page.text.startsWith(word.text, word.start)`. */
  start: number;
  /** 0–1: how sure reading it was. A word of a sound text layer is 1. */
  confidence: number;
}

/** One page of a document, read. */
export interface Page {
  /** Within its document, from 1. */
  number: number;
  /** In points, as shown (a turned page has them turned). */
  width: number;
  height: number;
  /** Words joined by spaces, lines by line breaks, in reading order. */
  text: string;
  words: Word[];
  /** Where the words come from; `none` when the page bears no words or none could be read. */
  source: 'text-layer' | 'ocr' | 'none';
  /** Mean confidence of the words, weighted by their length; 0 without words. */
  confidence: number;
  /** Why a page with something on it gave no reliable words. It stays in the file; a person must look at it. */
  unreadable?: Refusal;
  /** Nothing is printed on it. */
  blank?: boolean;
}

/** Words in reading order, one array a line. */
export type Lines = Omit<Word, 'start'>[][];

/** Joins lines of words to the page's text and notes where each word begins in it. */
export function joinLines(lines: Lines): { text: string; words: Word[] } {
  const words: Word[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const line of lines) {
    for (const [index, word] of line.entries()) {
      words.push({ ...word, start: length });
      parts.push(word.text, index === line.length - 1 ? '\n' : ' ');
      length += word.text.length + 1;
    }
  }
  return { text: parts.join('').trimEnd(), words };
}

/** Mean confidence by length of word. */
export function meanConfidence(words: readonly Word[]): number {
  let sum = 0;
  let length = 0;
  for (const word of words) {
    sum += word.confidence * word.text.length;
    length += word.text.length;
  }
  return length === 0 ? 0 : sum / length;
}

/** The smallest box around boxes; none for none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
