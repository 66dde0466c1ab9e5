import { ByteWriter } from './bytes.ts';
import type { Columns, FacetColumn } from './columns.ts';
import { facetNames, itemFacetNames } from './fields.ts';
import type { Segment } from './segment.ts';
import type { EncodedPostings, SegmentParts } from './segment-file.ts';

export interface Living {
  segment: Segment;
  /** 1 for each document that was taken out. */
  gone: Uint8Array;
}

/** Several segments as one, without what was taken out: nothing of a recalled letter stays in the new files. */
export function mergeSegments(living: readonly Living[]): SegmentParts {
  const maps = renumber(living);
  const names = [...new Set(living.flatMap(({ segment }) => segment.names))].sort();
  const kept = living.flatMap(({ segment, gone }) =>
    Array.from({ length: segment.count }, (_, doc) => ({ segment, doc })).filter(({ doc }) => !gone[doc]),
  );
  let end = 0;
  const recordEnds = kept.map(({ segment, doc }) => {
    end += segment.recordEnds[doc]! - (doc === 0 ? 0 : segment.recordEnds[doc - 1]!);
    return end;
  });
  return {
    count: kept.length,
    keys: kept.map(({ segment, doc }) => segment.keys[doc]!),
    hashes: kept.map(({ segment, doc }) => segment.hashes[doc]!),
    columns: mergeColumns(living, kept),
    recordEnds,
    records: (function* () {
      for (const { segment, doc } of kept) yield segment.record(doc);
    })(),
    names,
    *postings() {
      for (const name of names) yield mergeWord(name, living, maps);
    },
  };
}

type Kept = { segment: Segment; doc: number }[];
const taken = 0xffff_ffff;

function renumber(living: readonly Living[]): Uint32Array[] {
  let next = 0;
  return living.map(({ segment, gone }) =>
    Uint32Array.from({ length: segment.count }, (_, doc) => (gone[doc] ? taken : next++)),
  );
}

function mergeWord(name: string, living: readonly Living[], maps: Uint32Array[]): EncodedPostings {
  const docs = new ByteWriter();
  const impacts = new ByteWriter();
  const places = new ByteWriter();
  let before = 0;
  let count = 0;
  for (const [index, { segment }] of living.entries()) {
    const word = segment.find(name);
    if (word < 0) continue;
    const postings = segment.postings(word);
    const map = maps[index]!;
    let at = 0;
    for (let i = 0; i < postings.docs.length; i++) {
      const start = at;
      let [length, shift, byte] = [0, 0, 128];
      for (; byte > 127; shift += 7) {
        byte = postings.places[at++]!;
        length |= (byte & 127) << shift;
      }
      at += length;
      const doc = map[postings.docs[i]!]!;
      if (doc === taken) continue;
      docs.varint(doc - before);
      before = doc;
      impacts.byte(postings.impacts[i]!);
      places.append(postings.places.subarray(start, at));
      count++;
    }
  }
  return { count, docs: docs.written(), impacts: impacts.written(), places: places.written() };
}

function mergeColumns(living: readonly Living[], kept: Kept): Columns {
  let items = 0;
  const itemEnds = kept.map(({ segment: { columns }, doc }) => {
    items += columns.itemEnds[doc]! - (doc === 0 ? 0 : columns.itemEnds[doc - 1]!);
    return items;
  });
  const facets = facetNames.map((facet) => {
    const byItem = (itemFacetNames as readonly string[]).includes(facet);
    return [facet, mergeFacet(living, kept, (segment) => segment.columns.facets[facet], byItem)];
  });
  return {
    itemEnds: Uint32Array.from(itemEnds),
    facets: Object.fromEntries(facets) as Columns['facets'],
    decided: Int32Array.from(kept, ({ segment, doc }) => segment.columns.decided[doc]!),
    days: Int32Array.from(kept, ({ segment, doc }) => segment.columns.days[doc]!),
  };
}

function mergeFacet(
  living: readonly Living[],
  kept: Kept,
  columnOf: (segment: Segment) => FacetColumn,
  byItem: boolean,
): FacetColumn {
  const numbers = new Map<string, number>();
  const maps = new Map(
    living.map(({ segment }) => [
      segment,
      columnOf(segment).values.map((value) => {
        const known = numbers.get(value) ?? numbers.size;
        if (known === numbers.size) numbers.set(value, known);
        return known;
      }),
    ]),
  );
  const ends: number[] = [];
  const ids: number[] = [];
  for (const { segment, doc } of kept) {
    const column = columnOf(segment);
    const map = maps.get(segment)!;
    const { itemEnds } = segment.columns;
    const [first, last] = byItem ? [doc === 0 ? 0 : itemEnds[doc - 1]!, itemEnds[doc]!] : [doc, doc + 1];
    for (let row = first; row < last; row++) {
      for (let i = row === 0 ? 0 : column.ends[row - 1]!; i < column.ends[row]!; i++) ids.push(map[column.ids[i]!]!);
      ends.push(ids.length);
    }
  }
  return { values: [...numbers.keys()], ends: Uint32Array.from(ends), ids: Uint16Array.from(ids) };
}
