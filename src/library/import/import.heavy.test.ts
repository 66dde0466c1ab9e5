import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Library } from '../index/library.ts';
import { importLetters } from './import.ts';

const real = new URL('../../../../shared/letters/real/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'openimr-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
if (!existsSync(real))
  console.log('The import of real letters is skipped: the folder ../shared/letters/real is not there.');

it.skipIf(!existsSync(real))('takes every real letter in without a loss, and none twice', async () => {
  const sources = readdirSync(real).map((name) => ({ path: join(real, name), line: null }));
  const first = await importLetters(sources, { folder: join(folder, 'real') });
  expect(first.notRead).toEqual([]);
  expect(first.entered).toBe(sources.length);
  const again = await importLetters(sources, { folder: join(folder, 'real') });
  expect(again).toMatchObject({ entered: 0, unchanged: sources.length, notRead: [] });
  const library = Library.open(join(folder, 'real'));
  expect(library.size()).toBe(sources.length);
  for (const entry of library.entries()) {
    expect(entry.dates.decision).not.toBeNull();
    expect(entry.items.every(({ outcome, treatment }) => outcome !== null && treatment !== '')).toBe(true);
  }
  library.close();
});

it('reports what it cannot read, by name, and goes on', async () => {
  const [empty, broken] = [join(folder, 'empty.txt'), join(folder, 'broken.pdf')];
  writeFileSync(empty, 'A shopping list, and no letter.');
  writeFileSync(broken, '%PDF-1.7 and then nothing');
  const report = await importLetters(
    [empty, broken, join(folder, 'absent.txt')].map((path) => ({ path, line: null })),
    {
      folder: join(folder, 'none'),
    },
  );
  expect(report.entered).toBe(0);
  expect(report.notRead.map(({ file }) => file).sort()).toEqual([join(folder, 'absent.txt'), broken, empty].sort());
  for (const { because } of report.notRead) expect(because).not.toBe('');
});
