/** Counts below this are not shown, nor rates of so few: one letter more or less would turn them over. */
export const fewest = 5;

/** A share with its 95 % interval (Wilson), each from 0 to 1. */
export interface Share {
  count: number;
  of: number;
  share: number;
  low: number;
  high: number;
}

/** Wilson's score interval: right for small numbers and for shares near 0 and 1, where the usual one is not. */
export function wilson(count: number, of: number, z = 1.959964): Share | null {
  if (of <= 0) return null;
  const share = count / of;
  const z2 = z * z;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (z / (1 + z2 / of)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of));
  return {
    count,
    of,
    share,
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === of ? 1 : Math.min(1, middle + half),
  };
}
