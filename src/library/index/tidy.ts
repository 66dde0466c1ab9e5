/** A segment is not made larger than this by itself: what a merge holds in memory, and writes twice, stays bounded. */
export const largestSegment = 600_000;
/** So many segments of like size are made one; and of so many altogether, the small ones. */
const many = 8;

const tierOf = (count: number): number => Math.floor(Math.log(Math.max(1, count)) / Math.log(many));

/** As many of some segments as one may hold, the smallest first; null where that would not be two. */
function holding(chosen: readonly number[], counts: readonly number[]): number[] | null {
  const taken: number[] = [];
  let sum = 0;
  for (const one of [...chosen].sort((a, b) => counts[a]! - counts[b]!)) {
    sum += counts[one]!;
    if (sum > largestSegment) break;
    taken.push(one);
  }
  return taken.length > 1 ? taken.sort((a, b) => a - b) : null;
}

/**
 * Which segments to make one next, by their counts of letters; null for none. Segments of like size go together, so that
 * each letter is written anew only as often as the library grows eightfold.
 */
export function ofLikeSize(counts: readonly number[]): number[] | null {
  const tiers = new Map<number, number[]>();
  for (const [i, count] of counts.entries()) tiers.set(tierOf(count), [...(tiers.get(tierOf(count)) ?? []), i]);
  for (const [, alike] of [...tiers].sort(([a], [b]) => a - b)) {
    const taken = alike.length >= many ? holding(alike, counts) : null;
    if (taken && taken.length >= many / 2) return taken;
  }
  return null;
}

/** Once no more are coming: the small ones among many, that a search has few segments to go through. */
export function smallOnes(counts: readonly number[]): number[] | null {
  if (counts.length <= many) return null;
  const largest = Math.max(...counts);
  const small = [...counts.keys()].filter((i) => counts[i]! < largest / 4);
  return holding(small.length > many / 2 ? small : [...counts.keys()], counts);
}
