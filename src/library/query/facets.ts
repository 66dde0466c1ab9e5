import { type Facet, facetNames, itemFacetNames } from '../index/fields.ts';
import type { Segment } from '../index/segment.ts';
import { countCommon, type DocSet, docsOf, type Many } from './doc-set.ts';
import { namesOf, type Passed, type Wanted } from './filter.ts';
import { remembered } from './remembered.ts';
import type { FacetCount } from './request.ts';
import { talliesOf, tally, tallyPassing } from './tallies.ts';

const isOfItems = (facet: Facet): boolean => (itemFacetNames as readonly string[]).includes(facet);

/** Counts of letters by value, over several segments. A facet's own filter does not thin its own counts. */
export class FacetCounter {
  private readonly counts = new Map<Facet, Map<string, number>>(facetNames.map((name) => [name, new Map()]));

  add(segment: Segment, gone: Uint8Array, wanted: Wanted, passed: Passed): void {
    const { base } = talliesOf(segment);
    // All facets but those filtered by are counted in one pass.
    const together =
      passed.fails === null ? tally(segment, passed.all, gone) : tallyPassing(segment, passed.all, wanted);
    for (const facet of facetNames) {
      const own = passed.butFor[facet];
      const values = segment.columns.facets[facet].values.length;
      if (!own) this.sum(facet, segment, together.subarray(base[facet], base[facet] + values));
      else this.sum(facet, segment, countOwn(facet, own, segment, wanted, passed));
    }
  }

  private sum(facet: Facet, segment: Segment, counted: Uint32Array): void {
    const sums = this.counts.get(facet)!;
    const { values } = segment.columns.facets[facet];
    for (let id = 0; id < counted.length; id++) {
      if (counted[id]) sums.set(values[id]!, (sums.get(values[id]!) ?? 0) + counted[id]!);
    }
  }

  /** The commonest first; values that count alike by their words. */
  result(most: number): Partial<Record<Facet, FacetCount[]>> {
    return Object.fromEntries(
      [...this.counts].map(([facet, sums]) => [
        facet,
        [...sums]
          .map(([value, count]) => ({ value, count }))
          .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
          .slice(0, most),
      ]),
    );
  }
}

/** Facets of few values are counted by sets of letters, one a value, which are kept. */
const fewValues = 80;

function countOwn(facet: Facet, set: DocSet, segment: Segment, wanted: Wanted, passed: Passed): Uint32Array {
  const values = segment.columns.facets[facet].values.length;
  if (values <= fewValues && set.kind === 'many') return countSets(facet, set, segment, wanted, passed);
  if (!isOfItems(facet)) return countLetters(facet, docsOf(set), segment);
  return countItems(facet, docsOf(set), segment, passed.fails, othersOf(facet, wanted));
}

/** Bits of the item filters but for the facet's own. */
const othersOf = (facet: Facet, { item }: Wanted): number => ~(item.find((one) => one.facet === facet)?.bit ?? 0);

function countSets(facet: Facet, set: Many, segment: Segment, wanted: Wanted, { fails }: Passed): Uint32Array {
  const others = wanted.item.filter((one) => one.facet !== facet);
  const name = `values of ${facet} ${namesOf(others)}`;
  const bytes = (made: Uint32Array[]) => made.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const sets = remembered(segment, name, bytes, () => setsOf(facet, segment, fails, othersOf(facet, wanted)));
  return Uint32Array.from(sets, (bits) => countCommon(bits, set.bits));
}

/** For each value the letters that bear it; of treatments, those of which one that meets the other filters bears it. */
function setsOf(facet: Facet, { columns, count }: Segment, fails: Uint16Array | null, others: number): Uint32Array[] {
  const { values, ends, ids } = columns.facets[facet];
  const sets = values.map(() => new Uint32Array(Math.ceil(count / 32)));
  const byItem = isOfItems(facet);
  for (let doc = 0, row = 0, k = 0; doc < count; doc++) {
    for (const lastRow = byItem ? columns.itemEnds[doc]! : doc + 1; row < lastRow; row++) {
      const counts = !byItem || fails === null || (fails[row]! & others) === 0;
      for (const end = ends[row]!; k < end; k++) if (counts) sets[ids[k]!]![doc >>> 5]! |= 1 << (doc & 31);
    }
  }
  return sets;
}

function countLetters(facet: Facet, docs: Uint32Array, { columns }: Segment): Uint32Array {
  const { values, ends, ids } = columns.facets[facet];
  const counted = new Uint32Array(values.length);
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i]!;
    const end = ends[doc]!;
    for (let k = doc === 0 ? 0 : ends[doc - 1]!; k < end; k++) counted[ids[k]!]!++;
  }
  return counted;
}

function countItems(
  facet: Facet,
  docs: Uint32Array,
  { columns }: Segment,
  fails: Uint16Array | null,
  others: number,
): Uint32Array {
  const { values, ends, ids } = columns.facets[facet];
  const { itemEnds } = columns;
  const counted = new Uint32Array(values.length);
  const last = new Int32Array(values.length).fill(-1);
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i]!;
    const lastRow = itemEnds[doc]!;
    for (let row = doc === 0 ? 0 : itemEnds[doc - 1]!; row < lastRow; row++) {
      if (fails !== null && (fails[row]! & others) !== 0) continue;
      const end = ends[row]!;
      for (let k = row === 0 ? 0 : ends[row - 1]!; k < end; k++) {
        const id = ids[k]!;
        if (last[id] === doc) continue;
        last[id] = doc;
        counted[id]!++;
      }
    }
  }
  return counted;
}
