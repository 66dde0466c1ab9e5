import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Columns } from './columns.ts';
import { facetNames } from './fields.ts';

export interface EncodedPostings {
  count: number;
  docs: Uint8Array;
  impacts: Uint8Array;
  places: Uint8Array;
}

/** All of a segment, as a builder or a merge gives it. */
export interface SegmentParts {
  count: number;
  /** A line each. */
  keys: Uint8Array;
  hashes: Uint8Array;
  columns: Columns;
  /** Where each record ends in the records laid end to end. */
  recordEnds: ArrayLike<number>;
  records: Iterable<Uint8Array>;
  names: string[];
  postings(): Iterable<EncodedPostings>;
}

/** Where a named array lies in the head file. */
export interface Place {
  name: string;
  type: 'u8' | 'u16' | 'u32' | 'i32' | 'f64';
  start: number;
  length: number;
}

export interface Head {
  version: 1;
  count: number;
  values: Record<string, string[]>;
  arrays: Place[];
}

/**
 * A segment is three files: `.post` (for each word: documents, impacts, places), `.rec` (entries, deflated one by one)
 * and `.head` (a JSON line of what lies where, then words, keys and arrays). None is changed once written.
 */
export function writeSegment(folder: string, name: string, parts: SegmentParts): void {
  const posted = writePostings(join(folder, `${name}.post`), parts);
  writeChunks(join(folder, `${name}.rec`), parts.records);
  const { columns } = parts;
  const arrays: [string, Place['type'], ArrayBufferView][] = [
    ['names', 'u8', utf8(parts.names)],
    ['keys', 'u8', parts.keys],
    ['hashes', 'u8', parts.hashes],
    ['starts', 'f64', posted.starts],
    ['docLengths', 'u32', posted.docLengths],
    ['frequencies', 'u32', posted.frequencies],
    ['recordEnds', 'f64', Float64Array.from(parts.recordEnds)],
    ['itemEnds', 'u32', columns.itemEnds],
    ['decided', 'i32', columns.decided],
    ['days', 'i32', columns.days],
    ...facetNames.flatMap((facet): [string, Place['type'], ArrayBufferView][] => [
      [`${facet}.ends`, 'u32', columns.facets[facet].ends],
      [`${facet}.ids`, 'u16', columns.facets[facet].ids],
    ]),
  ];
  writeHead(join(folder, `${name}.head`), parts, arrays);
}

const utf8 = (lines: string[]): Uint8Array => Buffer.from(lines.join('\n'));

function writeHead(path: string, parts: SegmentParts, arrays: [string, Place['type'], ArrayBufferView][]): void {
  let at = 0;
  const places = arrays.map(([name, type, { byteLength }]): Place => {
    const place = { name, type, start: at, length: byteLength };
    at += Math.ceil(byteLength / 8) * 8;
    return place;
  });
  const values = Object.fromEntries(facetNames.map((facet) => [facet, parts.columns.facets[facet].values]));
  const head: Head = { version: 1, count: parts.count, values, arrays: places };
  const json = Buffer.from(JSON.stringify(head));
  const size = new Uint8Array(8);
  new DataView(size.buffer).setUint32(0, json.length, true);
  const padded = Buffer.alloc(Math.ceil(json.length / 8) * 8, ' ');
  json.copy(padded);
  const chunks = arrays.flatMap(([, , { buffer, byteOffset, byteLength }]) => [
    new Uint8Array(buffer, byteOffset, byteLength),
    new Uint8Array(Math.ceil(byteLength / 8) * 8 - byteLength),
  ]);
  writeChunks(path, [size, padded, ...chunks]);
}

function writePostings(path: string, parts: SegmentParts) {
  const words = parts.names.length;
  const starts = new Float64Array(words + 1);
  const docLengths = new Uint32Array(words);
  const frequencies = new Uint32Array(words);
  let at = 0;
  let word = 0;
  function* chunks() {
    for (const { count, docs, impacts, places } of parts.postings()) {
      starts[word] = at;
      docLengths[word] = docs.length;
      frequencies[word] = count;
      at += docs.length + impacts.length + places.length;
      word++;
      yield docs;
      yield impacts;
      yield places;
    }
  }
  writeChunks(path, chunks());
  starts[words] = at;
  return { starts, docLengths, frequencies };
}

/** Writes through a buffer and to the disk: a segment named in the manifest is there after a power cut. */
function writeChunks(path: string, chunks: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w');
  const buffer = Buffer.allocUnsafe(4 << 20);
  let filled = 0;
  const flush = () => {
    if (filled > 0) writeWhole(file, buffer.subarray(0, filled));
    filled = 0;
  };
  try {
    for (const chunk of chunks) {
      if (filled + chunk.length > buffer.length) flush();
      if (chunk.length > buffer.length) writeWhole(file, chunk);
      else {
        buffer.set(chunk, filled);
        filled += chunk.length;
      }
    }
    flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
}
