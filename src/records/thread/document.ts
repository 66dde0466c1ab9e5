import { type Answer, granted, type Refusal, refused } from '../../law/refusal.ts';
import { plainPaper } from '../convert/plainPaper.ts';
import { decodePicture, decodeTiffPage, listTiffPages, type Picture, tag, tiffDensity } from '../image/decode.ts';
import type { Raster } from '../image/raster.ts';
import type { Limits } from '../limits.ts';
import { type OpenPdf, openPdf } from '../pdf/engine.ts';
import { boundedDpi, type PageSize, pageSize, renderGrey, renderRgb } from '../pdf/render.ts';
import { readTextLayer, type TextLayer } from '../pdf/text.ts';
import type { FileKind } from '../receive/kind.ts';

export interface Drawing {
  width: number;
  height: number;
  /** Samples, rows from the top. */
  samples: Uint8Array;
  channels: 1 | 3 | 4;
  dpi: number;
}

/** A document open in a reading thread. Pages count from 0 in here. */
export interface OpenDocument {
  pageCount: number;
  close(): void;
  /** Size as shown, in points. */
  size(index: number): PageSize;
  /** The text layer; pictures have none. */
  text(index: number): TextLayer | undefined;
  /** Grey pixels for OCR at about `dpi`, with the density they really have. */
  raster(index: number, dpi: number): Promise<Answer<{ raster: Raster; dpi: number }>>;
  /** The page as the viewer shows it. */
  draw(index: number, dpi: number): Promise<Answer<Drawing>>;
}

/** Opens a document of any accepted kind. DOCX and text are set as pages first, so that they too have places. */
export async function openDocument(bytes: Uint8Array, kind: FileKind, limits: Limits): Promise<Answer<OpenDocument>> {
  switch (kind) {
    case 'pdf':
      return ofPdf(await openPdf(bytes), limits);
    case 'tiff':
      return ofTiff(bytes, limits);
    case 'jpeg':
    case 'png':
      return ofPicture(await decodePicture(bytes, limits), limits);
    case 'docx':
    case 'text': {
      const paper = plainPaper(bytes, kind, limits);
      return paper.ok ? ofPdf(await openPdf(paper.value), limits) : paper;
    }
  }
}

const cannotDraw: Refusal = { code: 'cannot-draw', because: 'This page is damaged and cannot be drawn.' };

function ofPdf(opened: Answer<OpenPdf>, limits: Limits): Answer<OpenDocument> {
  if (!opened.ok) return opened;
  const pdf = opened.value;
  const dpiOf = (index: number, dpi: number) => boundedDpi(pageSize(pdf, index), dpi, limits.maxPixels);
  return granted({
    pageCount: pdf.pageCount,
    close: pdf.close,
    size: (index) => pageSize(pdf, index),
    text: (index) => readTextLayer(pdf, index),
    raster: async (index, wanted) => {
      const dpi = dpiOf(index, wanted);
      const raster = renderGrey(pdf, index, dpi);
      return raster ? granted({ raster, dpi }) : refused(cannotDraw);
    },
    draw: async (index, wanted) => {
      const dpi = dpiOf(index, wanted);
      const drawn = renderRgb(pdf, index, dpi);
      return drawn ? granted({ ...drawn, samples: drawn.rgb, channels: 3, dpi }) : refused(cannotDraw);
    },
  });
}

function ofTiff(bytes: Uint8Array, limits: Limits): Answer<OpenDocument> {
  const listed = listTiffPages(bytes);
  if (!listed.ok) return listed;
  const pages = listed.value;
  const document = ofPictures(pages.length, async (index) => decodeTiffPage(bytes, pages[index]!, limits));
  return granted({ ...document, size: (index) => sizeOfTiff(pages[index]!) });
}

function sizeOfTiff(page: Parameters<typeof tag>[0]): PageSize {
  const [across, down] = tiffDensity(page, tag(page, 256));
  return { width: (tag(page, 256) * 72) / across, height: (tag(page, 257) * 72) / down };
}

function ofPicture(decoded: Answer<Picture>, _limits: Limits): Answer<OpenDocument> {
  if (!decoded.ok) return decoded;
  const document = ofPictures(1, async () => decoded);
  return granted({ ...document, size: () => sizeOf(decoded.value) });
}

const sizeOf = ({ raster, dpi }: Picture): PageSize => ({
  width: (raster.width * 72) / dpi,
  height: (raster.height * 72) / dpi,
});

function ofPictures(
  pageCount: number,
  decode: (index: number) => Promise<Answer<Picture>>,
): Omit<OpenDocument, 'size'> {
  return {
    pageCount,
    close: () => undefined,
    text: () => ({ lines: [], unmapped: 0, characters: 0, pictureCover: 1, pictureDpi: 0, drawnObjects: 1 }),
    raster: async (index) => {
      const picture = await decode(index);
      return picture.ok ? granted({ raster: picture.value.raster, dpi: picture.value.dpi }) : picture;
    },
    draw: async (index, dpi) => {
      const picture = await decode(index);
      return picture.ok ? granted(scaled(picture.value, dpi)) : picture;
    },
  };
}

/** Shrinks a picture for the viewer by the mean of the dots that fall together; never enlarges. */
function scaled({ raster, rgba, dpi }: Picture, wanted: number): Drawing {
  const factor = Math.min(1, wanted / dpi);
  const width = Math.max(1, Math.round(raster.width * factor));
  const height = Math.max(1, Math.round(raster.height * factor));
  const samples = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * raster.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * raster.height) / height));
    for (let x = 0; x < width; x++) {
      const left = Math.floor((x * raster.width) / width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * raster.width) / width));
      const to = (y * width + x) * 3;
      let [red, green, blue] = [0, 0, 0];
      for (let row = top; row < bottom; row++) {
        for (let from = (row * raster.width + left) * 4; from < (row * raster.width + right) * 4; from += 4) {
          red += rgba[from]!;
          green += rgba[from + 1]!;
          blue += rgba[from + 2]!;
        }
      }
      const count = (bottom - top) * (right - left);
      samples[to] = red / count;
      samples[to + 1] = green / count;
      samples[to + 2] = blue / count;
    }
  }
  return { width, height, samples, channels: 3, dpi: dpi * factor };
}
