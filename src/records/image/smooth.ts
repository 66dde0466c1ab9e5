import type { Raster } from './raster.ts';

/**
 * Each dot as the weighted mean of its neighbourhood (1-2-1 each way): gives the ragged edges of a fax back some of the grey that
 * thresholding took, and averages grain out, so that letters have outlines again.
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

/** Dark dots that touch no other dark dot are specks of the line or the glass, not print. */
export function withoutSpecks({ width, height, grey }: Raster): Raster {
  const out = Uint8Array.from(grey);
  const dark = (at: number) => grey[at]! < 128;
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
      if (!dark(at)) continue;
      const touches =
        dark(at - width - 1) ||
        dark(at - width) ||
        dark(at - width + 1) ||
        dark(at - 1) ||
        dark(at + 1) ||
        dark(at + width - 1) ||
        dark(at + width) ||
        dark(at + width + 1);
      if (!touches) out[at] = 255;
    }
  }
  return { width, height, grey: out };
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
