import type { Segment } from '../index/segment.ts';
import { firstNotBelow } from './doc-set.ts';

/** All that is written of a word: documents, impacts, and (undecoded) the places in each document. */
export interface Postings {
  docs: Uint32Array;
  impacts: Uint8Array;
  places: Uint8Array;
}

export const postingsOf = (segment: Segment, word: number): Postings => ({
  ...segment.postings(word),
  places: segment.places(word),
});

/** Walks the places of a word forward, document by document. */
class Places {
  private readonly bytes: Uint8Array;
  private posting = 0;
  private at = 0;
  readonly now = new Uint32Array(65_536);
  /** How many of `now` count. */
  count = 0;

  constructor(postings: Postings) {
    this.bytes = postings.places;
  }

  /** Reads the places of a posting into `now`. Postings are asked for in rising order. */
  read(posting: number): void {
    const { bytes, now } = this;
    let at = this.at;
    let length = 0;
    for (let left = posting - this.posting; left >= 0; left--) {
      at += length;
      let byte = bytes[at++]!;
      length = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++]!;
        length |= (byte & 127) << shift;
      }
    }
    const end = at + length;
    let [count, place] = [0, 0];
    while (at < end) {
      let byte = bytes[at++]!;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++]!;
        value |= (byte & 127) << shift;
      }
      place += value;
      now[count++] = place;
    }
    this.at = at;
    this.count = count;
    this.posting = posting + 1;
  }
}

/** Which postings have the word within a stretch of positions. */
export function within(postings: Postings, from: number, to: number): Uint32Array {
  const places = new Places(postings);
  const { now } = places;
  const found = new Uint32Array(postings.docs.length);
  let n = 0;
  for (let i = 0; i < postings.docs.length; i++) {
    places.read(i);
    const { count } = places;
    for (let k = 0; k < count && now[k]! < to; k++) {
      if (now[k]! < from) continue;
      found[n++] = i;
      break;
    }
  }
  return found.subarray(0, n);
}

/**
 * Documents in which the words stand one after the other, inside the stretch of positions.
 * Calls back with the number of the posting in each list.
 */
export function eachPhrase(
  lists: readonly Postings[],
  from: number,
  to: number,
  visit: (at: readonly number[]) => void,
): void {
  const places = lists.map((postings) => new Places(postings));
  const at = lists.map(() => 0);
  const next = lists.map(() => 0);
  const lead = lists.reduce((best, list) => (list.docs.length < best.length ? list.docs : best), lists[0]!.docs);
  for (let i = 0; i < lead.length; i++) {
    const doc = lead[i]!;
    let all = true;
    for (let k = 0; k < lists.length && all; k++) {
      const { docs } = lists[k]!;
      let j = at[k]!;
      if (docs[j]! < doc) {
        j = firstNotBelow(docs, doc, j);
        at[k] = j;
      }
      all = docs[j] === doc;
    }
    if (!all) continue;
    for (let k = 0; k < places.length; k++) places[k]!.read(at[k]!);
    if (standTogether(places, next, from, to)) visit(at);
  }
}

function standTogether(places: readonly Places[], next: number[], from: number, to: number): boolean {
  const { now: first, count } = places[0]!;
  next.fill(0);
  for (let i = 0; i < count; i++) {
    const start = first[i]!;
    if (start < from || start + places.length > to) continue;
    let follows = true;
    for (let k = 1; k < places.length && follows; k++) {
      const { now, count: most } = places[k]!;
      let j = next[k]!;
      while (j < most && now[j]! < start + k) j++;
      next[k] = j;
      follows = j < most && now[j] === start + k;
    }
    if (follows) return true;
  }
  return false;
}
