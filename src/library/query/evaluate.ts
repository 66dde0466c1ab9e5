import { type Facet, itemFacetNames, type TextField, textFields } from '../index/fields.ts';
import { bytesOf, idfOf, type List, listOf } from '../index/posting.ts';
import type { Segment } from '../index/segment.ts';
import { both, type DocSet, either, everything, few, many, nothing, without } from './doc-set.ts';
import type { Query } from './parse.ts';
import { eachPhrase, within as placedWithin, postingsOf } from './places.ts';
import { remembered } from './remembered.ts';
import { bestOf, nothingWorth, ofList, type Scorer, sumOf, within } from './scorer.ts';

/** A word said by another name counts a little less than the word itself. */
const synonymWeight = 0.9;
/** A beginning such as `inj*` stands for at most this many words, the commonest. */
const mostWords = 100;

/** How rare words are in the whole library: one answer for all segments. */
export interface Rarity {
  of(term: string): number;
}

export function rarityOf(segments: readonly Segment[], documents: number): Rarity {
  const known = new Map<string, number>();
  return {
    of(term) {
      const idf = known.get(term) ?? idfOf(documents, frequencyOf(segments, term));
      known.set(term, idf);
      return idf;
    },
  };
}

export function frequencyOf(segments: readonly Segment[], term: string): number {
  return segments.reduce((sum, segment) => {
    const word = segment.find(term);
    return word < 0 ? sum : sum + segment.frequencies[word]!;
  }, 0);
}

const everywhere = { from: 0, to: Number.MAX_SAFE_INTEGER };
const stretchOf = (field: TextField | null) => (field ? textFields[field] : everywhere);

/** The documents of a segment that meet a query; their BM25 scores when somebody ranks them. */
export interface Match {
  set: DocSet;
  /** Made anew for each walk: it goes forward only. */
  scorer: () => Scorer;
}

const none: Match = { set: nothing, scorer: () => nothingWorth };

export function evaluate(query: Query, segment: Segment, rarity: Rarity): Match {
  const go = (one: Query) => evaluate(one, segment, rarity);
  switch (query.kind) {
    case 'all':
      return unranked(everything(segment.count));
    case 'word':
      return word(query.term, query.field, segment, rarity);
    case 'prefix':
      return prefix(query.start, query.field, segment, rarity);
    case 'phrase':
      return phrase(query.terms, query.field, segment, rarity);
    case 'filter':
      return unranked(withValue(query.facet, query.value, segment));
    case 'synonyms': {
      const others = query.others.map((other) => ({ match: go(other), times: synonymWeight }));
      return best([{ match: go(query.own), times: 1 }, ...others], segment);
    }
    case 'or':
      return anyOf(query.of, segment, go);
    case 'not':
      return unranked(without(everything(segment.count), go(query.of).set));
    case 'and':
      return allOf(query.of, segment, go);
  }
}

const unranked = (set: DocSet): Match => ({ set, scorer: () => nothingWorth });

function best(parts: readonly { match: Match; times: number }[], { count }: Segment): Match {
  const found = parts.filter(({ match }) => match.set.count > 0);
  return {
    set: found.reduce<DocSet>((set, { match }) => either(set, match.set, count), nothing),
    scorer: () => bestOf(found.map(({ match, times }) => ({ scorer: match.scorer(), times }))),
  };
}

/** Scores add. What must hold together counts only where it does, though each word of it may stand elsewhere too. */
function anyOf(parts: readonly Query[], { count }: Segment, go: (query: Query) => Match): Match {
  const found = parts.map((part) => ({ part, match: go(part) })).filter(({ match }) => match.set.count > 0);
  return {
    set: found.reduce<DocSet>((set, { match }) => either(set, match.set, count), nothing),
    scorer: () =>
      sumOf(found.map(({ part, match }) => (part.kind === 'and' ? within(match.set, match.scorer()) : match.scorer()))),
  };
}

