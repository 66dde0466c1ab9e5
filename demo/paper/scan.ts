import type { Raster } from '../../src/records/image/raster.ts';
import { openPdf } from '../../src/records/pdf/engine.ts';
import { renderGrey } from '../../src/records/pdf/render.ts';
import type { ScanStyle } from './order.ts';
import { bellNumber, seededRandom } from './random.ts';

/** The pages of a clean PDF as a scanner of the given style would see them. */
export async function scanPages(pdfBytes: Uint8Array, style: ScanStyle, seed: number): Promise<Raster[]> {
  const opened = await openPdf(pdfBytes);
  if (!opened.ok) throw new Error(opened.refusal.because);
  const pdf = opened.value;
  const dpi = style.dpi ?? 200;
  try {
    return Array.from({ length: pdf.pageCount }, (_, index) => {
      const page = renderGrey(pdf, index, dpi);
      if (!page) throw new Error('a page of our own could not be drawn');
      return degrade(page, style, seededRandom(seed * 7919 + index));
    });
  } finally {
    pdf.close();
  }
}

function degrade(page: Raster, style: ScanStyle, random: () => number): Raster {
  let seen = style.skew ? skew(page, style.skew) : page;
  if (style.noise) seen = addNoise(seen, style.noise, random);
  if (style.fax) seen = asFax(seen, random);
  for (let turn = 0; turn < (style.turned ?? 0); turn++) seen = turnClockwise(seen);
  return seen;
}

/** Turns by a small angle about the middle, between pixels by bilinear weights; paper beyond the edge is white. */
function skew(page: Raster, degrees: number): Raster {
  const { width, height } = page;
  const grey = new Uint8Array(width * height).fill(255);
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = cos * (x - width / 2) + sin * (y - height / 2) + width / 2;
      const fromY = -sin * (x - width / 2) + cos * (y - height / 2) + height / 2;
      grey[y * width + x] = sample(page, fromX, fromY);
    }
  }
  return { width, height, grey };
}

function sample({ width, height, grey }: Raster, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const at = top * width + left;
  const right = x - left;
  const below = y - top;
  const upper = grey[at]! * (1 - right) + grey[at + 1]! * right;
  const lower = grey[at + width]! * (1 - right) + grey[at + width + 1]! * right;
  return upper * (1 - below) + lower * below;
}

function addNoise(page: Raster, deviation: number, random: () => number): Raster {
  const grey = page.grey.map((value) => Math.max(0, Math.min(255, value + bellNumber(random, deviation))));
  return { ...page, grey };
}

/** Black and white, with a speck here and there: what is left after a fax machine. */
function asFax(page: Raster, random: () => number): Raster {
  const grey = page.grey.map((value) => (value + bellNumber(random, 12) < 150 ? 0 : 255));
  const specks = Math.round(grey.length / 40_000);
  for (let speck = 0; speck < specks; speck++) grey[Math.floor(random() * grey.length)] = 0;
  return { ...page, grey };
}

function turnClockwise({ width, height, grey }: Raster): Raster {
  const turned = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) turned[x * height + (height - 1 - y)] = grey[y * width + x]!;
  }
  return { width: height, height: width, grey: turned };
}
