/** Room for a letter, one byte a sign; one room serves all letters, one after the other. */
const ROOM = 65_536;
export const bytes = Buffer.alloc(ROOM);

/** Writes the lowest byte of each sign into `bytes` and gives their number, or -1 where the text is too long for them. */
export function writeLatin(text: string): number {
  return text.length + 4 > ROOM ? -1 : bytes.write(text, 0, 'latin1');
}

/**
 * The same text with the sign `narrow` for each `wide` one, held in one byte a sign where each has room in one then. A
 * string that ever held one wider sign is held in two bytes a sign from then on, and everything that is done with it
 * takes about twice as long.
 */
export function withNarrow(text: string, wide: string, narrow: string): string {
  const length = writeLatin(text);
  if (length < 0) return text.replaceAll(wide, narrow);
  const code = narrow.charCodeAt(0);
  for (let at = text.indexOf(wide); at >= 0; at = text.indexOf(wide, at + 1)) bytes[at] = code;
  const copy = bytes.toString('latin1', 0, length);
  return sameBut(wide, text, copy) ? copy : text.replaceAll(wide, narrow);
}

/** Whether a copy is the same text wherever the text has not that sign. */
function sameBut(sign: string, text: string, copy: string): boolean {
  for (let from = 0; from <= text.length; ) {
    const met = text.indexOf(sign, from);
    const to = met < 0 ? text.length : met;
    if (text.slice(from, to) !== copy.slice(from, to)) return false;
    from = to + 1;
  }
  return true;
}

/** The same text by itself: a stretch of a longer one holds on to all of it. */
export function detached(text: string): string {
  const length = writeLatin(text);
  const copy = length < 0 ? '' : bytes.toString('latin1', 0, length);
  return copy === text ? copy : Buffer.from(text, 'utf16le').toString('utf16le');
}
