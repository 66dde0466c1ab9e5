import type { Query, QueryWord } from './query.ts';
import { type Segment, termRange } from './segment.ts';

/** Places of a phrase in a segment: where in its row of tokens, and how many tokens long. */
export interface Places {
  at: number[];
  length: number;
}

/** Which pages of a segment answer a query: one byte a page, 1 for yes. */
export function matchPages(segment: Segment, query: Query): Uint8Array {
  switch (query.type) {
    case 'words':
      return pagesOf(segment, findPlaces(segment, query.words).at);
    case 'not':
      return matchPages(segment, query.part).map((yes) => 1 - yes);
    case 'and':
    case 'or': {
      const [first, ...rest] = query.parts.map((part) => matchPages(segment, part));
      for (const pages of rest) {
        for (let page = 0; page < pages.length; page++) {
          first![page] = query.type === 'and' ? first![page]! & pages[page]! : first![page]! | pages[page]!;
        }
      }
      return first!;
    }
  }
}

/** The phrases of a query that are looked for, not those that must be absent: what is drawn on the page. */
export function soughtPhrases(query: Query): QueryWord[][] {
  switch (query.type) {
    case 'words':
      return [query.words];
    case 'not':
      return [];
    case 'and':
    case 'or':
      return query.parts.flatMap(soughtPhrases);
  }
}

/** Every place of a phrase, rising. The rarest of its words is looked up, the others compared beside it. */
export function findPlaces(segment: Segment, words: readonly QueryWord[]): Places {
  const ranges = words.map((word) => termRange(segment, word.token, word.prefix));
  const counts = ranges.map(({ from, to }) => segment.termStart[to]! - segment.termStart[from]!);
  const rarest = counts.indexOf(Math.min(...counts));
  if (counts[rarest] === 0) return { at: [], length: words.length };
  const { from, to } = ranges[rarest]!;
  const candidates = segment.postings.subarray(segment.termStart[from]!, segment.termStart[to]!);
  const at: number[] = [];
  let page = 0;
  const inOrder = to - from > 1 ? candidates.slice().sort() : candidates;
  for (const place of inOrder) {
    while (segment.pageStart[page + 1]! <= place) page++;
    const start = place - rarest;
    const inPage = start >= segment.pageStart[page]! && start + words.length <= segment.pageStart[page + 1]!;
    if (inPage && ranges.every((range, offset) => isWithin(segment.tokens[start + offset]!, range))) at.push(start);
  }
  return { at, length: words.length };
}

const isWithin = (term: number, { from, to }: { from: number; to: number }) => term >= from && term < to;

function pagesOf(segment: Segment, places: readonly number[]): Uint8Array {
  const pages = new Uint8Array(segment.pages.length);
  let page = 0;
  for (const place of places) {
    while (segment.pageStart[page + 1]! <= place) page++;
    pages[page] = 1;
  }
  return pages;
}
