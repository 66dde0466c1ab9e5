import { createHash } from 'node:crypto';
import { createReadStream, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { columns } from './rows.ts';

/** Rows kept in memory before they are written as a group. */
const groupRows = 20_000;

/** Whole numbers are numbers; all else is text, and what is empty in CSV is null. */
const isNumber = (name: string): boolean => /^(?:item|days_|age$)/.test(name);

const schema = [
  { name: 'determinations', num_children: columns.length },
  ...columns.map(([name]) =>
    isNumber(name)
      ? ({ name, type: 'INT32', repetition_type: 'OPTIONAL' } as const)
      : ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const),
  ),
];

/** The rows of `determinations.csv` as Parquet (Snappy), written group by group and put in place when whole. */
export class ParquetFile {
  readonly name = 'determinations.parquet';
  private readonly folder: string;
  private readonly writer: ParquetWriter;
  private held: (string | number | null)[][] = columns.map(() => []);

  constructor(folder: string) {
    this.folder = folder;
    this.writer = new ParquetWriter({ writer: fileWriter(this.beside()), schema });
  }

  private beside(): string {
    return join(this.folder, `${this.name}.new`);
  }

  add(entry: CatalogueEntry): void {
    for (let item = 0; item < entry.items.length; item++) {
      for (const [at, [, , value]] of columns.entries()) {
        const said = value(entry, item);
        this.held[at]!.push(said === '' ? null : said);
      }
    }
    if (this.held[0]!.length >= groupRows) this.flush();
  }

  private flush(): void {
    const rows = this.held[0]!.length;
    if (rows === 0) return;
    this.writer.write({
      columnData: columns.map(([name], at) => ({ name, data: this.held[at]! })),
      rowGroupSize: rows,
    });
    this.held = columns.map(() => []);
  }

  async done(): Promise<{ name: string; bytes: number; sha256: string }> {
    this.flush();
    this.writer.finish();
    const path = join(this.folder, this.name);
    renameSync(this.beside(), path);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return { name: this.name, bytes: statSync(path).size, sha256: hash.digest('hex') };
  }
}
