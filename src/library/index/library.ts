import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { find } from '../query/find.ts';
import type { SearchAnswer, SearchRequest } from '../query/request.ts';
import { type Manifest, readManifest, sweep, writeManifest } from './manifest.ts';
import { type Living, mergeSegments } from './merge.ts';
import { type CountedLetter, countedLetters } from './rows.ts';
import type { SearchIndex } from './search-index.ts';
import { Segment } from './segment.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { writeSegment } from './segment-file.ts';

/** More segments than this are made one. */
const manySegments = 8;

/** The library in a folder: segments that never change, and a manifest that says which of them count. */
export class Library implements SearchIndex {
  readonly folder: string;
  private manifest: Manifest;
  private living: (Living & { name: string })[] = [];
  private whereIs: Map<string, { segment: number; doc: number }> | null = null;

  private constructor(folder: string) {
    this.folder = folder;
    this.manifest = readManifest(folder);
    this.open();
  }

  /** Opens the library in this folder; an absent folder is an empty library. */
  static open(folder: string): Library {
    return new Library(folder);
  }

  private open(): void {
    const before = new Map(this.living.map((one) => [one.name, one]));
    this.living = this.manifest.segments.map(({ name, gone }) => {
      const segment = before.get(name)?.segment ?? new Segment(this.folder, name);
      before.delete(name);
      const marks = new Uint8Array(segment.count);
      for (const doc of gone) marks[doc] = 1;
      return { name, segment, gone: marks };
    });
    for (const { segment } of before.values()) segment.close();
    this.whereIs = null;
  }

  /** Looks whether another process changed the library; cheap enough for each request. */
  refresh(): void {
    const now = readManifest(this.folder);
    if (now.generation === this.manifest.generation) return;
    this.manifest = now;
    this.open();
  }

  size(): number {
    return this.living.reduce((sum, { segment }, i) => sum + segment.count - this.manifest.segments[i]!.gone.length, 0);
  }

  generation(): number {
    return this.manifest.generation;
  }

  parts(): readonly Living[] {
    return this.living;
  }

  search(request: SearchRequest): SearchAnswer {
    return find(this.living, request, this.manifest.generation);
  }

  private index(): Map<string, { segment: number; doc: number }> {
    if (this.whereIs) return this.whereIs;
    const where = new Map<string, { segment: number; doc: number }>();
    for (const [
      segment,
      {
        segment: { keys },
        gone,
      },
    ] of this.living.entries()) {
      for (const [doc, key] of keys.entries()) if (!gone[doc]) where.set(key, { segment, doc });
    }
    this.whereIs = where;
    return where;
  }

  get(key: string): CatalogueEntry | null {
    const at = this.index().get(key);
    return at ? this.living[at.segment]!.segment.entry(at.doc) : null;
  }

  has(key: string): boolean {
    return this.index().has(key);
  }

  /** Fingerprints of all letters in the library, by which an import knows what it has read. */
  hashes(): Set<string> {
    const all = new Set<string>();
    for (const { segment, gone } of this.living) {
      for (const [doc, hash] of segment.hashes.entries()) if (!gone[doc]) all.add(hash);
    }
    return all;
  }

  *entries(): Iterable<CatalogueEntry> {
    for (const { segment, gone } of this.living) {
      for (let doc = 0; doc < segment.count; doc++) if (!gone[doc]) yield segment.entry(doc);
    }
  }

  counted(): Iterable<CountedLetter> {
    return countedLetters(this.living);
  }

  /** Adds entries as a segment of their own; an entry whose key is there takes the place of the older. */
  add(entries: Iterable<CatalogueEntry>): void {
    const builder = new SegmentBuilder();
    for (const entry of entries) builder.add(entry);
    if (builder.count === 0) return;
    mkdirSync(this.folder, { recursive: true });
    const name = `seg-${randomUUID()}`;
    builder.write(this.folder, name);
    this.adopt([name]);
  }

  /** Takes written segments into the library. Gives the keys whose earlier version they replaced. */
  adopt(names: readonly string[]): string[] {
    const replaced: string[] = [];
    for (const name of names) {
      const where = this.index();
      const segment = new Segment(this.folder, name);
      const gone: number[] = [];
      const mine = new Map<string, number>();
      for (const [doc, key] of segment.keys.entries()) {
        const twice = mine.get(key);
        if (twice !== undefined) gone.push(twice);
        mine.set(key, doc);
        const before = where.get(key);
        if (before && twice === undefined) this.manifest.segments[before.segment]!.gone.push(before.doc);
        if (before || twice !== undefined) replaced.push(key);
      }
      segment.close();
      this.manifest.segments.push({ name, gone });
      this.commit();
    }
    return replaced;
  }

  /** Takes determinations out of search at once, and rewrites the files so that nothing of them stays. */
  remove(keys: readonly string[]): number {
    const found = keys.flatMap((key) => this.index().get(key) ?? []);
    if (found.length === 0) return 0;
    for (const { segment, doc } of found) this.manifest.segments[segment]!.gone.push(doc);
    this.commit();
    this.compact();
    return found.length;
  }

  private commit(): void {
    this.manifest.generation++;
    writeManifest(this.folder, this.manifest);
    this.open();
  }

  /** Makes one segment of all when there are many. */
  tidy(): void {
    if (this.living.length > manySegments) this.compact();
  }

  compact(): void {
    if (this.living.length === 0) return;
    const name = `seg-${randomUUID()}`;
    writeSegment(this.folder, name, mergeSegments(this.living));
    this.manifest.segments = [{ name, gone: [] }];
    this.commit();
    sweep(this.folder, this.manifest);
  }

  close(): void {
    for (const { segment } of this.living) segment.close();
    this.living = [];
  }
}
