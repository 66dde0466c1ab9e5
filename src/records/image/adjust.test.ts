import { describe, expect, it } from 'vitest';
import { graininess, greyShare, inkShare, softened, whitened } from './adjust.ts';
import type { Raster } from './raster.ts';

/** A page of grainy paper, and a bar of print on it where asked. */
function paper(bar: boolean): Raster {
  const [width, height] = [200, 200];
  let state = 7;
  const grey = Uint8Array.from({ length: width * height }, (_, at) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const grain = (state >>> 24) / 4;
    const inked = bar && at % width > 40 && at % width < 160 && Math.floor(at / width) === 100;
    return inked ? 10 : 190 + grain;
  });
  return { width, height, grey };
}

describe('pages from poor scanners', () => {
  it('lose their grain by softening, and keep their size and their print', () => {
    const page = paper(true);
    const soft = softened(page);
    expect(graininess(soft)).toBeLessThan(graininess(page) / 2);
    expect([soft.width, soft.height, soft.grey.length]).toEqual([page.width, page.height, page.grey.length]);
    expect(soft.grey[100 * 200 + 100]!).toBeLessThan(140);
    expect(soft.grey[20 * 200 + 100]!).toBeGreaterThan(190);
  });

  it('have white paper where there is little print, and the print stays', () => {
    const white = whitened(softened(paper(true)));
    expect(white.grey[20 * 200 + 100]).toBe(255);
    expect(white.grey[100 * 200 + 100]!).toBeLessThan(140);
    expect(graininess(white)).toBeLessThan(0.5);
    expect(new Set(whitened(softened(paper(false))).grey)).toEqual(new Set([255]));
  });

  it('are told from faxes by their grey', () => {
    const fax: Raster = { width: 4, height: 2, grey: Uint8Array.from([0, 255, 255, 0, 255, 0, 255, 255]) };
    expect(greyShare(fax)).toBe(0);
    expect(greyShare(paper(true))).toBeGreaterThan(0.5);
    expect(inkShare(paper(false))).toBe(0);
  });
});
