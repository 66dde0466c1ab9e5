import type { DeterminedItem } from '../model.ts';

/** The result of the whole letter, as its cover says it (imr-rules section 18). */
export type OverallResult = 'UPHOLD' | 'OVERTURN' | 'PARTIAL OVERTURN';

/** UPHOLD when the utilization review decision stands on every item, OVERTURN when on none, else PARTIAL OVERTURN. */
export function overallResult(items: readonly Pick<DeterminedItem, 'outcome'>[]): OverallResult {
  const overturned = items.filter((item) => item.outcome === 'overturned').length;
  if (overturned === 0) return 'UPHOLD';
  return overturned === items.length ? 'OVERTURN' : 'PARTIAL OVERTURN';
}

/** `Upheld` or `Overturned`: what is said of the utilization review decision on one item. */
export const outcomeWord = (outcome: DeterminedItem['outcome']): string =>
  outcome === 'upheld' ? 'Upheld' : 'Overturned';
