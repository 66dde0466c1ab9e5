import { createCanvas, loadImage } from '@napi-rs/canvas';
import UTIF from 'utif2';
import { type Answer, granted, refused } from '../../law/refusal.ts';
import type { Limits } from '../limits.ts';
import { isCutShort, tiffCutShort } from './cutShort.ts';
import { type Raster, rasterFromRgba } from './raster.ts';

/** A picture of one page with the density its file claims. */
export interface Picture {
  raster: Raster;
  rgba: Uint8Array;
  dpi: number;
}

/** Size and density of a picture as its header says, without decoding it. */
export interface PictureHeader {
  width: number;
  height: number;
  dpi: number;
  /** EXIF orientation 1–8; a phone's photo is often stored lying. */
  orientation?: number;
}

const fallbackDpi = 200;
const corrupt = refused({
  code: 'corrupt',
  because: 'This picture is damaged and cannot be shown. Scan or send it again.',
});

const cutShort = refused({
  code: 'corrupt',
  because: 'This picture is cut short: part of the page is missing. Send it again.',
});

/** Reads a JPEG's or PNG's header (JFIF/EXIF segments, IHDR and pHYs chunks). */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return data[0] === 0x89 ? readPngHeader(data) : readJpegHeader(data);
  } catch {
    return undefined; // cut off inside the header
  }
}

function readPngHeader(data: Buffer): PictureHeader {
  const header = { width: data.readUInt32BE(16), height: data.readUInt32BE(20), dpi: 0 };
  const physical = data.subarray(0, 4096).indexOf('pHYs', 0, 'latin1');
  if (physical > 0 && data[physical + 12] === 1) header.dpi = data.readUInt32BE(physical + 4) * 0.0254;
  return { ...header, dpi: plausibleDpi(header.dpi, header.width) };
}

function readJpegHeader(data: Buffer): PictureHeader | undefined {
  let dpi = 0;
  for (let at = 2; at + 9 < data.length; ) {
    if (data[at] !== 0xff) return undefined;
    const marker = data[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = data.readUInt16BE(at + 2);
    if (marker === 0xe0 && data.toString('latin1', at + 4, at + 8) === 'JFIF') {
      const unit = data[at + 11];
      dpi = data.readUInt16BE(at + 12) * (unit === 1 ? 1 : unit === 2 ? 2.54 : 0);
    }
    const startsFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (startsFrame) {
      const width = data.readUInt16BE(at + 7);
      return { width, height: data.readUInt16BE(at + 5), dpi: plausibleDpi(dpi, width) };
    }
    at += 2 + length;
  }
  return undefined;
}

/** Cameras write 72 for want of better: then the picture is taken to be a sheet of letter paper. */
function plausibleDpi(dpi: number, width: number): number {
  if (dpi >= 90 && dpi <= 1_300) return dpi;
  return width >= 600 ? Math.max(72, Math.min(600, width / 8.5)) : fallbackDpi;
}

/** Decodes a JPEG or PNG. Refuses `corrupt` and, before decoding, `decompression-bomb`. */
export async function decodePicture(bytes: Uint8Array, limits: Limits): Promise<Answer<Picture>> {
  const header = readPictureHeader(bytes);
  if (!header || header.width === 0 || header.height === 0) return corrupt;
  const bomb = tooManyPixels(header.width, header.height, limits);
  if (bomb) return bomb;
  if (isCutShort(bytes)) return cutShort;
  try {
    const image = await loadImage(Buffer.from(bytes)); // turns by EXIF orientation
    const canvas = createCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, image.width, image.height);
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const rgba = new Uint8Array(data.buffer, data.byteOffset, data.length);
    return granted({ raster: rasterFromRgba(rgba, image.width, image.height), rgba, dpi: header.dpi });
  } catch {
    return corrupt;
  }
}

export function tooManyPixels(width: number, height: number, limits: Limits) {
  if (width * height <= limits.maxPixels) return undefined;
  const because = `This picture would unpack to ${width} × ${height} dots; ${limits.maxPixels} are allowed. Scan it again at 200 to 300 dots an inch.`;
  return refused({ code: 'decompression-bomb', because });
}

/** The pages of a TIFF that are pictures; utif2 names tags `t256`. */
export function listTiffPages(bytes: Uint8Array): Answer<UTIF.IFD[]> {
  try {
    const pages = UTIF.decode(exactBuffer(bytes)).filter((page) => tag(page, 256) > 0 && tag(page, 257) > 0);
    return pages.length > 0 ? granted(pages) : corrupt;
  } catch {
    return corrupt;
  }
}

/** Decodes one page of a TIFF: CCITT G3/G4, LZW, Deflate, PackBits, JPEG or plain. */
export function decodeTiffPage(bytes: Uint8Array, page: UTIF.IFD, limits: Limits): Answer<Picture> {
  const [width, height] = [tag(page, 256), tag(page, 257)];
  const bomb = tooManyPixels(width, height, limits);
  if (bomb) return bomb;
  if (tiffCutShort(bytes, page)) return cutShort;
  try {
    UTIF.decodeImage(exactBuffer(bytes), page);
    const rgba = UTIF.toRGBA8(page);
    delete (page as Partial<UTIF.IFD>).data; // decoded again when asked for again: memory stays flat over many pages
    if (rgba.length < width * height * 4) return corrupt;
    const [across, down] = tiffDensity(page, width);
    const picture = { raster: rasterFromRgba(rgba, width, height), rgba, dpi: across };
    return granted(Math.abs(across - down) / across < 0.05 ? picture : squared(picture, down));
  } catch {
    return corrupt;
  }
}

export function tag(page: UTIF.IFD, number: number): number {
  const values = page[`t${number}`] as ArrayLike<number | [number, number]> | undefined;
  const first = values?.[0] ?? 0;
  return Array.isArray(first) ? first[0]! / (first[1] || 1) : Number(first);
}

/** Dots an inch across and down, as the tags say. */
export function tiffDensity(page: UTIF.IFD, width: number): [number, number] {
  const factor = tag(page, 296) === 3 ? 2.54 : 1;
  const across = plausibleDpi(tag(page, 282) * factor, width);
  const down = tag(page, 283) * factor;
  return [across, down >= 60 && down <= 1_300 ? down : across];
}

/** A "standard" fax has twice as many dots across as down: rows are repeated until both are alike. */
function squared({ raster, dpi }: Picture, down: number): Picture {
  const height = Math.round((raster.height * dpi) / down);
  const grey = new Uint8Array(raster.width * height);
  const rgba = new Uint8Array(grey.length * 4).fill(255);
  for (let y = 0; y < height; y++) {
    const from = Math.min(raster.height - 1, Math.floor((y * down) / dpi)) * raster.width;
    grey.set(raster.grey.subarray(from, from + raster.width), y * raster.width);
  }
  for (let at = 0; at < grey.length; at++) rgba.fill(grey[at]!, at * 4, at * 4 + 3);
  return { raster: { width: raster.width, height, grey }, rgba, dpi };
}

function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return (whole ? bytes.buffer : bytes.slice().buffer) as ArrayBuffer;
}
