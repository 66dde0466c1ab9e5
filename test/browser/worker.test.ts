import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uploadWords } from '../../src/web/case/upload/words.ts';
import { en } from '../../src/web/messages/en.ts';
import { es } from '../../src/web/messages/es.ts';
import { myCaseWords } from '../../src/web/mycase/words.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

const phone = { width: 390, height: 844 };
let product: Product;
let browser: Browser;
const contexts: BrowserContext[] = [];

/** A worker with a phone, reading one language or the other. */
async function as(who: string, language: 'en' | 'es'): Promise<Page> {
  const { page, context } = await signedIn(browser, product, who, phone);
  contexts.push(context);
  page.setDefaultTimeout(30_000);
  await page.addInitScript((chosen) => localStorage.setItem('openimr.language', chosen), language);
  return page;
}

async function isSound(page: Page): Promise<void> {
  expect(await accessibilityFindings(page), page.url()).toEqual([]);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** From “my cases” into the only case there. */
async function openOwnCase(page: Page): Promise<string> {
  await page.goto('/my-cases');
  await page.locator('.oi-mine a').first().waitFor();
  await isSound(page);
  await page.locator('.oi-mine h2 a').first().click();
  await page.locator('.oi-stages').waitFor();
  return ((await page.locator('h1').textContent()) ?? '').trim();
}

/** English words of the house that must not stand on a Spanish page. */
const leaks = (text: string): string[] =>
  [
    ...Object.values(en.statuses),
    ...Object.values(en.events),
    ...Object.values(en.commands),
    ...Object.values(en.outcomes),
  ]
    .filter((one) => one.split(' ').length > 1 && text.includes(one))
    .filter((one) => !Object.values(es.statuses).includes(one));

describe.skipIf(!chromiumPath)('a worker with a phone', () => {
  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  for (const language of ['en', 'es'] as const) {
    const own = myCaseWords[language];

    it(`${language}: understands the decision, gets the letter, knows until when an appeal is possible`, async () => {
      const page = await as('matias', language);
      const number = await openOwnCase(page);
      await isSound(page);
      const text = (await page.locator('main').textContent()) ?? '';
      expect(text).toContain(own.upheld);
      expect(text).toContain(own.appealTitle);
      for (const point of own.appeal) expect(text).toContain(point);
      expect(text).toMatch(
        language === 'es'
          ? /Usted puede apelar hasta el|El tiempo para apelar terminó/
          : /You can appeal until|The time to appeal ended/,
      );
      expect(text).toContain(own.fromOthers);
      if (language === 'es') expect(leaks(text)).toEqual([]);
      const href = await page.getByRole('link', { name: own.read }).getAttribute('href');
      const letter = await page.request.get(href ?? '');
      expect(letter.headers()['content-type']).toBe('application/pdf');
      await page.getByRole('link', { name: own.appealRecord }).click();
      await page.getByRole('heading', { name: own.explain.FileAppeal!.title }).waitFor();
      await isSound(page);
      await page.goto(`/cases/${number}/clocks`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await isSound(page);
    });

    it(`${language}: is told why an application is not eligible, and what to do, in plain words`, async () => {
      const page = await as('augustin', language);
      await openOwnCase(page);
      await isSound(page);
      const text = (await page.locator('main').textContent()) ?? '';
      expect(text).toContain(own.reasons);
      expect(text).toMatch(
        language === 'es'
          ? /Su solicitud (llegó|se mandó) el/
          : /Your (application|request) (came|was sent|arrived|reached)/i,
      );
      for (const point of own.appealNotEligible) expect(text).toContain(point);
      if (language === 'es') expect(leaks(text)).toEqual([]);
    });

    it(`${language}: a refusal is told in the language of the page`, async () => {
      const page = await as('matias', language);
      const number = await openOwnCase(page);
      await page.goto(`/cases/${number}/do/FileAppeal`);
      const tomorrow = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
      await page.locator('input[type="date"]').fill(tomorrow);
      await page.locator('select').first().selectOption('h4-bias');
      await page.locator('textarea').fill('The reviewer works with the insurer.');
      await page.locator('form button[type="submit"]').click();
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toContain(
        language === 'es' ? 'Ese día todavía no llega.' : 'That day has not come yet.',
      );
      await isSound(page);
    });
  }

  it('es: sees who must do what by when, adds a paper, then withdraws knowing what that means', async () => {
    const page = await as('clementine', 'es');
    const own = myCaseWords.es;
    const number = await openOwnCase(page);
    await page.getByText(own.next.assigned as string).waitFor();
    expect(await page.locator('.oi-next strong').last().textContent()).toMatch(/A más tardar el|El plazo era el/);
    await page.locator('#upload').setInputFiles({
      name: 'carta.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Me duele la muñeca al trabajar.'),
    });
    await page.locator('li', { hasText: 'carta.txt' }).getByText(uploadWords.es.takenOne).first().waitFor();
    await page.locator('#upload').setInputFiles({
      name: 'programa.exe',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from([0x4d, 0x5a, 0x90, 0, 1, 2, 3]),
    });
    await page.getByText(/Este tipo de archivo no se puede usar/).waitFor();
    await isSound(page);
    await page.getByRole('link', { name: own.withdraw }).click();
    await page.getByRole('heading', { name: own.explain.Withdraw!.title }).waitFor();
    await isSound(page);
    await page.locator('textarea').fill('La aseguradora ya autorizó la terapia.');
    await page.locator('form button[type="submit"]').click();
    await page.getByText(own.next.withdrawn as string).waitFor();
    await isSound(page);
    const again = await page.request.get(`/api/cases/${number}`);
    expect(((await again.json()) as { status: string }).status).toBe('withdrawn');
  });

  it('en: answers what is asked, without a form made for the desk', async () => {
    const page = await as('rosalind', 'en');
    const filed = await fileSecondCase(page);
    const { page: intake, context } = await signedIn(browser, product, 'intake');
    contexts.push(context);
    const give = (type: string, data: unknown) =>
      intake.request.post(`/api/cases/${filed}/${type}`, {
        data: { data },
        headers: { origin: product.url, 'idempotency-key': `worker-${type}` },
      });
    expect((await give('BeginScreening', {})).status()).toBe(200);
    const asked = { from: 'employee', what: 'Send the page with the signature.', channel: 'electronic' };
    expect((await give('RequestInformation', asked)).status()).toBe(200);
    await page.goto('/my-cases');
    await page.getByText('Waiting for you').waitFor();
    await isSound(page);
    await page.getByRole('link', { name: /^Answer the question about the application/ }).click();
    await page.getByRole('heading', { level: 1, name: en.commands.AnswerInformationRequest }).waitFor();
    await isSound(page);
    expect(await page.getByText('Corrected application').count()).toBe(0);
    await page.locator('textarea').fill('I sent the page today.');
    await page.locator('form button[type="submit"]').click();
    await page.locator('.oi-stages').waitFor();
    await page.goto(`/cases/${filed}`);
    await page.getByText('We check that the review is possible.', { exact: false }).waitFor();
  });
});

/** A second application of the same worker, sent the way the form sends it. */
async function fileSecondCase(page: Page): Promise<string> {
  const list = await page.request.get('/api/cases');
  const first = ((await list.json()) as { rows: { caseId: string }[] }).rows[0]!.caseId;
  const known = (await (await page.request.get(`/api/cases/${first}`)).json()) as {
    application: Record<string, unknown>;
  };
  const today = new Date(Date.now() - 12 * 3_600_000).toISOString().slice(0, 10);
  const application = {
    ...known.application,
    receivedOn: today,
    sentOn: today,
    treatments: [{ id: 't1', description: 'MRI of the neck', urOutcome: 'denied' }],
  };
  const answer = await page.request.post('/api/cases', {
    data: { data: { application } },
    headers: { origin: product.url, 'idempotency-key': 'worker-second' },
  });
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as { caseNumber: string }).caseNumber;
}
