import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importLetters } from '../../src/library/index.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

const real = new URL('../../../shared/letters/real/', import.meta.url).pathname;
if (!existsSync(real))
  console.log('Real letters in the browser are skipped: the folder ../shared/letters/real is not there.');

/** Letters as they were published: imported without a loss, searched, narrowed down and charted in the browser. */
describe.skipIf(!chromiumPath || !existsSync(real))('real letters', () => {
  let product: Product;
  let browser: Browser;
  let letters = 0;
  beforeAll(async () => {
    const library = mkdtempSync(join(tmpdir(), 'openimr-real-'));
    const sources = readdirSync(real).map((name) => ({ path: join(real, name), line: null }));
    const report = await importLetters(sources, { folder: library });
    letters = sources.length;
    expect(report).toMatchObject({ entered: letters, notRead: [] });
    product = await Product.start({ library });
    browser = await openBrowser();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('all are found, searched by words, and narrowed down', async () => {
    const { page } = await signedIn(browser, product, null);
    const shown = async () =>
      Number(/^\d+/.exec((await page.locator('.oi-library-line strong').first().textContent()) ?? '')?.[0]);
    await page.goto('/library', { waitUntil: 'networkidle' });
    expect(await shown()).toBe(letters);
    await page.getByRole('searchbox').fill('MRI');
    await page.getByRole('searchbox').press('Enter');
    await page.locator('mark').first().waitFor();
    const found = await shown();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(letters);
    await page.getByLabel(/Upheld/).check();
    await expect.poll(shown).toBeLessThanOrEqual(found);
    await page.locator('.oi-results a').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('their outcomes and days are charted, each picture with its table', async () => {
    const { page } = await signedIn(browser, product, null, { width: 390, height: 800 });
    await page.goto('/library/statistics', { waitUntil: 'networkidle' });
    await expect.poll(() => page.locator('.oi-chart svg').count(), { timeout: 15_000 }).toBeGreaterThanOrEqual(4);
    await page.locator('.oi-chart summary').nth(2).click();
    await expect.poll(() => page.locator('.oi-chart').nth(1).locator('tbody tr').count()).toBeGreaterThan(1);
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});
