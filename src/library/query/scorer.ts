import { noNumber } from '../index/columns.ts';
import { blockSize, bm25, type List } from '../index/posting.ts';
import type { Segment } from '../index/segment.ts';
import { cursor, type DocSet, firstNotBelow, hasBit } from './doc-set.ts';
import { remembered } from './remembered.ts';
import type { Sort } from './request.ts';

/**
 * What documents are worth. Asked block after block and, within a block, in rising order of documents: `most` says what
 * none of a block is above, so that blocks that cannot reach the first page are passed over unread.
 */
export interface Scorer {
  most(block: number): number;
  score(doc: number): number;
}

export const nothingWorth: Scorer = { most: () => 0, score: () => 0 };

const perImpact = (bm25.k1 + 1) / 255;

/** BM25 of a word or phrase of this rarity; 0 where it does not stand. */
export function ofList(list: List, idf: number): Scorer {
  const weight = perImpact * idf;
  if (list.kind === 'dense') {
    const { impacts, most } = list;
    return { most: (block) => most[block]! * weight, score: (doc) => impacts[doc]! * weight };
  }
  const { docs, impacts } = list;
  const highest = list.most * weight;
  let at = 0;
  return {
    most(block) {
      at = firstNotBelow(docs, block * blockSize, at);
      return at < docs.length && docs[at]! < (block + 1) * blockSize ? highest : 0;
    },
    score(doc) {
      at = firstNotBelow(docs, doc, at);
      return docs[at] === doc ? impacts[at]! * weight : 0;
    },
  };
}

export function sumOf(parts: readonly Scorer[]): Scorer {
  if (parts.length === 0) return nothingWorth;
  return parts.reduce((a, b) => ({
    most: (block) => a.most(block) + b.most(block),
    score: (doc) => a.score(doc) + b.score(doc),
  }));
}

/** The best of a few, each taken so many times. */
export function bestOf(parts: readonly { scorer: Scorer; times: number }[]): Scorer {
  const all = parts.map(({ scorer, times }): Scorer => {
    if (times === 1) return scorer;
    return { most: (block) => scorer.most(block) * times, score: (doc) => scorer.score(doc) * times };
  });
  return all.reduce(
    (a, b) => ({
      most: (block) => Math.max(a.most(block), b.most(block)),
      score: (doc) => Math.max(a.score(doc), b.score(doc)),
    }),
    nothingWorth,
  );
}

/** Worth something only within a set. */
export function within(set: DocSet, scorer: Scorer): Scorer {
  const has = set.kind === 'many' ? (doc: number) => hasBit(set.bits, doc) : cursor(set.docs);
  return { most: (block) => scorer.most(block), score: (doc) => (has(doc) ? scorer.score(doc) : 0) };
}

/** What is sorted by when it is not by relevance, the greatest first. */
export function ofColumn(sort: Exclude<Sort, 'relevance'>, segment: Segment): Scorer {
  const { decided, days } = segment.columns;
  const score = scoreOfColumn(sort, decided, days);
  const most = remembered(
    segment,
    `most ${sort}`,
    (made: Int32Array) => made.byteLength,
    () => {
      const blocks = new Int32Array(Math.ceil(segment.count / blockSize)).fill(noNumber);
      for (let doc = 0; doc < segment.count; doc++) {
        const block = (doc / blockSize) | 0;
        const value = score(doc);
        if (value > blocks[block]!) blocks[block] = value;
      }
      return blocks;
    },
  );
  return { most: (block) => most[block]!, score };
}

function scoreOfColumn(sort: Exclude<Sort, 'relevance'>, decided: Int32Array, days: Int32Array) {
  switch (sort) {
    case 'newest':
      return (doc: number) => decided[doc]!;
    case 'oldest':
      return (doc: number) => (decided[doc] === noNumber ? noNumber : -decided[doc]!);
    case 'longest':
      return (doc: number) => days[doc]!;
  }
}
