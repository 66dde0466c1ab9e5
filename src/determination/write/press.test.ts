import { afterAll, expect, test } from 'vitest';
import { heading, paragraph } from './content.ts';
import { letterContent } from './letter/content.ts';
import { renderPdfDocument } from './pdf.ts';
import { Press } from './press.ts';
import { sampleDetermination as sample } from './sample.ts';

const press = new Press(2);
afterAll(() => press.close());
const letters = Array.from({ length: 5 }, (_, at) =>
  letterContent({ ...sample, caseNumber: `CM26-000000${at}` }, 'parties'),
);

test('what is printed in threads is what is printed here, byte for byte, in the order asked', async () => {
  const printed = await Promise.all(letters.map((letter) => press.print(letter)));
  for (const [at, pdf] of printed.entries())
    expect(Buffer.from(pdf).equals(renderPdfDocument(letters[at]!))).toBe(true);
});

test('what would break PDF/UA-1 is refused there too, and the thread prints on', async () => {
  const bad = { ...letters[0]!, blocks: [heading(1, 'One'), heading(3, 'Three'), paragraph('x')] };
  await expect(press.print(bad)).rejects.toThrow();
  expect((await press.print(letters[0]!)).length).toBeGreaterThan(1_000);
});
