import { inflateSync } from 'node:zlib';
import type { IFD } from 'utif2';

/**
 * Whether a JPEG or PNG lacks its end. Decoders draw what there is and leave the rest white: a page that lost its lower half
 * on the way would look like a short one.
 */
export function isCutShort(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return data[0] === 0x89 ? isPngShort(data) : data.subarray(-65_536).lastIndexOf(Buffer.of(0xff, 0xd9)) < 0;
}

const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function isPngShort(data: Buffer): boolean {
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  const bitsPerPixel = data[24]! * (channels[data[25]!] ?? 4);
  const interlaced = data[28] === 1;
  const wanted = height * (1 + Math.ceil((width * bitsPerPixel) / 8));
  const packed: Buffer[] = [];
  for (let at = 8; at + 12 <= data.length; ) {
    const length = data.readUInt32BE(at);
    if (data.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(data.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  try {
    // Interlaced rows come in seven passes, each a little less than its share: a loose bound is enough.
    return (
      inflateSync(Buffer.concat(packed), { maxOutputLength: wanted * 2 + 1024 }).length <
      (interlaced ? wanted * 0.9 : wanted)
    );
  } catch {
    return true;
  }
}

/** Whether a TIFF page's strips or tiles lie beyond the end of the file. */
export function tiffCutShort(bytes: Uint8Array, page: IFD): boolean {
  const numbers = (tag: number) => Array.from((page[`t${tag}`] as ArrayLike<number> | undefined) ?? []);
  const [offsets, lengths] = page.t324 ? [numbers(324), numbers(325)] : [numbers(273), numbers(279)];
  return offsets.some((offset, at) => offset + (lengths[at] ?? 0) > bytes.length);
}
