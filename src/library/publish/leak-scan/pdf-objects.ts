import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { Part, Place } from './finding.ts';

/** Kinds of page objects and text modes as PDFium numbers them. */
const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const INVISIBLE = new Set([3, 7]);
/** A line of text counts as covered when a box hides this share of its area. */
const HIDDEN_SHARE = 0.6;

interface Box {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

interface Thing {
  order: number;
  box: Box;
  /** Reads its words; the engine goes through the whole page for it, so only what is out of sight is read. */
  text?: () => string;
  invisible?: boolean;
  covers?: boolean;
}

/** Text that is in the file and not in view: under a filled box or picture drawn later, in mode 3, or off the page. */
export async function concealedText(bytes: Uint8Array): Promise<Part[]> {
  const pdfium = await start();
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const place = malloc(bytes.length);
  heap(pdfium).set(bytes, place);
  const document = pdfium.FPDF_LoadMemDocument(place, bytes.length, '');
  if (!document) return [];
  try {
    const pages = pdfium.FPDF_GetPageCount(document);
    return Array.from({ length: pages }, (_, index) => concealedOn(pdfium, document, index)).flat();
  } finally {
    pdfium.FPDF_CloseDocument(document);
    free(place);
  }
}

function concealedOn(pdfium: WrappedPdfiumModule, document: number, index: number): Part[] {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (!page) return [];
  const textPage = pdfium.FPDFText_LoadPage(page);
  try {
    const things = thingsOn(pdfium, page, textPage);
    const paper = { left: 0, bottom: 0, right: pdfium.FPDF_GetPageWidthF(page), top: pdfium.FPDF_GetPageHeightF(page) };
    return gather(things, paper, index + 1);
  } finally {
    pdfium.FPDFText_ClosePage(textPage);
    pdfium.FPDF_ClosePage(page);
  }
}

/** Words of one place on one page are joined, so that a name in three pieces is read as one. */
function gather(things: readonly Thing[], paper: Box, page: number): Part[] {
  const covers = things.filter((thing) => thing.covers);
  const byPlace = new Map<Place, string[]>();
  for (const thing of things) {
    const place = placeOf(thing, covers, paper);
    const words = place && thing.text?.().trim();
    if (place && words) byPlace.set(place, [...(byPlace.get(place) ?? []), words]);
  }
  return [...byPlace].map(([place, texts]) => ({ place, page, text: texts.join(' ') }));
}

function placeOf(thing: Thing, covers: readonly Thing[], paper: Box): Place | null {
  if (thing.text === undefined) return null;
  if (thing.invisible) return 'invisible-text';
  if (shared(thing.box, paper) === 0) return 'outside-page';
  const area = areaOf(thing.box);
  const hidden = covers.some(
    (cover) => cover.order > thing.order && shared(cover.box, thing.box) >= area * HIDDEN_SHARE,
  );
  return hidden && area > 0 ? 'under-box' : null;
}

const areaOf = (box: Box): number => Math.max(0, box.right - box.left) * Math.max(0, box.top - box.bottom);

const shared = (a: Box, b: Box): number =>
  areaOf({
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  });

function thingsOn(pdfium: WrappedPdfiumModule, page: number, textPage: number): Thing[] {
  const things: Thing[] = [];
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let order = 0; order < count; order += 1) {
    const object = pdfium.FPDFPage_GetObject(page, order);
    const box = object ? boundsOf(pdfium, object) : null;
    if (!box) continue;
    const type = pdfium.FPDFPageObj_GetType(object);
    if (type === TEXT)
      things.push({
        order,
        box,
        text: () => textOf(pdfium, object, textPage),
        invisible: INVISIBLE.has(pdfium.FPDFTextObj_GetTextRenderMode(object)),
      });
    else things.push({ order, box, covers: type === IMAGE || (type === PATH && isFilled(pdfium, object)) });
  }
  return things;
}

function boundsOf(pdfium: WrappedPdfiumModule, object: number): Box | null {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const at = malloc(16);
  const known = pdfium.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12);
  const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(heap(pdfium).buffer.slice(at, at + 16));
  free(at);
  return known ? { left, bottom, right, top } : null;
}

/** Filled, and not see-through: a highlighter's box hides nothing. */
function isFilled(pdfium: WrappedPdfiumModule, object: number): boolean {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const at = malloc(16);
  const drawn = pdfium.FPDFPath_GetDrawMode(object, at, at + 4);
  const fill = new Int32Array(heap(pdfium).buffer.slice(at, at + 4))[0] ?? 0;
  const coloured = pdfium.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12);
  const alpha = new Uint32Array(heap(pdfium).buffer.slice(at + 12, at + 16))[0] ?? 255;
  free(at);
  return Boolean(drawn) && fill !== 0 && (!coloured || alpha > 200);
}

function textOf(pdfium: WrappedPdfiumModule, object: number, textPage: number): string {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const size = pdfium.FPDFTextObj_GetText(object, textPage, 0, 0);
  if (size <= 2) return '';
  const at = malloc(size);
  const written = pdfium.FPDFTextObj_GetText(object, textPage, at, size);
  const text = Buffer.from(heap(pdfium).buffer, at, Math.max(0, written - 2)).toString('utf16le');
  free(at);
  return text;
}

let engine: Promise<WrappedPdfiumModule> | null = null;

function start(): Promise<WrappedPdfiumModule> {
  engine ??= (async () => {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
    const pdfium = await init({
      wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
    });
    pdfium.PDFiumExt_Init();
    return pdfium;
  })();
  return engine;
}

/** The module's memory moves when it grows: asked for each time. */
const heap = (pdfium: WrappedPdfiumModule): Uint8Array<ArrayBuffer> =>
  (pdfium.pdfium as unknown as { HEAPU8: Uint8Array<ArrayBuffer> }).HEAPU8;
