import { expect, it } from 'vitest';
import { density } from './text.ts';

it.each([
  ['a square-dotted scan', 1700, 2200, 612, 792, 200],
  ['the same, turned', 2200, 1700, 612, 792, 200],
  ['a standard fax, 204 by 98', 1734, 1078, 612, 792, 204],
  ['a fine fax, 204 by 196', 1734, 2156, 612, 792, 200],
])('%s is drawn at its finer density', (_what, across, down, width, height, dpi) => {
  expect(Math.abs(72 * density(across, down, width, height) - dpi)).toBeLessThan(1);
});
