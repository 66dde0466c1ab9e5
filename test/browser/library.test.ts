import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedLetter } from '../../bench/search/generator.ts';
import { enterLetter, Library } from '../../src/library/index.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

/** The public library in a browser: search, narrow down, read, chart; by a stranger, on a desk and on a phone. */
describe.skipIf(!chromiumPath)('the library', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'openimr-library-'));
    const library = Library.open(folder);
    library.add(
      Array.from({ length: 250 }, (_, i) =>
        enterLetter(generatedLetter(i), { kind: 'imported', file: '', sha256: String(i) }),
      ),
    );
    library.close();
    product = await Product.start({ library: folder });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const open = async (path: string, width = 1280): Promise<Page> => {
    const { page } = await signedIn(browser, product, null, { width, height: 900 });
    await page.goto(path, { waitUntil: 'networkidle' });
    return page;
  };

  it.each([390, 1280])('searches, marks what was found, and narrows down by a facet at %i pixels', async (width) => {
    const page = await open('/library', width);
    await page.getByRole('searchbox').fill('physical therapy');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('mark').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('physical therapy');
    const before = await page.locator('.oi-library-line strong').first().textContent();
    await page.getByLabel(/Overturned/).check();
    await expect.poll(() => page.locator('.oi-library-line strong').first().textContent()).not.toBe(before);
    expect(page.url()).toContain('outcome=overturned');
    expect(await accessibilityFindings(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  it('opens the same results from a shared address, and a determination with those like it', async () => {
    const page = await open('/library?q=acupuncture&outcome=upheld');
    await page.locator('.oi-results a').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('article summary').first().click();
    await page
      .getByText(/upheld, \d+ overturned/)
      .first()
      .waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('draws the statistics, each picture with its table', async () => {
    const page = await open('/library/statistics');
    await page.locator('.oi-chart svg').first().waitFor();
    await expect.poll(() => page.locator('.oi-chart svg').count(), { timeout: 15_000 }).toBeGreaterThanOrEqual(5);
    await page.locator('.oi-chart summary').nth(1).click();
    await expect.poll(() => page.locator('.oi-chart').nth(1).locator('tbody tr').count()).toBeGreaterThan(3);
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('shows earlier decisions to no reviewer', async () => {
    const { context } = await signedIn(browser, product, 'rev-01');
    const answer = await context.request.get('/api/library/similar?treatment=acupuncture');
    expect(answer.status()).toBe(403);
  });
});
