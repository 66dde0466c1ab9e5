import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Determination, determinationSchema, type ItemRead, type LetterRead } from '../model.ts';
import { readDetermination, readDocx, readPdf } from '../read/index.ts';
import { renderDocx } from './docx.ts';
import { letterContent } from './letter/content.ts';
import { renderPdfDocument } from './pdf.ts';
import { roundTrips } from './round-trip.ts';
import { sampleDetermination } from './sample.ts';

/**
 * Real letters, read, written again in our layout, and read once more: whatever their words, they must come back
 * equal from the text, from the PDF and from the Word file.
 */
const folder = new URL('../../../../shared/letters/real/', import.meta.url);
const present = existsSync(folder);
if (!present) console.info('round trip of real letters: left out, the folder of letters is not here');

describe.skipIf(!present)('real letters written in our layout come back equal', () => {
  for (const name of present ? readdirSync(folder).filter((one) => one.endsWith('.pdf')) : [])
    test(name, async () => {
      const original = await readPdf(readFileSync(new URL(name, folder)));
      if (!original.ok) throw new Error(original.refusal.because);
      await comesBack(asDetermination(readDetermination(original.value)));
    });
});

test('the sample comes back equal from its PDF and its Word file', () => comesBack(sampleDetermination));

async function comesBack(d: Determination): Promise<void> {
  const content = letterContent(d, 'parties');
  expect(roundTrips(d), 'text').toEqual([]);
  for (const [format, drawn] of [
    ['PDF', await readPdf(renderPdfDocument(content))],
    ['DOCX', await readDocx(await renderDocx(content))],
  ] as const) {
    if (!drawn.ok) throw new Error(drawn.refusal.because);
    expect(roundTrips(d, { text: drawn.value }), format).toEqual([]);
  }
}

function asDetermination(letter: LetterRead): Determination {
  return determinationSchema.parse({
    caseNumber: letter.caseNumber,
    priority: letter.priority,
    dates: letter.dates,
    reviewers: [letter.reviewer],
    patient: letter.patient,
    documents: [],
    summary: sentences(letter.summary ?? ''),
    items: letter.items.map(asItem),
  });
}

function asItem(item: ItemRead, index: number) {
  return {
    ...item,
    treatmentId: `t${index}`,
    treatment: item.requested ?? item.treatment,
    rationale: sentences(item.rationale),
  };
}

const sentences = (text: string) =>
  text
    .split(/(?<=[.!?])\s+/)
    .filter(Boolean)
    .map((sentence) => ({ text: sentence, pages: [] }));
