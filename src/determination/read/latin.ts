/** Room for a letter, one byte a sign; one room serves all letters, one after the other. */
const ROOM = 65_536;
export const bytes = Buffer.alloc(ROOM);

/** Writes the lowest byte of each sign into `bytes` and gives their number, or -1 where the text is too long for them. */
export function writeLatin(text: string): number {
  return text.length + 4 > ROOM ? -1 : bytes.write(text, 0, 'latin1');
}

/**
 * The same text, held in one byte a sign where each of its signs has room in one. A string that ever held one wider
 * sign is held in two bytes a sign from then on, and everything that is done with it takes about twice as long.
 */
export function inOneByte(text: string): string {
  const length = writeLatin(text);
  if (length < 0) return text;
  const copy = bytes.toString('latin1', 0, length);
  return copy === text ? copy : text;
}

/** The same text by itself: a stretch of a longer one holds on to all of it. */
export function detached(text: string): string {
  const length = writeLatin(text);
  const copy = length < 0 ? '' : bytes.toString('latin1', 0, length);
  return copy === text ? copy : Buffer.from(text, 'utf16le').toString('utf16le');
}
