import type { Postings } from '../index/posting.ts';
import { firstNotBelow } from './doc-set.ts';

/** Walks the places of a word forward, document by document. */
class Places {
  private readonly bytes: Uint8Array;
  private posting = 0;
  private at = 0;
  readonly now = new Uint32Array(65_536);

  constructor(postings: Postings) {
    this.bytes = postings.places;
  }

  private number(): number {
    let byte = this.bytes[this.at++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.bytes[this.at++]!;
      value |= (byte & 127) << shift;
    }
    return value;
  }

  /** Reads the places of a posting into `now`; gives how many. Postings are asked for in rising order. */
  read(posting: number): number {
    for (; this.posting < posting; this.posting++) {
      const length = this.number();
      this.at += length;
    }
    const length = this.number();
    const end = this.at + length;
    let [count, place] = [0, 0];
    while (this.at < end) {
      place += this.number();
      this.now[count++] = place;
    }
    this.posting++;
    return count;
  }
}

/** Which postings have the word within a stretch of positions. */
export function within(postings: Postings, from: number, to: number): number[] {
  const places = new Places(postings);
  const found: number[] = [];
  for (let i = 0; i < postings.docs.length; i++) {
    const count = places.read(i);
    for (let k = 0; k < count; k++) {
      const place = places.now[k]!;
      if (place >= to) break;
      if (place < from) continue;
      found.push(i);
      break;
    }
  }
  return found;
}

/**
 * Documents in which the words stand one after the other, inside the stretch of positions.
 * Calls back with the number of the posting in each list.
 */
export function eachPhrase(lists: readonly Postings[], from: number, to: number, visit: (at: number[]) => void): void {
  const places = lists.map((postings) => new Places(postings));
  const at = lists.map(() => 0);
  const rarest = lists.reduce((best, list, i) => (list.docs.length < lists[best]!.docs.length ? i : best), 0);
  const lead = lists[rarest]!.docs;
  for (let i = 0; i < lead.length; i++) {
    const doc = lead[i]!;
    let all = true;
    for (let k = 0; k < lists.length && all; k++) {
      at[k] = k === rarest ? i : firstNotBelow(lists[k]!.docs, doc, at[k]!);
      all = lists[k]!.docs[at[k]!] === doc;
    }
    if (all && standTogether(places, at, from, to)) visit(at);
  }
}

function standTogether(places: readonly Places[], at: readonly number[], from: number, to: number): boolean {
  const counts = places.map((one, k) => one.read(at[k]!));
  const first = places[0]!.now;
  const next = places.map(() => 0);
  for (let i = 0; i < counts[0]!; i++) {
    const start = first[i]!;
    if (start < from || start + places.length > to) continue;
    let follows = true;
    for (let k = 1; k < places.length && follows; k++) {
      const now = places[k]!.now;
      let j = next[k]!;
      while (j < counts[k]! && now[j]! < start + k) j++;
      next[k] = j;
      follows = j < counts[k]! && now[j] === start + k;
    }
    if (follows) return true;
  }
  return false;
}
