import { kindOf, readBytesAsText } from '../../determination/read/bytes.ts';
import { type Answer, granted, refused } from '../../law/index.ts';

/** Text with more NUL bytes than this, to the byte, is no text somebody's program spoiled but something else. */
const mostNul = 0.02;

/**
 * The text to be redacted. NUL bytes, which old exports leave in texts, are taken out, wherever they stand: one inside
 * a name would hide it. `nul` says how many there were.
 */
export async function textOfBytes(bytes: Uint8Array): Promise<Answer<{ text: string; nul: number }>> {
  const kind = kindOf(bytes);
  const plain = kind === 'binary' ? bytes.filter((byte) => byte !== 0) : bytes;
  const few = bytes.length - plain.length <= 1 + bytes.length * mostNul;
  if (kind === 'binary' && (!few || !isWritten(plain)))
    return refused({
      code: 'not-a-text',
      because: `${bytes.length - plain.length} of its ${bytes.length} bytes are NUL, as in programs and pictures and in UTF-16 without its mark; it is neither PDF nor DOCX nor text`,
    });
  const read = await readBytesAsText(plain);
  if (!read.ok) return read;
  const text = read.value.replaceAll('\0', '');
  return granted({ text, nul: bytes.length - plain.length + read.value.length - text.length });
}

/** Whether nearly all of it is signs that people write. */
function isWritten(bytes: Uint8Array): boolean {
  const odd = bytes.reduce(
    (sum, byte) => sum + Number((byte < 32 && ![9, 10, 12, 13].includes(byte)) || byte === 127),
    0,
  );
  return odd * 200 <= bytes.length;
}
