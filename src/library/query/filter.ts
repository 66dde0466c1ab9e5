import { noNumber } from '../index/columns.ts';
import { type Facet, type ItemFacet, itemFacetNames, type LetterFacet, letterFacetNames } from '../index/fields.ts';
import type { Segment } from '../index/segment.ts';
import { both, type DocSet, few, many, without } from './doc-set.ts';
import { remembered } from './remembered.ts';
import type { SearchRequest } from './request.ts';

/** Filters worked out for one segment: for each facet in use, which value numbers will do. */
export interface Wanted {
  item: { facet: ItemFacet; bit: number; allowed: Uint8Array }[];
  letter: { facet: LetterFacet; bit: number; allowed: Uint8Array }[];
  from: number;
  to: number;
}

/** The documents that pass, and for each facet in use those that only its own filter may hold back. */
export interface Passed {
  all: DocSet;
  butFor: Partial<Record<Facet, DocSet>>;
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
  const out = takenOut(gone);
  const living = out ? without(found, out) : found;
  const asked = only === null ? living : both(living, bearing(only, segment, gone));
  if (!inUse(wanted)) return { all: asked, butFor: {}, fails: null };
  const { all, butFor, fails } = judged(segment, wanted);
  const own = Object.entries(butFor).map(([facet, set]) => [facet, both(asked, set)]);
  return { all: both(asked, all), butFor: Object.fromEntries(own), fails };
}

const lastDay = 2_147_483_647;
const whenever = ({ from, to }: Wanted): boolean => from === noNumber && to === lastDay;
const inUse = (wanted: Wanted): boolean => wanted.item.length > 0 || wanted.letter.length > 0 || !whenever(wanted);

const outSets = new WeakMap<Uint8Array, DocSet | null>();

/** What was taken out of a segment; null for nothing. */
function takenOut(gone: Uint8Array): DocSet | null {
  const known = outSets.get(gone);
  if (known !== undefined) return known;
  const docs: number[] = [];
  for (let doc = gone.indexOf(1); doc >= 0; doc = gone.indexOf(1, doc + 1)) docs.push(doc);
  const made = docs.length > 0 ? few(Uint32Array.from(docs)) : null;
  outSets.set(gone, made);
  return made;
}

function bearing(keys: ReadonlySet<string>, segment: Segment, gone: Uint8Array): DocSet {
  const docs = [...keys].map((key) => segment.keys.find(key, gone)).filter((doc) => doc >= 0);
  return few(Uint32Array.from(docs).sort());
}

const bytesOfSet = (set: DocSet): number => (set.kind === 'few' ? set.docs : set.bits).byteLength;
const bytesOf = ({ all, butFor, fails }: Passed): number =>
  bytesOfSet(all) + Object.values(butFor).reduce((sum, set) => sum + bytesOfSet(set), 0) + (fails?.byteLength ?? 0);

/** All letters of a segment by the filters in use; kept for those asked for last. */
export function judged(segment: Segment, wanted: Wanted): Passed {
  const names = namesOf([...wanted.item, ...wanted.letter]);
  return remembered(segment, `filters ${wanted.from} ${wanted.to} ${names}`, bytesOf, () => judge(segment, wanted));
}

/** Filters as a name under which what they let through is remembered. */
export const namesOf = (filters: readonly Filter[]): string =>
  filters
    .map(
      ({ facet, allowed }) => `${facet} ${allowed.reduce<string>((ids, yes, id) => (yes ? `${ids}${id},` : ids), '')}`,
    )
    .join(';');

/** Which letters pass all filters, and which only one of them holds back. */
function judge(segment: Segment, wanted: Wanted): Passed {
  const { itemEnds, decided } = segment.columns;
  const { from, to } = wanted;
  const fails = wanted.item.length > 0 ? failsOf(segment, wanted.item) : null;
  const letterFails = wanted.letter.length > 0 ? failsOf(segment, wanted.letter) : null;
  const words = Math.ceil(segment.count / 32);
  const all = new Uint32Array(words);
  const own = [
    ...wanted.item.map(({ facet, bit }) => ({ facet, bit, item: true, bits: new Uint32Array(words) })),
    ...wanted.letter.map(({ facet, bit }) => ({ facet, bit, item: false, bits: new Uint32Array(words) })),
  ];
  for (let doc = 0; doc < segment.count; doc++) {
    if (decided[doc]! < from || decided[doc]! > to) continue;
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
    const [word, mark] = [doc >>> 5, 1 << (doc & 31)];
    if (failing === 0 && some) all[word]! |= mark;
    for (let k = 0; k < own.length; k++) {
      const one = own[k]!;
      const passes = one.item
        ? failing === 0 && (some || (nearly & one.bit) !== 0)
        : some && (failing & ~one.bit) === 0;
      if (passes) one.bits[word]! |= mark;
    }
  }
  return {
    all: many(all),
    butFor: Object.fromEntries(own.map(({ facet, bits }) => [facet, many(bits)])),
    fails,
  };
}

type Filter = { facet: Facet; bit: number; allowed: Uint8Array };

/** For each row, which filters it fails, a bit each. */
function failsOf(segment: Segment, filters: readonly Filter[]): Uint16Array {
  const { facets } = segment.columns;
  const fails = new Uint16Array(facets[filters[0]!.facet].ends.length);
  for (const { facet, bit, allowed } of filters) {
    const { ends, ids } = facets[facet];
    for (let row = 0, k = 0; row < fails.length; row++) {
      let meets = false;
      for (const end = ends[row]!; k < end; k++) if (allowed[ids[k]!]) meets = true;
      if (!meets) fails[row]! |= bit;
    }
  }
  return fails;
}
