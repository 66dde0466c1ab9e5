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

/** The heading is there, nothing scrolls sideways, and the machine finds nothing to say. */
async function isSound(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** The case of the demonstration whose worker it is, as its row in the caller's inbox or list names it. */
async function caseOf(page: Page, employee: string): Promise<string> {
  const answer = await page.request.get(`/api/cases?search=${encodeURIComponent(employee)}`);
  const { rows } = (await answer.json()) as { rows: { caseId: string }[] };
  expect(rows.length, `cases of ${employee}`).toBe(1);
  return rows[0]!.caseId;
}

const pdf = (words: string) => ({
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length ${words.length + 33}>>stream\nBT /F 12 Tf 72 700 Td (${words}) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n`,
  ),
});

describe.skipIf(!chromiumPath)('people outside the house', () => {
  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  describe('the claims administrator', () => {
    it('signs in and finds what is waiting, by date and by kind, on a phone too', async () => {
      const { page, context } = await signedIn(browser, product, null, { width: 390, height: 844 });
      contexts.push(context);
      await page.goto('/sign-in');
      await page.getByLabel('E-mail address').fill('makebelieve@demo.example');
      await page.getByLabel('Password').fill('demonstration-only');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await isSound(page, 'Inbox');
      const rows = page.locator('tbody tr');
      const all = await rows.count();
      expect(all).toBeGreaterThan(3);
      await page.getByRole('button', { name: /^Send the records/ }).click();
      await expect.poll(() => rows.count()).toBe(1);
      await page.getByRole('button', { name: /^Send the records/ }).click();
      await page.getByRole('searchbox').fill('harrowgate');
      await expect.poll(() => rows.count()).toBe(1);
      await page.getByRole('searchbox').fill('nobody of that name');
      await page.getByText('Nothing matches.').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
    });

    it('sends records for a case: matched by name, refused ones told, the checklist moves', async () => {
      const page = await as('makebelieve');
      const number = await caseOf(page, 'Harrowgate');
      await page.goto('/send-records');
      await isSound(page, 'Send records');
      await page.getByText('R2 missing').waitFor();
      await page.locator('input[name="records"]').setInputFiles([
        { name: `${number} progress.pdf`, ...pdf('Progress report of the right wrist.') },
        { name: 'FIC-0009 IMR form.pdf', ...pdf('Application form.') },
        { name: 'FIC-0009 broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('') },
        { name: 'scan0001.pdf', ...pdf('Request for authorization of therapy.') },
      ]);
      await page.getByText('1 files have no case yet.').waitFor();
      expect(await page.getByRole('button', { name: 'Send 3 files' }).isDisabled()).toBe(true);
      await page.getByLabel('Case for scan0001.pdf').selectOption(number);
      await page.getByLabel('Kind of scan0001.pdf').selectOption('rfa');
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Send 4 files' }).click();
      await page.getByText('3 files were received.').waitFor();
      await page.getByText('This file is empty. Send it again.').waitFor();
      await page.getByText('R2 came').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
    });

    it('confirms receipt, says why nothing is carried out yet, then reports that it was', async () => {
      const page = await as('makebelieve');
      const number = await caseOf(page, 'Plumstead');
      await page.goto(`/cases/${number}`);
      await isSound(page, new RegExp(number));
      await page.getByRole('link', { name: `Confirm receipt of the decision: ${number}` }).click();
      await isSound(page, 'Confirm that you have the determination');
      await page.getByRole('button', { name: 'Confirm that you have the determination' }).click();
      await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
      await expect.poll(() => page.getByRole('link', { name: /^Confirm receipt/ }).count()).toBe(0);

      await page
        .locator('#administrator + ul, #administrator ~ ul')
        .getByRole('link', { name: 'Say why it is not carried out yet' })
        .click();
      await isSound(page, 'Say why it is not carried out yet');
      await page.getByLabel('Because').selectOption('waiting-for-information');
      await page.getByLabel('Reason').fill('The supplier has not given a date yet.');
      await page.getByRole('button', { name: 'Say why it is not carried out yet' }).click();
      await page.getByText('The supplier has not given a date yet.').waitFor();

      await page.getByRole('link', { name: `Carry out the decision: ${number}` }).click();
      await isSound(page, 'Report that it was carried out');
      await page.getByLabel('Day').fill(new Date(Date.now() - 12 * 3_600_000).toISOString().slice(0, 10));
      await page.getByLabel('How').selectOption('authorized');
      await page.getByRole('button', { name: 'Report that it was carried out' }).click();
      await page.getByText(/^Reported as carried out/).waitFor();
      expect(await page.getByRole('link', { name: /^Carry out the decision/ }).count()).toBe(0);
      expect(await accessibilityFindings(page)).toEqual([]);
    });

    it('sees what it owes for a month, takes it as a table and on paper', async () => {
      const page = await as('makebelieve');
      await page.goto('/fees');
      await isSound(page, 'Fees and invoices');
      const months = await page.locator('#month option').allTextContents();
      const seen: string[] = [];
      for (const month of months.slice(0, 4)) {
        await page.locator('#month').selectOption(month);
        await page.waitForFunction(
          (one) =>
            document.querySelector(`caption`)?.textContent?.includes(one) ||
            document.querySelector('main')?.textContent?.includes('No fee arose'),
          month,
        );
        seen.push(...(await page.locator('tbody td[data-label="Case"]').allTextContents()));
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThan(3);
      const month = months[0];
      const csv = await page.request.get(`/api/fees.csv?month=${month}`);
      expect(csv.headers()['content-type']).toContain('text/csv');
      expect((await csv.text()).split('\r\n')[0]).toBe(
        'case,employee,claim_number,date,for,review,pharmacy_only,round,dollars,rule,confidence,note',
      );
      const paper = await page.request.get(`/api/fees.pdf?month=${month}`);
      expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
      expect((await page.request.get('/api/fees?month=2026-13')).status()).toBe(422);
    });

    it('says that the treatment was authorized: the review ends', async () => {
      const page = await as('makebelieve');
      const number = await caseOf(page, 'Harrowgate');
      await page.goto(`/cases/${number}`);
      await page.getByRole('link', { name: /^Say that the treatment was authorized/ }).click();
      await isSound(page, 'End the review');
      expect(await page.getByLabel('Because').inputValue()).toBe('authorized');
      await page.goto(`/cases/${number}`);
      await isSound(page, new RegExp(number));
    });

    it('is told plainly what is not for it', async () => {
      const page = await as('makebelieve');
      await page.goto('/reviews');
      await isSound(page, 'This page is not for your sign-in');
      await page.goto('/cases/CM26-9999999');
      await isSound(page, 'This is not here, or not yours');
    });
  });

  describe('the requesting physician', () => {
    it('finds the patients’ cases and writes a statement that becomes a record', async () => {
      const page = await as('wexcombe');
      const number = await caseOf(page, 'Harrowgate');
      await page.goto('/my-cases');
      await isSound(page, 'My patients’ cases');
      await page.getByRole('link', { name: /Harrowgate/ }).click();
      await isSound(page, new RegExp(number));
      await page.getByRole('link', { name: 'Write a statement for this application' }).click();
      await isSound(page, 'Support this application');
      await page.getByLabel('Your statement').fill('Twelve visits answer the weak grip found on examination.');
      await page.getByLabel('Type your name to sign').fill('Philippa Wexcombe');
      await page.getByRole('button', { name: 'Send the statement' }).click();
      await page.getByText('Your statement is now in the case.').waitFor();
      await page.goto(`/cases/${number}`);
      await page.getByRole('link', { name: 'Statement of the requesting physician' }).waitFor();
    });

    it('reads what the library says of such requests; a reviewer is refused it', async () => {
      const page = await as('wexcombe');
      const number = await caseOf(page, 'Harrowgate');
      await page.goto(`/cases/${number}`);
      await page.getByText('Show what published determinations say').click();
      await page
        .getByText(/\d+ upheld, \d+ overturned/)
        .first()
        .waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
      const reviewer = await as('rev-01');
      expect((await reviewer.request.get('/api/library/similar?treatment=MRI')).status()).toBe(403);
    });

    it('certifies a threat in the words of the law: the review becomes expedited', async () => {
      const page = await as('wexcombe');
      const number = await caseOf(page, 'Harrowgate');
      await page.goto(`/cases/${number}/certify`);
      await isSound(page, 'Certify a threat to health');
      await page.getByLabel('The facts of this patient that show it').fill('Strength of the hand fell within a week.');
      await page.getByLabel('Type your name to sign').fill('Philippa Wexcombe');
      await page.getByText('I am the treating physician and certify that this is true.').click();
      await page.getByRole('button', { name: 'Certify: make it expedited' }).click();
      await page.getByText('Choose at least one threat.').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.getByText('potential loss of a major bodily function').click();
      await page.getByRole('button', { name: 'Certify: make it expedited' }).click();
      await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
      await page.getByText('Expedited', { exact: true }).first().waitFor();
      await page.goto(`/cases/${number}/certify`);
      await page.getByText(/cannot be made expedited now/).waitFor();
    });
  });

  describe('the representative', () => {
    it('has the cases of the day: not before the day of the designation, not after it ended', async () => {
      const page = await as('pettifog', 390);
      await page.goto('/my-cases');
      await isSound(page, 'Cases in which you speak for the worker');
      expect(await page.locator('.oi-mine > li').count()).toBe(2);
      await page.getByRole('link', { name: /^Imelda Vientoclaro/ }).click();
      await isSound(page, /CM\d\d-/);

      const worker = await as('lucian');
      const number = await caseOf(await as('intake'), 'Augustin');
      const intake = await as('intake');
      const change = (from: string, email: string | null) =>
        intake.request.post(`/api/cases/${number}/ChangeRepresentative`, {
          headers: { origin: product.url, 'idempotency-key': `test-${from}-${email}` },
          data: {
            data: {
              representative: {
                name: { first: 'Leontine', last: 'Pettifog' },
                role: 'attorney',
                designatedOn: from,
                contact: email ? { email } : null,
              },
              from,
            },
          },
        });
      const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
      const status = async () => (await page.request.get(`/api/cases/${number}`)).status();
      const own = 'desk@pettifog.example';
      expect((await change(dayFromNow(7), own)).status()).toBe(200);
      expect(await status()).toBe(404);
      // The same name alone, or with another mailbox, is somebody else.
      expect((await change(dayFromNow(-2), null)).status()).toBe(200);
      expect(await status()).toBe(404);
      expect((await change(dayFromNow(-2), 'desk@namesake.example')).status()).toBe(200);
      expect(await status()).toBe(404);
      expect((await change(dayFromNow(-1), own)).status()).toBe(200);
      expect(await status()).toBe(200);
      expect((await worker.request.get(`/api/cases/${number}`)).status()).toBe(404);
    });
  });
});
