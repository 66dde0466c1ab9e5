import { describe, expect, test } from 'vitest';
import { type Determination, determinationSchema } from '../../model.ts';
import { textOf } from '../content.ts';
import { renderDocx } from '../docx.ts';
import { renderHtml } from '../html.ts';
import { renderPdfDocument } from '../pdf.ts';
import { publicVersion } from '../public-version.ts';
import { sampleDetermination as sample } from '../sample.ts';
import { renderText } from '../text.ts';
import { letterContent } from './content.ts';

const textFor = (d: Determination, audience: 'parties' | 'public' = 'parties') =>
  renderText(letterContent(d, audience));

describe('golden texts', () => {
  test('the served letter', async () => {
    await expect(textFor(sample)).toMatchFileSnapshot('../golden/letter-parties.txt');
  });
  test('the public letter', async () => {
    await expect(textFor(publicVersion(sample).determination, 'public')).toMatchFileSnapshot(
      '../golden/letter-public.txt',
    );
  });
  test('a panel, corrected, after a remand', async () => {
    await expect(textFor(panel())).toMatchFileSnapshot('../golden/letter-panel.txt');
  });
});

/** Three reviewers of whom one cannot affirm the hours, votes kept under names, a correction and a second round. */
function panel(): Determination {
  const [first] = sample.reviewers;
  const second = {
    licensedIn: ['Oregon'],
    certifications: ['Orthopaedic Surgery'],
    affirmations: ['no-affiliation', 'five-years'],
  };
  const votes = [
    { reviewer: 'Dr. Never Printed', outcome: 'overturned', analysis: 'The exercises were learned and kept up.' },
    { reviewer: 'Dr. Also Secret', outcome: 'upheld', analysis: 'No kit was described.' },
  ];
  return determinationSchema.parse({
    ...sample,
    version: 2,
    round: 2,
    correction: 'the date of injury',
    language: 'en',
    reviewers: [first, first, second],
    items: [sample.items[0], { ...sample.items[1], votes }],
  });
}

test('the name of a reviewer is never printed (LC 4610.6(f))', () => {
  expect(textFor(panel())).not.toMatch(/Never Printed|Also Secret/);
});

test('only what is affirmed is printed', () => {
  const [reviewer] = sample.reviewers;
  const silent = {
    ...sample,
    reviewers: [{ ...reviewer, licensedIn: ['California'], certifications: ['Neurology'], affirmations: [] }],
  };
  expect(textFor(silent)).not.toMatch(/no affiliation|five years|24 hours|same or similar|hierarchy/);
});

test('the public letter has no party, author or claim number in any format', async () => {
  const content = letterContent(publicVersion(sample).determination, 'public');
  const formats = [renderText(content), renderHtml(content), await docxXml(content)];
  for (const words of formats)
    expect(words).not.toMatch(/Quintero|Storybook|Tall Tale|Fable|Imaginario|WC-FIC|Long Road/);
});

test('a name in a sentence becomes words in the public letter, and no sentence breaks', () => {
  const summary = [{ text: 'Ansel Imaginario, MD asked for six sessions on July 24, 2026.', pages: [] }];
  const { determination } = publicVersion({ ...sample, summary });
  expect(textFor(determination, 'public')).toMatch(/The [a-z ]*physician asked for six sessions on July 24, 2026\./);
});

test('every format says the same words', async () => {
  const content = letterContent(sample, 'parties');
  const words = (text: string) => text.replace(/[\s|•·-]+/g, ' ').trim();
  const said = content.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [textOf(block.runs)] : block.kind === 'heading' ? [block.text] : [],
  );
  const text = words(renderText(content));
  const html = words(asText(renderHtml(content).replace(/<[^>]+>/g, ' ')));
  const docx = words(asText((await docxXml(content)).replace(/<[^>]+>/g, '')));
  for (const sentence of said) {
    expect(text).toContain(words(sentence));
    expect(html.replace(/ ([.,])/g, '$1')).toContain(words(sentence).replace(/ ([.,])/g, '$1'));
    expect(docx).toContain(words(sentence));
  }
});

test('equal content gives equal PDF bytes, and markup in a text stays text', () => {
  const tricky = '#panic("x") $a$ *b* _c_ <d> `e` \\ [f] // g @h =i';
  const d = { ...sample, condition: '', summary: [{ text: tricky, pages: [] }] };
  const first = renderPdfDocument(letterContent(d, 'parties'));
  expect(Buffer.from(first).equals(renderPdfDocument(letterContent(d, 'parties')))).toBe(true);
  expect(renderHtml(letterContent(d, 'parties'))).toContain('&lt;d&gt;');
});

const asText = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** The words part of a Word file. */
async function docxXml(content: Parameters<typeof renderDocx>[0]): Promise<string> {
  const { unzipSync, strFromU8 } = await import('fflate');
  const part = unzipSync(await renderDocx(content))['word/document.xml'];
  return strFromU8(part ?? new Uint8Array()).replace(/<\/w:p>/g, ' ');
}
