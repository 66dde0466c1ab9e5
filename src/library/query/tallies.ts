import { type Facet, facetNames, itemFacetNames } from '../index/fields.ts';
import type { Segment } from '../index/segment.ts';
import { bitsOf, type DocSet, docsOf } from './doc-set.ts';

/**
 * All facets of a segment in one table: for each letter the numbers of its values, each once however many of its items
 * bear it. One pass over the letters found then counts every facet.
 */
export interface Tallies {
  /** Where the values of a facet begin in the common numbering. */
  base: Record<Facet, number>;
  values: number;
  ends: Uint32Array;
  ids: Uint16Array | Uint32Array;
}

const known = new WeakMap<Segment, Tallies>();
const wholes = new WeakMap<Uint8Array, Uint32Array>();
const isOfItems = (facet: Facet): boolean => (itemFacetNames as readonly string[]).includes(facet);

export function talliesOf(segment: Segment): Tallies {
  const made = known.get(segment) ?? make(segment);
  known.set(segment, made);
  return made;
}

function make({ columns, count }: Segment): Tallies {
  let values = 0;
  let most = 0;
  const base = {} as Record<Facet, number>;
  for (const facet of facetNames) {
    base[facet] = values;
    values += columns.facets[facet].values.length;
    most += columns.facets[facet].ids.length;
  }
  const ids = new (values < 65_536 ? Uint16Array : Uint32Array)(most);
  const ends = new Uint32Array(count);
  const last = new Int32Array(values).fill(-1);
  let at = 0;
  for (let doc = 0; doc < count; doc++) {
    const [firstItem, lastItem] = [doc === 0 ? 0 : columns.itemEnds[doc - 1]!, columns.itemEnds[doc]!];
    for (const facet of facetNames) {
      const column = columns.facets[facet];
      const [from, to] = isOfItems(facet) ? [firstItem, lastItem] : [doc, doc + 1];
      const end = to === 0 ? 0 : column.ends[to - 1]!;
      for (let k = from === 0 ? 0 : column.ends[from - 1]!; k < end; k++) {
        const id = base[facet] + column.ids[k]!;
        if (last[id] === doc) continue;
        last[id] = doc;
        ids[at++] = id;
      }
    }
    ends[doc] = at;
  }
  return { base, values, ends, ids: ids.slice(0, at) };
}

function addUp({ ends, ids, values }: Tallies, docs: Uint32Array, length: number): Uint32Array {
  const counted = new Uint32Array(values);
  for (let i = 0; i < length; i++) {
    const doc = docs[i]!;
    const end = ends[doc]!;
    for (let k = doc === 0 ? 0 : ends[doc - 1]!; k < end; k++) counted[ids[k]!]!++;
  }
  return counted;
}

/** Counts of a whole segment without what was taken out of it; worked out once for each state. */
function wholeOf(tallies: Tallies, gone: Uint8Array): Uint32Array {
  const made = wholes.get(gone);
  if (made) return made;
  const living = new Uint32Array(gone.length);
  let n = 0;
  for (let doc = 0; doc < gone.length; doc++) if (!gone[doc]) living[n++] = doc;
  const counted = addUp(tallies, living, n);
  wholes.set(gone, counted);
  return counted;
}

/** Counts of the letters named, by value; of more than half a segment those left out are counted and taken away. */
export function tally(segment: Segment, set: DocSet, gone: Uint8Array): Uint32Array {
  const tallies = talliesOf(segment);
  if (set.count * 2 <= segment.count) return addUp(tallies, docsOf(set), set.count);
  const counted = wholeOf(tallies, gone).slice();
  const rest = leftOut(set, segment.count, gone);
  const { ends, ids } = tallies;
  for (let i = 0; i < rest.length; i++) {
    const doc = rest[i]!;
    const end = ends[doc]!;
    for (let k = doc === 0 ? 0 : ends[doc - 1]!; k < end; k++) counted[ids[k]!]!--;
  }
  return counted;
}

/** The living documents that are not in a set. */
function leftOut(set: DocSet, documents: number, gone: Uint8Array): Uint32Array {
  const bits = bitsOf(set, documents);
  const rest = new Uint32Array(documents - set.count);
  let n = 0;
  for (let i = 0; i < bits.length; i++) {
    for (let word = ~bits[i]!, base = i * 32; word !== 0; word &= word - 1) {
      const doc = base + 31 - Math.clz32(word & -word);
      if (doc < documents && !gone[doc]) rest[n++] = doc;
    }
  }
  return rest.subarray(0, n);
}
