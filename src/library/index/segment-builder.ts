import { deflateRawSync } from 'node:zlib';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { ByteWriter } from './bytes.ts';
import { ColumnsBuilder } from './columns.ts';
import { textFieldNames, textFields, textsOf } from './fields.ts';
import { impactOf } from './posting.ts';
import { type SegmentParts, writeSegment } from './segment-file.ts';
import { stem, WordNumbers } from './tokens.ts';

/** What was gathered of one stem, as it will be written; the last fields are of the letter at hand. */
interface Gathered {
  count: number;
  last: number;
  docs: ByteWriter;
  impacts: ByteWriter;
  /** For each document the bytes of its places, and their differences. */
  places: ByteWriter;
  weight: number;
  positions: number[];
  /** How many of `positions` count: cutting an array short takes longer than filling it anew. */
  standing: number;
}

const gap = 50;
const scratch = new ByteWriter(1024);

/** Gathers entries in memory and writes them as one segment. */
export class SegmentBuilder {
  count = 0;
  private readonly numbers = new WordNumbers();
  private readonly byNumber: (Gathered | undefined)[] = [];
  private readonly terms = new Map<string, Gathered>();
  private readonly columns = new ColumnsBuilder();
  private readonly records = new ByteWriter(1 << 20);
  private readonly recordEnds: number[] = [];
  private readonly keys: string[] = [];
  private readonly hashes: string[] = [];

  add(entry: CatalogueEntry): void {
    const touched: Gathered[] = [];
    const length = this.gather(entry, touched);
    for (const term of touched) settle(term, this.count, length);
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
      let position: number = from;
      const visit = (number: number) => {
        if (position >= to) return;
        const term = this.byNumber[number] ?? this.gathered(number);
        if (term.weight === 0) touched.push(term);
        term.weight += weight;
        term.positions[term.standing++] = position++;
        length += weight;
      };
      for (const text of texts[field]) {
        this.numbers.each(text, visit);
        position += gap;
      }
    }
    return length;
  }

  /** Words of one stem share what is gathered. */
  private gathered(number: number): Gathered {
    const name = stem(this.numbers.words[number]!);
    let term = this.terms.get(name);
    if (!term) {
      const [docs, impacts, places] = [new ByteWriter(8), new ByteWriter(8), new ByteWriter(24)];
      term = { count: 0, last: 0, docs, impacts, places, weight: 0, positions: [], standing: 0 };
      this.terms.set(name, term);
    }
    this.byNumber[number] = term;
    return term;
  }

  /** The finished segment; the builder is spent. */
  parts(): SegmentParts {
    const names = [...this.terms.keys()].sort();
    const terms = this.terms;
    return {
      count: this.count,
      keys: Buffer.from(this.keys.join('\n')),
      hashes: Buffer.from(this.hashes.join('\n')),
      columns: this.columns.parts(),
      recordEnds: this.recordEnds,
      records: [this.records.written()],
      names,
      *postings() {
        for (const name of names) {
          const { count, docs, impacts, places } = terms.get(name)!;
          yield { count, docs: docs.written(), impacts: impacts.written(), places: places.written() };
        }
      },
    };
  }

  write(folder: string, name: string): void {
    writeSegment(folder, name, this.parts());
  }
}

function settle(term: Gathered, doc: number, length: number): void {
  term.docs.varint(doc - term.last);
  term.last = doc;
  term.count++;
  term.impacts.byte(impactOf(term.weight, length));
  scratch.length = 0;
  let before = 0;
  for (let i = 0; i < term.standing; i++) {
    const position = term.positions[i]!;
    scratch.varint(position - before);
    before = position;
  }
  term.places.varint(scratch.length);
  term.places.append(scratch.written());
  term.weight = 0;
  term.standing = 0;
}
