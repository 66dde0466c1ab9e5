import { type Answer, granted, refused } from '../../law/refusal.ts';
import { findActivePdf, isThreat } from '../receive/active.ts';
import { loadPdfium, memoryOf, type OpenPdf, openPdf, type Pdfium } from './engine.ts';

const cannotAssemble = { code: 'cannot-assemble', because: 'The pages of this PDF could not be copied.' };

/** Several PDFs as one, their pages in order: what is printed and goes into one envelope. */
export async function joinPdfs(parts: readonly Uint8Array[]): Promise<Answer<Uint8Array>> {
  const pdfium = await loadPdfium();
  const made = pdfium.FPDF_CreateNewDocument();
  try {
    let at = 0;
    for (const bytes of parts) {
      const opened = await openPdf(bytes);
      if (!opened.ok) return opened;
      const copied = pdfium.FPDF_ImportPagesByIndex(made, opened.value.document, 0, 0, at);
      at += opened.value.pageCount;
      opened.value.close();
      if (!copied) return refused(cannotAssemble);
    }
    return granted(saved(pdfium, made));
  } finally {
    pdfium.FPDF_CloseDocument(made);
  }
}

/**
 * A copy of a PDF that shows the same pages and can do nothing: what stands on form fields and notes becomes part of the
 * page; scripts, actions, forms, embedded files, sound and film stay behind. The original is not touched.
 * Refuses `cannot-assemble` when something that could act is left over.
 */
export async function defusePdf(bytes: Uint8Array): Promise<Answer<Uint8Array>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  try {
    flatten(opened.value);
    const copy = pagesOnly(opened.value);
    return copy && (await isHarmless(copy)) ? granted(copy) : refused(cannotAssemble);
  } finally {
    opened.value.close();
  }
}

const flatForPrint = 1;

function flatten({ pdfium, document, pageCount }: OpenPdf): void {
  for (let index = 0; index < pageCount; index++) {
    const page = pdfium.FPDF_LoadPage(document, index);
    if (page === 0) continue;
    pdfium.FPDFPage_Flatten(page, flatForPrint);
    for (let note = pdfium.FPDFPage_GetAnnotCount(page) - 1; note >= 0; note--) pdfium.FPDFPage_RemoveAnnot(page, note);
    pdfium.FPDF_ClosePage(page);
  }
}

/** Copying pages into a new document leaves behind what hangs on the whole one: opening actions, name trees, forms. */
function pagesOnly({ pdfium, document }: OpenPdf): Uint8Array | null {
  const made = pdfium.FPDF_CreateNewDocument();
  try {
    if (!pdfium.FPDF_ImportPagesByIndex(made, document, 0, 0, 0)) return null;
    return withoutActions(saved(pdfium, made));
  } finally {
    pdfium.FPDF_CloseDocument(made);
  }
}

/** Keys that make a page or object act. PDFium writes every name plainly, without escapes and outside of packed streams. */
const acting =
  /\/(?:AA|JavaScript|JS|Launch|OpenAction|EmbeddedFiles?|SubmitForm|ImportData|XFA|RichMedia|Movie|Sound|Rendition|GoToR|GoToE)(?![A-Za-z0-9])/g;

/** What is left on single pages (additional actions, ISO 32000-1, 12.6.3) gets names of the same length that mean nothing. */
function withoutActions(bytes: Uint8Array): Uint8Array {
  const data = Buffer.from(bytes);
  let at = 0;
  while (at < data.length) {
    const stream = data.indexOf('stream', at, 'latin1');
    const end = stream < 0 ? data.length : stream;
    const plain = data.toString('latin1', at, end);
    data.write(
      plain.replace(acting, (name) => `/${'Z'.repeat(name.length - 1)}`),
      at,
      'latin1',
    );
    if (stream < 0) break;
    const after = data.indexOf('endstream', stream, 'latin1');
    if (after < 0) break;
    at = after + 9;
  }
  return data;
}

async function isHarmless(copy: Uint8Array): Promise<boolean> {
  const opened = await openPdf(copy);
  if (!opened.ok) return false;
  const found = findActivePdf(copy, opened.value);
  opened.value.close();
  return !found.some((one) => isThreat(one) || one.what === 'open-action');
}

function saved(pdfium: Pdfium, document: number): Uint8Array {
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  try {
    pdfium.PDFiumExt_SaveAsCopy(document, writer);
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
    const { wasmExports } = pdfium.pdfium as unknown as {
      wasmExports: { malloc(n: number): number; free(p: number): void };
    };
    const place = wasmExports.malloc(Math.max(1, size));
    pdfium.PDFiumExt_GetFileWriterData(writer, place, size);
    const bytes = new Uint8Array(memoryOf(pdfium)).slice(place, place + size);
    wasmExports.free(place);
    return bytes;
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
}
