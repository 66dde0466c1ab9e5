import { expect, it } from 'vitest';
import { largestSegment, ofLikeSize, smallOnes } from './tidy.ts';

it('makes one of eight of like size, the smallest first, and leaves the rest', () => {
  expect(ofLikeSize([8_192, 8_192, 8_192])).toBeNull();
  expect(ofLikeSize([65_536, ...Array(8).fill(8_192)])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it('makes no segment larger than the largest', () => {
  expect(ofLikeSize(Array(8).fill(largestSegment / 2))).toBeNull();
  const chosen = smallOnes([...Array(9).fill(largestSegment / 4)])!;
  expect(chosen.length * (largestSegment / 4)).toBeLessThanOrEqual(largestSegment);
});

it('takes the small ones among many, and nothing of few', () => {
  expect(smallOnes([100_000, 5, 5])).toBeNull();
  expect(smallOnes([100_000, 1, 2, 3, 4, 5, 6, 7, 8])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
