import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeText, kindOf, readBytesAsText } from './bytes.ts';
import { readDocx } from './docx.ts';
import { readDetermination } from './letter.ts';
import { readPdf } from './pdf.ts';

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const docx = (body: string): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`) });

describe('DOCX', () => {
  it('gives paragraphs, tables, tabs and signs, and leaves out what was struck', () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('Case Number:')}</w:tc><w:tc>${paragraph('CM16-0090099')}</w:tc></w:tr></w:tbl>`;
    const struck =
      '<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>Knee &amp; leg</w:t><w:tab/><w:t>at 40&#176;</w:t></w:r></w:p>';
    expect(readDocx(docx(table + struck))).toEqual({
      ok: true,
      value: 'Case Number: \tCM16-0090099 \t\nKnee & leg\tat 40°',
    });
  });

  it('is read into a letter', () => {
    const body = [
      'CLINICAL CASE SUMMARY',
      'The employee is a 50 year old male.',
      'IMR ISSUES, DECISIONS AND RATIONALES',
      'Cane: Overturned',
      'Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.',
      'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.',
      'Decision rationale: He falls. It is medically necessary.',
    ];
    const text = readDocx(docx(body.map(paragraph).join('')));
    const letter = readDetermination(text.ok ? text.value : '');
    expect(letter.items).toMatchObject([
      { treatment: 'Cane', outcome: 'overturned', rationale: 'He falls. It is medically necessary.' },
    ]);
  });

  it('refuses what swells past its limit, and what is no DOCX', () => {
    expect(readDocx(docx(paragraph('a'.repeat(21_000_000))))).toMatchObject({
      ok: false,
      refusal: { code: 'docx-too-large' },
    });
    expect(readDocx(zipSync({ 'other.xml': strToU8('x') }))).toMatchObject({
      ok: false,
      refusal: { code: 'docx-unreadable' },
    });
    expect(readDocx(docx(paragraph('a')).slice(0, 40))).toMatchObject({
      ok: false,
      refusal: { code: 'docx-unreadable' },
    });
  });
});

/** A PDF of one page with a line of text on it. */
function pdf(words: string): Uint8Array {
  const content = `BT /F 12 Tf 72 700 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let out = '%PDF-1.4\n';
  const places = objects.map((object, k) => {
    const place = out.length;
    out += `${k + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = places.map((place) => `${place} 00000 n \n`).join('');
  out += `xref\n0 5\n0000000000 65535 f \n${table}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF`;
  return Buffer.from(out, 'latin1');
}

describe('PDF', () => {
  it('gives the text of its pages', async () => {
    expect(await readPdf(pdf('Padded stool: Upheld'))).toEqual({ ok: true, value: 'Padded stool: Upheld' });
  });

  it('refuses pages without text and what is no PDF', async () => {
    expect(await readPdf(pdf(''))).toMatchObject({ ok: false, refusal: { code: 'pdf-no-text' } });
    expect(await readPdf(Buffer.from('%PDF-1.4 nothing'))).toMatchObject({
      ok: false,
      refusal: { code: 'pdf-unreadable' },
    });
  });
});

describe('bytes', () => {
  it('are told apart by what they begin with', async () => {
    expect(kindOf(pdf('x'))).toBe('pdf');
    expect(kindOf(docx(''))).toBe('docx');
    expect(kindOf(Buffer.from('Case Number:'))).toBe('text');
    expect(await readBytesAsText(Uint8Array.of(1, 0, 2, 0))).toMatchObject({
      ok: false,
      refusal: { code: 'not-a-letter' },
    });
  });

  it('are decoded as UTF-8, UTF-16 or Windows-1252', () => {
    expect(decodeText(Buffer.from('40° – “so”'))).toBe('40° – “so”');
    expect(decodeText(Buffer.from('\ufeff40°', 'utf16le'))).toBe('40°');
    expect(decodeText(Uint8Array.of(0x34, 0xb0, 0x96, 0x93))).toBe('4°–“');
  });
});
