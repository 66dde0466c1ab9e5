import type { Page } from '../pages/page.ts';
import { tokensOf } from './tokens.ts';

/** A page as it stands in the file: its number through the whole file, and where that is in which document. */
export interface FilePage extends Pick<Page, 'text' | 'words'> {
  /** Stable number through the file, from 1. */
  filePage: number;
  documentId: string;
  /** Within the document, from 1. */
  page: number;
}

export interface SegmentPage {
  filePage: number;
  documentId: string;
  page: number;
  text: string;
}

/**
 * An index of some pages, never changed once built. All tokens of all pages stand in one row (`tokens`, as numbers of
 * `terms`); `postings` lists the places in that row, term after term.
 */
export interface Segment {
  pages: SegmentPage[];
  /** Sorted, so that all words with a beginning lie side by side. */
  terms: string[];
  /** Term t's places are postings[termStart[t]] … postings[termStart[t + 1] - 1], rising. */
  termStart: Uint32Array;
  postings: Uint32Array;
  tokens: Uint32Array;
  /** Page p's tokens are tokens[pageStart[p]] … tokens[pageStart[p + 1] - 1]. */
  pageStart: Uint32Array;
  /** For each token, the page it stands on. */
  tokenPage: Uint32Array;
  /** For each token, the number of its word within the page. */
  tokenWord: Uint16Array;
  /** Page p's words are wordStart[p] … */
  wordStart: Uint32Array;
  /** Where each word begins and ends in the page's text. */
  wordFrom: Uint32Array;
  wordTo: Uint32Array;
  /** x, y, width, height of each word in eighths of a point. */
  wordBox: Uint16Array;
}

/** Places in boxes are kept in this part of a point: exact enough to draw on, and small. */
export const boxUnits = 8;
const maxWords = 65_535;

export function buildSegment(pages: readonly FilePage[]): Segment {
  const vocabulary = new Map<string, number>();
  const tokens: number[] = [];
  const tokenWord: number[] = [];
  const pageStart = [0];
  const wordStart = [0];
  const wordFrom: number[] = [];
  const wordTo: number[] = [];
  const wordBox: number[] = [];
  for (const page of pages) {
    for (const [index, word] of page.words.slice(0, maxWords).entries()) {
      for (const token of tokensOf(word.text)) {
        const known = vocabulary.get(token) ?? vocabulary.size;
        vocabulary.set(token, known);
        tokens.push(known);
        tokenWord.push(index);
      }
      wordFrom.push(word.start);
      wordTo.push(word.start + word.text.length);
      wordBox.push(units(word.x), units(word.y), units(word.width), units(word.height));
    }
    pageStart.push(tokens.length);
    wordStart.push(wordFrom.length);
  }
  const sorted = sortTerms(vocabulary, tokens);
  return {
    pages: pages.map(({ filePage, documentId, page, text }) => ({ filePage, documentId, page, text })),
    ...sorted,
    pageStart: Uint32Array.from(pageStart),
    tokenPage: pagesOfTokens(pageStart),
    tokenWord: Uint16Array.from(tokenWord),
    wordStart: Uint32Array.from(wordStart),
    wordFrom: Uint32Array.from(wordFrom),
    wordTo: Uint32Array.from(wordTo),
    wordBox: Uint16Array.from(wordBox),
  };
}

function pagesOfTokens(pageStart: readonly number[]): Uint32Array {
  const pages = new Uint32Array(pageStart.at(-1)!);
  for (let page = 0; page + 1 < pageStart.length; page++) pages.fill(page, pageStart[page], pageStart[page + 1]);
  return pages;
}

const units = (points: number) => Math.max(0, Math.min(65_535, Math.round(points * boxUnits)));

/** Numbers the terms by the alphabet and lists the places of each (a counting sort). */
function sortTerms(vocabulary: Map<string, number>, met: number[]) {
  const terms = [...vocabulary.keys()].sort();
  const rank = new Uint32Array(terms.length);
  for (const [order, term] of terms.entries()) rank[vocabulary.get(term)!] = order;
  const tokens = Uint32Array.from(met, (token) => rank[token]!);
  const termStart = new Uint32Array(terms.length + 1);
  for (const token of tokens) termStart[token + 1]!++;
  for (let term = 0; term < terms.length; term++) termStart[term + 1]! += termStart[term]!;
  const next = termStart.slice();
  const postings = new Uint32Array(tokens.length);
  for (let place = 0; place < tokens.length; place++) postings[next[tokens[place]!]!++] = place;
  return { terms, termStart, postings, tokens };
}

/** The numbers of the terms a query word stands for: one, none, or a run of neighbours for `begin*`. */
export function termRange(segment: Segment, token: string, prefix: boolean): { from: number; to: number } {
  const from = lowerBound(segment.terms, token);
  if (!prefix) return { from, to: segment.terms[from] === token ? from + 1 : from };
  return { from, to: lowerBound(segment.terms, `${token}\u{10ffff}`) };
}

function lowerBound(terms: readonly string[], wanted: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
