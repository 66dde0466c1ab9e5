import { type Facet, facetNames, itemFacetNames } from '../index/fields.ts';
import type { Segment } from '../index/segment.ts';
import type { DocSet } from './doc-set.ts';
import type { Passed, Wanted } from './filter.ts';
import type { FacetCount } from './request.ts';

/** Counts of letters by value, over several segments. A facet's own filter does not thin its own counts. */
export class FacetCounter {
  private readonly counts = new Map<Facet, Map<string, number>>(facetNames.map((name) => [name, new Map()]));

  add(found: DocSet, segment: Segment, wanted: Wanted, passed: Passed): void {
    for (const facet of facetNames) {
      const byItem = (itemFacetNames as readonly string[]).includes(facet);
      const rows = passed.butFor[facet] ?? passed.all;
      const own = wanted.item.find((one) => one.facet === facet)?.bit ?? 0;
      const counted = byItem
        ? countItems(facet, rows, found, segment, passed.fails, own)
        : countLetters(facet, rows, found, segment);
      const sums = this.counts.get(facet)!;
      for (const [id, value] of segment.columns.facets[facet].values.entries()) {
        if (counted[id]) sums.set(value, (sums.get(value) ?? 0) + counted[id]!);
      }
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

function countLetters(facet: Facet, rows: number[], found: DocSet, { columns }: Segment): Uint32Array {
  const { values, ends, ids } = columns.facets[facet];
  const counted = new Uint32Array(values.length);
  for (const i of rows) {
    const doc = found.docs[i]!;
    for (let k = doc === 0 ? 0 : ends[doc - 1]!; k < ends[doc]!; k++) counted[ids[k]!]!++;
  }
  return counted;
}

function countItems(
  facet: Facet,
  rows: number[],
  found: DocSet,
  { columns }: Segment,
  fails: Uint16Array | null,
  own: number,
): Uint32Array {
  const { values, ends, ids } = columns.facets[facet];
  const { itemEnds } = columns;
  const counted = new Uint32Array(values.length);
  const last = new Int32Array(values.length).fill(-1);
  for (const i of rows) {
    const doc = found.docs[i]!;
    for (let row = doc === 0 ? 0 : itemEnds[doc - 1]!; row < itemEnds[doc]!; row++) {
      if (fails && (fails[row]! & ~own) !== 0) continue;
      for (let k = row === 0 ? 0 : ends[row - 1]!; k < ends[row]!; k++) {
        const id = ids[k]!;
        if (last[id] === doc) continue;
        last[id] = doc;
        counted[id]!++;
      }
    }
  }
  return counted;
}
