import { ByteWriter } from './bytes.ts';
import type { Columns, FacetColumn } from './columns.ts';
import { facetNames, itemFacetNames } from './fields.ts';
import type { Lines } from './lines.ts';
import type { Segment } from './segment.ts';
import type { EncodedPostings, SegmentParts } from './segment-file.ts';
import { FrontToBack } from './stream.ts';

export interface Living {
  segment: Segment;
  /** 1 for each document that was taken out. */
  gone: Uint8Array;
}

/** A segment as a merge sees it: of a whole one, bytes are taken over as they are. */
interface Source extends Living {
  whole: boolean;
  /** The new number of its first document that stays, and of all of them where some were taken out. */
  first: number;
  map: Uint32Array | null;
  kept: number;
}

const taken = 0xffff_ffff;

/**
 * Several segments as one, without what was taken out: nothing of a recalled letter stays in the new files. Files are
 * read from front to back and written as they are read, so memory hangs on the words and columns, not on the texts.
 */
export function mergeSegments(living: readonly Living[]): SegmentParts {
  const sources = numbered(living);
  const names = namesOf(sources);
  return {
    count: sources.reduce((sum, { kept }) => sum + kept, 0),
    keys: mergeLines(sources, ({ keys }) => keys),
    hashes: mergeLines(sources, ({ hashes }) => hashes),
    columns: mergeColumns(sources),
    recordEnds: mergeRecordEnds(sources),
    records: records(sources),
    names,
    postings: () => mergeWords(names, sources),
  };
}

function numbered(living: readonly Living[]): Source[] {
  let next = 0;
  return living.map(({ segment, gone }) => {
    const first = next;
    const whole = !gone.includes(1);
    if (whole) next += segment.count;
    const map = whole ? null : Uint32Array.from(gone, (out) => (out ? taken : next++));
    return { segment, gone, whole, first, map, kept: next - first };
  });
}

function namesOf(sources: readonly Source[]): string[] {
  const names = new Set<string>();
  for (const { segment } of sources) for (const name of segment.names) names.add(name);
  return [...names].sort();
}

/** Stretches of documents that stay, from and to (excluded). */
function* stretches({ segment, gone, whole }: Source): Iterable<[number, number]> {
  if (whole) return yield [0, segment.count];
  for (let from = 0; from < gone.length; ) {
    if (gone[from]) {
      from++;
      continue;
    }
    let to = gone.indexOf(1, from);
    if (to < 0) to = gone.length;
    yield [from, to];
    from = to;
  }
}

function mergeLines(sources: readonly Source[], linesOf: (segment: Segment) => Lines): Uint8Array {
  const out = new ByteWriter();
  let first = true;
  for (const source of sources) {
    for (const [from, to] of stretches(source)) {
      if (from === to) continue;
      if (!first) out.byte(10);
      first = false;
      out.append(linesOf(source.segment).between(from, to));
    }
  }
  return out.written();
}

function mergeRecordEnds(sources: readonly Source[]): Float64Array {
  const ends = new Float64Array(sources.reduce((sum, { kept }) => sum + kept, 0));
  let [n, end] = [0, 0];
  for (const source of sources) {
    const { recordEnds } = source.segment;
    for (const [from, to] of stretches(source)) {
      const shift = end - (from === 0 ? 0 : recordEnds[from - 1]!);
      for (let doc = from; doc < to; doc++) ends[n++] = recordEnds[doc]! + shift;
      if (to > from) end = ends[n - 1]!;
    }
  }
  return ends;
}

const piece = 4 << 20;

function* records(sources: readonly Source[]): Iterable<Uint8Array> {
  for (const source of sources) {
    const { recordEnds, recordFile } = source.segment;
    const reader = new FrontToBack(recordFile, piece);
    for (const [from, to] of stretches(source)) {
      let at = from === 0 ? 0 : recordEnds[from - 1]!;
      const end = to === 0 ? 0 : recordEnds[to - 1]!;
      for (; at < end; at += piece) yield reader.take(at, Math.min(piece, end - at));
    }
  }
}

/** Word after word: each file is read once, from front to back. What is yielded holds until the next word. */
function* mergeWords(names: readonly string[], sources: readonly Source[]): Iterable<EncodedPostings> {
  const readers = sources.map((source) => ({ source, word: 0, reader: new FrontToBack(source.segment.postingFile) }));
  const out = { docs: new ByteWriter(), impacts: new ByteWriter(), places: new ByteWriter(), before: 0, count: 0 };
  for (const name of names) {
    out.docs.length = out.impacts.length = out.places.length = out.before = out.count = 0;
    for (const one of readers) {
      const { segment } = one.source;
      if (segment.names[one.word] !== name) continue;
      const start = segment.starts[one.word]!;
      const bytes = one.reader.take(start, segment.starts[one.word + 1]! - start);
      const [docsEnd, count] = [segment.docLengths[one.word]!, segment.frequencies[one.word]!];
      one.word++;
      if (one.source.map === null) takeWhole(out, bytes, docsEnd, count, one.source.first);
      else takeSome(out, bytes, docsEnd, count, one.source.map);
    }
    yield { count: out.count, docs: out.docs.written(), impacts: out.impacts.written(), places: out.places.written() };
  }
}

