import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOf } from './spread.ts';

describe('the spread of tallies', () => {
  it('of nothing is nothing', () => {
    expect(spreadOf([])).toEqual({ of: 0, mean: null, median: null, p90: null });
  });

  it('is that of the single figures', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 200 }), (figures) => {
        const sorted = [...figures].sort((a, b) => a - b);
        const tallies = [...new Set(sorted)].map((value) => ({
          value,
          n: sorted.filter((one) => one === value).length,
        }));
        const at = (share: number) => sorted[Math.ceil(Number((share * sorted.length).toFixed(6))) - 1];
        const spread = spreadOf(tallies);
        expect(spread).toMatchObject({ of: sorted.length, median: at(0.5), p90: at(0.9) });
        expect(spread.mean).toBeCloseTo(sorted.reduce((sum, one) => sum + one, 0) / sorted.length, 9);
      }),
    );
  });
});
