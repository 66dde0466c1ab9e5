import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { readDocs } from './bytes.ts';
import type { Columns } from './columns.ts';
import { facetNames } from './fields.ts';
import { Lines } from './lines.ts';
import { bytesOf, type List, listOf } from './posting.ts';
import type { Head } from './segment-file.ts';

const views = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array } as const;

/** Lists kept in memory, in bytes a segment; the operating system keeps the files' pages besides. */
const cacheBytes = 128 << 20;

/** A written segment, opened for reading. Words and columns are in memory, lists and entries are read when asked for. */
export class Segment {
  readonly count: number;
  readonly names: string[];
  readonly keys: Lines;
  readonly hashes: Lines;
  readonly columns: Columns;
  readonly frequencies: Uint32Array;
  /** Where the postings of each word begin in their file; one more says where the last end. */
  readonly starts: Float64Array;
  readonly docLengths: Uint32Array;
  readonly recordEnds: Float64Array;
  readonly postingFile: number;
  readonly recordFile: number;
  private readonly cache = new Map<number, List>();
  private cached = 0;

  constructor(folder: string, name: string) {
    const bytes = readWhole(join(folder, `${name}.head`));
    const size = bytes.readUInt32LE(0);
    const head = JSON.parse(bytes.toString('utf8', 8, 8 + size)) as Head;
    const base = bytes.byteOffset + 8 + Math.ceil(size / 8) * 8;
    const array = (wanted: string) => {
      const { type, start, length } = head.arrays.find((one) => one.name === wanted)!;
      const view = views[type];
      return new view(bytes.buffer as ArrayBuffer, base + start, length / view.BYTES_PER_ELEMENT);
    };
    const words = Buffer.from(array('names') as Uint8Array).toString('utf8');
    this.count = head.count;
    this.names = words === '' ? [] : words.split('\n');
    this.keys = new Lines(array('keys') as Uint8Array, head.count);
    this.hashes = new Lines(array('hashes') as Uint8Array, head.count);
    this.starts = array('starts') as Float64Array;
    this.docLengths = array('docLengths') as Uint32Array;
    this.frequencies = array('frequencies') as Uint32Array;
    this.recordEnds = array('recordEnds') as Float64Array;
    const facets = facetNames.map((facet) => [
      facet,
      { values: head.values[facet] ?? [], ends: array(`${facet}.ends`), ids: array(`${facet}.ids`) },
    ]);
    this.columns = {
      itemEnds: array('itemEnds') as Uint32Array,
      decided: array('decided') as Int32Array,
      days: array('days') as Int32Array,
      facets: Object.fromEntries(facets) as Columns['facets'],
    };
    this.postingFile = openSync(join(folder, `${name}.post`), 'r');
    this.recordFile = openSync(join(folder, `${name}.rec`), 'r');
  }

  /** Number of a word, or where it would stand as a negative number. */
  find(word: string): number {
    let [low, high] = [0, this.names.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const name = this.names[middle]!;
      if (name === word) return middle;
      if (name < word) low = middle + 1;
      else high = middle - 1;
    }
    return -low - 1;
  }

  /** The documents of a word with their impacts. The lists asked for last are kept. */
  list(word: number): List {
    const known = this.cache.get(word);
    if (known) {
      this.cache.delete(word);
      this.cache.set(word, known);
      return known;
    }
    const { docs, impacts } = this.postings(word);
    const made = listOf(docs, impacts, this.count);
    this.keep(word, made);
    return made;
  }

  /** As it is written, decoded anew each time: documents and impacts. */
  postings(word: number): { docs: Uint32Array; impacts: Uint8Array } {
    const count = this.frequencies[word]!;
    const docsEnd = this.docLengths[word]!;
    const bytes = this.read(this.starts[word]!, docsEnd + count);
    return { docs: readDocs(bytes, count), impacts: bytes.subarray(docsEnd) };
  }

  /** The places of a word, most of its bytes: a phrase or a field asks for them. */
  places(word: number): Uint8Array {
    const from = this.starts[word]! + this.docLengths[word]! + this.frequencies[word]!;
    return this.read(from, this.starts[word + 1]! - from);
  }

  private read(start: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    readSync(this.postingFile, bytes, 0, length, start);
    return bytes;
  }

  private keep(word: number, list: List): void {
    this.cache.set(word, list);
    this.cached += bytesOf(list);
    for (const [oldest, one] of this.cache) {
      if (this.cached <= cacheBytes) break;
      this.cache.delete(oldest);
      this.cached -= bytesOf(one);
    }
  }

  /** The record's bytes, still deflated. */
  record(doc: number): Uint8Array {
    const start = doc === 0 ? 0 : this.recordEnds[doc - 1]!;
    const bytes = new Uint8Array(this.recordEnds[doc]! - start);
    readSync(this.recordFile, bytes, 0, bytes.length, start);
    return bytes;
  }

  entry(doc: number): CatalogueEntry {
    return JSON.parse(inflateRawSync(this.record(doc)).toString('utf8')) as CatalogueEntry;
  }

  close(): void {
    closeSync(this.postingFile);
    closeSync(this.recordFile);
  }
}

/** A file's bytes in a buffer of their own, so that columns of numbers lie in it as they are. */
function readWhole(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.from(new ArrayBuffer(fstatSync(file).size));
    for (let at = 0; at < bytes.length; ) {
      const got = readSync(file, bytes, at, bytes.length - at, at);
      if (got === 0) throw new Error(`${path} became shorter while it was read`);
      at += got;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
