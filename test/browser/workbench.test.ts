import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseOnPage } from '../../src/web/api/types.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

/** The reviewer's workbench in a real browser, on the demonstration's expedited case, which is being written. */
const number = 'CM26-0000008';
const wide = { width: 1440, height: 900 };

describe.skipIf(!chromiumPath)('the workbench', () => {
  let product: Product;
  let browser: Browser;
  let reviewer: { page: Page; context: BrowserContext };

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    reviewer = await reviewerOf(browser, product);
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const caseNow = async (context: BrowserContext): Promise<CaseOnPage> =>
    (await context.request.get(`/api/cases/${number}`)).json() as Promise<CaseOnPage>;
  const summaryOf = async (): Promise<string[]> =>
    (await caseNow(reviewer.context)).draft?.summary?.content.sentences.map((one) => one.text) ?? [];
  const isSaved = (page: Page, section = 'summary') =>
    page.locator(`[data-section="${section}"][data-status="saved"]`).waitFor();

  it('is reached from the case, and everything in it has a name and a contrast', async () => {
    const { page } = reviewer;
    await page.goto(`/cases/${number}`);
    await page.getByRole('link', { name: 'Write the determination' }).click();
    await page.getByRole('heading', { name: 'Clinical case summary' }).waitFor();
    await page.locator('.wb-words span').first().waitFor({ state: 'attached' });
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('is as sound in Spanish', async () => {
    const { page } = reviewer;
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('heading', { name: 'Resumen clínico del caso' }).waitFor();
    await page.locator('.wb-words span').first().waitFor({ state: 'attached' });
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Clinical case summary' }).waitFor();
  });

  it('cites words chosen by key in the sentence last written, with document, page and boxes', async () => {
    const { page, context } = reviewer;
    const before = (await caseNow(context)).draft?.summary?.content.sentences[0]?.pages.length ?? 0;
    await page.locator('[data-field="summary.0.text"]').focus();
    await page.getByRole('button', { name: /^Progress report \(PR-2\), 11\// }).click();
    await page.locator('.wb-words span').first().waitFor({ state: 'attached' });
    await page.keyboard.press('F6');
    await page.getByRole('region', { name: /^Pages of Progress report/ }).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight'])
      await page.keyboard.press(key);
    await page.keyboard.press('c');
    await expect
      .poll(async () => (await caseNow(context)).draft?.summary?.content.sentences[0]?.pages.length, {
        timeout: 15_000,
      })
      .toBe(before + 1);
    const cited = (await caseNow(context)).draft?.summary?.content.sentences[0]?.pages.at(-1);
    expect(cited).toMatchObject({ page: 1 });
    expect(cited?.boxes.length).toBeGreaterThan(0);
    expect(cited?.quote.split(' ').length).toBe(4);
    await page
      .locator('[data-field="summary.0"]')
      .getByRole('button', { name: /^Show Progress report/ })
      .last()
      .click();
    await page.locator('.wb-mark[data-kind="cited"]').first().waitFor();
  });

  it('cites words selected with the mouse', async () => {
    const { page } = reviewer;
    const chips = page.locator('[data-field="summary.1"] .wb-cite');
    const before = await chips.count();
    await page.locator('[data-field="summary.1.text"]').focus();
    const from = await page.locator('.wb-words span').nth(4).boundingBox();
    const to = await page.locator('.wb-words span').nth(7).boundingBox();
    if (!from || !to) throw new Error('no words on the page');
    await page.mouse.move(from.x + 1, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('button', { name: /^Cite/ }).click();
    await expect.poll(() => chips.count()).toBe(before + 1);
    await isSaved(page);
  });

  it('finds words and phrases in the whole file, draws them and goes from hit to hit', async () => {
    const { page } = reviewer;
    await page.getByRole('searchbox').fill('"left L5" OR microdiscectomy');
    await page.keyboard.press('Enter');
    await page
      .getByText(/of \d+ pages/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Next hit' }).click();
    await page.locator('.wb-mark[data-kind="hit"]').first().waitFor();
    const first = await page.locator('.wb-title').textContent();
    await page.getByRole('button', { name: 'Next hit' }).click();
    await expect.poll(() => page.locator('.wb-title').textContent()).not.toBe(first);
    // A hit is chosen as it is shown: it can be cited from within the sentence by key alone.
    const chips = page.locator('[data-field="summary.1"] .wb-cite');
    const before = await chips.count();
    await page.locator('[data-field="summary.1.text"]').focus();
    await page.keyboard.press('Alt+n');
    await page.locator('.wb-mark[data-kind="picked"]').first().waitFor();
    await page.keyboard.press('Alt+c');
    await expect.poll(() => chips.count()).toBe(before + 1);
    await page.getByRole('searchbox').fill('(left AND');
    await page.keyboard.press('Enter');
    await page.locator('.wb-search [role="alert"]').waitFor();
    await page.getByRole('searchbox').fill('left');
    await page.keyboard.press('Enter');
    await page
      .getByText(/of \d+ pages/)
      .first()
      .waitFor();
  });

  it('loses nothing when the connection goes and the window is closed', async () => {
    const { context } = reviewer;
    await isSaved(reviewer.page);
    const page = await context.newPage();
    await page.goto(`/cases/${number}/write`);
    const sentence = page.locator('[data-field="summary.2.text"]');
    await sentence.waitFor();
    await context.setOffline(true);
    await sentence.fill('An MRI shows a large disc herniation at L4-L5, typed without a connection.');
    await page.locator('[data-section="summary"][data-status="offline"]').waitFor();
    expect(await summaryOf().catch(() => [])).not.toContain(expect.stringContaining('without a connection'));
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`/cases/${number}/write`);
    await expect
      .poll(() => again.locator('[data-field="summary.2.text"]').inputValue(), { timeout: 15_000 })
      .toContain('typed without a connection');
    await expect.poll(async () => (await summaryOf())[2], { timeout: 15_000 }).toContain('typed without a connection');
    await again.close();
  });

  it('puts two windows together instead of overwriting one', async () => {
    const { context } = reviewer;
    const [one, two] = [await context.newPage(), await context.newPage()];
    for (const page of [one, two]) {
      await page.goto(`/cases/${number}/write`);
      await page.locator('[data-field="summary.2.text"]').waitFor();
    }
    // The second window does not hear of the first one's save before it saves itself.
    await two.route(`**/api/cases/${number}`, (route) => route.abort());
    await one.locator('[data-field="summary.2.text"]').fill('An MRI shows a disc herniation at L4-L5: first window.');
    await isSaved(one);
    await expect.poll(async () => (await summaryOf())[2]).toContain('first window');
    await two.unroute(`**/api/cases/${number}`);
    await two.locator('[data-field="summary.2.text"]').fill('An MRI shows a disc herniation at L4-L5: second window.');
    await two.locator('.wb-merge').waitFor({ timeout: 15_000 });
    expect(await two.locator('.wb-merge').textContent()).toContain('first window');
    expect(await two.locator('.wb-merge').textContent()).toContain('second window');
    expect((await summaryOf()).join(' ')).not.toContain('second window');
    expect(await accessibilityFindings(two)).toEqual([]);
    await two.getByRole('radio', { name: 'Keep both' }).check();
    await two.getByRole('button', { name: 'Save it so' }).click();
    await isSaved(two);
    const merged = (await summaryOf()).join(' ');
    expect(merged).toContain('first window');
    expect(merged).toContain('second window');
    await one.close();
    await two.close();
  });

  it('joins what two windows wrote in different parts without asking', async () => {
    const { context } = reviewer;
    const [one, two] = [await context.newPage(), await context.newPage()];
    for (const page of [one, two]) {
      await page.goto(`/cases/${number}/write`);
      await page.locator('[data-field="condition"]').waitFor();
    }
    await two.route(`**/api/cases/${number}`, (route) => route.abort());
    await one.locator('[data-field="condition"]').fill('Lumbar disc herniation with weakness of the left leg');
    await isSaved(one);
    await two.unroute(`**/api/cases/${number}`);
    await two.locator('[data-field="patient.age"]').fill('57');
    await isSaved(two);
    await expect
      .poll(async () => (await caseNow(context)).draft?.summary?.content)
      .toMatchObject({ condition: 'Lumbar disc herniation with weakness of the left leg', age: 57 });
    await one.close();
    await two.close();
  });

  it('shows what the checks find, leads to the field, and keeps errors from being submitted', async () => {
    const { page } = reviewer;
    await page.goto(`/cases/${number}/write`);
    const sentence = page.locator('[data-field="summary.0.text"]');
    const right = await sentence.inputValue();
    await sentence.fill(right.replace('56', '27'));
    const error = page.locator('.wb-findings [data-severity="error"][data-check="K24"]').first();
    await error.waitFor({ timeout: 20_000 });
    expect(await page.getByRole('button', { name: 'Submit to quality review' }).isDisabled()).toBe(true);
    await error.getByRole('button', { name: 'Go there' }).click();
    expect(await page.evaluate(() => document.activeElement?.closest('[data-field]') !== null)).toBe(true);
    await sentence.fill(right);
    await page.locator('[data-field="patient.age"]').fill('56');
    await error.waitFor({ state: 'detached', timeout: 20_000 });
  });

  it('lists a record nobody looked at, and blocks until it is looked at', async () => {
    const { page } = reviewer;
    await page.getByRole('button', { name: /^MRI report/ }).click();
    const use = page.getByRole('combobox', { name: 'What you did with this record' });
    await use.selectOption('Not yet looked at');
    const error = page.locator('.wb-findings [data-check="K02"][data-severity="error"]');
    await error.waitFor({ timeout: 20_000 });
    await error.getByRole('button', { name: 'Go there' }).click();
    await use.selectOption('Relied on');
    await error.waitFor({ state: 'detached', timeout: 20_000 });
  });

  it('adds a basis by the search sequence, in the form the rules require', async () => {
    const { page, context } = reviewer;
    const item = page.locator('[data-field="items.0.reviewerBasis"]');
    await item.getByRole('button', { name: 'Add a basis' }).click();
    await item.getByRole('radio', { name: /does not address/ }).check();
    await item.getByRole('button', { name: /Step 2A/ }).click();
    await item.getByRole('button', { name: 'The basis is here' }).click();
    await item.getByLabel('Organization').fill('Official Disability Guidelines');
    await item.getByLabel('Year or edition').fill('2026');
    await item.getByLabel('Chapter').fill('Low Back');
    expect(await item.getByRole('button', { name: 'Add this citation' }).isDisabled()).toBe(true);
    await item.getByRole('textbox', { name: 'Section' }).fill('Discectomy');
    await item.getByRole('button', { name: 'Add this citation' }).click();
    await isSaved(page, 'item:t1');
    const saved = Object.values((await caseNow(context)).draft?.items ?? {})[0]?.content;
    expect(saved?.reviewerBasis.at(-1)).toMatchObject({
      source: 'ODG',
      raw: 'Official Disability Guidelines 2026, Low Back, Section(s): Discectomy',
    });
    expect(saved?.searchStep).toMatchObject({ step: '2A' });
    expect(saved?.searchStep?.whyNotEarlier).toContain('does not address');
    await item.getByRole('button', { name: /^Remove the basis Official/ }).click();
    await isSaved(page, 'item:t1');
  });

  it('goes to quality review, comes back with a comment, is mended and passes', async () => {
    const { page, context } = reviewer;
    await page
      .locator('[data-field="summary.2.text"]')
      .fill('An MRI shows a large disc herniation at L4-L5 that presses on the left L5 nerve root.');
    await page.getByRole('button', { name: 'Remove sentence 4' }).click();
    await isSaved(page);
    await waiveErrors(page);
    await submit(page);
    expect((await caseNow(context)).status).toBe('quality-review');

    const quality = await signedIn(browser, product, 'quality', wide);
    await quality.page.goto(`/cases/${number}`);
    await quality.page.getByRole('link', { name: 'Read the draft with its pages' }).click();
    await quality.page.getByRole('button', { name: 'Comment on Sentence 1' }).first().click();
    await quality.page
      .getByPlaceholder('What should be mended')
      .fill('Say which day she was hurt and where it is written.');
    await quality.page.getByRole('button', { name: 'Keep the comment' }).click();
    expect(await accessibilityFindings(quality.page)).toEqual([]);
    await quality.page.getByRole('button', { name: 'Return with comments (1)' }).click();
    await expect.poll(async () => (await caseNow(context)).status).toBe('draft');

    await page.goto(`/cases/${number}/write`);
    await page.getByText('Say which day she was hurt').waitFor();
    await page
      .locator('[data-field="condition"]')
      .fill('Lumbar disc herniation with progressive weakness of the left leg');
    await isSaved(page);
    await submit(page);
    await quality.page.goto(`/cases/${number}/write`);
    await quality.page.getByRole('button', { name: 'Pass' }).click();
    await expect.poll(async () => (await caseNow(context)).status).toBe('ready-to-sign');
    await quality.context.close();
  });
});

/** Whoever was drawn for the case. */
async function reviewerOf(browser: Browser, product: Product) {
  for (let n = 1; n <= 12; n++) {
    const seat = await signedIn(browser, product, `rev-${String(n).padStart(2, '0')}`, wide);
    if ((await seat.context.request.get(`/api/cases/${number}`)).ok()) return seat;
    await seat.context.close();
  }
  throw new Error(`nobody was drawn for ${number}`);
}

/** What the checks still hold against the demonstration's own words is answered in writing, one by one. */
async function waiveErrors(page: Page): Promise<void> {
  await page.getByText(/Errors: \d+ · warnings|find nothing/).waitFor({ timeout: 15_000 });
  const open = page.locator('.wb-findings [data-severity="error"]');
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().getByRole('button', { name: 'Waive with a reason' }).click();
    await open.first().getByRole('textbox').fill('Looked at the page again; it is as written here.');
    await open.first().getByRole('button', { name: 'Waive', exact: true }).click();
    await expect.poll(() => open.count(), { timeout: 15_000 }).toBe(left - 1);
  }
}

async function submit(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Submit to quality review' });
  await expect.poll(() => button.isEnabled(), { timeout: 15_000 }).toBe(true);
  await button.click();
  await page.waitForURL(`**/cases/${number}`);
}
