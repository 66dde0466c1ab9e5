import { type Raster, rasterFromRgba } from '../image/raster.ts';
import { memoryOf, type OpenPdf, withScratch } from './engine.ts';

/** Page sizes in points (1/72 inch), as shown: a turned page has its width and height turned. */
export interface PageSize {
  width: number;
  height: number;
}

/** Four bytes a pixel. PDFium's own grey bitmaps come out without any text, so grey is made of these. */
const bgraFormat = 4;
/** Annotations are drawn (stamps and notes are part of the record); bytes come in RGB order. */
const drawAnnotations = 0x01;
const reverseByteOrder = 0x10;

export function pageSize(pdf: OpenPdf, index: number): PageSize {
  return withScratch(pdf.pdfium, 8, (place) => {
    if (!pdf.pdfium.FPDF_GetPageSizeByIndexF(pdf.document, index, place)) return { width: 0, height: 0 };
    const memory = new DataView(memoryOf(pdf.pdfium));
    return { width: memory.getFloat32(place, true), height: memory.getFloat32(place + 4, true) };
  });
}

/** The dots an inch that can be had without making an image larger than `maxPixels`. */
export function boundedDpi(size: PageSize, dpi: number, maxPixels = 40_000_000): number {
  const pixels = ((size.width * dpi) / 72) * ((size.height * dpi) / 72);
  return pixels <= maxPixels ? dpi : dpi * Math.sqrt(maxPixels / pixels);
}

/** Grey pixels of a page (0-based), for OCR. `undefined` when PDFium cannot draw it. */
export function renderGrey(pdf: OpenPdf, index: number, dpi: number): Raster | undefined {
  const drawn = draw(pdf, index, dpi);
  if (!drawn) return undefined;
  const { width, height, samples } = drawn;
  return rasterFromRgba(samples, width, height);
}

/** RGB samples of a page (0-based), three bytes a pixel, for the viewer. */
export function renderRgb(pdf: OpenPdf, index: number, dpi: number) {
  const drawn = draw(pdf, index, dpi);
  if (!drawn) return undefined;
  const { width, height, samples } = drawn;
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = samples[from]!;
    rgb[to + 1] = samples[from + 1]!;
    rgb[to + 2] = samples[from + 2]!;
  }
  return { width, height, rgb };
}

function draw(pdf: OpenPdf, index: number, dpi: number) {
  const { pdfium } = pdf;
  const size = pageSize(pdf, index);
  const width = Math.max(1, Math.round((size.width * dpi) / 72));
  const height = Math.max(1, Math.round((size.height * dpi) / 72));
  const page = pdfium.FPDF_LoadPage(pdf.document, index);
  if (page === 0) return undefined;
  const stride = width * 4;
  try {
    return withScratch(pdfium, stride * height, (place) => {
      const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, bgraFormat, place, stride);
      if (bitmap === 0) return undefined;
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, drawAnnotations | reverseByteOrder);
      pdfium.FPDFBitmap_Destroy(bitmap);
      const memory = new Uint8Array(memoryOf(pdfium));
      return { width, height, samples: memory.slice(place, place + stride * height) };
    });
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}