function allOf(parts: readonly Query[], segment: Segment, go: (query: Query) => Match): Match {
  const wanted: Match[] = [];
  for (const part of parts) {
    if (part.kind === 'not') continue;
    const found = go(part);
    if (found.set.count === 0) return none;
    wanted.push(found);
  }
  const sets = wanted.map(({ set }) => set).sort((a, b) => a.count - b.count);
  const start = sets.length === 0 ? everything(segment.count) : sets.reduce(both);
  return {
    set: parts.reduce<DocSet>((set, part) => (part.kind === 'not' ? without(set, go(part.of).set) : set), start),
    scorer: () => sumOf(wanted.map(({ scorer }) => scorer())),
  };
}

const ofOne = (list: List, idf: number): Match => ({
  set: list.kind === 'dense' ? many(list.bits, list.count) : few(list.docs),
  scorer: () => ofList(list, idf),
});

function word(term: string, field: TextField | null, segment: Segment, rarity: Rarity): Match {
  const number = segment.find(term);
  if (number < 0) return none;
  const idf = rarity.of(term);
  if (field === null) return ofOne(segment.list(number), idf);
  const list = remembered(segment, `${field}:${term}`, bytesOf, () => {
    const { from, to } = textFields[field];
    const postings = postingsOf(segment, number);
    const at = placedWithin(postings, from, to);
    const docs = Uint32Array.from(at, (i) => postings.docs[i]!);
    return listOf(
      docs,
      Uint8Array.from(at, (i) => postings.impacts[i]!),
      segment.count,
    );
  });
  return ofOne(list, idf);
}

function prefix(start: string, field: TextField | null, segment: Segment, rarity: Rarity): Match {
  let at = segment.find(start);
  if (at < 0) at = -at - 1;
  const words: number[] = [];
  for (; at < segment.names.length && segment.names[at]!.startsWith(start); at++) words.push(at);
  const commonest = words.sort((a, b) => segment.frequencies[b]! - segment.frequencies[a]!).slice(0, mostWords);
  const matches = commonest.map((number) => word(segment.names[number]!, field, segment, rarity));
  return best(
    matches.map((match) => ({ match, times: 1 })),
    segment,
  );
}

function phrase(terms: readonly string[], field: TextField | null, segment: Segment, rarity: Rarity): Match {
  const numbers = terms.map((term) => segment.find(term));
  if (numbers.some((number) => number < 0)) return none;
  const idf = terms.reduce((sum, term) => sum + rarity.of(term), 0);
  const name = `${field ?? ''}"${terms.join(' ')}"`;
  return ofOne(
    remembered(segment, name, bytesOf, () => together(numbers, field, segment)),
    idf,
  );
}

/** Documents in which words stand one after the other, with the impact of the weakest of them. */
function together(numbers: readonly number[], field: TextField | null, segment: Segment): List {
  const lists = numbers.map((number) => postingsOf(segment, number));
  const { from, to } = stretchOf(field);
  const shortest = Math.min(...lists.map(({ docs }) => docs.length));
  const [docs, impacts] = [new Uint32Array(shortest), new Uint8Array(shortest)];
  let n = 0;
  eachPhrase(lists, from, to, (at) => {
    docs[n] = lists[0]!.docs[at[0]!]!;
    let weakest = 255;
    for (let k = 0; k < at.length; k++) weakest = Math.min(weakest, lists[k]!.impacts[at[k]!]!);
    impacts[n++] = weakest;
  });
  return listOf(docs.slice(0, n), impacts.slice(0, n), segment.count);
}

/** Letters of which some row bears a value with these words in it. */
function withValue(facet: Facet, value: string, segment: Segment): DocSet {
  const sought = value.toLowerCase();
  const size = (set: DocSet) => (set.kind === 'few' ? set.docs : set.bits).byteLength;
  return remembered(segment, `${facet}=${sought}`, size, () => {
    const { values, ends, ids } = segment.columns.facets[facet];
    const wanted = values.map((one) => one.toLowerCase().includes(sought));
    const byItem = (itemFacetNames as readonly string[]).includes(facet);
    const { itemEnds } = segment.columns;
    const bits = new Uint32Array(Math.ceil(segment.count / 32));
    for (let doc = 0, k = 0; doc < segment.count; doc++) {
      const rows = byItem ? itemEnds[doc]! : doc + 1;
      for (const end = rows === 0 ? 0 : ends[rows - 1]!; k < end; k++)
        if (wanted[ids[k]!]) bits[doc >>> 5]! |= 1 << (doc & 31);
    }
    return many(bits);
  });
}
