import { type Facet, type ItemFacet, itemFacetNames, type LetterFacet, letterFacetNames } from '../index/fields.ts';
import type { Segment } from '../index/segment.ts';
import type { DocSet } from './doc-set.ts';
import type { SearchRequest } from './request.ts';

/** Filters worked out for one segment: for each facet in use, which value numbers will do. */
export interface Wanted {
  item: { facet: ItemFacet; bit: number; allowed: Uint8Array }[];
  letter: { facet: LetterFacet; bit: number; allowed: Uint8Array }[];
  from: number;
  to: number;
}

/** Positions in the set of the documents that pass, and for each facet in use of those that only its own filter holds back. */
export interface Passed {
  all: number[];
  butFor: Partial<Record<Facet, number[]>>;
  /** For each item row, which item filters it fails; null where none is in use. */
  fails: Uint16Array | null;
}

/** Values are met whole, letters' size aside; where no value is met whole, by a part of them. */
export function wantedOf(request: SearchRequest, segments: readonly Segment[], from: number, to: number): Wanted[] {
  const filters = request.filters ?? {};
  const inUse = (names: readonly Facet[]) => names.filter((name) => (filters[name]?.length ?? 0) > 0);
  const allowedOf = (facet: Facet): Uint8Array[] => {
    const sought = filters[facet]!.map((value) => value.toLowerCase());
    const match = (meets: (value: string) => boolean) =>
      segments.map(({ columns }) =>
        Uint8Array.from(columns.facets[facet].values, (value) => Number(meets(value.toLowerCase()))),
      );
    const whole = match((value) => sought.includes(value));
    return whole.some((one) => one.includes(1)) ? whole : match((value) => sought.some((one) => value.includes(one)));
  };
  const prepare = <F extends Facet>(names: readonly F[]) =>
    (inUse(names) as F[]).map((facet, i) => ({ facet, bit: 1 << i, allowed: allowedOf(facet) }));
  const item = prepare(itemFacetNames);
  const letter = prepare(letterFacetNames);
  return segments.map((_, s) => ({
    item: item.map(({ facet, bit, allowed }) => ({ facet, bit, allowed: allowed[s]! })),
    letter: letter.map(({ facet, bit, allowed }) => ({ facet, bit, allowed: allowed[s]! })),
    from,
    to,
  }));
}

export function passing(
  found: DocSet,
  segment: Segment,
  gone: Uint8Array,
  wanted: Wanted,
  only: ReadonlySet<string> | null,
): Passed {
  const { itemEnds, decided } = segment.columns;
  const fails = wanted.item.length > 0 ? new Uint16Array(itemEnds[segment.count - 1] ?? 0) : null;
  const passed: Passed = { all: [], butFor: {}, fails };
  for (const { facet } of [...wanted.item, ...wanted.letter]) passed.butFor[facet] = [];
  const isPlain = fails === null && wanted.letter.length === 0;
  for (let i = 0; i < found.docs.length; i++) {
    const doc = found.docs[i]!;
    if (gone[doc] || decided[doc]! < wanted.from || decided[doc]! > wanted.to) continue;
    if (only && !only.has(segment.keys[doc]!)) continue;
    if (isPlain) passed.all.push(i);
    else judge(i, doc, segment, wanted, passed);
  }
  return passed;
}

function judge(i: number, doc: number, segment: Segment, wanted: Wanted, passed: Passed): void {
  const { facets, itemEnds } = segment.columns;
  let letterFails = 0;
  for (const { facet, bit, allowed } of wanted.letter) if (!hasOne(facets[facet], doc, allowed)) letterFails |= bit;
  let someItem = passed.fails === null;
  let nearly = 0;
  if (passed.fails) {
    for (let row = doc === 0 ? 0 : itemEnds[doc - 1]!; row < itemEnds[doc]!; row++) {
      let mask = 0;
      for (const { facet, bit, allowed } of wanted.item) if (!hasOne(facets[facet], row, allowed)) mask |= bit;
      passed.fails[row] = mask;
      if (mask === 0) someItem = true;
      else if ((mask & (mask - 1)) === 0) nearly |= mask;
    }
  }
  if (letterFails === 0 && someItem) passed.all.push(i);
  if (someItem)
    for (const { facet, bit } of wanted.letter) if ((letterFails & ~bit) === 0) passed.butFor[facet]!.push(i);
  if (letterFails === 0)
    for (const { facet, bit } of wanted.item) if (someItem || nearly & bit) passed.butFor[facet]!.push(i);
}

function hasOne(column: { ends: Uint32Array; ids: Uint16Array }, row: number, allowed: Uint8Array): boolean {
  for (let k = row === 0 ? 0 : column.ends[row - 1]!; k < column.ends[row]!; k++)
    if (allowed[column.ids[k]!]) return true;
  return false;
}
