import { describe, expect, it } from 'vitest';
import { blankRaster } from './raster.ts';
import { greyShare, softened, withoutSpecks } from './smooth.ts';

const at = (x: number, y: number, width = 20) => y * width + x;
const drawn = (dots: [number, number][]) => {
  const page = blankRaster(20, 20);
  for (const [x, y] of dots) page.grey[at(x, y)] = 0;
  return page;
};

describe('cleaning a fax', () => {
  it('a lone dot goes, a stroke stays', () => {
    const stroke: [number, number][] = [
      [5, 5],
      [5, 6],
      [6, 7],
    ];
    const cleaned = withoutSpecks(drawn([[15, 15], ...stroke]));
    expect(cleaned.grey[at(15, 15)]).toBe(255);
    for (const [x, y] of stroke) expect(cleaned.grey[at(x, y)]).toBe(0);
  });

  it('softening spreads ink and loses none of it', () => {
    const soft = softened(drawn([[10, 10]]));
    expect(soft.grey[at(10, 10)]).toBe(192);
    expect(soft.grey[at(11, 10)]).toBe(223);
    expect(soft.grey[at(11, 11)]).toBe(239);
    expect(soft.grey[at(13, 10)]).toBe(255);
    const ink = soft.grey.reduce((sum, value) => sum + 255 - value, 0);
    expect(Math.abs(ink - 255)).toBeLessThan(16);
  });

  it('tells black and white from grey', () => {
    expect(greyShare(drawn([[3, 3]]))).toBe(0);
    expect(greyShare({ width: 20, height: 20, grey: new Uint8Array(400).fill(128) })).toBe(1);
  });
});
