import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../src/app/access/principal.ts';
import { execute } from '../../src/app/cases/execute.ts';
import { settableClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { openApp } from '../../src/app/open.ts';
import type { Role } from '../../src/case/index.ts';
import { sampleApplication } from '../../src/case/specification.ts';
import type { Instant } from '../../src/law/index.ts';
import { pacificDay } from '../../src/web/messages/dates.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

/** Late records before the Administrative Director: the evidence as it is counted, and what is made of it. */

let product: Product;
let browser: Browser;
let number = '';
const daysAgo = (days: number): string => pacificDay(new Date(Date.now() - days * 86_400_000));
const morning = (days: number): Instant => `${daysAgo(days)}T18:00:00.000Z` as Instant;
const noticeDaysAgo = 40;

/** A case whose notice went out forty days ago and whose records have not come. */
async function overdueCase(dataDir: string): Promise<string> {
  const config = readConfig({ OPENIMR_DATA: dataDir, LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.refusal.because);
  const clock = settableClock(morning(noticeDaysAgo + 2));
  const app = await openApp(config.value, { clock });
  const desk = (role: Role): Principal => ({ userId: `desk-${role}`, displayName: role, roles: [role], subjects: [] });
  let caseNumber: string | null = null;
  const give = async (role: Role, type: string, data: unknown) => {
    const idempotencyKey = `late-records-${type}`;
    const answer = await execute(app, desk(role), caseNumber, { type: type as never, data, idempotencyKey });
    if (!answer.ok) throw new Error(`${type}: ${answer.refusal.because}`);
    caseNumber = answer.caseNumber;
  };
  const served = daysAgo(noticeDaysAgo + 12);
  const application = {
    ...sampleApplication,
    channel: 'mail',
    receivedOn: daysAgo(noticeDaysAgo + 3),
    employee: { ...sampleApplication.employee, name: { first: 'Quill', last: 'Slowpaper' } },
    claimNumber: 'FIC-LATE',
    dateOfInjury: daysAgo(400),
    signature: { signedBy: 'employee', signedOn: daysAgo(noticeDaysAgo + 4), consentToRecords: true },
    urDecision: { ...sampleApplication.urDecision, decidedOn: served, servedOn: served },
  };
  await give('intake', 'FileApplication', { application });
  await give('intake', 'BeginScreening', {});
  await give('intake', 'DecideEligibility', {});
  clock.set(morning(noticeDaysAgo));
  await give('assignment', 'SendAssignmentNotice', { channel: 'electronic' });
  clock.set(morning(noticeDaysAgo - 20));
  await give('records', 'NoteRecordsOverdue', {});
  await app.store.close();
  return caseNumber ?? '';
}

async function at(who: string, path: string, language: 'en' | 'es' = 'en', width = 1280): Promise<Page> {
  const { page } = await signedIn(browser, product, who, { width, height: 900 });
  await page.addInitScript((spoken) => localStorage.setItem('openimr.language', spoken), language);
  await page.goto(path);
  await page.locator('h1').waitFor();
  return page;
}

const isSound = async (page: Page) => {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
};

describe.skipIf(!chromiumPath)('the Administrative Director', () => {
  beforeAll(async () => {
    // The case is put into the stories' folder while nobody else has it open.
    const stories = await Product.start();
    await stories.stop(true);
    number = await overdueCase(stories.data);
    product = await Product.on(stories.data);
    browser = await openBrowser();
  }, 260_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('looks at the dates of late records, on a phone in Spanish too', async () => {
    const page = await at('director', '/director/referrals');
    const card = page.locator('li.oi-card', { hasText: number });
    await card.waitFor();
    // Twelve days by electronic service (8 CCR 9792.10.5), to the next working day: counted, not typed in.
    const { rows } = await (await page.request.get('/api/director/referrals')).json();
    const { evidence } = rows.find((row: { caseNumber: string }) => row.caseNumber === number);
    expect(evidence.noticeOn).toBe(daysAgo(noticeDaysAgo));
    expect([daysAgo(28), daysAgo(27), daysAgo(26), daysAgo(25)]).toContain(evidence.due.slice(0, 10));
    await card.getByText(`$${evidence.amount.toLocaleString('en-US')}`).waitFor();
    for (const day of [evidence.noticeOn, evidence.due.slice(0, 10)]) {
      const shown = new Date(`${day}T12:00:00Z`).toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
      await card.getByText(shown, { exact: false }).first().waitFor();
    }
    await card.getByText('What came, and when').click();
    await card.getByText('Nothing came from the claims administrator.').waitFor();
    expect(await card.locator('ol li').count()).toBeGreaterThan(2);
    await isSound(page);
    const spanish = await at('director', '/director/referrals', 'es', 390);
    await spanish.locator('li.oi-card', { hasText: number }).waitFor();
    await isSound(spanish);
  }, 60_000);

  it('decides with a reason; the case and the records desk have it, and it cannot be decided twice', async () => {
    const page = await at('director', '/director/referrals');
    const card = page.locator('li.oi-card', { hasText: number });
    await card.getByRole('button', { name: 'Order to show cause' }).click();
    // Without a reason nothing is sent.
    expect(await card.getByRole('textbox').count()).toBe(1);
    await card.getByRole('textbox').fill('Asked twice, nothing came, no cause given.');
    await card.getByRole('button', { name: 'Order to show cause' }).click();
    await card.getByText('Asked twice, nothing came, no cause given.').waitFor();
    expect(await card.getByRole('textbox').count()).toBe(0);
    await isSound(page);
    await page.reload();
    await card.getByText('Asked twice, nothing came, no cause given.').waitFor();
    const records = await at('records', '/director/referrals');
    await records.getByText('Asked twice, nothing came, no cause given.').waitFor();
    const again = await page.request.post(`/api/cases/${number}/DecideReferral`, {
      headers: { origin: product.url, 'idempotency-key': 'a-second-decision' },
      data: { data: { decision: 'no-action', reason: 'Another thought.' } },
    });
    expect(again.status()).toBe(422);
    expect((await again.json()).code).toBe('referral-decided');
  }, 60_000);

  it('reads the tables of the yearly report in either language', async () => {
    const page = await at('director', '/director/report', 'es');
    await page.getByRole('heading', { name: /^Solicitudes, \d{4}$/ }).waitFor();
    await page.getByRole('columnheader', { name: 'Número' }).first().waitFor();
    await isSound(page);
  }, 60_000);
});
