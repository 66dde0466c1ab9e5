import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearDuplicates } from '../duplicates/nearDuplicates.ts';
import { pdfOf, plainPdf, streamOf } from '../fixtures/hostile.ts';
import { pagesOf, readHere } from '../fixtures/papers.ts';
import { defaultLimits } from '../limits.ts';
import { openPdf } from '../pdf/engine.ts';
import { renderGrey } from '../pdf/render.ts';
import { readTextLayer, type TextLayer } from '../pdf/text.ts';
import { inspectHere } from '../receive/inspect.ts';
import { judgeTextLayer } from './judgeTextLayer.ts';
import { numberPages } from './numberPages.ts';

const turnedPdf = (turns: number) =>
  pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/CropBox[50 40 600 780]/Rotate ${turns * 90}/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>`,
    streamOf('', Buffer.from('BT /F1 24 Tf 150 600 Td (Shoulder) Tj ET')),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]);

describe('places of words', () => {
  it.each([0, 1, 2, 3])('lie on the ink of a page cropped and turned by %i quarters', async (turns) => {
    const bytes = turnedPdf(turns);
    const [page] = await readHere(bytes);
    const word = page!.words[0]!;
    expect(word.text).toBe('Shoulder');
    const opened = await openPdf(bytes);
    const { grey, width, height } = renderGrey((opened as { value: Parameters<typeof renderGrey>[0] }).value, 0, 72)!;
    const ink: [number, number][] = [];
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (grey[y * width + x]! < 128) ink.push([x, y]);
    expect(ink.length).toBeGreaterThan(100);
    expect(
      ink.every(
        ([x, y]) => x >= word.x - 2 && x <= word.x + word.width + 2 && y >= word.y - 2 && y <= word.y + word.height + 2,
      ),
    ).toBe(true);
  });

  it('each word stands in the text where it says', async () => {
    const pages = await pagesOf({ kind: 'rfa', treatments: [{ description: 'MRI' }] });
    for (const page of pages)
      for (const word of page.words) expect(page.text.startsWith(word.text, word.start)).toBe(true);
  });
});

describe('a text layer is judged', () => {
  const layer = (text: string, more: Partial<TextLayer> = {}): TextLayer => ({
    lines: text
      .split('\n')
      .map((line) => line.split(' ').map((word) => ({ text: word, x: 0, y: 0, width: 1, height: 1, confidence: 1 }))),
    unmapped: 0,
    characters: text.length,
    pictureCover: 0,
    pictureDpi: 0,
    drawnObjects: 0,
    ...more,
  });
  const sound = 'The patient was seen for pain of the right shoulder and it was not better with therapy. '
    .repeat(4)
    .trim();
  it.each<[string, TextLayer, string]>([
    ['sound', layer(sound), 'sound'],
    ['a searchable scan', layer(sound, { pictureCover: 1 }), 'sound'],
    [
      'shifted letters',
      layer(sound.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 94) % 26) + 97))),
      'rubbish',
    ],
    ['glyphs without meaning', layer(sound, { unmapped: 200 }), 'rubbish'],
    ['OCR gone wrong', layer('~|1 }{ ,;l !I "" ^e _o- '.repeat(20).trim()), 'rubbish'],
    ['a fax header over a scan', layer('FROM 555-0100 PAGE 3/12', { pictureCover: 0.98 }), 'partial'],
    [
      'a table of results',
      layer('Sodium 140 135-145 Potassium 4.1 3.5-5.0 Glucose 98 70-99 Urea 12 7-20 '.repeat(3).trim()),
      'sound',
    ],
  ])('%s', (_, given, verdict) => {
    expect(judgeTextLayer(given)).toBe(verdict);
  });
});

describe('pages that repeat', () => {
  const words = Array.from({ length: 150 }, (_, at) => `word${at}`);
  const page = (filePage: number, list: string[]) => ({ filePage, text: list.join(' ') });

  it('finds the same page again, and one with a date changed, and says what differs', () => {
    const changed = words.map((word, at) => (at === 70 ? 'other' : word));
    const found = findNearDuplicates([page(1, words), page(2, [...words].reverse()), page(3, words), page(4, changed)]);
    expect(found.map((one) => [one.filePage, one.sameAs])).toEqual([
      [3, 1],
      [4, 1],
    ]);
    expect(found[0]).toMatchObject({ similarity: 1, differs: [] });
    expect(found[1]!.differs.sort()).toEqual(['other', 'word70']);
  });

  it('says nothing of pages nearly empty', () => {
    expect(findNearDuplicates([page(1, ['blank', 'page']), page(2, ['blank', 'page'])])).toEqual([]);
  });
});

describe('page numbers through the file', () => {
  it('never change and are never given twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }), fc.nat(12), (counts, cut) => {
        const documents = counts.map((pageCount, at) => ({ id: `d${at}`, pageCount }));
        const first = numberPages([], documents.slice(0, cut));
        const all = numberPages(first, documents);
        expect(all.slice(0, first.length)).toEqual(first);
        expect(all).toEqual(numberPages([], documents));
        for (const [at, range] of all.entries()) expect(range.from).toBe((all[at - 1]?.to ?? 0) + 1);
      }),
    );
  });
});

describe('damaged files', () => {
  it('bytes flipped or cut never throw: they are read or refused', async () => {
    const pdf = plainPdf();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(pdf.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.option(fc.nat(pdf.length)),
        async (flips, cut) => {
          const bytes = Uint8Array.from(pdf);
          for (const [at, value] of flips) bytes[at] = value;
          const seen = await inspectHere(bytes.slice(0, cut ?? undefined), 'x.pdf', defaultLimits);
          if (seen.outcome !== 'accepted' || seen.kind !== 'pdf') return;
          const opened = await openPdf(bytes.slice(0, cut ?? undefined));
          if (!opened.ok) return;
          readTextLayer(opened.value, 0);
          opened.value.close();
        },
      ),
      { numRuns: 150 },
    );
  });
});
