import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LetterRead } from '../../determination/model.ts';
import { readDetermination } from '../../determination/read/index.ts';
import { enterLetter } from '../catalogue/enter.ts';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { Library } from '../index/library.ts';
import { noteChanges, readChanges } from '../publish/changes.ts';
import { type ExportReport, exportLibrary } from './export.ts';
import { columns, csvField } from './rows.ts';

const blank = readDetermination('', { file: 'blank.txt' });
const letter = (number: number, treatments: string[]): CatalogueEntry => {
  const read: LetterRead = {
    ...blank,
    caseNumber: `CM26-${String(number).padStart(7, '0')}`,
    dates: { ...blank.dates, assigned: '2026-01-02', decision: '2026-02-03' },
    items: treatments.map((treatment) => ({
      treatment,
      outcome: 'upheld' as const,
      administratorBasis: [],
      reviewerBasis: [],
      rationale: 'Line one,\n"quoted"; naïve – ﬁn.',
      spans: { treatment: [0, 0] as [number, number], rationale: [0, 0] as [number, number] },
    })),
  };
  return enterLetter(read, { kind: 'imported', file: 'secret-name.pdf', sha256: String(number) });
};

describe('open data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openimr-open-'));
  const out = join(folder, 'open-data');
  let report: ExportReport;
  beforeAll(async () => {
    const library = Library.open(folder);
    library.add([
      letter(1, ['MRI of the knee', '=HYPERLINK("http://bad")']),
      letter(2, ['@SUM(1)']),
      letter(3, ['-1 pill']),
    ]);
    library.remove(['CM26-0000003']);
    noteChanges(folder, [
      { at: '2026-02-04T00:00:00Z', kind: 'withdrawn', key: 'CM26-0000003', because: 'by mistake' },
    ]);
    report = await exportLibrary(library, out, readChanges(folder));
    library.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('every file is as its checksum says', () => {
    const lines = readFileSync(join(out, 'SHA256SUMS'), 'utf8').trim().split('\n');
    expect(lines.map((line) => line.split('  ')[1])).toEqual([
      'determinations.csv',
      'determinations.ndjson',
      'determinations.parquet',
      'CODEBOOK.md',
      'LICENSE.md',
      'changes.json',
    ]);
    for (const line of lines) {
      const [sum, name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ).toBe(sum);
    }
    expect(report).toMatchObject({ letters: 2, until: 1 });
  });

  it('Parquet read back says what the catalogue says, in the same order', async () => {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(out, 'determinations.parquet')) });
    expect(rows).toHaveLength(3);
    expect(Object.keys(rows[0]!)).toEqual(columns.map(([name]) => name));
    expect(rows.map(({ key, item, treatment }) => [key, item, treatment])).toEqual([
      ['CM26-0000001', 1, 'MRI of the knee'],
      ['CM26-0000001', 2, '=HYPERLINK("http://bad")'],
      ['CM26-0000002', 1, '@SUM(1)'],
    ]);
    expect(rows[0]).toMatchObject({ rationale: 'Line one,\n"quoted"; naïve – ﬁn.', days_from_assigned: 32, age: null });
  });

  it('no withdrawn letter and no file name is in any of them', () => {
    for (const name of ['determinations.csv', 'determinations.ndjson', 'determinations.parquet']) {
      const text = readFileSync(join(out, name)).toString('latin1');
      expect(text).not.toContain('CM26-0000003');
      expect(text).not.toContain('secret-name');
    }
    expect(readFileSync(join(out, 'changes.json'), 'utf8')).toContain('by mistake');
  });

  it('no field of CSV begins as a formula does', () => {
    const csv = readFileSync(join(out, 'determinations.csv'), 'utf8');
    expect(csv).not.toMatch(/(?:^|[,\n]"?)[=@]/);
    for (const bad of ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1']) expect(csvField(bad).replace(/^"/, '')).toMatch(/^'/);
    expect(csvField(-5)).toBe('-5');
  });

  it('the codebook tells of every column', () => {
    const book = readFileSync(join(out, 'CODEBOOK.md'), 'utf8');
    for (const [name] of columns) expect(book).toContain(`\`${name}\``);
  });
});
