import type { Query, QueryWord } from './query.ts';
import { type Segment, termRange } from './segment.ts';

/** A place of a phrase in a segment: where in its row of tokens, and how many tokens long. */
export interface Occurrence {
  at: number;
  length: number;
}

/** Which pages of a segment answer a query: one byte a page, 1 for yes. */
export function matchPages(segment: Segment, query: Query): Uint8Array {
  switch (query.type) {
    case 'words':
      return pagesOfPhrase(segment, query.words);
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

/** The places of phrases on one page, rising; compared token by token, since a page has only some hundreds. */
export function placesOnPage(segment: Segment, page: number, phrases: readonly QueryWord[][]): Occurrence[] {
  const [first, last] = [segment.pageStart[page]!, segment.pageStart[page + 1]!];
  const found = phrases.flatMap((words) => {
    const ranges = words.map((word) => termRange(segment, word.token, word.prefix));
    const places: Occurrence[] = [];
    for (let at = first; at + words.length <= last; at++) {
      if (standsAt(segment, ranges, at)) places.push({ at, length: words.length });
    }
    return places;
  });
  return found.sort((a, b) => a.at - b.at || b.length - a.length);
}

/** Marks the pages a phrase stands on. The rarest of its words is looked up, the others compared beside it. */
function pagesOfPhrase(segment: Segment, words: readonly QueryWord[]): Uint8Array {
  const pages = new Uint8Array(segment.pages.length);
  const ranges = words.map((word) => termRange(segment, word.token, word.prefix));
  const counts = ranges.map(({ from, to }) => segment.termStart[to]! - segment.termStart[from]!);
  const rarest = counts.indexOf(Math.min(...counts));
  const { from, to } = ranges[rarest]!;
  for (let at = segment.termStart[from]!; at < segment.termStart[to]!; at++) {
    const place = segment.postings[at]!;
    const page = segment.tokenPage[place]!;
    if (pages[page]) continue;
    const start = place - rarest;
    const inPage = start >= segment.pageStart[page]! && start + words.length <= segment.pageStart[page + 1]!;
    if (inPage && (words.length === 1 || standsAt(segment, ranges, start))) pages[page] = 1;
  }
  return pages;
}

type Range = ReturnType<typeof termRange>;

function standsAt(segment: Segment, ranges: readonly Range[], start: number): boolean {
  for (let offset = 0; offset < ranges.length; offset++) {
    const term = segment.tokens[start + offset]!;
    if (term < ranges[offset]!.from || term >= ranges[offset]!.to) return false;
  }
  return true;
}
