import { type Facet, itemFacetNames, type TextField, textFields } from '../index/fields.ts';
import { bm25, idfOf, type Postings } from '../index/posting.ts';
import type { Segment } from '../index/segment.ts';
import { better, both, type DocSet, either, nothing, scaled, without } from './doc-set.ts';
import type { Query } from './parse.ts';
import { eachPhrase, within } from './places.ts';
import { remembered } from './remembered.ts';

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

const perImpact = (bm25.k1 + 1) / 255;
const everywhere = { from: 0, to: Number.MAX_SAFE_INTEGER };
const stretchOf = (field: TextField | null) => (field ? textFields[field] : everywhere);

/** The documents of a segment that meet a query, with their BM25 scores. */
export function evaluate(query: Query, segment: Segment, rarity: Rarity): DocSet {
  const go = (one: Query) => evaluate(one, segment, rarity);
  switch (query.kind) {
    case 'all':
      return everything(segment);
    case 'word':
      return word(query.term, query.field, segment, rarity.of(query.term));
    case 'prefix':
      return prefix(query.start, query.field, segment, rarity);
    case 'phrase':
      return phrase(query.terms, query.field, segment, rarity);
    case 'filter':
      return withValue(query.facet, query.value, segment);
    case 'synonyms':
      return query.others.reduce((found, other) => {
        const more = go(other);
        return more.docs.length === 0 ? found : better(found, scaled(more, synonymWeight));
      }, go(query.own));
    case 'or':
      return query.of.map(go).reduce(either);
    case 'not':
      return without(everything(segment), go(query.of));
    case 'and':
      return allOf(query.of, segment, go);
  }
}

function allOf(parts: readonly Query[], segment: Segment, go: (query: Query) => DocSet): DocSet {
  const wanted: DocSet[] = [];
  for (const part of parts) {
    if (part.kind === 'not') continue;
    const found = go(part);
    if (found.docs.length === 0) return nothing;
    wanted.push(found);
  }
  wanted.sort((a, b) => a.docs.length - b.docs.length);
  const start = wanted.length === 0 ? everything(segment) : wanted.reduce(both);
  return parts.reduce((found, part) => (part.kind === 'not' ? without(found, go(part.of)) : found), start);
}

function everything({ count }: Segment): DocSet {
  const docs = new Uint32Array(count);
  for (let doc = 0; doc < count; doc++) docs[doc] = doc;
  return { docs, scores: new Float32Array(count) };
}

function word(term: string, field: TextField | null, segment: Segment, idf: number): DocSet {
  const number = segment.find(term);
  if (number < 0) return nothing;
  const postings = segment.postings(number);
  if (field === null) return { docs: postings.docs, scores: scoresOf(postings, idf) };
  return remembered(segment, `${field}:${term} ${idf}`, () => {
    const { from, to } = textFields[field];
    const at = within(postings, from, to);
    return {
      docs: Uint32Array.from(at, (i) => postings.docs[i]!),
      scores: Float32Array.from(at, (i) => postings.impacts[i]! * perImpact * idf),
    };
  });
}

function scoresOf({ impacts }: Postings, idf: number): Float32Array {
  const scores = new Float32Array(impacts.length);
  for (let i = 0; i < impacts.length; i++) scores[i] = impacts[i]! * perImpact * idf;
  return scores;
}

function prefix(start: string, field: TextField | null, segment: Segment, rarity: Rarity): DocSet {
  let at = segment.find(start);
  if (at < 0) at = -at - 1;
  const words: number[] = [];
  for (; at < segment.names.length && segment.names[at]!.startsWith(start); at++) words.push(at);
  return words
    .sort((a, b) => segment.frequencies[b]! - segment.frequencies[a]!)
    .slice(0, mostWords)
    .map((number) => word(segment.names[number]!, field, segment, rarity.of(segment.names[number]!)))
    .reduce(better, nothing);
}

function phrase(terms: readonly string[], field: TextField | null, segment: Segment, rarity: Rarity): DocSet {
  const numbers = terms.map((term) => segment.find(term));
  if (numbers.some((number) => number < 0)) return nothing;
  const idf = terms.reduce((sum, term) => sum + rarity.of(term), 0);
  return remembered(segment, `${field ?? ''}"${terms.join(' ')}" ${idf}`, () => together(numbers, field, segment, idf));
}

/** Documents in which words stand one after the other, scored as the weakest of them. */
function together(numbers: readonly number[], field: TextField | null, segment: Segment, idf: number): DocSet {
  const lists = numbers.map((number) => segment.postings(number));
  const { from, to } = stretchOf(field);
  const docs: number[] = [];
  const scores: number[] = [];
  eachPhrase(lists, from, to, (at) => {
    docs.push(lists[0]!.docs[at[0]!]!);
    let weakest = 255;
    for (let k = 0; k < at.length; k++) weakest = Math.min(weakest, lists[k]!.impacts[at[k]!]!);
    scores.push(weakest * perImpact * idf);
  });
  return { docs: Uint32Array.from(docs), scores: Float32Array.from(scores) };
}

function withValue(facet: Facet, value: string, segment: Segment): DocSet {
  const { values, ends, ids } = segment.columns.facets[facet];
  const wanted = values.map((one) => one.toLowerCase().includes(value.toLowerCase()));
  const byItem = (itemFacetNames as readonly string[]).includes(facet);
  const { itemEnds } = segment.columns;
  const docs: number[] = [];
  for (let doc = 0; doc < segment.count; doc++) {
    const [first, last] = byItem ? [doc === 0 ? 0 : itemEnds[doc - 1]!, itemEnds[doc]!] : [doc, doc + 1];
    const [begin, end] = [first === 0 ? 0 : ends[first - 1]!, last === 0 ? 0 : ends[last - 1]!];
    for (let i = begin; i < end; i++) {
      if (!wanted[ids[i]!]) continue;
      docs.push(doc);
      break;
    }
  }
  return { docs: Uint32Array.from(docs), scores: new Float32Array(docs.length) };
}
