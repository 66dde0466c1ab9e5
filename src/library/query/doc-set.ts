/** Documents of a segment: by number in rising order where they are few, a bit for each document where they are many. */
export type DocSet = Few | Many;

export interface Few {
  kind: 'few';
  count: number;
  docs: Uint32Array;
}

export interface Many {
  kind: 'many';
  count: number;
  bits: Uint32Array;
}

export const few = (docs: Uint32Array): Few => ({ kind: 'few', count: docs.length, docs });
export const many = (bits: Uint32Array, count = countBits(bits)): Many => ({ kind: 'many', count, bits });
export const nothing: DocSet = few(new Uint32Array(0));

export function everything(documents: number): Many {
  const bits = new Uint32Array(Math.ceil(documents / 32)).fill(0xffff_ffff);
  if (documents & 31) bits[bits.length - 1] = 2 ** (documents & 31) - 1;
  return many(bits, documents);
}

const ones = (word: number): number => {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

export function countBits(bits: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) count += ones(bits[i]!);
  return count;
}

/** How many documents two rows of bits share. */
export function countCommon(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) {
    const common = a[i]! & b[i]!;
    if (common !== 0) count += ones(common);
  }
  return count;
}

export const hasBit = (bits: Uint32Array, doc: number): boolean => ((bits[doc >>> 5]! >>> (doc & 31)) & 1) === 1;

/** The documents one by one. */
export function docsOf(set: DocSet): Uint32Array {
  if (set.kind === 'few') return set.docs;
  const { bits, count } = set;
  const docs = new Uint32Array(count);
  for (let i = 0, n = 0; n < count; i++) {
    for (let word = bits[i]!, base = i * 32; word !== 0; word &= word - 1) {
      docs[n++] = base + 31 - Math.clz32(word & -word);
    }
  }
  return docs;
}

export function bitsOf(set: DocSet, documents: number): Uint32Array {
  if (set.kind === 'many') return set.bits;
  const bits = new Uint32Array(Math.ceil(documents / 32));
  const { docs } = set;
  for (let i = 0; i < docs.length; i++) bits[docs[i]! >>> 5]! |= 1 << (docs[i]! & 31);
  return bits;
}

/** Bits of so few documents that numbers are shorter are written as numbers. */
function settled(bits: Uint32Array): DocSet {
  const set = many(bits);
  return set.count < bits.length ? few(docsOf(set)) : set;
}

/** Documents of both. */
export function both(a: DocSet, b: DocSet): DocSet {
  if (a.kind === 'many' && b.kind === 'many') {
    const bits = new Uint32Array(a.bits.length);
    for (let i = 0; i < bits.length; i++) bits[i] = a.bits[i]! & b.bits[i]!;
    return settled(bits);
  }
  if (a.kind === 'many') return both(b, a);
  if (b.kind === 'many') return kept(a.docs, (doc) => hasBit(b.bits, doc));
  if (a.docs.length > b.docs.length) return both(b, a);
  const at = cursor(b.docs);
  return kept(a.docs, at);
}

/** Documents of the first that the second has not. */
export function without(a: DocSet, b: DocSet): DocSet {
  if (a.kind === 'few') {
    const inB = b.kind === 'many' ? (doc: number) => hasBit(b.bits, doc) : cursor(b.docs);
    return kept(a.docs, (doc) => !inB(doc));
  }
  const bits = a.bits.slice();
  if (b.kind === 'many') for (let i = 0; i < bits.length; i++) bits[i]! &= ~b.bits[i]!;
  else for (let i = 0; i < b.docs.length; i++) bits[b.docs[i]! >>> 5]! &= ~(1 << (b.docs[i]! & 31));
  return settled(bits);
}

/** Documents of either. */
export function either(a: DocSet, b: DocSet, documents: number): DocSet {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  if (a.kind === 'few' && b.kind === 'few' && (a.count + b.count) * 16 < documents) return merged(a.docs, b.docs);
  const [larger, smaller] = a.count >= b.count ? [a, b] : [b, a];
  const bits = bitsOf(larger, documents).slice();
  if (smaller.kind === 'many') for (let i = 0; i < bits.length; i++) bits[i]! |= smaller.bits[i]!;
  else for (let i = 0; i < smaller.docs.length; i++) bits[smaller.docs[i]! >>> 5]! |= 1 << (smaller.docs[i]! & 31);
  return many(bits);
}

function merged(a: Uint32Array, b: Uint32Array): Few {
  const docs = new Uint32Array(a.length + b.length);
  let [i, j, n] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const x = i < a.length ? a[i]! : 0xffff_ffff;
    const y = j < b.length ? b[j]! : 0xffff_ffff;
    docs[n++] = Math.min(x, y);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return few(docs.subarray(0, n));
}

function kept(docs: Uint32Array, keep: (doc: number) => boolean): Few {
  const out = new Uint32Array(docs.length);
  let n = 0;
  for (let i = 0; i < docs.length; i++) if (keep(docs[i]!)) out[n++] = docs[i]!;
  return few(out.subarray(0, n));
}

/** Whether a list has a document; asked in rising order. */
export function cursor(docs: Uint32Array): (doc: number) => boolean {
  let at = 0;
  return (doc) => {
    at = firstNotBelow(docs, doc, at);
    return docs[at] === doc;
  };
}

/** Where the first number not below `value` stands, from `from` on: step by step, then in leaps, then by halves. */
export function firstNotBelow(docs: Uint32Array, value: number, from: number): number {
  let low = from;
  for (const near = from + 4; low < near; low++) if (low >= docs.length || docs[low]! >= value) return low;
  let leap = 1;
  while (low + leap < docs.length && docs[low + leap]! < value) {
    low += leap;
    leap *= 2;
  }
  let high = Math.min(low + leap, docs.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (docs[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
