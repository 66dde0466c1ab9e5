import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { Change } from '../publish/changes.ts';
import { ParquetFile } from './parquet.ts';
import { codebook, csvHead, csvRows, licence } from './rows.ts';

export interface ExportReport {
  letters: number;
  /** Number of the last change that is in the files. */
  until: number;
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
 * Writes the whole library as bulk files: CSV, JSON lines, Parquet, codebook, licence, changes, checksums
 * (`sha256sum -c SHA256SUMS`). A letter withdrawn is in none of them from the next run on. The changes are those up to
 * the moment the run began, so that one who has the files and follows the feed from `until` on misses nothing.
 */
export async function exportLibrary(
  index: SearchIndex,
  folder: string,
  changes: readonly Change[],
): Promise<ExportReport> {
  mkdirSync(folder, { recursive: true });
  const csv = new LineFile(folder, 'determinations.csv');
  const json = new LineFile(folder, 'determinations.ndjson');
  const parquet = new ParquetFile(folder);
  csv.line(csvHead());
  let letters = 0;
  for (const entry of index.entries()) {
    for (const row of csvRows(entry)) csv.line(row);
    json.line(JSON.stringify(publicEntry(entry)));
    parquet.add(entry);
    letters++;
  }
  const rest = [
    ['CODEBOOK.md', codebook()],
    ['LICENSE.md', licence],
    ['changes.json', JSON.stringify(changes, null, 1)],
  ].map(([name = '', text = '']) => {
    const file = new LineFile(folder, name);
    file.line(text);
    return file;
  });
  const files = [csv.done(), json.done(), await parquet.done(), ...rest.map((file) => file.done())];
  const sums = new LineFile(folder, 'SHA256SUMS');
  for (const { name, sha256 } of files) sums.line(`${sha256}  ${name}`);
  const report = { letters, until: changes.at(-1)?.number ?? 0, files };
  const list = new LineFile(folder, 'index.json');
  list.line(JSON.stringify({ ...report, files: [...files, sums.done()] }, null, 1));
  list.done();
  return report;
}
