import { describe, expect, it } from 'vitest';
import { pdfOf, plainPdf, streamOf } from '../fixtures/hostile.ts';
import { findActivePdf, isThreat } from '../receive/active.ts';
import { defusePdf, joinPdfs } from './assemble.ts';
import { openPdf } from './engine.ts';
import { readTextLayer } from './text.ts';

const textOf = async (bytes: Uint8Array): Promise<string[]> => {
  const opened = await openPdf(bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const pages = Array.from({ length: opened.value.pageCount }, (_, at) =>
    readTextLayer(opened.value, at)!
      .lines.flat()
      .map((word) => word.text)
      .join(' '),
  );
  opened.value.close();
  return pages;
};
const threats = async (bytes: Uint8Array) => {
  const opened = await openPdf(bytes);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const found = findActivePdf(bytes, opened.value).filter((one) => isThreat(one) || one.what === 'open-action');
  opened.value.close();
  return found.map((one) => one.what);
};
const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>';
/** A page that acts when it is opened, with a link that starts a program. */
const actingPage = pdfOf([
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Count 1/Kids[3 0 R]>>',
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/AA<</O ${script}>>/Annots[6 0 R]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>`,
  streamOf('', Buffer.from('BT /F1 12 Tf 72 700 Td (Hello record) Tj ET')),
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  '<</Type/Annot/Subtype/Link/Rect[0 0 100 100]/A<</S/Launch/F(evil.exe)>>>>',
]);

describe('a PDF that could act', () => {
  it.each([
    ['a script when opened', plainPdf(`/OpenAction${script}`), ['javascript', 'open-action']],
    ['a script among the names', plainPdf(`/Names<</JavaScript<</Names[(a) ${script}]>>>>`), ['javascript']],
    [
      'a file inside',
      plainPdf(
        '/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>',
        '<</Type/Filespec/F(a.exe)/EF<</F 7 0 R>>>>',
        streamOf('/Type/EmbeddedFile', Buffer.from('MZ')),
      ),
      ['embedded-file'],
    ],
    ['an XFA form', plainPdf('/AcroForm<</XFA 6 0 R/Fields[]>>', streamOf('', Buffer.from('<xdp/>'))), ['xfa-form']],
    ['a page and a link that act', actingPage, ['javascript', 'launch-action']],
    ['a name in escapes', plainPdf('/OpenAction<</S/J#61vaScript/JS(1)>>'), ['javascript', 'open-action']],
  ])('%s: the copy shows the same and can do nothing', async (_what, bytes, before) => {
    expect(await threats(bytes)).toEqual(before);
    const copy = await defusePdf(bytes);
    if (!copy.ok) throw new Error(copy.refusal.because);
    expect(await threats(copy.value)).toEqual([]);
    expect(await textOf(copy.value)).toEqual(['Hello record']);
    expect(Buffer.from(copy.value).toString('latin1')).not.toMatch(/JavaScript|Launch|EmbeddedFile|XFA/);
  });

  it('refuses what cannot be opened', async () => {
    expect(await defusePdf(Buffer.from('%PDF-1.7 nothing'))).toMatchObject({ ok: false, refusal: { code: 'corrupt' } });
  });
});

describe('several PDFs as one', () => {
  it('keeps the pages in order', async () => {
    const joined = await joinPdfs([plainPdf(), actingPage, plainPdf()]);
    if (!joined.ok) throw new Error(joined.refusal.because);
    expect(await textOf(joined.value)).toEqual(['Hello record', 'Hello record', 'Hello record']);
  });
});
