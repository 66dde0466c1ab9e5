import type { Raster } from './raster.ts';

/** Twice as many dots each way, between dots by bilinear weights: small print becomes large enough for OCR. */
export function doubled({ width, height, grey }: Raster): Raster {
  const wide = width * 2;
  const out = new Uint8Array(wide * height * 2);
  for (let y = 0; y < height * 2; y++) {
    const top = Math.max(0, (y - 1) >> 1);
    const bottom = Math.min(height - 1, top + 1);
    const lower = y === 0 ? 0 : y % 2 === 1 ? 0.25 : 0.75;
    for (let x = 0; x < wide; x++) {
      const left = Math.max(0, (x - 1) >> 1);
      const right = Math.min(width - 1, left + 1);
      const after = x === 0 ? 0 : x % 2 === 1 ? 0.25 : 0.75;
      const upperRow = grey[top * width + left]! * (1 - after) + grey[top * width + right]! * after;
      const lowerRow = grey[bottom * width + left]! * (1 - after) + grey[bottom * width + right]! * after;
      out[y * wide + x] = upperRow * (1 - lower) + lowerRow * lower;
    }
  }
  return { width: wide, height: height * 2, grey: out };
}

/** Half as many dots each way: a 600-dot scan holds no more for OCR than a 300-dot one, and takes four times as long. */
export function halved({ width, height, grey }: Raster): Raster {
  const wide = width >> 1;
  const high = height >> 1;
  const out = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    for (let x = 0, from = y * 2 * width; x < wide; x++, from += 2) {
      out[y * wide + x] = (grey[from]! + grey[from + 1]! + grey[from + width]! + grey[from + width + 1]!) >> 2;
    }
  }
  return { width: wide, height: high, grey: out };
}

/** The median of each dot and its eight neighbours: specks and grain go, strokes stay. */
export function despeckled({ width, height, grey }: Raster): Raster {
  const out = Uint8Array.from(grey);
  const near = new Uint8Array(9);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let n = 0;
      for (let row = (y - 1) * width; row <= (y + 1) * width; row += width) {
        near[n++] = grey[row + x - 1]!;
        near[n++] = grey[row + x]!;
        near[n++] = grey[row + x + 1]!;
      }
      out[y * width + x] = near.sort()[4]!;
    }
  }
  return { width, height, grey: out };
}

/**
 * Each dot as the weighted mean of its neighbourhood (1-2-1 each way): grain is averaged out, and letters keep their
 * outlines better than under the median.
 */
export function softened({ width, height, grey }: Raster): Raster {
  const across = new Uint8Array(grey.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const left = x > 0 ? grey[at - 1]! : grey[at]!;
      const right = x < width - 1 ? grey[at + 1]! : grey[at]!;
      across[at] = (left + 2 * grey[at]! + right + 2) >> 2;
    }
  }
  const out = new Uint8Array(grey.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const above = y > 0 ? across[at - width]! : across[at]!;
      const below = y < height - 1 ? across[at + width]! : across[at]!;
      out[at] = (above + 2 * across[at]! + below + 2) >> 2;
    }
  }
  return { width, height, grey: out };
}

/**
 * What is nearly as light as the paper becomes white. On a page with little print OCR would take the grain of the
 * paper for print, and read thousands of specks for a minute.
 */
export function whitened({ width, height, grey }: Raster): Raster {
  const paper = paperOf(grey);
  const cut = paper - paperDepth;
  return { width, height, grey: grey.map((level) => (level >= cut ? 255 : level)) };
}

/** Grey levels that paper may be darker than its usual self, once softened. */
const paperDepth = 60;

/** Turned by quarter turns, clockwise. */
export function turned(raster: Raster, quarters: 0 | 1 | 2 | 3): Raster {
  let { width, height, grey } = raster;
  for (let turn = 0; turn < quarters; turn++) {
    const out = new Uint8Array(grey.length);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) out[x * height + (height - 1 - y)] = grey[y * width + x]!;
    }
    [width, height, grey] = [height, width, out];
  }
  return { width, height, grey };
}

/** The part of the page that is ink (darker than the paper by a clear step), 0–1. */
export function inkShare({ grey }: Raster): number {
  const histogram = histogramOf(grey);
  const threshold = Math.min(128, paperOf(grey) - 64);
  let ink = 0;
  for (let level = 0; level < threshold; level++) ink += histogram[level]!;
  return ink / Math.ceil(grey.length / 3);
}

/** The share of dots that are neither nearly black nor nearly white: next to nothing on a fax. */
export function greyShare({ grey }: Raster): number {
  let between = 0;
  let count = 0;
  for (let at = 0; at < grey.length; at += 5) {
    if (grey[at]! > 24 && grey[at]! < 231) between++;
    count++;
  }
  return count === 0 ? 0 : between / count;
}

function histogramOf(grey: Uint8Array): Uint32Array {
  const histogram = new Uint32Array(256);
  for (let at = 0; at < grey.length; at += 3) histogram[grey[at]!]!++;
  return histogram;
}

/** The level that most of the light dots have. */
function paperOf(grey: Uint8Array): number {
  const histogram = histogramOf(grey);
  let paper = 255;
  for (let level = 255; level >= 96; level--) if (histogram[level]! > histogram[paper]!) paper = level;
  return paper;
}

/** The mean difference between neighbouring dots where both are light: the grain of the paper, without the print. */
export function graininess({ grey }: Raster): number {
  let sum = 0;
  let count = 0;
  for (let at = 1; at < grey.length; at += 7) {
    const [one, other] = [grey[at - 1]!, grey[at]!];
    if (one < 128 || other < 128) continue;
    sum += Math.abs(one - other);
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/**
 * Whether lines of print seem to run down the page rather than across it: ink gathers in rows on an upright page.
 * A cheap first guess before asking OCR for the orientation.
 */
export function liesSideways({ width, height, grey }: Raster): boolean {
  const rows = new Float64Array(height);
  const columns = new Float64Array(width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (grey[y * width + x]! < 128) {
        rows[y]!++;
        columns[x]!++;
      }
    }
  }
  return roughness(columns) > 1.5 * roughness(rows);
}

/** How much neighbouring sums differ, for the amount of ink. */
function roughness(sums: Float64Array): number {
  let squares = 0;
  let total = 0;
  for (let at = 1; at < sums.length; at++) {
    squares += (sums[at]! - sums[at - 1]!) ** 2;
    total += sums[at]!;
  }
  return total === 0 ? 0 : squares / total;
}
