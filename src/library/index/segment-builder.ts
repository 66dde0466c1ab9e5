import { deflateRawSync } from 'node:zlib';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { ByteWriter } from './bytes.ts';
import { ColumnsBuilder } from './columns.ts';
import { textFieldNames, textFields, textsOf } from './fields.ts';
import { impactOf } from './posting.ts';
import { type SegmentParts, writeSegment } from './segment-file.ts';
import { eachWord, stem } from './tokens.ts';

interface Gathered {
  docs: number[];
  impacts: number[];
  /** For each document the count of places and their differences. */
  places: number[];
  /** Of the document at hand. */
  weight: number;
  now: number[];
}

const gap = 50;

/** Gathers entries in memory and writes them as one segment. */
export class SegmentBuilder {
  count = 0;
  private readonly byWord = new Map<string, Gathered>();
  private readonly terms = new Map<string, Gathered>();
  private readonly columns = new ColumnsBuilder();
  private readonly records = new ByteWriter();
  private readonly recordEnds: number[] = [];
  private readonly keys: string[] = [];
  private readonly hashes: string[] = [];

  add(entry: CatalogueEntry): void {
    const touched: Gathered[] = [];
    const length = this.gather(entry, touched);
    for (const term of touched) this.settle(term, length);
    this.columns.add(entry);
    this.keys.push(entry.key);
    this.hashes.push(entry.origin.sha256);
    this.records.append(deflateRawSync(JSON.stringify(entry), { level: 1 }));
    this.recordEnds.push(this.records.length);
    this.count++;
  }

  private gather(entry: CatalogueEntry, touched: Gathered[]): number {
    const texts = textsOf(entry);
    let length = 0;
    for (const field of textFieldNames) {
      const { from, to, weight } = textFields[field];
      let position = from;
      for (const text of texts[field]) {
        eachWord(text, (word) => {
          if (position >= to) return;
          const term = this.gathered(word);
          if (term.weight === 0) touched.push(term);
          term.weight += weight;
          term.now.push(position++);
          length += weight;
        });
        position += gap;
      }
    }
    return length;
  }

  private gathered(word: string): Gathered {
    const known = this.byWord.get(word);
    if (known) return known;
    const name = stem(word);
    let term = this.terms.get(name);
    if (!term) {
      term = { docs: [], impacts: [], places: [], weight: 0, now: [] };
      this.terms.set(name, term);
    }
    this.byWord.set(word, term);
    return term;
  }

  private settle(term: Gathered, length: number): void {
    term.docs.push(this.count);
    term.impacts.push(impactOf(term.weight, length));
    term.places.push(term.now.length);
    let before = 0;
    for (const position of term.now) {
      term.places.push(position - before);
      before = position;
    }
    term.weight = 0;
    term.now.length = 0;
  }

  /** The finished segment; the builder is spent. */
  parts(): SegmentParts {
    const names = [...this.terms.keys()].sort();
    const terms = this.terms;
    return {
      count: this.count,
      keys: this.keys,
      hashes: this.hashes,
      columns: this.columns.parts(),
      recordEnds: this.recordEnds,
      records: [this.records.written()],
      names,
      *postings() {
        for (const name of names) yield encode(terms.get(name)!);
      },
    };
  }

  write(folder: string, name: string): void {
    writeSegment(folder, name, this.parts());
  }
}

function encode(term: Gathered) {
  const docs = new ByteWriter();
  const places = new ByteWriter();
  let before = 0;
  for (const doc of term.docs) {
    docs.varint(doc - before);
    before = doc;
  }
  let at = 0;
  const one = new ByteWriter();
  while (at < term.places.length) {
    const count = term.places[at++]!;
    one.length = 0;
    for (let i = 0; i < count; i++) one.varint(term.places[at++]!);
    places.varint(one.length);
    places.append(one.written());
  }
  return {
    count: term.docs.length,
    docs: docs.written(),
    impacts: Uint8Array.from(term.impacts),
    places: places.written(),
  };
}
