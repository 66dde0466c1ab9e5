import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { difference, takePicture } from './picture.ts';
import { chromiumPath, openBrowser, Product, signedIn } from './product.ts';

/**
 * The main pages as they should look, at phone and desktop width. `OPENIMR_GOLDENS=write npx vitest run --project heavy
 * test/browser/goldens.test.ts` makes the pictures anew; look at them before they are committed.
 */
const folder = fileURLToPath(new URL('./goldens', import.meta.url));
const writing = process.env.OPENIMR_GOLDENS === 'write';
/** A line of text more or less is no other page; a page without its style, or with half of it gone, is. */
const allowed = 0.1;
const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;

const pages: [name: string, who: string | null, path: string][] = [
  ['start', null, '/'],
  ['apply', null, '/apply'],
  ['law', null, '/law'],
  ['my-case', 'rosalind', '/my-cases'],
  ['inbox', 'makebelieve', '/inbox'],
  ['queue', 'assignment', '/cases?desk=all'],
  ['case', 'records', '/cases/CM26-0000001'],
  ['board', 'director', '/board'],
  ['notices', 'service', '/notices'],
  ['remands', 'director', '/director/remands'],
];

let product: Product;
let browser: Browser;
beforeAll(async () => {
  if (!chromiumPath) return;
  product = await Product.start();
  browser = await openBrowser();
  mkdirSync(folder, { recursive: true });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.skipIf(!chromiumPath)('the main pages look as they did', () => {
  for (const [name, who, path] of pages)
    for (const [device, viewport] of Object.entries(widths))
      it(`${name}, ${device}`, async () => {
        const { page, context } = await signedIn(browser, product, who, viewport);
        await page.goto(path);
        await page.locator('h1').first().waitFor();
        await page.waitForLoadState('networkidle');
        const picture = await takePicture(page);
        await context.close();
        const golden = join(folder, `${name}.${device}.png`);
        if (writing || !existsSync(golden)) writeFileSync(golden, picture);
        const share = await difference(picture, readFileSync(golden));
        if (share > allowed) writeFileSync(join(folder, `${name}.${device}.other.png`), picture);
        expect(
          share,
          `${(share * 100).toFixed(1)} % of the points differ; see ${name}.${device}.other.png`,
        ).toBeLessThan(allowed);
        expect(statSync(golden).size).toBeLessThan(150_000);
      }, 60_000);

  it('a page without its style is another picture', async () => {
    const { page, context } = await signedIn(browser, product, 'director', widths.desktop);
    await page.goto('/');
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    const before = await takePicture(page);
    await page.evaluate(() => {
      for (const sheet of document.querySelectorAll('link[rel=stylesheet], style')) sheet.remove();
    });
    expect(await difference(before, await takePicture(page))).toBeGreaterThan(allowed);
    await context.close();
  }, 60_000);
});
