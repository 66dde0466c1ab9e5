import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { statisticsOf, yearlyTables } from '../../../library/index.ts';
import { reportText, reportWords } from './words.ts';

const { inSpanish } = reportWords.es;

describe('the yearly report in Spanish', () => {
  it('has every title and heading of the decisions, and what is counted', () => {
    for (const { title, columns, rows } of yearlyTables(statisticsOf([]), '2026')) {
      const labels = columns[0] === 'What' ? rows.map(([label]) => String(label)) : [];
      for (const text of [title, ...columns, ...labels]) expect(reportText(text, 'es'), text).not.toBe(text);
    }
  });

  it('has every word of the tables of the house', () => {
    const source = readFileSync('src/app/desk/yearly.ts', 'utf8').split('const percent')[0]!;
    const texts = [...source.matchAll(/['`]([A-Z][^'`$]*?)(?:, \$\{year\})?['`]/g)].map(([, text]) => text!);
    expect(texts.length).toBeGreaterThan(15);
    expect(texts.filter((text) => !(text in inSpanish))).toEqual([]);
  });

  it('keeps the year, and English as it is', () => {
    expect(reportText('Applications, 2026', 'es')).toBe('Solicitudes, 2026');
    expect(reportText('Applications, 2026', 'en')).toBe('Applications, 2026');
    expect(reportText('2026-03', 'es')).toBe('2026-03');
  });
});
