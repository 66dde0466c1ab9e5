import { type Facet, facetNames, itemFacetNames, letterFacetNames } from '../index/fields.ts';
import type { Segment } from '../index/segment.ts';
import { bitsOf, type DocSet, docsOf, hasBit } from './doc-set.ts';
import { judged, namesOf, type Wanted } from './filter.ts';
import { remembered } from './remembered.ts';

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

/** Facets of the letters that pass some filters, of their treatments those that pass them; a row a letter. */
interface Passing {
  docs: Uint32Array;
  ends: Uint32Array;
  ids: Uint16Array | Uint32Array;
  whole: Uint32Array;
}

/**
 * Counts as {@link tally}, where filters on treatments are in use: only treatments that meet all of them count. The
 * rows of what passes are kept with the filters, so that a search only says which of them it found.
 */
export function tallyPassing(segment: Segment, set: DocSet, wanted: Wanted): Uint32Array {
  const name = `rows of ${wanted.from} ${wanted.to} ${namesOf([...wanted.item, ...wanted.letter])}`;
  const bytes = ({ docs, ends, ids }: Passing) => docs.byteLength + ends.byteLength + ids.byteLength;
  const { docs, ends, ids, whole } = remembered(segment, name, bytes, () => passingRows(segment, wanted));
  const bits = bitsOf(set, segment.count);
  const most = set.count * 2 > docs.length;
  const counted = most ? whole.slice() : new Uint32Array(whole.length);
  const step = most ? -1 : 1;
  for (let row = 0; row < docs.length; row++) {
    if (hasBit(bits, docs[row]!) === most) continue;
    const end = ends[row]!;
    for (let k = row === 0 ? 0 : ends[row - 1]!; k < end; k++) counted[ids[k]!]! += step;
  }
  return counted;
}

function passingRows(segment: Segment, wanted: Wanted): Passing {
  const { base, values } = talliesOf(segment);
  const { columns } = segment;
  const { all, fails } = judged(segment, wanted);
  const docs = docsOf(all);
  const ends = new Uint32Array(docs.length);
  const rows: number[] = [];
  const last = new Int32Array(values).fill(-1);
  const take = (facet: Facet, row: number, doc: number) => {
    const column = columns.facets[facet];
    const end = column.ends[row]!;
    for (let k = row === 0 ? 0 : column.ends[row - 1]!; k < end; k++) {
      const id = base[facet] + column.ids[k]!;
      if (last[id] === doc) continue;
      last[id] = doc;
      rows.push(id);
    }
  };
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i]!;
    for (let row = doc === 0 ? 0 : columns.itemEnds[doc - 1]!; row < columns.itemEnds[doc]!; row++) {
      if (fails === null || fails[row] === 0) for (const facet of itemFacetNames) take(facet, row, doc);
    }
    for (const facet of letterFacetNames) take(facet, doc, doc);
    ends[i] = rows.length;
  }
  const ids = (values < 65_536 ? Uint16Array : Uint32Array).from(rows);
  const whole = new Uint32Array(values);
  for (let k = 0; k < ids.length; k++) whole[ids[k]!]!++;
  return { docs, ends, ids, whole };
}
