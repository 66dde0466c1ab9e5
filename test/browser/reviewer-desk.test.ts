import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

let product: Product;
let browser: Browser;
const contexts: BrowserContext[] = [];

async function as(who: string, width = 1280): Promise<Page> {
  const { page, context } = await signedIn(browser, product, who, { width, height: 900 });
  contexts.push(context);
  page.setDefaultTimeout(30_000);
  return page;
}
async function isSound(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
}

interface Desk {
  cases: { status: string; mine: boolean }[];
  payments: { lines: { caseNumber: string; state: string; dollars: number | null }[]; due: number };
}

/** The reviewer of the demonstration for whose desk it holds. */
async function reviewerWho(holds: (desk: Desk) => boolean): Promise<string> {
  for (let n = 1; n <= 12; n++) {
    const who = `rev-${String(n).padStart(2, '0')}`;
    const page = await as(who);
    const desk = (await (await page.request.get('/api/desk/own')).json()) as Desk;
    if (holds(desk)) return who;
  }
  throw new Error('no reviewer of the demonstration is like that');
}

describe.skipIf(!chromiumPath)('a reviewer’s own desk', () => {
  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('shows what is due first, in Pacific time, with a way into the workbench', async () => {
    const who = await reviewerWho(({ cases }) => cases.some(({ mine, status }) => mine && status === 'draft'));
    const page = await as(who, 390);
    await page.goto('/reviews');
    await isSound(page, 'My reviews');
    await page
      .getByText(/Pacific/)
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /^Write: CM/ })
      .first()
      .click();
    await page.waitForURL(/\/write$/);
  });

  it('lets them change capacity and leave; the panel has it with its history', async () => {
    const page = await as('rev-02');
    await page.goto('/reviews');
    await page.getByLabel('Cases at a time, at most').fill('3');
    await page.getByRole('button', { name: 'Add a leave' }).click();
    await page.getByLabel('From').fill('2030-01-02');
    await page.getByLabel('Until').fill('2030-01-20');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(async () => ((await (await page.request.get('/api/desk/own')).json()) as { reviewer: unknown }).reviewer)
      .toEqual({
        id: 'rev-02',
        capacity: 3,
        leave: [{ from: '2030-01-02', until: '2030-01-20' }],
      });
    expect(await accessibilityFindings(page)).toEqual([]);
    const desk = await as('assignment');
    const profile = (await (await desk.request.get('/api/panel/reviewers/rev-02')).json()) as {
      history: { type: string }[];
    };
    expect(profile.history[0]?.type).toBe('AvailabilityChanged');
    const refused = await page.request.get('/api/panel/reviewers/rev-03');
    expect(refused.status()).toBe(403);
  });

  it('says what is due for issued reviews, and what was paid once the operator recorded it', async () => {
    const who = await reviewerWho(({ payments }) => payments.lines.some(({ state }) => state === 'due'));
    const page = await as(who);
    await page.goto('/reviews');
    await page.getByText(/^Due: \$[1-9]/).waitFor();
    const operator = await as('operator');
    await operator.goto('/payments');
    await isSound(operator, 'Payments to reviewers');
    const card = operator
      .locator('section')
      .filter({ has: operator.getByRole('heading', { name: new RegExp(`^${who}:`) }) });
    await card.getByLabel('Paid on').fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
    await card.getByLabel('Reference of the payment').fill('TEST-1');
    await card.getByRole('button', { name: `Record the payment to ${who}` }).click();
    await expect.poll(() => card.count()).toBe(0);
    await page.reload();
    await page
      .getByText(/^paid on .*TEST-1/)
      .first()
      .waitFor();
    await page.getByText('Due: $0').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    expect((await page.request.get('/api/payments')).status()).toBe(403);
  });

  it('the quality reviewer has a list of drafts, or is told that none waits', async () => {
    const page = await as('quality', 390);
    await page.goto('/second-reading');
    await isSound(page, 'Second reading');
    const answer = await page.request.get('/api/cases?state=quality-review');
    const waiting = ((await answer.json()) as { rows: unknown[] }).rows.length;
    expect(await page.getByRole('link', { name: /^Read CM/ }).count()).toBe(waiting);
    if (waiting === 0) await page.getByText('No draft waits for its second reading.').waitFor();
  });
});
