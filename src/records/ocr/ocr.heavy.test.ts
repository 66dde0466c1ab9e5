import { afterAll, describe, expect, it } from 'vitest';
import { makeDocument, type PaperOrder, scanStyles } from '../../../demo/paper/index.ts';
import { author, fictionalCase, readHere } from '../fixtures/papers.ts';
import type { Page } from '../pages/page.ts';
import { readPages } from '../pages/readPages.ts';
import { readUrDecision } from '../prefill/readUrDecision.ts';
import { ReadingRoom } from '../thread/room.ts';
import { OcrPool } from './pool.ts';

const ocr = new OcrPool(1, 280_000);
const room = new ReadingRoom({ pageMs: 120_000 }, 1);
afterAll(() => Promise.all([ocr.close(), room.close()]));

const denial: PaperOrder = {
  kind: 'ur-denial',
  case: fictionalCase,
  author,
  date: '2016-03-10',
  rfaReceived: '2016-03-03',
  treatments: [
    {
      description: 'MRI of the right shoulder without contrast',
      urOutcome: 'denied',
      reason: 'Medical necessity is not shown by the records sent.',
    },
  ],
};

async function scanned(style: keyof typeof scanStyles): Promise<{ seen: Page; truth: Page }> {
  const { bytes, clean } = await makeDocument({ ...denial, scan: scanStyles[style] });
  const pages: Page[] = [];
  for await (const page of readPages(bytes, 'pdf', { ocr, room })) pages.push(page);
  return { seen: pages[0]!, truth: (await readHere(clean))[0]! };
}

describe('a scanned denial', () => {
  it('clean: the words stand where they stand on paper, and the form can be prefilled', async () => {
    const { seen, truth } = await scanned('clean');
    expect(seen.source).toBe('ocr');
    const exact = truth.words.filter((word) =>
      seen.words.some((one) => one.text === word.text && Math.hypot(one.x - word.x, one.y - word.y) < 4),
    );
    expect(exact.length / truth.words.length).toBeGreaterThan(0.97);
    const read = readUrDecision([seen]);
    expect([read.decidedOn.value, read.claimNumber.value, read.treatments[0]?.description.value]).toEqual([
      '2016-03-10',
      'FIC-0001234',
      denial.treatments![0]!.description,
    ]);
  });

  it('sideways: it is turned, and boxes are given for the page as it came', async () => {
    const { seen, truth } = await scanned('sideways');
    expect([Math.round(seen.width), Math.round(seen.height)]).toEqual([792, 612]);
    const word = truth.words.find((one) => one.text.startsWith('shoulder'))!;
    const found = seen.words.find((one) => one.text.startsWith('shoulder'))!;
    // A clockwise quarter turn puts (x, y) at (height - y, x).
    expect(Math.hypot(found.x - (792 - word.y - word.height), found.y - word.x)).toBeLessThan(6);
  });
});
