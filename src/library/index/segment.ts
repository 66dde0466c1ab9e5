import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { readDocs } from './bytes.ts';
import type { Columns } from './columns.ts';
import { facetNames } from './fields.ts';
import type { Postings } from './posting.ts';
import type { Head } from './segment-file.ts';

const views = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array } as const;

/** Decoded lists kept in memory, in bytes; the operating system keeps the files' pages besides. */
const cacheBytes = 128 << 20;

/** A written segment, opened for reading. Words and columns are in memory, postings and entries are read when asked for. */
export class Segment {
  readonly count: number;
  readonly names: string[];
  readonly keys: string[];
  readonly hashes: string[];
  readonly columns: Columns;
  readonly frequencies: Uint32Array;
  private readonly starts: Float64Array;
  private readonly docLengths: Uint32Array;
  readonly recordEnds: Float64Array;
  private readonly postingFile: number;
  private readonly recordFile: number;
  private readonly cache = new Map<number, Postings>();
  private cached = 0;

  constructor(folder: string, name: string) {
    const bytes = readFileSync(join(folder, `${name}.head`));
    const size = bytes.readUInt32LE(0);
    const head = JSON.parse(bytes.toString('utf8', 8, 8 + size)) as Head;
    const base = bytes.byteOffset + 8 + Math.ceil(size / 8) * 8;
    const array = (wanted: string) => {
      const { type, start, length } = head.arrays.find((one) => one.name === wanted)!;
      return new views[type](bytes.buffer.slice(base + start, base + start + length));
    };
    const lines = (wanted: string) => {
      const text = Buffer.from(array(wanted).buffer as ArrayBuffer).toString('utf8');
      return text === '' ? [] : text.split('\n');
    };
    this.count = head.count;
    this.names = lines('names');
    this.keys = lines('keys');
    this.hashes = lines('hashes');
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

  postings(word: number): Postings {
    const known = this.cache.get(word);
    if (known) {
      this.cache.delete(word);
      this.cache.set(word, known);
      return known;
    }
    const made = this.decode(word);
    this.keep(word, made);
    return made;
  }

  private read(start: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    readSync(this.postingFile, bytes, 0, length, start);
    return bytes;
  }

  /** Documents and impacts; the places, most of the bytes, are read when a phrase or a field asks for them. */
  private decode(word: number): Postings {
    const count = this.frequencies[word]!;
    const start = this.starts[word]!;
    const docsEnd = this.docLengths[word]!;
    const bytes = this.read(start, docsEnd + count);
    let places: Uint8Array | null = null;
    const readPlaces = (): Uint8Array => {
      const from = start + bytes.length;
      places = this.read(from, this.starts[word + 1]! - from);
      this.cached += places.length;
      return places;
    };
    return {
      docs: readDocs(bytes, count),
      impacts: bytes.slice(docsEnd),
      get places() {
        return places ?? readPlaces();
      },
      get bytes() {
        return count * 5 + (places?.length ?? 0) + 200;
      },
    };
  }

  private keep(word: number, postings: Postings): void {
    this.cache.set(word, postings);
    this.cached += postings.bytes;
    for (const [oldest, one] of this.cache) {
      if (this.cached <= cacheBytes) break;
      this.cache.delete(oldest);
      this.cached -= one.bytes;
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
