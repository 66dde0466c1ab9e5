import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/security.md', root), 'utf8');

/** The requirements of OWASP ASVS 4.0.3 that stand in level 2, by section. */
const level2: Record<string, number[]> = {
  'V1.1': [1, 2, 3, 4, 5, 6, 7],
  'V1.2': [1, 2, 3, 4],
  'V1.4': [1, 4, 5],
  'V1.5': [1, 2, 3, 4],
  'V1.6': [1, 2, 3, 4],
  'V1.7': [1, 2],
  'V1.8': [1, 2],
  'V1.9': [1, 2],
  'V1.10': [1],
  'V1.11': [1, 2],
  'V1.12': [2],
  'V1.14': [1, 2, 3, 4, 5, 6],
  'V2.1': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  'V2.2': [1, 2, 3],
  'V2.3': [1, 2, 3],
  'V2.4': [1, 2, 3, 4, 5],
  'V2.5': [1, 2, 3, 4, 5, 6, 7],
  'V2.6': [1, 2, 3],
  'V2.7': [1, 2, 3, 4, 5, 6],
  'V2.8': [1, 2, 3, 4, 5, 6, 7],
  'V2.9': [1, 2, 3],
  'V2.10': [1, 2, 3, 4],
  'V3.1': [1],
  'V3.2': [1, 2, 3, 4],
  'V3.3': [1, 2, 3, 4],
  'V3.4': [1, 2, 3, 4, 5],
  'V3.5': [1, 2, 3],
  'V3.7': [1],
  'V4.1': [1, 2, 3, 5],
  'V4.2': [1, 2],
  'V4.3': [1, 2, 3],
  'V5.1': [1, 2, 3, 4, 5],
  'V5.2': [1, 2, 3, 4, 5, 6, 7, 8],
  'V5.3': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  'V5.4': [1, 2, 3],
  'V5.5': [1, 2, 3, 4],
  'V6.1': [1, 2, 3],
  'V6.2': [1, 2, 3, 4, 5, 6],
  'V6.3': [1, 2],
  'V6.4': [1, 2],
  'V7.1': [1, 2, 3, 4],
  'V7.2': [1, 2],
  'V7.3': [1, 3, 4],
  'V7.4': [1, 2, 3],
  'V8.1': [1, 2, 3, 4],
  'V8.2': [1, 2, 3],
  'V8.3': [1, 2, 3, 4, 5, 6, 7, 8],
  'V9.1': [1, 2, 3],
  'V9.2': [1, 2, 3, 4],
  'V10.2': [1, 2],
  'V10.3': [1, 2, 3],
  'V11.1': [1, 2, 3, 4, 5, 6, 7, 8],
  'V12.1': [1, 2, 3],
  'V12.2': [1],
  'V12.3': [1, 2, 3, 4, 5, 6],
  'V12.4': [1, 2],
  'V12.5': [1, 2],
  'V12.6': [1],
  'V13.1': [1, 3, 4, 5],
  'V13.2': [1, 2, 3, 5, 6],
  'V13.3': [1, 2],
  'V13.4': [1, 2],
  'V14.1': [1, 2, 3, 4],
  'V14.2': [1, 2, 3, 4, 5, 6],
  'V14.3': [2, 3],
  'V14.4': [1, 2, 3, 4, 5, 6, 7],
  'V14.5': [1, 2, 3, 4],
};
const ids = Object.entries(level2).flatMap(([section, numbers]) => numbers.map((number) => `${section}.${number}`));

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| V'))
  .map((line) => line.slice(1, -1).split(/(?<!\\)\|/))
  .map((cells) => cells.map((cell) => cell.trim()));
const named = [...page.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words!);
const isPath = (words: string): boolean =>
  /^[\w.-]+(\/[\w.-]+)+$|^[\w.-]+\.(json|md|cjs|ts)$|^Containerfile$/.test(words);

describe('docs/security.md', () => {
  it('has every requirement of level 2 once, in order', () => {
    expect(ids).toHaveLength(259);
    expect(rows.map(([id]) => id)).toEqual(ids);
  });

  it('has no empty cell: each names a control, a reason, or says that it is not met', () => {
    for (const row of rows) {
      expect(row, row[0]).toHaveLength(3);
      expect(Math.min(...row.slice(1).map((cell) => cell.length)), row[0]).toBeGreaterThan(7);
      expect(row[2], row[0]).not.toMatch(/^(yes|done|ok|todo|tbd|n\/a|-|–)\.?$/i);
    }
  });

  it('names only files that are there', () => {
    const paths = [...new Set(named.filter(isPath))].filter((path) => !path.startsWith('api/'));
    expect(paths.length).toBeGreaterThan(80);
    const missing = paths.filter((path) => !existsSync(fileURLToPath(new URL(path, root))));
    expect(missing).toEqual([]);
  });

  it('counts what is not met in its last line', () => {
    const open = rows.filter(([, , how]) => /\bnot met\b/.test(how ?? ''));
    const partly = open.filter(([, , how]) => /\bnot met in part\b/.test(how ?? ''));
    expect(page.trimEnd().split('\n').at(-1)).toBe(
      `Of ${rows.length} requirements ${open.length - partly.length} are not met and ${partly.length} are met in part.`,
    );
  });
});
