import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulkActions } from '../../src/app/desk/bulk-steps.ts';
import { sampleApplication } from '../../src/case/specification.ts';
import { bulkFor } from '../../src/web/bulk/bulk-for.ts';
import { pacificDay } from '../../src/web/messages/dates.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn, views } from './product.ts';

/** The program's staff at their desks: each role's own journey by clicking and by keys, every state under axe, in both languages. */

let product: Product;
let browser: Browser;
const daysAgo = (days: number): string => pacificDay(new Date(Date.now() - days * 86_400_000));

beforeAll(async () => {
  if (!chromiumPath) return;
  product = await Product.start();
  browser = await openBrowser();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function at(who: string, path: string, options: { language?: 'en' | 'es'; width?: number } = {}): Promise<Page> {
  const { page } = await signedIn(browser, product, who, { width: options.width ?? 1280, height: 900 });
  await page.addInitScript((language) => localStorage.setItem('openimr.language', language), options.language ?? 'en');
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

async function isAccessible(page: Page): Promise<void> {
  expect(await accessibilityFindings(page)).toEqual([]);
  const beyond = await page.evaluate(() =>
    document.documentElement.scrollWidth <= window.innerWidth
      ? []
      : [...document.querySelectorAll('main *')]
          .filter((one) => one.getBoundingClientRect().right > window.innerWidth)
          .map((one) => `${one.tagName}.${one.className}`),
  );
  expect(beyond).toEqual([]);
}

/** A step of a case by the API, as the person whose step it is. */
async function give(
  who: string,
  number: string | null,
  type: string,
  data: unknown,
): Promise<{ caseNumber: string; version: number }> {
  const { context } = await signedIn(browser, product, who);
  const path = number ? `/api/cases/${number}/${type}` : '/api/cases';
  const headers = { origin: product.url, 'idempotency-key': randomUUID() };
  const answer = await context.request.post(path, { data: { data }, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
  const done = await answer.json();
  await context.close();
  return done;
}

/** An application typed in by the eligibility desk; `late` is not eligible. */
/** Another family name each run: the same worker filing twice is a duplicate. */
const tag = randomUUID().replace(/[^a-f]/g, '');

async function file(last: string, late = false): Promise<string> {
  const served = daysAgo(late ? 200 : 12);
  const application = {
    ...sampleApplication,
    receivedOn: daysAgo(1),
    channel: 'mail',
    employee: { ...sampleApplication.employee, name: { first: 'Quill', last: `${last}${tag}` } },
    claimNumber: `FIC-${last}`,
    dateOfInjury: daysAgo(400),
    signature: { signedBy: 'employee', signedOn: daysAgo(2), consentToRecords: true },
    urDecision: { ...sampleApplication.urDecision, decidedOn: served, servedOn: served },
  };
  return (await give('intake', null, 'FileApplication', { application })).caseNumber;
}

describe.skipIf(!chromiumPath)('the desks', () => {
  let eligible: string[] = [];
  let tooLate = '';

  it('eligibility: many are screened at once after a preview, and what is not eligible is left to a person', async () => {
    eligible = [await file('Inkwell'), await file('Parchmont')];
    tooLate = await file('Lateman', true);
    const page = await at('intake', '/cases');
    for (const number of [...eligible, tooLate]) await page.getByLabel(`Choose ${number}`).check();
    await isAccessible(page);
    await page.getByLabel('What to do with them').selectOption('screen-eligible');
    await page.getByRole('button', { name: 'See what would happen' }).click();
    await page.getByRole('heading', { name: 'Will be done: 2' }).waitFor();
    await page.getByRole('heading', { name: 'Will not be done: 1' }).waitFor();
    expect(await page.locator('tr', { hasText: tooLate }).textContent()).toContain('I01');
    await isAccessible(page);
    await page.getByRole('button', { name: 'Do it for 2 cases' }).click();
    await page.getByText('Done: 2').waitFor();
    await isAccessible(page);
    await page.goto(`/cases/${tooLate}`);
    await page.getByText('Received', { exact: true }).first().waitFor();
  }, 120_000);

  it('a case that changed since the preview is left alone, and a retry does nothing twice', async () => {
    const [number = ''] = eligible;
    const { context } = await signedIn(browser, product, 'assignment');
    const send = async (path: string, data: unknown, key: string = randomUUID()) =>
      (await context.request.post(path, { data, headers: { origin: product.url, 'idempotency-key': key } })).json();
    const preview = await send('/api/bulk/preview', { action: 'send-notice', cases: eligible });
    const cases = preview.cases.map((one: { caseNumber: string; version: number }) => ({
      number: one.caseNumber,
      version: one.version,
    }));
    expect(preview.cases.map((one: { ok: boolean }) => one.ok)).toEqual([true, true]);
    await give('assignment', number, 'ConvertToExpedited', {
      certifiedOn: daysAgo(0),
      statement: 'Loss of limb is threatened.',
    });
    const key = randomUUID();
    const first = await send('/api/bulk', { action: 'send-notice', cases }, key);
    expect(
      first.cases.map((one: { ok: boolean; refusal: { code: string } | null }) => one.refusal?.code ?? 'done'),
    ).toEqual(['stale-version', 'done']);
    expect(first.cases[0].since.map((one: { type: string }) => one.type)).toContain('PriorityConverted');
    const again = await send('/api/bulk', { action: 'send-notice', cases: [cases[1]] }, key);
    expect(again.cases[0]).toMatchObject({ ok: true, replayed: true, version: first.cases[1].version });
    await context.close();
  }, 120_000);

  it('records: the queue by keys alone, and a reminder', async () => {
    const page = await at('records', '/cases');
    await page.locator('[data-case-link]').first().waitFor();
    await page.keyboard.press('j');
    const first = await page.evaluate(() => document.activeElement?.textContent);
    expect(first).toMatch(/^CM\d\d-/);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
    await page.keyboard.press('x');
    await page.getByText('1 chosen').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
    await isAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.keyboard.type('Send');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Records are due soon').waitFor();
    await page.getByRole('button', { name: 'Do it for 1 case' }).click();
    await page.getByText('A reminder went out').waitFor();
    await page.goto('/cases?age=week');
    await page.getByRole('button', { name: /In 7 days/, pressed: true }).waitFor();
    await page.goto('/cases');
    await page.locator('[data-case-link]').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: first ?? '' }).waitFor();
  }, 120_000);

  it('keys can be switched off', async () => {
    const page = await at('records', '/cases');
    await page.getByRole('button', { name: /Keyboard shortcuts/ }).click();
    await page.getByLabel('Shortcuts of one key are on').uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-case-link'))).toBe(false);
  }, 60_000);

  it('assignment and the Administrative Director: an approval is asked for, stands in the news, and is refused', async () => {
    const under = await firstIn('draft');
    await give('assignment', under, 'AskApproval', { kind: 'extension', reason: 'The operation report came late.' });
    const page = await at('director', '/director');
    await page.getByText('The operation report came late.').waitFor();
    await isAccessible(page);
    await page.goto('/news');
    await page.getByRole('link', { name: 'You are asked for an approval' }).first().waitFor({ timeout: 20_000 });
    await isAccessible(page);
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByRole('link', { name: 'News: all read' }).waitFor();
    await page.getByLabel('None').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.goto('/director');
    await page.getByRole('link', { name: `Refuse, ${under}` }).click();
    await page.getByLabel('Reason').fill('There is no good cause.');
    await page.getByRole('button', { name: 'Refuse what was asked' }).click();
    await page.getByRole('heading', { level: 1, name: under }).waitFor();
    await page.goto('/director');
    await page.getByText('Nothing waits for an approval.').waitFor();
  }, 120_000);

  it('the Administrative Director sends a case back, and the desk begins the new round', async () => {
    const page = await at('director', '/director/remands');
    await page
      .getByRole('link', { name: /^Sent back/ })
      .first()
      .waitFor();
    await isAccessible(page);
    await page
      .getByRole('link', { name: /^Sent back/ })
      .first()
      .click();
    await page.getByLabel('Day').fill(daysAgo(0));
    await page.getByLabel('Ground').selectOption('h5-plain-error');
    await page.getByLabel('Facts found wrong').fill('The therapy of March was documented on page 3.');
    await page.getByRole('button', { name: 'Record: sent back on appeal' }).click();
    await page.getByText('Sent back', { exact: true }).first().waitFor();
    const desk = await at('assignment', '/director/remands');
    await desk.getByText('The therapy of March was documented on page 3.').waitFor();
    await desk.getByRole('link', { name: /^Begin the new round/ }).waitFor();
  }, 120_000);

  it('service: paper is printed, recorded as mailed, comes back and goes out again elsewhere', async () => {
    const page = await at('service', '/mail');
    const [number = ''] = eligible;
    const box = page.getByLabel(new RegExp(`^Choose .*${number}`)).first();
    await box.waitFor({ timeout: 20_000 });
    await box.check();
    await isAccessible(page);
    const packets = await page.getByRole('link', { name: 'Print the 1 chosen in one go' }).getAttribute('href');
    const printed = await page.request.get(packets ?? '');
    expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('button', { name: 'Record 1 as mailed today' }).click();
    await page.getByText('1 recorded.').waitFor();
    await page.getByLabel('Case number on the envelope that came back').fill(number);
    await page.getByRole('button', { name: 'Find its mail' }).click();
    await page.getByLabel('Why it came back').first().fill('Moved, left no address.');
    await isAccessible(page);
    await page.getByRole('button', { name: 'It came back' }).first().click();
    await page.getByRole('heading', { name: 'Came back, or cannot go out (1)' }).waitFor();
    await isAccessible(page);
    await page.getByLabel(/^Address \(/).fill('8 Other Lane, Fictionville, CA 90001');
    await page.getByLabel('Why this address').fill('The worker called.');
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByRole('heading', { name: 'Came back, or cannot go out (0)' }).waitFor();
    await page.locator('tr', { hasText: number }).filter({ hasText: '8 Other Lane, Fictionville, CA 90001' }).waitFor();
  }, 120_000);

  it('service: every notice in both languages', async () => {
    const page = await at('service', '/notices');
    await page.locator('.notice-pick select').first().selectOption('records-overdue');
    await page.getByRole('heading', { name: 'Records are overdue' }).waitFor();
    await page.getByRole('heading', { name: 'Los papeles no llegaron a tiempo' }).waitFor();
    await isAccessible(page);
    const printed = await page.request.get('/api/notices/records-overdue/preview.pdf?language=es');
    expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);

  it('what belongs to a desk is offered to it, as the server has it', () => {
    for (const role of ['intake', 'assignment', 'records', 'quality', 'service', 'director', 'operator'])
      expect(bulkFor([role])).toEqual(
        Object.entries(bulkActions).flatMap(([name, { roles }]) =>
          (roles as readonly string[]).includes(role) ? [name] : [],
        ),
      );
  });

  const pages: [string, string][] = [
    ['intake', '/cases'],
    ['intake', '/cases?desk=all&closed=true'],
    ['assignment', '/cases?desk=all&q=nobody-of-that-name'],
    ['director', '/board'],
    ['quality', '/board?days=365'],
    ['director', '/director/referrals'],
    ['director', '/director/report'],
    ['director', '/director/rules'],
    ['service', '/mail'],
    ['service', '/news'],
  ];
  it.each(pages)(
    '%s at %s: phone and desktop, both languages',
    async (who, path) => {
      for (const [language, width] of views) {
        const page = await at(who, path, { language, width });
        await page.waitForLoadState('networkidle');
        for (const more of await page.locator('main details').all())
          await more.evaluate((one) => one.setAttribute('open', ''));
        await isAccessible(page);
        await page.context().close();
      }
    },
    120_000,
  );

  it('others are told that this is not for them', async () => {
    const { context } = await signedIn(browser, product, 'rosalind');
    for (const path of ['/api/board', '/api/director/report', '/api/notices', '/api/director/referrals'])
      expect([403, 404]).toContain((await context.request.get(path)).status());
    const headers = { origin: product.url };
    const answer = await context.request.post('/api/bulk/preview', {
      data: { action: 'issue', cases: ['CM26-0000001'] },
      headers,
    });
    expect([403, 404]).toContain(answer.status());
    await context.close();
  }, 60_000);
});

async function firstIn(state: string): Promise<string> {
  const { context } = await signedIn(browser, product, 'director');
  const list = await (await context.request.get(`/api/cases?state=${state}`)).json();
  await context.close();
  return list.rows[0].caseId;
}
