import { gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readBytesAsText } from '../../../src/determination/read/bytes.ts';

/**
 * Everything that can be read out of a file: what a reader sees, and what lies beside it – document properties, metadata,
 * the parts of an archive, the streams of a PDF.
 */
export async function everythingIn(bytes: Uint8Array): Promise<string> {
  const raw = Buffer.from(bytes);
  const head = raw.subarray(0, 4).toString('latin1');
  if (head === '%PDF') return [plain(raw), pdfStreams(raw), JSON.stringify(await readBytesAsText(bytes))].join('\n');
  if (head.startsWith('PK')) {
    const parts = Object.entries(unzipSync(bytes)).filter(([, part]) => part.length > 0);
    const texts = await Promise.all(parts.map(async ([name, part]) => `${name}\n${await everythingIn(part)}`));
    // A word may be cut into runs: once more without the marks.
    return texts.map((text) => `${text}\n${text.replace(/<[^>]*>/g, '')}`).join('\n');
  }
  if (raw[0] === 0x1f && raw[1] === 0x8b) return everythingIn(gunzipSync(raw));
  return plain(raw);
}

/** UTF-8, and the two-byte letters of PDF properties and Windows. */
const plain = (raw: Buffer): string => [raw.toString('utf8'), twoByteLetters(raw)].join('\n');

function twoByteLetters(raw: Buffer): string {
  const at = raw.indexOf(Buffer.from([0xfe, 0xff]));
  if (at < 0) return '';
  return raw.subarray(at).toString('latin1').replaceAll('\0', '');
}

/** The streams of a PDF as they are when unpacked: properties and metadata stand in them. */
function pdfStreams(raw: Buffer): string {
  const texts: string[] = [];
  for (let from = raw.indexOf('stream'); from >= 0; from = raw.indexOf('stream', from + 6)) {
    if (raw.subarray(from - 3, from).toString('latin1') === 'end') continue;
    const start = from + (raw[from + 6] === 0x0d ? 8 : 7);
    const end = raw.indexOf('endstream', start);
    try {
      texts.push(plain(inflateSync(raw.subarray(start, end))));
    } catch {
      // An image, or no stream at all: its bytes were looked at as they are.
    }
  }
  return texts.join('\n');
}
