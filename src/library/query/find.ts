import { dayNumber, readDate } from '../../law/index.ts';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { noNumber } from '../index/columns.ts';
import type { Living } from '../index/merge.ts';
import { blockSize } from '../index/posting.ts';
import type { Segment } from '../index/segment.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { evaluate, frequencyOf, type Match, type Rarity, rarityOf } from './evaluate.ts';
import { FacetCounter } from './facets.ts';
import { type Passed, passing, wantedOf } from './filter.ts';
import { highlightsOf, marksOf } from './highlight.ts';
import { parseQuery, type Query } from './parse.ts';
import type { Hit, SearchAnswer, SearchRequest, Sort } from './request.ts';
import { ofColumn, type Scorer } from './scorer.ts';
import { nearWords } from './spelling.ts';
import { type Ranked, Top } from './top.ts';
import { inWords } from './words.ts';

const mostFacetValues = 200;

interface Found {
  segment: Segment;
  match: Match;
  passed: Passed;
}

/** Everything that meets a request, one after the other in its order: for exports, however many they are. */
export function* findAll(living: readonly Living[], request: SearchRequest): Iterable<CatalogueEntry> {
  const { found, query } = looked(living, request, new FacetCounter());
  const all = found.reduce((sum, { passed }) => sum + passed.all.count, 0);
  const sort = sortOf(request, query);
  for (const { segment, doc } of rank(found, sort, Math.max(1, all), null)) yield segment.entry(doc);
}

interface Looked {
  found: Found[];
  query: Query;
  /** As it was asked in the end: with any of the words where no letter has all. */
  used: Query;
  someWords: boolean;
  spelled: SearchAnswer['spelled'];
  counter: FacetCounter;
}

function looked(living: readonly Living[], request: SearchRequest, counting: FacetCounter): Looked {
  const segments = living.map(({ segment }) => segment);
  const documents = segments.reduce((sum, { count }) => sum + count, 0);
  const rarity = rarityOf(segments, documents);
  const spelled: SearchAnswer['spelled'] = [];
  const query = respell(parseQuery(request.words ?? ''), segments, spelled);
  let counter = counting;
  let used = query;
  let found = look(living, used, rarity, request, counter);
  const someWords = query.kind === 'and' && found.every(({ match }) => match.set.count === 0);
  if (someWords) {
    used = { kind: 'or', of: query.of.filter((part) => part.kind !== 'not') };
    counter = new FacetCounter();
    if (used.of.length > 0) found = look(living, used, rarity, request, counter);
  }
  return { found, query, used, someWords, spelled, counter };
}

/** Answers a request over the segments of a library. */
export function find(living: readonly Living[], request: SearchRequest, generation: number): SearchAnswer {
  const { found, query, used, someWords, spelled, counter } = looked(living, request, new FacetCounter());
  const total = found.reduce((sum, { passed }) => sum + passed.all.count, 0);
  const sort = sortOf(request, query);
  const limit = request.limit ?? 20;
  const ranked = rank(found, sort, limit + 1, readCursor(request.cursor));
  const page = ranked.slice(0, limit);
  const last = page.at(-1);
  return {
    total,
    hits: page.map((one) => hitOf(one, used, request.highlights ?? false)),
    next: last && ranked.length > limit ? writeCursor({ value: last.value, key: last.key, generation }) : null,
    facets: request.facets ? counter.result(mostFacetValues) : {},
    spelled,
    someWords: someWords && total > 0,
    understood: inWords(used),
  };
}

function look(
  living: readonly Living[],
  query: Query,
  rarity: Rarity,
  request: SearchRequest,
  counter: FacetCounter,
): Found[] {
  const segments = living.map(({ segment }) => segment);
  const day = (text: string | undefined, otherwise: number) => {
    const date = readDate(text);
    return date ? dayNumber(date) : otherwise;
  };
  const wanted = wantedOf(request, segments, day(request.from, noNumber), day(request.to, 2_147_483_647));
  if (request.from === undefined && request.to !== undefined) for (const one of wanted) one.from = noNumber + 1;
  return living.map(({ segment, gone }, i) => {
    const match = evaluate(query, segment, rarity);
    const passed = passing(match.set, segment, gone, wanted[i]!, request.only ?? null);
    if (request.facets) counter.add(segment, gone, wanted[i]!, passed);
    return { segment, match, passed };
  });
}

