import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { Change } from '../publish/changes.ts';
import { codebook, csvHead, csvRows } from './rows.ts';

export interface ExportReport {
  letters: number;
  files: { name: string; bytes: number; sha256: string }[];
}

/** A file written line by line under another name, and put in its place when whole. */
class LineFile {
  private readonly hash = createHash('sha256');
  private readonly handle: number;
  private readonly folder: string;
  readonly name: string;
  private held = '';
  private bytes = 0;

  constructor(folder: string, name: string) {
    this.folder = folder;
    this.name = name;
    this.handle = openSync(join(folder, `${name}.new`), 'w');
  }

  line(text: string): void {
    this.held += `${text}\n`;
    if (this.held.length > 1 << 20) this.flush();
  }

  private flush(): void {
    const chunk = Buffer.from(this.held);
    this.held = '';
    this.hash.update(chunk);
    this.bytes += chunk.length;
    writeSync(this.handle, chunk);
  }

  done(): { name: string; bytes: number; sha256: string } {
    this.flush();
    closeSync(this.handle);
    renameSync(join(this.folder, `${this.name}.new`), join(this.folder, this.name));
    return { name: this.name, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/** A letter as open data gives it: without the file's name it came from and without the reader's notes. */
export function publicEntry(entry: CatalogueEntry): Omit<CatalogueEntry, 'origin' | 'unread'> {
  const { origin: _origin, unread: _unread, ...open } = entry;
  return open;
}

/**
 * Writes the whole library as bulk files: CSV, JSON lines, codebook, changes, checksums (`sha256sum -c SHA256SUMS`).
 * A letter withdrawn is in none of them from the next run on.
 */
export function exportLibrary(index: SearchIndex, folder: string, changes: readonly Change[]): ExportReport {
  mkdirSync(folder, { recursive: true });
  const csv = new LineFile(folder, 'determinations.csv');
  const json = new LineFile(folder, 'determinations.ndjson');
  csv.line(csvHead());
  let letters = 0;
  for (const entry of index.entries()) {
    for (const row of csvRows(entry)) csv.line(row);
    json.line(JSON.stringify(publicEntry(entry)));
    letters++;
  }
  const book = new LineFile(folder, 'CODEBOOK.md');
  book.line(codebook());
  const feed = new LineFile(folder, 'changes.json');
  feed.line(JSON.stringify(changes, null, 1));
  const files = [csv, json, book, feed].map((file) => file.done());
  writeFileSync(join(folder, 'SHA256SUMS'), files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
  return { letters, files };
}
