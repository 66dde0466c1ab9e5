import { type Answer, granted, refused } from '../../law/refusal.ts';
import { readDocx } from './docx.ts';
import { readPdf } from './pdf.ts';

/** What kind of file bytes are, by their first ones: the name may lie. */
export function kindOf(bytes: Uint8Array): 'pdf' | 'docx' | 'text' | 'binary' {
  // The mark of a PDF may stand anywhere in its first kilobyte.
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (opening.includes('%PDF-')) return 'pdf';
  if (opening.length >= 4 && opening.readUInt32BE(0) === 0x504b0304) return 'docx';
  if (isUtf16(bytes)) return 'text';
  return opening.includes(0) ? 'binary' : 'text';
}

/** The text of a letter's bytes, be they PDF, DOCX or text (UTF-8, UTF-16 with its mark, or else Windows-1252). */
export async function readBytesAsText(bytes: Uint8Array): Promise<Answer<string>> {
  switch (kindOf(bytes)) {
    case 'pdf':
      return readPdf(bytes);
    case 'docx':
      return readDocx(bytes);
    case 'text':
      return granted(decodeText(bytes));
    case 'binary':
      return refused({ code: 'not-a-letter', because: 'this is neither PDF nor DOCX nor text' });
  }
}

/** Windows-1252 from 0x80 to 0x9f; Node 20's own decoder takes it for Latin-1, which has no quotes or dashes there. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const typed = (sign: string): string => windows[sign.charCodeAt(0) - 0x80] ?? sign;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text as its bytes say: old exports are Windows-1252, where UTF-8 does not hold. */
export function decodeText(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      .toString('latin1')
      .replace(/[\x80-\x9f]/g, typed);
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  return bytes.length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
}
