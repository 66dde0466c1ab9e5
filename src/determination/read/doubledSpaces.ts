import { bytes, writeLatin } from './latin.ts';

/** The letter's bytes, seen as words of four. */
const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);

/**
 * Whether two spaces may stand side by side. Nearly no letter has any, and a search through its text, which stops at
 * each of its thousand spaces, would cost as much as everything else: so four bytes are looked at in one step. A sign
 * beyond Latin-1 may pass for a space here; "perhaps" only makes the reader look again.
 */
export function hasDoubledSpaces(text: string): boolean {
  const length = writeLatin(text);
  if (length < 0) return true;
  // What an earlier letter left after the end is no part of this one.
  for (let i = 0; i < 4; i++) bytes[length + i] = 0;
  let before = 0;
  for (let i = 0, last = (length + 3) >> 2; i < last; i++) {
    const folded = words[i]! ^ 0x20202020;
    // The highest bit of each byte that was a space.
    const spaces = (folded - 0x01010101) & ~folded & 0x80808080;
    if ((spaces & ((spaces >>> 8) | before)) !== 0) return true;
    before = spaces >>> 24;
  }
  return false;
}
