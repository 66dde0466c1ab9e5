import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block, makeDocument } from '../../demo/paper/index.ts';
import { therapist } from '../../demo/people/organizations.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';
import { voiceOf } from './reviewers-case.ts';

/** A record of 2,000 pages in the viewer: it opens at once, only what is seen is drawn, and paging through it fills no memory. */
const number = 'CM26-0000008';
const length = 2_000;
const title = 'Two thousand pages';

describe.skipIf(!chromiumPath)('a record of 2,000 pages', () => {
  let product: Product;
  let browser: Browser;
  let reviewer: { page: Page; context: BrowserContext };
  let devtools: CDPSession;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    await upload(product);
    reviewer = await signedIn(browser, product, 'rev-08', { width: 1440, height: 900 });
    reviewer.page.setDefaultTimeout(20_000);
    devtools = await reviewer.context.newCDPSession(reviewer.page);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const drawn = () => reviewer.page.locator('.wb-page').count();
  const shownPage = () => reviewer.page.locator('.wb-viewer-bar input').inputValue();
  const seen = (page: number) =>
    reviewer.page.locator(`.wb-page[data-page="${page}"] .wb-words span`).first().waitFor({ state: 'attached' });

  it('opens within a second: the first page with its words and its picture', async () => {
    const { page } = reviewer;
    await page.goto(`/cases/${number}/write`);
    await page.locator('.wb-words span').first().waitFor({ state: 'attached' });
    const times: number[] = [];
    for (let round = 0; round < 3; round++) {
      await page.getByRole('button', { name: /^MRI report/ }).click();
      await page.locator('.wb-words span').first().waitFor({ state: 'attached' });
      const began = performance.now();
      await page.getByRole('button', { name: new RegExp(title) }).click();
      await page.getByRole('region', { name: `Pages of ${title}` }).waitFor();
      await seen(1);
      await page.waitForFunction(() => {
        const picture = document.querySelector<HTMLImageElement>('.wb-page[data-page="1"] img');
        return picture?.complete && picture.naturalWidth > 0;
      });
      times.push(performance.now() - began);
    }
    console.log(`opening 2,000 pages: ${times.map((ms) => `${Math.round(ms)} ms`).join(', ')}`);
    expect(Math.min(...times)).toBeLessThan(1_000);
    expect(await drawn()).toBeLessThanOrEqual(5);
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('jumps anywhere, and draws only what is seen', async () => {
    const { page } = reviewer;
    for (const to of [1_000, 2_000, 3]) {
      const field = page.locator('.wb-viewer-bar input');
      await field.fill(String(to));
      await field.press('Enter');
      await seen(to);
      expect(await drawn()).toBeLessThanOrEqual(5);
    }
  });

  it('pages by key without growing: nodes and memory after 300 pages are about those after 60', async () => {
    const { page } = reviewer;
    await page.getByRole('region', { name: `Pages of ${title}` }).focus();
    const turn = async (pages: number): Promise<{ nodes: number; heap: number }> => {
      for (let n = 0; n < pages; n++) {
        await page.keyboard.press('j');
        if (n % 10 === 9) await page.waitForTimeout(120);
      }
      // Pages out of sight are let go after a quarter of a minute.
      await page.waitForTimeout(17_000);
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
      return { nodes: await page.locator('*').count(), heap: of('JSHeapUsedSize') / 1_048_576 };
    };
    await devtools.send('Performance.enable');
    const first = await turn(60);
    const at = Number(await shownPage());
    const second = await turn(300);
    expect(Number(await shownPage())).toBe(at + 300);
    console.log(
      `paging: ${first.nodes} nodes, ${first.heap.toFixed(1)} MB after 60; ${second.nodes} nodes, ${second.heap.toFixed(1)} MB after 300 more`,
    );
    expect(await drawn()).toBeLessThanOrEqual(5);
    expect(second.nodes).toBeLessThan(first.nodes * 1.5);
    expect(second.heap).toBeLessThan(first.heap * 1.25 + 4);
  }, 180_000);

  it('finds a phrase among 2,000 pages, draws the hit and goes from hit to hit', async () => {
    const { page } = reviewer;
    await page.keyboard.press('/');
    await page.keyboard.type('"note 1777" OR "note 42"');
    const began = performance.now();
    await page.keyboard.press('Enter');
    await page.getByText(/of 2 pages/).waitFor();
    console.log(`searching 2,000 pages from the page: ${Math.round(performance.now() - began)} ms`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.locator('.wb-mark[data-kind="hit"]').first().waitFor();
    const first = await shownPage();
    await page.keyboard.press('n');
    await expect.poll(shownPage).not.toBe(first);
    expect([first, await shownPage()].sort()).toEqual(['1777', '42']);
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});

/** Sends the long record into the case, and waits until it is read. */
async function upload(product: Product): Promise<void> {
  const body = Array.from({ length }, (_, n): Block[] => [
    ...(n > 0 ? [{ type: 'page-break' as const }] : []),
    { type: 'heading', text: `Note ${n + 1}` },
    { type: 'text', text: 'Stretching and light exercise of the low back. She tolerated it well and went home.' },
    { type: 'list', items: ['Warm up', 'Wall slides', `Band number ${(n % 5) + 1}`] },
  ]).flat();
  const { bytes } = await makeDocument({
    kind: 'therapy-note',
    date: '2026-01-15',
    author: therapist,
    body,
    case: {
      patient: { first: 'Soledad', last: 'Marinero Papel', birthDate: '1969-12-01' },
      claimNumber: 'FIC-0008',
      dateOfInjury: '2026-01-01',
      employer: 'Nowhere Freight Yard',
      claimsAdministrator: { company: 'Pretend Mutual Administrators' },
    },
  });
  const desk = await voiceOf(product, 'records');
  await desk.sendFile(number, 'long.pdf', bytes, { title, kind: 'therapy-note', from: 'requesting-physician' });
  for (let tries = 0; tries < 240; tries++) {
    const { documents } = (await desk.get(`/api/cases/${number}`)).json() as {
      documents: { title: string; status: string }[];
    };
    if (documents.find((one) => one.title === title)?.status === 'read') return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the long record was not read');
}
