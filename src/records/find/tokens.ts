/** A token of a word, folded: lower case, no accents. */
const tokenPattern = /[\p{L}\p{N}]+/gu;

/**
 * The tokens of a word or query: runs of letters and digits. `L4-L5` is two, `12/04/2015` three, `patient's` two; a query is cut
 * the same way, so whatever is written in one piece is found in one piece.
 */
export function tokensOf(text: string): string[] {
  return foldCase(text).match(tokenPattern) ?? [];
}

/** Lower case without accents; ligatures apart. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return /^[\u0000-\u007f]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
