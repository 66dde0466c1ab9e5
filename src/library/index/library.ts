import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readCorrections, withCorrections } from '../catalogue/corrections.ts';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { find, findAll } from '../query/find.ts';
import type { SearchAnswer, SearchRequest } from '../query/request.ts';
import { locked } from './lock.ts';
import { isSameManifest, type Manifest, readManifest, removeSegment, sweep, writeManifest } from './manifest.ts';
import { type Living, mergeSegments } from './merge.ts';
import { type CountedLetter, countedLetters } from './rows.ts';
import type { SearchIndex } from './search-index.ts';
import { Segment } from './segment.ts';
import { SegmentBuilder } from './segment-builder.ts';
import { writeSegment } from './segment-file.ts';
import { ofLikeSize, smallOnes } from './tidy.ts';

/** The library in a folder: segments that never change, and a manifest that says which of them count. */
export class Library implements SearchIndex {
  readonly folder: string;
  private manifest: Manifest;
  private living: (Living & { name: string })[] = [];

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
  }

  /** Looks whether another process changed the library; cheap enough for each request. */
  refresh(): void {
    for (let left = 5; ; left--) {
      const now = readManifest(this.folder);
      if (isSameManifest(now, this.manifest)) return;
      try {
        this.manifest = now;
        this.open();
        return;
      } catch (error) {
        // Another process made one segment of several between our reading the manifest and opening its files.
        if (left === 0 || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        this.manifest = { ...now, generation: -1 };
      }
    }
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

  /** Everything that meets the request, read one by one. */
  matching(request: SearchRequest): Iterable<CatalogueEntry> {
    return findAll(this.living, request);
  }

  /** The last segment's word counts, as an older version may not have been taken out yet. */
  private where(key: string): { segment: number; doc: number } | null {
    for (let i = this.living.length - 1; i >= 0; i--) {
      const { segment, gone } = this.living[i]!;
      const doc = segment.keys.find(key, gone);
      if (doc >= 0) return { segment: i, doc };
    }
    return null;
  }

  get(key: string): CatalogueEntry | null {
    const at = this.where(key);
    return at ? this.living[at.segment]!.segment.entry(at.doc) : null;
  }

  has(key: string): boolean {
    return this.where(key) !== null;
  }

  /** Fingerprints of all letters in the library, by which an import knows what it has read. */
  *hashes(): Iterable<string> {
    for (const { segment, gone } of this.living) {
      for (let doc = 0; doc < segment.count; doc++) if (!gone[doc]) yield segment.hashes.at(doc);
    }
  }

  *entries(): Iterable<CatalogueEntry> {
    for (const { segment, gone } of this.living) {
      for (let doc = 0; doc < segment.count; doc++) if (!gone[doc]) yield segment.entry(doc);
    }
  }

  counted(): Iterable<CountedLetter> {
    return countedLetters(this.living);
  }

  /**
   * Adds entries as a segment of their own, as people corrected them; an entry whose key is there takes the place of
   * the older.
   */
  add(entries: Iterable<CatalogueEntry>): void {
    const builder = new SegmentBuilder();
    const corrections = readCorrections(this.folder);
    for (const entry of entries) builder.add(withCorrections(entry, corrections));
    if (builder.count === 0) return;
    mkdirSync(this.folder, { recursive: true });
    const name = `seg-${randomUUID()}`;
    builder.write(this.folder, name);
    this.adopt([name]);
    this.tidy();
  }

  /** Takes written segments into the library. Gives the keys whose earlier version they replaced. */
  adopt(names: readonly string[]): string[] {
    return locked(this.folder, () => {
      this.refresh();
      return names.flatMap((name) => this.adoptOne(name));
    });
  }

  private adoptOne(name: string): string[] {
    const replaced: string[] = [];
    const segment = new Segment(this.folder, name);
    const gone: number[] = [];
    const mine = new Map<string, number>();
    for (let doc = 0; doc < segment.count; doc++) {
      const key = segment.keys.at(doc);
      const twice = mine.get(key);
      if (twice !== undefined) gone.push(twice);
      mine.set(key, doc);
      const before = this.where(key);
      if (before && twice === undefined) this.manifest.segments[before.segment]!.gone.push(before.doc);
      if (before || twice !== undefined) replaced.push(key);
    }
    segment.close();
    this.manifest.segments.push({ name, gone });
    this.commit();
    return replaced;
  }

  /** Takes determinations out of search at once; nothing of them is in the files any more after `rewrite`. */
  hide(keys: readonly string[]): number {
    return locked(this.folder, () => {
      this.refresh();
      const found = keys.flatMap((key) => this.where(key) ?? []);
      for (const { segment, doc } of found) this.manifest.segments[segment]!.gone.push(doc);
      if (found.length > 0) this.commit();
      return found.length;
    });
  }

  /** Takes determinations out of search at once, and rewrites the files so that nothing of them stays. */
  remove(keys: readonly string[]): number {
    const found = this.hide(keys);
    if (found > 0) this.rewrite();
    return found;
  }

  private commit(): void {
    this.manifest.generation++;
    writeManifest(this.folder, this.manifest);
    this.open();
  }

  /** Writes anew every segment of which something was taken out. */
  rewrite(): void {
    this.refresh();
    for (const { name, gone } of [...this.manifest.segments]) if (gone.length > 0) this.merge([name]);
  }

  /** Makes one segment of many of like size, as often as there are such. */
  mergeAlike(): void {
    this.refresh();
    for (let alike = this.chosen(ofLikeSize); alike; alike = this.chosen(ofLikeSize)) this.merge(alike);
  }

  /** Whether there are many of like size. */
  isUntidy(): boolean {
    return this.chosen(ofLikeSize) !== null;
  }

  /** Makes few segments of many. */
  tidy(): void {
    this.mergeAlike();
    const small = this.chosen(smallOnes);
    if (small) this.merge(small);
  }

  private chosen(choose: (counts: number[]) => number[] | null): string[] | null {
    const numbers = choose(this.living.map(({ segment }) => segment.count));
    return numbers?.map((i) => this.living[i]!.name) ?? null;
  }

  compact(): void {
    this.refresh();
    const [first, second] = this.manifest.segments;
    if (!first || (!second && first.gone.length === 0)) return;
    this.merge(this.living.map(({ name }) => name));
    sweep(this.folder, this.manifest);
  }

  /**
   * One segment in place of several. The long work is done without the lock; when somebody took a letter out of one of
   * them meanwhile, it is done again.
   */
  private merge(names: readonly string[]): void {
    for (let left = 5; left > 0; left--) {
      const chosen = this.living.filter((one) => names.includes(one.name));
      const before = this.goneOf(names);
      const name = `seg-${randomUUID()}`;
      writeSegment(this.folder, name, mergeSegments(chosen));
      const done = locked(this.folder, () => {
        this.refresh();
        if (this.goneOf(names) !== before) return false;
        const at = this.manifest.segments.findIndex((one) => names.includes(one.name));
        const rest = this.manifest.segments.filter((one) => !names.includes(one.name));
        const merged = chosen.some(({ segment, gone }) => gone.indexOf(0) >= 0 && segment.count > 0);
        this.manifest.segments = merged ? rest.toSpliced(at, 0, { name, gone: [] }) : rest;
        if (!merged) removeSegment(this.folder, name);
        this.commit();
        return true;
      });
      for (const one of done ? names : [name]) removeSegment(this.folder, one);
      if (done) return;
      names = names.filter((one) => this.manifest.segments.some((segment) => segment.name === one));
      if (names.length === 0) return;
    }
  }

  /** How many were taken out of each of these segments; a segment that is there no more changes the words too. */
  private goneOf(names: readonly string[]): string {
    const of = (name: string) => this.manifest.segments.find((one) => one.name === name)?.gone.length ?? 'none';
    return names.map((name) => `${name}:${of(name)}`).join(' ');
  }

  close(): void {
    for (const { segment } of this.living) segment.close();
    this.living = [];
  }
}
