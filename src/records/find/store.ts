import type { FileIndex } from './fileIndex.ts';
import type { Segment } from './segment.ts';

const magic = 0x3149464f; // "OFI1"
const arrays = [
  'termStart',
  'postings',
  'tokens',
  'pageStart',
  'tokenPage',
  'tokenWord',
  'wordStart',
  'wordFrom',
  'wordTo',
  'wordBox',
] as const;
const isShort = (name: (typeof arrays)[number]) => name === 'tokenWord' || name === 'wordBox';

/** An index as bytes, to be kept beside the file's pages: a header in JSON, then the arrays as they lie in memory (little-endian). */
export function serialiseIndex(index: FileIndex): Uint8Array {
  const header = JSON.stringify(
    index.segments.map((segment, at) => ({
      pages: segment.pages,
      terms: segment.terms,
      lengths: arrays.map((name) => segment[name].length),
      replaced: [...index.replaced[at]!].flatMap((gone, page) => (gone ? [page] : [])),
    })),
  );
  const parts: Buffer[] = [Buffer.alloc(8), padded(Buffer.from(header))];
  parts[0]!.writeUInt32LE(magic, 0);
  parts[0]!.writeUInt32LE(Buffer.byteLength(header), 4);
  for (const segment of index.segments) {
    for (const name of arrays)
      parts.push(padded(Buffer.from(segment[name].buffer, segment[name].byteOffset, segment[name].byteLength)));
  }
  return Buffer.concat(parts);
}

/** The index out of `serialiseIndex`; `undefined` when the bytes are none (then build it again: it holds nothing of its own). */
export function restoreIndex(bytes: Uint8Array): FileIndex | undefined {
  try {
    return restore(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}

function restore(bytes: Uint8Array<ArrayBuffer>): FileIndex | undefined {
  const view = new DataView(bytes.buffer);
  if (view.getUint32(0, true) !== magic) return undefined;
  const headerLength = view.getUint32(4, true);
  const header = JSON.parse(Buffer.from(bytes.buffer, 8, headerLength).toString('utf8')) as StoredSegment[];
  let at = 8 + upToFour(headerLength);
  const segments = header.map(({ pages, terms, lengths }) => {
    const restored: Partial<Record<(typeof arrays)[number], unknown>> = {};
    for (const [which, name] of arrays.entries()) {
      const ofKind = isShort(name) ? Uint16Array : Uint32Array;
      restored[name] = new ofKind(bytes.buffer, at, lengths[which]!);
      at += upToFour(lengths[which]! * ofKind.BYTES_PER_ELEMENT);
    }
    return { pages, terms, ...restored } as unknown as Segment;
  });
  const replaced = header.map((segment) => {
    const gone = new Uint8Array(segment.pages.length);
    for (const page of segment.replaced) gone[page] = 1;
    return gone;
  });
  return at === bytes.length ? { segments, replaced } : undefined;
}

interface StoredSegment extends Pick<Segment, 'pages' | 'terms'> {
  lengths: number[];
  replaced: number[];
}

const upToFour = (length: number) => (length + 3) & ~3;
const padded = (part: Buffer) =>
  part.length % 4 === 0 ? part : Buffer.concat([part, Buffer.alloc(4 - (part.length % 4))]);
