import type { Lines } from '../pages/page.ts';
import { memoryOf, type OpenPdf, type Pdfium, withScratch } from './engine.ts';

/** What the text layer of a page holds, before it is judged. */
export interface TextLayer {
  lines: Lines;
  /** Characters for which the font gives no meaning. */
  unmapped: number;
  characters: number;
  /** The part of the page that pictures cover, 0–1: near 1 on a scan. */
  pictureCover: number;
  /** Dots an inch of the largest picture, 0 without one: a scan is best read at its own density. */
  pictureDpi: number;
  /** Pictures and drawn paths: a page with neither and no text is blank. */
  drawnObjects: number;
}

const textObject = 1;
const pictureObject = 3;
const formObject = 5;

/** Reads the text layer of a page (0-based) with a box a word. `undefined` when PDFium cannot open the page. */
export function readTextLayer(pdf: OpenPdf, index: number): TextLayer | undefined {
  const { pdfium } = pdf;
  const page = pdfium.FPDF_LoadPage(pdf.document, index);
  if (page === 0) return undefined;
  const text = pdfium.FPDFText_LoadPage(page);
  try {
    const frame = frameOf(pdfium, page);
    const found = text === 0 ? { lines: [], unmapped: 0, characters: 0 } : readCharacters(pdfium, text, frame);
    return { ...found, ...countPictures(pdfium, page, frame) };
  } finally {
    if (text !== 0) pdfium.FPDFText_ClosePage(text);
    pdfium.FPDF_ClosePage(page);
  }
}

interface Frame {
  left: number;
  bottom: number;
  right: number;
  top: number;
  /** Quarter turns clockwise at which the page is shown. */
  turns: number;
}

