/**
 * How many slips of the keyboard separate two words: a letter too many, missing, wrong, or two neighbours exchanged
 * (optimal string alignment). Words here are short, so the whole table is filled.
 */
export function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const wrong = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? beforeLast[j - 2]! + 1 : wrong;
      row.push(Math.min(wrong, exchanged, last[j]! + 1, row[j - 1]! + 1));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** Alike enough to be one word typed twice: short words exactly, longer ones with a slip for every four letters, at most two. */
export const isSameWord = (a: string, b: string): boolean =>
  a === b || slipsBetween(a, b) <= Math.min(2, Math.floor(Math.min(a.length, b.length) / 4));