interface Out {
  docs: ByteWriter;
  impacts: ByteWriter;
  places: ByteWriter;
  /** The last document written, and how many were. */
  before: number;
  count: number;
}

/** Documents are written as differences: only the first of them differs in the new numbering. */
function takeWhole(out: Out, bytes: Uint8Array, docsEnd: number, count: number, shift: number): void {
  let [at, doc] = [0, 0];
  let rest = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++]!;
    let value = byte & 127;
    for (let bits = 7; byte > 127; bits += 7) {
      byte = bytes[at++]!;
      value |= (byte & 127) << bits;
    }
    doc += value;
    if (i > 0) continue;
    out.docs.varint(doc + shift - out.before);
    rest = at;
  }
  out.docs.append(bytes.subarray(rest, docsEnd));
  out.impacts.append(bytes.subarray(docsEnd, docsEnd + count));
  out.places.append(bytes.subarray(docsEnd + count));
  out.before = doc + shift;
  out.count += count;
}

function takeSome(out: Out, bytes: Uint8Array, docsEnd: number, count: number, map: Uint32Array): void {
  let [at, old, place] = [0, 0, docsEnd + count];
  const varint = (from: number): [value: number, end: number] => {
    let [value, shift, byte, end] = [0, 0, 128, from];
    for (; byte > 127; shift += 7) {
      byte = bytes[end++]!;
      value |= (byte & 127) << shift;
    }
    return [value, end];
  };
  for (let i = 0; i < count; i++) {
    const [difference, next] = varint(at);
    const [length, begin] = varint(place);
    old += difference;
    at = next;
    const doc = map[old]!;
    if (doc !== taken) {
      out.docs.varint(doc - out.before);
      out.before = doc;
      out.impacts.byte(bytes[docsEnd + i]!);
      out.places.append(bytes.subarray(place, begin + length));
      out.count++;
    }
    place = begin + length;
  }
}

function mergeColumns(sources: readonly Source[]): Columns {
  const facets = facetNames.map((facet) => {
    const byItem = (itemFacetNames as readonly string[]).includes(facet);
    return [facet, mergeFacet(sources, ({ columns }) => columns.facets[facet], byItem)];
  });
  return {
    itemEnds: mergeItemEnds(sources),
    facets: Object.fromEntries(facets) as Columns['facets'],
    decided: mergeNumbers(sources, ({ columns }) => columns.decided),
    days: mergeNumbers(sources, ({ columns }) => columns.days),
  };
}

function mergeNumbers(sources: readonly Source[], columnOf: (segment: Segment) => Int32Array): Int32Array {
  const out = new Int32Array(sources.reduce((sum, { kept }) => sum + kept, 0));
  let n = 0;
  for (const source of sources) {
    for (const [from, to] of stretches(source)) {
      out.set(columnOf(source.segment).subarray(from, to), n);
      n += to - from;
    }
  }
  return out;
}

const before = (ends: Uint32Array, row: number): number => (row === 0 ? 0 : ends[row - 1]!);

function mergeItemEnds(sources: readonly Source[]): Uint32Array {
  const out = new Uint32Array(sources.reduce((sum, { kept }) => sum + kept, 0));
  let [n, items] = [0, 0];
  for (const source of sources) {
    const { itemEnds } = source.segment.columns;
    for (const [from, to] of stretches(source)) {
      for (let doc = from; doc < to; doc++) {
        items += itemEnds[doc]! - before(itemEnds, doc);
        out[n++] = items;
      }
    }
  }
  return out;
}

function mergeFacet(
  sources: readonly Source[],
  columnOf: (segment: Segment) => FacetColumn,
  byItem: boolean,
): FacetColumn {
  const numbers = new Map<string, number>();
  const all = sources.map(({ segment }) => columnOf(segment));
  const ends = new Uint32Array(all.reduce((sum, column) => sum + column.ends.length, 0));
  const ids = new Uint16Array(all.reduce((sum, column) => sum + column.ids.length, 0));
  let [rows, at] = [0, 0];
  for (const source of sources) {
    const column = columnOf(source.segment);
    const { itemEnds } = source.segment.columns;
    const map = column.values.map((value) => {
      const known = numbers.get(value) ?? numbers.size;
      // Beyond what two bytes number a value is not counted, as where a segment is built.
      if (known === numbers.size && known < 65_535) numbers.set(value, known);
      return known;
    });
    for (const [from, to] of stretches(source)) {
      const [first, last] = byItem ? [before(itemEnds, from), before(itemEnds, to)] : [from, to];
      for (let row = first; row < last; row++) {
        for (let i = before(column.ends, row); i < column.ends[row]!; i++) {
          const id = map[column.ids[i]!]!;
          if (id < 65_535) ids[at++] = id;
        }
        ends[rows++] = at;
      }
    }
  }
  return { values: [...numbers.keys()], ends: ends.slice(0, rows), ids: ids.slice(0, at) };
}
