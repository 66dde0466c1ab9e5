import { describe, expect, it } from 'vitest';
import { dpiFor, pageAt, pagesSeen, slotGap, slotsOf, topOf, totalHeight } from './slots.ts';

const slots = slotsOf(700, 1);

describe('the pages of a long document', () => {
  it('draws a handful wherever one stands in two thousand pages', () => {
    for (const page of [1, 2, 999, 1999, 2000]) {
      const seen = pagesSeen(slots, topOf(slots, page), 800, 2000);
      expect(seen).toContain(page);
      expect(seen.length).toBeLessThanOrEqual(4);
      expect(seen.every((one) => one >= 1 && one <= 2000)).toBe(true);
    }
  });

  it('stays within what browsers can scroll', () => {
    expect(totalHeight(slotsOf(700, 4), 5000)).toBeLessThan(33_000_000);
  });

  it('tells the page in sight', () => {
    expect(pageAt(slots, topOf(slots, 7), 800, 9)).toBe(7);
    expect(pageAt(slots, 0, 800, 1)).toBe(1);
    expect(topOf(slots, 2)).toBe(slots.height + slotGap);
  });

  it('asks for pictures sharp enough and no sharper', () => {
    expect(dpiFor(680, 1)).toBe(85);
    expect(dpiFor(680, 2)).toBe(200);
    expect(dpiFor(9_000, 2)).toBe(300);
  });
});
