/** A page as grey pixels, one byte each, 0 black to 255 white, rows from the top. */
export interface Raster {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** Luma of RGBA pixels over white paper (ITU-R BT.601 weights). */
export function rasterFromRgba(rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): Raster {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += 4) {
    const luma = (299 * rgba[from]! + 587 * rgba[from + 1]! + 114 * rgba[from + 2]!) / 1000;
    const alpha = rgba[from + 3]! / 255;
    grey[at] = luma * alpha + 255 * (1 - alpha);
  }
  return { width, height, grey };
}

/** A white page. */
export function blankRaster(width: number, height: number): Raster {
  return { width, height, grey: new Uint8Array(width * height).fill(255) };
}
