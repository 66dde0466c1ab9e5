import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { type Answer, granted, refused } from '../../law/refusal.ts';

/** More pages than any letter has; what is longer is no determination. */
const MOST_PAGES = 500;
/** PDFium's code for a file that opens only with a password. */
const NEEDS_PASSWORD = 4;

let engine: Promise<WrappedPdfiumModule> | null = null;

async function startEngine(): Promise<WrappedPdfiumModule> {
  // Loaded only when a PDF comes: who reads text needs none of it.
  const { init } = await import('@embedpdf/pdfium');
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const bytes = readFileSync(wasm);
  const pdfium = await init({
    wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/**
 * The text of a PDF, page after page with a form feed between, empty paragraphs as lines with a space. Files that
 * forbid copying open with the empty password they were closed with: these are public records, and copying for the
 * public's use is what they are published for. Refuses `pdf-locked` (a password is needed), `pdf-unreadable`
 * (damaged, or no PDF), `pdf-too-large` and `pdf-no-text` (pictures of pages only).
 */
export async function readPdf(bytes: Uint8Array): Promise<Answer<string>> {
  engine ??= startEngine();
  const pdfium = await engine;
  try {
    return extract(pdfium, bytes);
  } catch (error) {
    // After a trap the module's memory cannot be trusted: the next file gets a new one.
    engine = null;
    return refused({ code: 'pdf-unreadable', because: `the PDF broke the reader (${(error as Error).message})` });
  }
}

function extract(pdfium: WrappedPdfiumModule, bytes: Uint8Array): Answer<string> {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const place = malloc(bytes.length);
  if (!place) return refused({ code: 'pdf-too-large', because: 'the PDF is too large to be opened here' });
  heapOf(pdfium).set(bytes, place);
  const document = pdfium.FPDF_LoadMemDocument(place, bytes.length, '');
  try {
    if (!document) return notOpened(pdfium.FPDF_GetLastError());
    const count = Math.min(pdfium.FPDF_GetPageCount(document), MOST_PAGES);
    const pages: string[] = [];
    for (let i = 0; i < count; i++) pages.push(pageText(pdfium, document, i));
    const text = pages.join('\n\f');
    if (text.trim() !== '') return granted(text);
    return refused({
      code: 'pdf-no-text',
      because: 'the PDF holds no text, only pictures: it must be recognized (OCR) first',
    });
  } finally {
    if (document) pdfium.FPDF_CloseDocument(document);
    free(place);
  }
}

function pageText(pdfium: WrappedPdfiumModule, document: number, index: number): string {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const page = pdfium.FPDF_LoadPage(document, index);
  if (!page) return '';
  const textPage = pdfium.FPDFText_LoadPage(page);
  const units = pdfium.FPDFText_CountChars(textPage);
  const place = malloc((units + 1) * 2);
  const written = pdfium.FPDFText_GetText(textPage, 0, units, place);
  const text = Buffer.from(heapOf(pdfium).buffer, place, Math.max(0, written - 1) * 2).toString('utf16le');
  free(place);
  pdfium.FPDFText_ClosePage(textPage);
  pdfium.FPDF_ClosePage(page);
  return text;
}

function notOpened(code: number): Answer<string> {
  if (code === NEEDS_PASSWORD) return refused({ code: 'pdf-locked', because: 'the PDF opens only with a password' });
  return refused({ code: 'pdf-unreadable', because: 'this is no PDF, or it is damaged' });
}

/** The module's memory; it moves when it grows, so it is asked for each time. */
function heapOf(pdfium: WrappedPdfiumModule): Uint8Array<ArrayBuffer> {
  return (pdfium.pdfium as unknown as { HEAPU8: Uint8Array<ArrayBuffer> }).HEAPU8;
}
