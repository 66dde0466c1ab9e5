import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { scanFinished } from './index.ts';

/** A PDF of one page, written by hand: what a careless program leaves in a file. */
function pdf({ content = '', info = '', page = '', catalog = '', more = [] as string[], tail = '' }): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< ${info} >>`,
    ...more,
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = text.length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text + tail, 'latin1');
}

const show = (words: string, x = 72, y = 700, mode = 0) => `BT /F1 12 Tf ${mode} Tr ${x} ${y} Td (${words}) Tj ET\n`;
const clean = show('The treating physician asked for an MRI of the lumbar spine.');
const places = async (bytes: Uint8Array) =>
  [...new Set((await scanFinished(bytes, 'pdf')).map((one) => one.place))].sort();

describe('a finished PDF', () => {
  test('with nothing in it that identifies gives nothing', async () => {
    expect(await scanFinished(pdf({ content: clean, info: '/Producer (Typst)' }), 'pdf')).toEqual([]);
  });

  test('text under a black box is found, with the name in it', async () => {
    const content = `${clean}${show('Dr. Ilsa Quarrie', 72, 600)}0 0 0 rg 70 595 200 20 re f\n`;
    const found = await scanFinished(pdf({ content }), 'pdf');
    expect(found.some((one) => one.place === 'under-box' && one.quote.includes('Quarrie') && one.page === 1)).toBe(
      true,
    );
  });

  test('a box drawn before the text hides nothing', async () => {
    expect(await places(pdf({ content: `0.9 g 70 690 400 20 re f\n0 g\n${clean}` }))).toEqual([]);
  });

  test('invisible text and text off the page', async () => {
    const content = `${clean}${show('quiet words here', 72, 500, 3)}${show('far words here', 900, 500)}`;
    expect(await places(pdf({ content }))).toEqual(['invisible-text', 'outside-page']);
  });

  test('author, note, attachment, script and an earlier version', async () => {
    const bytes = pdf({
      content: clean,
      info: '/Author (Ilsa Quarrie)',
      page: '/Annots [7 0 R]',
      catalog: '/Names << /EmbeddedFiles << /Names [(notes.txt) 8 0 R] >> /JavaScript << /Names [(hello) 10 0 R] >> >>',
      more: [
        '<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /T (Dr. Quarrie) /Contents (call 559-555-0132) >>',
        '<< /Type /Filespec /F (notes.txt) /EF << /F 9 0 R >> >>',
        '<< /Type /EmbeddedFile /Length 5 >>\nstream\nhello\nendstream',
        '<< /S /JavaScript /JS (app.alert\\(1\\)) >>',
      ],
      tail: 'startxref\n9\n%%EOF\n',
    });
    expect(await places(bytes)).toEqual(['annotation', 'attachment', 'earlier-version', 'javascript', 'properties']);
  });

  test('a file that cannot be read is itself a finding', async () => {
    expect(await places(Buffer.from('no pdf'))).toEqual(['not-read']);
  });
});

describe('a finished DOCX', () => {
  const document = (body: string) => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  const run = (words: string, marks = '') => `<w:p><w:r>${marks}<w:t>${words}</w:t></w:r></w:p>`;
  const docx = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));

  test('properties, comments, tracked changes, hidden text', async () => {
    const bytes = docx({
      'word/document.xml': document(
        `${run('The injured worker has low back pain.')}${run('quiet words', '<w:rPr><w:vanish/></w:rPr>')}<w:p><w:del w:author="Ilsa Quarrie"><w:r><w:delText>Ms. Quarrie</w:delText></w:r></w:del></w:p>`,
      ),
      'word/comments.xml': `<w:comments><w:comment w:author="Ilsa Quarrie">${run('ask Dr. Vossberg')}</w:comment></w:comments>`,
      'docProps/core.xml': '<cp:coreProperties><dc:creator>Ilsa Quarrie</dc:creator></cp:coreProperties>',
    });
    const found = await scanFinished(bytes, 'docx');
    expect([...new Set(found.map((one) => one.place))].sort()).toEqual([
      'comment',
      'hidden-text',
      'properties',
      'tracked-change',
    ]);
  });

  test('a clean one gives nothing', async () => {
    expect(
      await scanFinished(docx({ 'word/document.xml': document(run('The injured worker has low back pain.')) }), 'docx'),
    ).toEqual([]);
  });

  test('says what is new since the last publication', async () => {
    const bytes = docx({ 'word/document.xml': document(run('Seen by Dr. Vossberg.')) });
    const [first] = await scanFinished(bytes, 'docx', { published: 'Seen by the treating physician.' });
    expect(first?.message).toContain('not in what was published before');
  });
});
