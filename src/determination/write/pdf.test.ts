import { expect, test } from 'vitest';
import { heading, paragraph } from './content.ts';
import { letterContent } from './letter/content.ts';
import { renderPdfDocument, typstCompiler } from './pdf.ts';
import { sampleDetermination as sample } from './sample.ts';
import { tagTree } from './tag-tree.fixture.ts';

const pdf = renderPdfDocument(letterContent(sample, 'parties'));
const raw = Buffer.from(pdf).toString('latin1');

test('the tag tree of the letter', async () => {
  await expect(await tagTree(pdf)).toMatchFileSnapshot('golden/letter-tags.txt');
});

test('title, language, bookmarks and the PDF/UA mark are there', async () => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: letterContent(sample, 'parties').title, Language: 'en-US' });
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  const outline = await document.getOutline();
  expect(outline.flatMap((entry) => entry.items.map((item) => item.title))).toContain('CLINICAL CASE SUMMARY');
  expect(raw).toContain('DisplayDocTitle true');
  expect(raw).toMatch(/pdfuaid:part[>= "']*1/);
  await document.destroy();
});

test('what would break PDF/UA-1 is refused: a skipped heading level', () => {
  const content = letterContent(sample, 'parties');
  const skipped = { ...content, blocks: [heading(1, 'One'), heading(3, 'Three'), paragraph('x')] };
  expect(() => renderPdfDocument(skipped)).toThrow();
});

test('a text in letters that the fonts lack is still printed', () => {
  const content = letterContent(sample, 'parties');
  expect(
    renderPdfDocument({ ...content, blocks: [heading(1, 'α → β ☐ 日本 ≥ 5 µg'), paragraph('½ 5° ×')] }).length,
  ).toBeGreaterThan(1000);
});

test('what stands in every letter is not set again: a letter with other words costs half of one printed cold', () => {
  const inOtherWords = (index: number) =>
    letterContent(
      { ...sample, caseNumber: `CM26-${2_000_000 + index}`, summary: [{ text: `Case ${index}.`, pages: [] }] },
      'parties',
    );
  const cost = (index: number) => {
    const content = inOtherWords(index);
    const before = process.cpuUsage();
    renderPdfDocument(content);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const cold = Array.from({ length: 7 }, (_, index) => {
    typstCompiler().evictCache(0);
    return cost(index);
  });
  const warm = Array.from({ length: 7 }, (_, index) => cost(100 + index));
  const median = (costs: number[]) => costs.sort((a, b) => a - b)[3] ?? 0;
  expect(median(warm)).toBeLessThan(median(cold) * 0.6);
});