function rank(
  found: readonly Found[],
  sort: Sort,
  size: number,
  after: ReturnType<typeof readCursor>,
): (Ranked & Found)[] {
  const top = new Top<Found>(size, after);
  for (const one of found) {
    const scorer = sort === 'relevance' ? one.match.scorer() : ofColumn(sort, one.segment);
    const { all } = one.passed;
    if (all.kind === 'many') walkBits(all.bits, scorer, top, one);
    else walkDocs(all.docs, scorer, top, one);
  }
  return top.result();
}

/** Block after block; what cannot reach the page is passed over. */
function walkBits(bits: Uint32Array, scorer: Scorer, top: Top<Found>, one: Found): void {
  const { keys } = one.segment;
  const words = blockSize / 32;
  for (let from = 0, block = 0; from < bits.length; from += words, block++) {
    if (scorer.most(block) < top.least) continue;
    for (let i = from; i < from + words && i < bits.length; i++) {
      for (let word = bits[i]!, base = i * 32; word !== 0; word &= word - 1) {
        const doc = base + 31 - Math.clz32(word & -word);
        const value = scorer.score(doc);
        if (value >= top.least) top.offer(value, keys, doc, one);
      }
    }
  }
}

function walkDocs(docs: Uint32Array, scorer: Scorer, top: Top<Found>, one: Found): void {
  const { keys } = one.segment;
  for (let i = 0; i < docs.length; ) {
    const block = (docs[i]! / blockSize) | 0;
    const end = (block + 1) * blockSize;
    const skip = scorer.most(block) < top.least;
    for (; i < docs.length && docs[i]! < end; i++) {
      if (skip) continue;
      const value = scorer.score(docs[i]!);
      if (value >= top.least) top.offer(value, keys, docs[i]!, one);
    }
  }
}

/** Where no word was sought there is no relevance: the newest come first. */
function sortOf({ sort }: SearchRequest, query: Query): Sort {
  if (sort !== undefined && sort !== 'relevance') return sort;
  return hasWords(query) ? 'relevance' : 'newest';
}

function hasWords(query: Query): boolean {
  switch (query.kind) {
    case 'word':
    case 'prefix':
    case 'phrase':
    case 'synonyms':
      return true;
    case 'and':
    case 'or':
      return query.of.some(hasWords);
    case 'all':
    case 'filter':
    case 'not':
      return false;
  }
}

function hitOf({ segment, doc, value, key }: Ranked & Found, query: Query, highlights: boolean): Hit {
  const entry = segment.entry(doc);
  return {
    key,
    score: Math.round(value * 1000) / 1000,
    entry,
    highlights: highlights ? highlightsOf(entry, marksOf(query)) : [],
  };
}

/** Puts near words in the place of those that stand nowhere, and notes it. */
function respell(query: Query, segments: readonly Segment[], spelled: SearchAnswer['spelled']): Query {
  const go = (one: Query) => respell(one, segments, spelled);
  switch (query.kind) {
    case 'word': {
      if (frequencyOf(segments, query.term) > 0) return query;
      const asSaid = nearWords(segments, query.said);
      const near = asSaid.length > 0 ? asSaid : nearWords(segments, query.term);
      if (near.length === 0) return query;
      spelled.push({ word: query.said, instead: near });
      const words = near.map((term): Query => ({ kind: 'word', term, said: term, field: query.field }));
      return words.length === 1 ? words[0]! : { kind: 'or', of: words };
    }
    case 'and':
    case 'or':
      return { kind: query.kind, of: query.of.map(go) };
    case 'not':
    case 'all':
    case 'prefix':
    case 'phrase':
    case 'filter':
    case 'synonyms':
      return query;
  }
}
