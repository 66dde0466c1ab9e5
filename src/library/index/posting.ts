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

/** Of one word in one segment: documents, impacts, and (undecoded) the places in each document. */
export interface Postings {
  docs: Uint32Array;
  impacts: Uint8Array;
  readonly places: Uint8Array;
  /** Memory it takes. */
  readonly bytes: number;
}
