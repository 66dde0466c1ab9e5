import { describe, expect, it } from 'vitest';
import { drawQualitySample } from './quality-sample.ts';

describe('the draw of determinations for a second reading', () => {
  const draws = (share: number) =>
    Array.from({ length: 2_000 }, (_, n) => drawQualitySample({ share, seed: `seed ${n}`, always: [] }));

  it('is the same again for the same seed', () => {
    const one = drawQualitySample({ share: 0.3, seed: 'a', always: [] });
    expect(drawQualitySample({ share: one.share, seed: one.seed, always: one.always })).toEqual(one);
  });

  it.each([0.1, 0.3, 0.5])('draws about the share that was set (%d)', (share) => {
    const drawn = draws(share).filter((one) => one.drawn).length / 2_000;
    expect(Math.abs(drawn - share)).toBeLessThan(0.04);
  });

  it('draws none for a share of 0 and all for 1', () => {
    expect(draws(0).some((one) => one.drawn)).toBe(false);
    expect(draws(1).every((one) => one.drawn)).toBe(true);
  });

  it('reads what must be read in any case', () => {
    expect(drawQualitySample({ share: 0, seed: 'a', always: ['waived'] }).drawn).toBe(true);
  });
});
