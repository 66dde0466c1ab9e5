import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseOnPage } from '../../src/web/api/types.ts';
import { Killable } from './killable.ts';
import { accessibilityFindings, chromiumPath, openBrowser, type Product, signedIn } from './product.ts';

/**
 * What is typed in the workbench is never lost: not with the server killed between two letters, not with the connection gone,
 * not on a machine whose clock is years off, and not to somebody else who writes the same part.
 */
const number = 'CM26-0000008';
const reviewerId = 'rev-08';

describe.skipIf(!chromiumPath)('nothing typed is lost', () => {
  let house: Killable;
  let browser: Browser;
  let reviewer: { page: Page; context: BrowserContext };

  beforeAll(async () => {
    house = await Killable.start();
    browser = await openBrowser();
    reviewer = await as(reviewerId);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const as = (who: string) => signedIn(browser, { url: house.url } as Product, who, { width: 1280, height: 900 });
  const sentences = async (): Promise<string[]> => {
    const answer = await reviewer.context.request.get(`/api/cases/${number}`);
    const { draft } = (await answer.json()) as CaseOnPage;
    return draft?.summary?.content.sentences.map((one) => one.text) ?? [];
  };
  const write = async (page: Page): Promise<void> => {
    await page.goto(`/cases/${number}/write`);
    await page.locator('[data-field="summary.2.text"]').waitFor();
  };

  it('when the server is killed while somebody types, and typing goes on, and it comes back', async () => {
    const { page } = reviewer;
    await write(page);
    const sentence = page.locator('[data-field="summary.2.text"]');
    await sentence.fill('');
    const words = 'The scan shows a disc that presses on a nerve, typed through three crashes of the server.';
    await sentence.focus();
    for (const [n, part] of [words.slice(0, 25), words.slice(25, 50), words.slice(50)].entries()) {
      await page.keyboard.type(part, { delay: 25 });
      // Killed at another moment each time: right away, in the pause before a save, about when it is on its way.
      await page.waitForTimeout([0, 400, 750][n] ?? 0);
      await house.kill();
      await page.keyboard.type(' ');
      await page.keyboard.press('Backspace');
      await house.rise();
    }
    await expect.poll(() => sentence.inputValue()).toBe(words);
    await expect.poll(async () => (await sentences().catch(() => []))[2], { timeout: 30_000 }).toBe(words);
  }, 120_000);

  it('when the server stays away and the window is closed', async () => {
    const { context } = reviewer;
    const page = await context.newPage();
    await write(page);
    await house.kill();
    const words = 'Typed to a server that was not there.';
    await page.locator('[data-field="summary.2.text"]').fill(words);
    await page.locator('[data-section="summary"][data-status="offline"]').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.close();
    await house.rise();
    const again = await context.newPage();
    await write(again);
    await expect.poll(async () => (await sentences())[2], { timeout: 30_000 }).toBe(words);
    await again.close();
  }, 90_000);

  it.each([
    ['seven years slow', -7],
    ['seven years fast', 7],
  ])(
    'on a machine whose clock is %s: order is kept by version, not by time',
    async (_, years) => {
      const skewed = await browser.newContext({
        baseURL: house.url,
        viewport: { width: 1280, height: 900 },
        storageState: await reviewer.context.storageState(),
      });
      const page = await skewed.newPage();
      await page.addInitScript((by) => {
        const real = Date.now.bind(Date);
        Date.now = () => real() + by * 365 * 86_400_000;
      }, years);
      await write(page);
      const words = `Typed by a clock that is ${years} years off`;
      await page.locator('[data-field="summary.2.text"]').fill(words);
      await expect.poll(async () => (await sentences())[2], { timeout: 20_000 }).toBe(words);
      // Another window with the right time takes it, writes on, and is not overwritten by the skewed one.
      const straight = await reviewer.context.newPage();
      await write(straight);
      await straight.locator('[data-field="summary.2.text"]').fill(`${words}, and corrected`);
      await expect.poll(async () => (await sentences())[2], { timeout: 20_000 }).toBe(`${words}, and corrected`);
      await expect
        .poll(() => page.locator('[data-field="summary.2.text"]').inputValue(), { timeout: 40_000 })
        .toBe(`${words}, and corrected`);
      await straight.close();
      await skewed.close();
    },
    120_000,
  );

  it('two people see one another by their capacity, and never a name', async () => {
    const quality = await as('quality');
    await quality.page.goto(`/cases/${number}/write`);
    await quality.page.getByText(/Also here: .*[Rr]eviewer/).waitFor({ timeout: 20_000 });
    const seen = (await quality.page.locator('.wb-presence').textContent()) ?? '';
    expect(seen).not.toMatch(/rev-\d|Reviewer rev/);
    await reviewer.page.bringToFront();
    await write(reviewer.page);
    await reviewer.page.getByText(/Also here: .*[Qq]uality/).waitFor({ timeout: 20_000 });
    expect(await accessibilityFindings(reviewer.page)).toEqual([]);
    const party = await as('makebelieve');
    const asked = await party.context.request.post(`/api/cases/${number}/presence`, {
      data: { tab: 'x' },
      headers: { origin: house.url },
    });
    expect(asked.status()).toBe(404);
    await party.context.close();
    await quality.context.close();
  }, 60_000);
});
