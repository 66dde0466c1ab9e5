interface Cursor {
  value: number;
  key: string;
  generation: number;
}

/** Where a page ended, as a word that can stand in an address. */
export const writeCursor = ({ value, key, generation }: Cursor): string =>
  Buffer.from(JSON.stringify([value, key, generation])).toString('base64url');

/** Null for none and for what is no cursor: the first page then. */
export function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null;
  try {
    const [value, key, generation] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    if (typeof value !== 'number' || typeof key !== 'string') return null;
    return { value, key, generation: typeof generation === 'number' ? generation : 0 };
  } catch {
    return null;
  }
}
