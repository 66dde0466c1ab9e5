import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../model.ts';
import { readDetermination } from '../read/index.ts';
import { checkDetermination } from './index.ts';

/** The frozen letters with planted defects; the findings beside each were written by hand, before the checks ran. */
const folder = new URL('../corpus/defects/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

interface Planted {
  check: string;
  severity: Finding['severity'];
  quote: string;
  item?: number;
}

const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const plantedIn = (name: string): Planted[] => JSON.parse(textOf(name.replace(/\.txt$/, '.findings.json'))).findings;
const plain = (words: string): string => words.replace(/\s+/gu, ' ');

function answers(finding: Finding, planted: Planted): boolean {
  return (
    finding.check === planted.check &&
    finding.severity === planted.severity &&
    (planted.item === undefined || finding.item === planted.item) &&
    (plain(finding.quote).includes(planted.quote) || planted.quote.includes(plain(finding.quote)))
  );
}

describe('the letters with planted defects', () => {
  it.each(names)('%s: each defect is found, and no other error', (name) => {
    const text = textOf(name);
    const findings = checkDetermination(readDetermination(text, { file: name }), text);
    const planted = plantedIn(name);
    expect(planted.filter((one) => !findings.some((finding) => answers(finding, one)))).toEqual([]);
    const errors = findings.filter((one) => one.severity === 'error');
    expect(errors.filter((finding) => !planted.some((one) => answers(finding, one)))).toEqual([]);
  });

  it.each(names)('%s: the words quoted stand where the finding says', (name) => {
    const text = textOf(name);
    for (const one of checkDetermination(readDetermination(text, { file: name }), text)) {
      expect(text.slice(one.start, one.end)).toBe(one.quote);
    }
  });

  it('shows a defect of every check that a letter alone can fail', () => {
    const shown = new Set(names.flatMap((name) => plantedIn(name).map((one) => one.check)));
    const alone = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 23, 24, 25, 26];
    expect(alone.filter((n) => !shown.has(`K${String(n).padStart(2, '0')}`))).toEqual([]);
  });
});
