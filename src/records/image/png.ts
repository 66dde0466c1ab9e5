import { deflateSync } from 'node:zlib';
import { crc32 } from './crc32.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const colourType = { 1: 0, 3: 2, 4: 6 } as const;

/**
 * A PNG of 8-bit samples (ISO/IEC 15948), rows from the top; 1 channel is grey, 3 RGB, 4 RGBA.
 * `dpi` goes into the pHYs chunk, where OCR looks for it.
 */
export function encodePng(samples: Uint8Array, width: number, height: number, channels: 1 | 3 | 4, dpi = 96): Buffer {
  const stride = width * channels;
  const rows = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    rows[y * (stride + 1)] = 2; // filter "up": cheap, and pays on pages of text
    for (let x = 0; x < stride; x++) {
      const above = y === 0 ? 0 : samples[(y - 1) * stride + x]!;
      rows[y * (stride + 1) + 1 + x] = samples[y * stride + x]! - above;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourType[channels], 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  const perMetre = Math.round(dpi / 0.0254);
  density.writeUInt32BE(perMetre, 0);
  density.writeUInt32BE(perMetre, 4);
  density[8] = 1;
  const data = deflateSync(rows, { level: 3 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('pHYs', density),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}