function frameOf(pdfium: Pdfium, page: number): Frame {
  const turns = pdfium.FPDFPage_GetRotation(page);
  return withScratch(pdfium, 16, (place) => {
    pdfium.FPDF_GetPageBoundingBox(page, place);
    const [left, top, right, bottom] = new Float32Array(memoryOf(pdfium), place, 4);
    return { left: left!, top: top!, right: right!, bottom: bottom!, turns };
  });
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** From PDF space (origin bottom left, before turning) to the page as shown (origin top left). */
function shown(frame: Frame, left: number, right: number, bottom: number, top: number): Edges {
  switch (frame.turns) {
    case 1:
      return {
        left: bottom - frame.bottom,
        right: top - frame.bottom,
        top: left - frame.left,
        bottom: right - frame.left,
      };
    case 2:
      return {
        left: frame.right - right,
        right: frame.right - left,
        top: bottom - frame.bottom,
        bottom: top - frame.bottom,
      };
    case 3:
      return { left: frame.top - top, right: frame.top - bottom, top: frame.right - right, bottom: frame.right - left };
    default:
      return { left: left - frame.left, right: right - frame.left, top: frame.top - top, bottom: frame.top - bottom };
  }
}

function readCharacters(pdfium: Pdfium, text: number, frame: Frame) {
  const characters = Math.max(0, pdfium.FPDFText_CountChars(text));
  const words = new WordGatherer();
  let unmapped = 0;
  withScratch(pdfium, 32, (place) => {
    let box = new Float64Array(memoryOf(pdfium), place, 4);
    for (let at = 0; at < characters; at++) {
      const code = pdfium.FPDFText_GetUnicode(text, at);
      if (code === 10 || code === 13) words.endLine();
      else if (code <= 32 || code === 0xa0) words.endWord();
      else {
        if (isMeaningless(code) || (code > 0x7e && pdfium.FPDFText_HasUnicodeMapError(text, at) === 1)) unmapped += 1;
        pdfium.FPDFText_GetCharBox(text, at, place, place + 8, place + 16, place + 24);
        if (box.byteLength === 0) box = new Float64Array(memoryOf(pdfium), place, 4);
        words.add(code, shown(frame, box[0]!, box[1]!, box[2]!, box[3]!));
      }
    }
  });
  return { lines: words.finish(), unmapped, characters };
}

/** Replacement characters, private use, and controls stand for glyphs that nobody can name. */
const isMeaningless = (code: number) =>
  code === 0xfffd || code === 0xfffe || code === 0xffff || (code >= 0xe000 && code <= 0xf8ff);

/** Marks that PDFium puts where a hyphen ended a line. */
const lineEndHyphen = 0x02;

class WordGatherer {
  private lines: Lines = [];
  private line: Lines[number] = [];
  private text = '';
  private edges: Edges | undefined;

  add(code: number, edges: Edges): void {
    this.text += code === lineEndHyphen ? '-' : String.fromCodePoint(code);
    const known = this.edges;
    this.edges = known
      ? {
          left: Math.min(known.left, edges.left),
          right: Math.max(known.right, edges.right),
          top: Math.min(known.top, edges.top),
          bottom: Math.max(known.bottom, edges.bottom),
        }
      : edges;
  }

  endWord(): void {
    if (this.edges) {
      const { left, right, top, bottom } = this.edges;
      this.line.push({ text: this.text, x: left, y: top, width: right - left, height: bottom - top, confidence: 1 });
    }
    this.text = '';
    this.edges = undefined;
  }

  endLine(): void {
    this.endWord();
    if (this.line.length > 0) this.lines.push(this.line);
    this.line = [];
  }

  finish(): Lines {
    this.endLine();
    return this.lines;
  }
}

function countPictures(pdfium: Pdfium, page: number, frame: Frame) {
  const area = Math.abs((frame.right - frame.left) * (frame.top - frame.bottom));
  const objects = Math.min(pdfium.FPDFPage_CountObjects(page), 5_000);
  let covered = 0;
  let drawnObjects = 0;
  let largest = { area: 0, dpi: 0 };
  for (let at = 0; at < objects; at++) {
    const object = pdfium.FPDFPage_GetObject(page, at);
    const type = pdfium.FPDFPageObj_GetType(object);
    if (type !== textObject) drawnObjects += 1;
    if (type !== pictureObject && type !== formObject) continue;
    const picture = measurePicture(pdfium, object);
    covered += picture.area;
    if (type === pictureObject && picture.area > largest.area) largest = picture;
  }
  const pictureCover = area > 0 ? Math.min(1, covered / area) : 0;
  return { pictureCover, pictureDpi: largest.dpi, drawnObjects };
}

function measurePicture(pdfium: Pdfium, object: number): { area: number; dpi: number } {
  return withScratch(pdfium, 24, (place) => {
    if (!pdfium.FPDFPageObj_GetBounds(object, place, place + 4, place + 8, place + 12)) return { area: 0, dpi: 0 };
    const [left, bottom, right, top] = new Float32Array(memoryOf(pdfium), place, 4);
    const area = Math.abs((right! - left!) * (top! - bottom!));
    if (area === 0 || !pdfium.FPDFImageObj_GetImagePixelSize(object, place + 16, place + 20)) return { area, dpi: 0 };
    const [across, down] = new Uint32Array(memoryOf(pdfium), place + 16, 2);
    return { area, dpi: 72 * density(across!, down!, Math.abs(right! - left!), Math.abs(top! - bottom!)) };
  });
}

/**
 * Dots a point of a picture in its place. A fax in standard resolution has 204 dots an inch across and 98 down: it is drawn
 * at the finer of the two, or what it knows across would be lost. Of a picture that lies turned, sides are compared crosswise.
 */
export function density(across: number, down: number, width: number, height: number): number {
  const alike = (a: number, b: number) => Math.max(a, b) / Math.min(a, b) < 1.12;
  const [x, y] = [across / width, down / height];
  if (alike(x, y) || alike(across / height, down / width)) return Math.sqrt((across * down) / (width * height));
  return Math.max(x, y);
}
