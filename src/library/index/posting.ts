/** BM25 as it is computed here: the usual constants, and a fixed normal length so that a segment's figures never change. */
export const bm25 = { k1: 1.2, b: 0.75, normalLength: 400 } as const;

/** The part of BM25 that hangs on one document, as a byte: 255 stands for `k1 + 1`. */
export function impactOf(weight: number, length: number): number {
  const { k1, b, normalLength } = bm25;
  const part = (weight * (k1 + 1)) / (weight + k1 * (1 - b + (b * length) / normalLength));
  return Math.max(1, Math.round((part / (k1 + 1)) * 255));
}

/** The part that hangs on how rare the word is. */
export const idfOf = (documents: number, withWord: number): number =>
  Math.log(1 + (documents - withWord + 0.5) / (withWord + 0.5));

/** Documents of a block: what is known of a block lets all of it be passed over. A multiple of 32. */
export const blockSize = 64;

/** Where a word stands: its documents in rising order, and the impact in each. */
export interface SparseList {
  kind: 'sparse';
  docs: Uint32Array;
  impacts: Uint8Array;
  /** The greatest impact. */
  most: number;
}

/** Of a word that stands in many documents: an impact for every document, 0 where it does not stand. */
export interface DenseList {
  kind: 'dense';
  count: number;
  impacts: Uint8Array;
  /** A bit for each document. */
  bits: Uint32Array;
  /** The greatest impact of each block. */
  most: Uint8Array;
}

export type List = SparseList | DenseList;

/** A list as it takes less time and room: by document from one document in eight on. */
export function listOf(docs: Uint32Array, impacts: Uint8Array, documents: number): List {
  if (docs.length * 8 < documents) {
    let most = 0;
    for (let i = 0; i < impacts.length; i++) if (impacts[i]! > most) most = impacts[i]!;
    return { kind: 'sparse', docs, impacts, most };
  }
  const list = {
    kind: 'dense' as const,
    count: docs.length,
    impacts: new Uint8Array(documents),
    bits: new Uint32Array(Math.ceil(documents / 32)),
    most: new Uint8Array(Math.ceil(documents / blockSize)),
  };
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i]!;
    const impact = impacts[i]!;
    list.impacts[doc] = impact;
    list.bits[doc >>> 5]! |= 1 << (doc & 31);
    const block = (doc / blockSize) | 0;
    if (impact > list.most[block]!) list.most[block] = impact;
  }
  return list;
}

/** Memory it takes. */
export const bytesOf = (list: List): number =>
  200 + (list.kind === 'sparse' ? list.docs.length * 5 : list.impacts.length + list.bits.byteLength + list.most.length);
