/**
 * Takes signs off the ends of a text, in time that grows with their number: an end-anchored pattern would try again
 * at every one of a long row of commas.
 */
export function dropEnd(text: string, signs: string): string {
  let to = text.length;
  while (to > 0 && signs.includes(text[to - 1]!)) to--;
  return to === text.length ? text : text.slice(0, to);
}

export function dropStart(text: string, signs: string): string {
  let from = 0;
  while (from < text.length && signs.includes(text[from]!)) from++;
  return from === 0 ? text : text.slice(from);
}
