import { createCanvas } from '@napi-rs/canvas';
import { encodePng } from '../../src/records/image/png.ts';
import type { Raster } from '../../src/records/image/raster.ts';
import { encodeG4 } from './g4.ts';
import type { ScanStyle } from './order.ts';

/** A page as a JPEG of the given quality. */
export function asJpeg({ width, height, grey }: Raster, quality: number): Uint8Array {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  const image = pen.createImageData(width, height);
  for (let at = 0; at < grey.length; at++) image.data.set([grey[at]!, grey[at]!, grey[at]!, 255], at * 4);
  pen.putImageData(image, 0, 0);
  return canvas.toBuffer('image/jpeg', quality);
}

export function asPng({ width, height, grey }: Raster, dpi: number): Uint8Array {
  return encodePng(grey, width, height, 1, dpi);
}

/** A PDF that holds nothing but pictures of pages, as a scanner makes it: CCITT G4 for a fax, JPEG otherwise. */
export function asImagePdf(pages: readonly Raster[], style: ScanStyle): Uint8Array {
  const dpi = style.dpi ?? 200;
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const add = (...chunks: (string | Uint8Array)[]) => {
    offsets.push(length);
    const object = Buffer.concat(
      [`${offsets.length} 0 obj\n`, ...chunks, '\nendobj\n'].map((one) => Buffer.from(one as string)),
    );
    parts.push(object);
    length += object.length;
  };
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  add('<</Type/Catalog/Pages 2 0 R>>');
  add(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  for (const page of pages) {
    const first = offsets.length + 1;
    const [width, height] = [page.width, page.height].map((pixels) => ((pixels * 72) / dpi).toFixed(2));
    const content = `q ${width} 0 0 ${height} 0 0 cm /Im Do Q`;
    const { data, entries } = imageStream(page, style);
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</Im ${first + 2} 0 R>>>>/Contents ${first + 1} 0 R>>`,
    );
    add(`<</Length ${content.length}>>stream\n${content}\nendstream`);
    add(
      `<</Type/XObject/Subtype/Image/Width ${page.width}/Height ${page.height}${entries}/Length ${data.length}>>stream\n`,
      data,
      '\nendstream',
    );
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function imageStream(page: Raster, style: ScanStyle): { data: Uint8Array; entries: string } {
  if (style.fax) {
    const parameters = `<</K -1/Columns ${page.width}/Rows ${page.height}>>`;
    const entries = `/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms${parameters}`;
    return { data: encodeG4(page), entries };
  }
  const entries = '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode';
  return { data: asJpeg(page, style.quality ?? 80), entries };
}

const ascii = 2;
const short = 3;
const long = 4;
const rational = 5;

/** A multi-page TIFF in CCITT Group 4 (TIFF 6.0), as fax servers send it. */
export function asTiff(pages: readonly Raster[], dpi: number): Uint8Array {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0])];
  let length = 8;
  let linkAt = { part: 0, offset: 4 };
  for (const page of pages) {
    const data = Buffer.from(encodeG4(page));
    const padded = data.length % 2 ? Buffer.concat([data, Buffer.alloc(1)]) : data;
    const dataAt = length;
    const extraAt = dataAt + padded.length;
    const extra = Buffer.alloc(24);
    for (const offset of [0, 8]) {
      extra.writeUInt32LE(Math.round(dpi), offset);
      extra.writeUInt32LE(1, offset + 4);
    }
    extra.write('OpenIMR\0', 16, 'latin1');
    const directoryAt = extraAt + extra.length;
    parts[linkAt.part]!.writeUInt32LE(directoryAt, linkAt.offset);
    const directory = tiffDirectory(page, data.length, dataAt, extraAt);
    parts.push(padded, extra, directory);
    length = directoryAt + directory.length;
    linkAt = { part: parts.length - 1, offset: directory.length - 4 };
  }
  return Buffer.concat(parts);
}

function tiffDirectory(page: Raster, dataLength: number, dataAt: number, extraAt: number): Buffer {
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [256, long, 1, page.width],
    [257, long, 1, page.height],
    [258, short, 1, 1],
    [259, short, 1, 4],
    [262, short, 1, 0],
    [273, long, 1, dataAt],
    [277, short, 1, 1],
    [278, long, 1, page.height],
    [279, long, 1, dataLength],
    [282, rational, 1, extraAt],
    [283, rational, 1, extraAt + 8],
    [296, short, 1, 2],
    [305, ascii, 8, extraAt + 16],
  ];
  const directory = Buffer.alloc(2 + entries.length * 12 + 4);
  directory.writeUInt16LE(entries.length, 0);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(count, at + 4);
    if (type === short) directory.writeUInt16LE(value, at + 8);
    else directory.writeUInt32LE(value, at + 8);
  });
  return directory;
}
