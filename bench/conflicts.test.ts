import { describe, expect, it } from 'vitest';
import { hardCases } from './conflicts/hard-cases.ts';
import { makePairs } from './conflicts/pairs.ts';
import { measure } from './conflicts.ts';

describe('conflict screening on labelled pairs', () => {
  const figures = measure([...makePairs('conflicts-1', 18), ...hardCases()]);

  it('knows at least 2,000 pairs, both kinds in number', () => {
    expect(figures.pairs).toBeGreaterThanOrEqual(2_000);
    const clear = figures.tallies
      .filter((t) => t.truth === 'clear')
      .reduce((sum, t) => sum + t.conflict + t.possible + t.clear, 0);
    expect(clear).toBeGreaterThan(1_000);
  });

  it('misses fewer than one true conflict in two hundred', () => {
    expect(figures.recall).toBeGreaterThanOrEqual(0.995);
  });

  it('sends fewer than three clear pairs in a hundred to a person', () => {
    expect(figures.clearFlagged).toBeLessThan(0.03);
    expect(figures.clearCalledConflict).toBeLessThan(0.005);
  });

  it('holds on pairs it was not tuned on', () => {
    const fresh = measure(makePairs('another seed', 8));
    expect(fresh.recall).toBeGreaterThanOrEqual(0.99);
    expect(fresh.clearFlagged).toBeLessThan(0.03);
  });
});
