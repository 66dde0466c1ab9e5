import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

/** The second person's desk in a browser: recall, preparing again, words decided with the keyboard; searches kept. */
describe.skipIf(!chromiumPath)('publications', () => {
  let product: Product;
  let browser: Browser;
  const key = 'CM26-0000002';
  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it.each([
    [390, 'en'],
    [1440, 'es'],
  ])('the list is whole and readable at %i pixels (%s)', async (width, language) => {
    const { page } = await signedIn(browser, product, 'quality', { width, height: 900 });
    await page.goto('/publications', { waitUntil: 'networkidle' });
    if (language === 'es') await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('link', { name: key }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(5);
    expect(await accessibilityFindings(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  it('a recall takes the letter out of the search; prepared again, its words are decided with keys', async () => {
    const { page, context } = await signedIn(browser, product, 'quality');
    await page.goto(`/publications/${key}`, { waitUntil: 'networkidle' });
    await page.getByText('Take it out of the library').click();
    await page.locator('#recall').fill('the worker asked for it');
    await page.getByRole('button', { name: 'Recall' }).click();
    await page.getByText('Recalled: the worker asked for it').waitFor();
    await expect
      .poll(async () => (await context.request.get(`/api/library/determinations/${key}`)).status(), { timeout: 20_000 })
      .toBe(404);
    expect(await (await context.request.get('/api/library/feed.atom')).text()).toContain('the worker asked for it');
    await page.locator('summary', { hasText: 'Prepare again' }).click();
    await page.locator('#again').fill('the worker agreed after all');
    await page.getByRole('button', { name: 'Prepare again' }).click();
    await page.locator('h1', { hasText: 'Cooling' }).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Change' }).first().click();
    await page.locator('[data-span]').first().focus();
    await page.keyboard.press('r');
    await page.keyboard.type('warming');
    await page.keyboard.press('Enter');
    await page.getByText('Replaced by “warming”').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('a worker is shown nothing of the desk', async () => {
    const { context } = await signedIn(browser, product, 'rosalind');
    expect((await context.request.get('/api/publications')).status()).toBe(403);
  });

  it('a search is kept in the account and found again; the pages of a mail’s links say when one is not valid', async () => {
    const { page } = await signedIn(browser, product, 'quality');
    await page.goto('/library?q=exercise', { waitUntil: 'networkidle' });
    await page.getByText('Keep this search').click();
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('You find it under your searches').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'My searches' }).click();
    await page.getByRole('link', { name: 'exercise' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    for (const path of ['confirm', 'stop']) {
      await page.goto(`/library/searches/${path}?token=x.y`, { waitUntil: 'networkidle' });
      await page.locator('main .usa-button').click();
      await page.getByRole('alert').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
    }
  });

  it('the open data page is there before and after the first night', async () => {
    const { page } = await signedIn(browser, product, null, { width: 390, height: 800 });
    await page.goto('/library/open-data', { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});
