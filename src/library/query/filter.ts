import { noNumber } from '../index/columns.ts';
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
  all: Uint32Array;
  butFor: Partial<Record<Facet, Uint32Array>>;
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
  const rows = inTime(found, segment, gone, wanted, only);
  if (wanted.item.length === 0 && wanted.letter.length === 0) return { all: rows, butFor: {}, fails: null };
  return judged(found, rows, segment, wanted);
}

let counting = new Uint32Array(0);
/** 0, 1, 2 … as a row of numbers. */
function upTo(length: number): Uint32Array {
  if (counting.length < length) counting = Uint32Array.from({ length: Math.max(length, 4_096) }, (_, i) => i);
  return counting.subarray(0, length);
}

/** Positions of what is in the library and was decided in time: all of them, as a rule. */
function inTime(
  { docs }: DocSet,
  { columns: { decided }, keys }: Segment,
  gone: Uint8Array,
  { from, to }: Wanted,
  only: ReadonlySet<string> | null,
): Uint32Array {
  const whenever = from === noNumber && to === 2_147_483_647;
  if (whenever && only === null && !gone.includes(1)) return upTo(docs.length);
  const rows = new Uint32Array(docs.length);
  let n = 0;
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i]!;
    if (gone[doc] || decided[doc]! < from || decided[doc]! > to) continue;
    if (only === null || only.has(keys[doc]!)) rows[n++] = i;
  }
  return rows.subarray(0, n);
}

/** Judges letters by the filters in use: which pass all, and which only one holds back. */
function judged(found: DocSet, candidates: Uint32Array, segment: Segment, wanted: Wanted): Passed {
  const { itemEnds } = segment.columns;
  const fails = wanted.item.length > 0 ? failsOf(segment, wanted.item, segment.columns.facets) : null;
  const letterFails = wanted.letter.length > 0 ? failsOf(segment, wanted.letter, segment.columns.facets) : null;
  const all = new Uint32Array(candidates.length);
  let n = 0;
  const own = [
    ...wanted.item.map(({ facet, bit }) => ({
      facet,
      bit,
      item: true,
      rows: new Uint32Array(candidates.length),
      n: 0,
    })),
    ...wanted.letter.map(({ facet, bit }) => ({
      facet,
      bit,
      item: false,
      rows: new Uint32Array(candidates.length),
      n: 0,
    })),
  ];
  for (let c = 0; c < candidates.length; c++) {
    const i = candidates[c]!;
    const doc = found.docs[i]!;
    const failing = letterFails === null ? 0 : letterFails[doc]!;
    let some = fails === null;
    let nearly = 0;
    if (fails !== null) {
      const end = itemEnds[doc]!;
      for (let row = doc === 0 ? 0 : itemEnds[doc - 1]!; row < end; row++) {
        const mask = fails[row]!;
        if (mask === 0) some = true;
        else if ((mask & (mask - 1)) === 0) nearly |= mask;
      }
    }
    if (failing === 0 && some) all[n++] = i;
    for (let k = 0; k < own.length; k++) {
      const one = own[k]!;
      const counts = one.item
        ? failing === 0 && (some || (nearly & one.bit) !== 0)
        : some && (failing & ~one.bit) === 0;
      if (counts) one.rows[one.n++] = i;
    }
  }
  return {
    all: all.subarray(0, n),
    butFor: Object.fromEntries(own.map(({ facet, rows, n: length }) => [facet, rows.subarray(0, length)])),
    fails,
  };
}

type Filter = { facet: Facet; bit: number; allowed: Uint8Array };

/** For each row, which filters it fails, a bit each. */
function failsOf(segment: Segment, filters: readonly Filter[], facets: Segment['columns']['facets']): Uint16Array {
  const length = facets[filters[0]!.facet].ends.length;
  const fails = new Uint16Array(length);
  for (const filter of filters) {
    const meets = meeting(segment, filter);
    for (let row = 0; row < length; row++) if (!meets[row]) fails[row]! |= filter.bit;
  }
  return fails;
}

const mostKept = 24;
const kept = new WeakMap<Segment, Map<string, Uint8Array>>();

/** For each row of a facet whether it bears a value allowed; kept for the filters asked for last. */
function meeting(segment: Segment, { facet, allowed }: Filter): Uint8Array {
  const mine = kept.get(segment) ?? new Map<string, Uint8Array>();
  kept.set(segment, mine);
  const name = `${facet} ${allowed.reduce<string>((names, yes, id) => (yes ? `${names}${id},` : names), '')}`;
  const known = mine.get(name);
  if (known) {
    mine.delete(name);
    mine.set(name, known);
    return known;
  }
  const { ends, ids } = segment.columns.facets[facet];
  const meets = new Uint8Array(ends.length);
  for (let row = 0, k = 0; row < ends.length; row++) {
    for (const end = ends[row]!; k < end; k++) if (allowed[ids[k]!]) meets[row] = 1;
  }
  mine.set(name, meets);
  if (mine.size > mostKept) mine.delete(mine.keys().next().value ?? '');
  return meets;
}
