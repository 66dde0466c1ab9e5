/** Calendar days: how many letters it rests on, mean, median, and the day within which nine in ten were out. */
export interface Spread {
  of: number;
  mean: number | null;
  median: number | null;
  p90: number | null;
}

/** So many letters took so many days. */
export interface Tally {
  value: number;
  n: number;
}

/** @param tallies by value, the smallest first */
export function spreadOf(tallies: readonly Tally[]): Spread {
  const of = tallies.reduce((sum, { n }) => sum + n, 0);
  if (of === 0) return { of: 0, mean: null, median: null, p90: null };
  const sum = tallies.reduce((total, { value, n }) => total + value * n, 0);
  return { of, mean: sum / of, median: within(tallies, of * 0.5), p90: within(tallies, of * 0.9) };
}

/** The first value by which at least so many are reached. */
function within(tallies: readonly Tally[], wanted: number): number | null {
  let reached = 0;
  for (const { value, n } of tallies) {
    reached += n;
    if (reached >= wanted - 1e-9) return value;
  }
  return null;
}
