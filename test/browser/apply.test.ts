import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/web/apply/words-en.ts';
import { es } from '../../src/web/apply/words-es.ts';
import { Applicant, dayBefore, denialPicture } from './applicant.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

const phone = { width: 390, height: 844 };
let product: Product;
let browser: Browser;

/** What is done on each page; one that the letter answered is passed over. */
const onPage: Record<string, (person: Applicant) => Promise<void>> = {
  you: async (person) => {
    // The account has said the name.
    expect(await person.page.inputValue('[name=lastName]')).toBe('Harrowgate');
    await person.date('birthDate', ['1992', '8', '8']);
    await person.fill({ line1: '64 Parchment Place', city: 'Fictionville', zip: '90000', phone: '(555) 010-0100' });
  },
  decision: async (person) => {
    await person.date('decidedOn', dayBefore(6));
    await person.choose('servedBy', 'mail');
    await person.choose('ground', 'medical-necessity');
    await person.choose('liability', 'no');
  },
  treatments: (person) => person.fill({ 't1-description': 'Twelve sessions of physical therapy for the shoulder' }),
  injury: async (person) => {
    await person.date('dateOfInjury', ['2026', '3', '2']);
    await person.fill({ employerName: 'Fictionville Paper Mill', diagnosis: 'Torn shoulder' });
  },
  doctor: (person) => person.fill({ doctorFirst: 'Ann', doctorLast: 'Inkwell', doctorSpecialty: 'Orthopedics' }),
  company: (person) => person.fill({ company: 'Make-Believe Claims', claimNumber: 'MB-77-1234' }),
  help: async (person) => {
    await person.choose('hasRepresentative', 'no');
    await person.choose('reviewType', 'regular');
  },
};

/** Answers page after page from this one; gives the pages that were asked. */
async function answerUntil(last: string, person: Applicant): Promise<string[]> {
  const steps = [new URL(person.page.url()).searchParams.get('step') ?? ''];
  for (let step = steps[0]!; step !== last; ) {
    await onPage[step]?.(person);
    const before = step;
    await person.goOn();
    await person.page.waitForURL((url) => url.searchParams.get('step') !== before);
    step = new URL(person.page.url()).searchParams.get('step') ?? '';
    await person.isAt(step);
    steps.push(step);
  }
  return steps;
}

async function signAndSend(person: Applicant): Promise<string> {
  const { page } = person;
  await person.isAt('sign');
  await page.locator('.usa-checkbox__label').click();
  await person.fill({ signature: 'Clementine Harrowgate' });
  await page.locator('.oi-buttons .usa-button--big').click();
  const number = await page.locator('.oi-number-itself').textContent();
  expect(await accessibilityFindings(page)).toEqual([]);
  return number ?? '';
}

async function atTheStart(
  options: { width?: number; locale?: string } = {},
): Promise<{ person: Applicant; context: BrowserContext }> {
  const { page, context } = await signedIn(browser, product, 'clementine', { ...phone, width: options.width ?? 390 });
  await context.request.delete('/api/apply/draft', { headers: { origin: product.url } });
  await page.goto('/apply');
  if (options.locale === 'es') await page.getByRole('button', { name: 'Español' }).click();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.locator('.usa-button--big').click();
  const person = new Applicant(page);
  // A worker's account says who is asking.
  await person.isAt('denial');
  return { person, context };
}

async function toTreatments(person: Applicant): Promise<void> {
  await answerUntil('treatments', person);
}

describe.skipIf(!chromiumPath)('a worker applies on a phone', () => {
  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
  }, 260_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('in English, with a photographed letter that is read, and finds the case afterwards', async () => {
    const { person, context } = await atTheStart();
    const { page } = person;
    await page.setInputFiles('[name=denialFile]', {
      name: 'letter.jpg',
      mimeType: 'image/jpeg',
      buffer: await denialPicture(browser),
    });
    await page.locator('.oi-papers li').waitFor();
    await person.goOn();
    await person.isAt('you');
    // The letter is read while this page is answered.
    await onPage.you?.(person);
    await person.goOn();
    await person.isAt('letter');
    await page.locator('.oi-read-row').first().waitFor({ timeout: 90_000 });
    expect(await accessibilityFindings(page)).toEqual([]);
    const [year, month, day] = dayBefore(6);
    const decided = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
    const shown = decided.toLocaleDateString('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
    await page.getByText(shown).waitFor();
    // What is unticked is asked; what stands is not asked again.
    await page.getByText('Fictionville Paper Mill').click();
    await person.goOn();
    await person.isAt('open');
    expect(await page.locator('[name=decidedOn-year]').count()).toBe(0);
    expect(await page.inputValue('[name=employerName]')).toBe('');
    await person.choose('servedBy', 'mail');
    await person.choose('liability', 'no');
    await person.fill({
      employerName: 'Fictionville Paper Mill',
      diagnosis: 'Torn shoulder',
      doctorSpecialty: 'Orthopedics',
    });
    await person.goOn();
    await person.isAt('help');
    await onPage.help?.(person);
    await person.goOn();
    // It stands on the last page, to be checked and changed.
    await page.getByText('Twelve sessions of physical therapy for the right shoulder').waitFor();
    const number = await signAndSend(person);
    expect(number).toMatch(/^CM\d\d-\d{7}$/);
    await page.getByText(en.done.letterSent).waitFor();
    expect(person.presses).toBeLessThanOrEqual(9);
    await page.getByRole('link', { name: en.done.myCase }).click();
    await page.locator('#where').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    const filed = await (await context.request.get(`/api/cases/${number}`)).json();
    expect(filed.application).toMatchObject({
      filedBy: 'employee',
      claimNumber: 'MB-77-1234',
      employee: { name: { first: 'Clementine', last: 'Harrowgate' }, birthDate: '1992-08-08' },
      employer: { name: 'Fictionville Paper Mill' },
      requestingPhysician: { name: { first: 'Ann', last: 'Inkwell' }, specialty: 'Orthopedics' },
      urDecision: {
        decidedOn: [year, month, day].join('-'),
        servedBy: 'mail',
        attached: true,
        ground: 'medical-necessity',
      },
      signature: { signedBy: 'employee', consentToRecords: true },
    });
    expect(filed.documents).toHaveLength(1);
    expect((await (await context.request.get('/api/apply/draft')).json()).draft).toBeNull();
    await context.close();
  }, 240_000);

  it('in Spanish, typing all of it', async () => {
    const { person, context } = await atTheStart({ locale: 'es' });
    expect(await person.page.locator('h1').textContent()).toBe(es.steps.denial.title);
    const asked = await answerUntil('sign', person);
    expect(asked.join(' ')).toBe('denial you decision treatments injury doctor company help sign');
    // Nothing is left open.
    expect(await person.page.getByText(es.check.empty).count()).toBe(0);
    const number = await signAndSend(person);
    const filed = await (await context.request.get(`/api/cases/${number}`)).json();
    expect(filed.application.language).toBe('es');
    await context.close();
  }, 240_000);

  it('an attorney applies for a worker, is asked about themselves, and speaks in the case', async () => {
    const { page, context } = await signedIn(browser, product, 'pettifog', phone);
    await context.request.delete('/api/apply/draft', { headers: { origin: product.url } });
    await page.goto('/apply');
    await page.locator('.usa-button--big').click();
    const person = new Applicant(page);
    await person.isAt('who');
    await person.choose('filedBy', 'attorney');
    await page.goto('/apply?step=you');
    expect(await page.locator('h1').textContent()).toBe(en.steps.you.title);
    await person.fill({ firstName: 'Wilfred', lastName: 'Brickwhistle' });
    await page.goto('/apply?step=treatments');
    await person.fill({ 't1-description': 'A lumbar brace' });
    await page.goto('/apply?step=help');
    expect(await page.locator('h1').textContent()).toBe(en.steps.helpSelf.title);
    expect(await page.locator('[name=hasRepresentative]').count()).toBe(0);
    await person.fill({ repFirst: 'Leontine', repLast: 'Pettifog', repEmail: 'desk@pettifog.example' });
    await person.choose('reviewType', 'regular');
    await person.goOn();
    await person.isAt('sign');
    await page.locator('.usa-checkbox__label').click();
    await person.fill({ signature: 'Leontine Pettifog' });
    await page.getByRole('button', { name: en.sign.send }).click();
    const number = await page.locator('.oi-number-itself').textContent();
    const filed = await (await context.request.get(`/api/cases/${number}`)).json();
    expect(filed.roles).toEqual(['representative']);
    expect(filed.application).toMatchObject({
      filedBy: 'attorney',
      representative: { role: 'attorney', name: { last: 'Pettifog' } },
      signature: { signedBy: 'attorney' },
    });
    await context.close();
  }, 120_000);

  it('keeps what was typed through a reload, back and forward, and another device', async () => {
    const { person, context } = await atTheStart();
    const { page } = person;
    await toTreatments(person);
    await person.fill({ 't1-description': 'A knee brace' });
    await page.reload();
    expect(await page.inputValue('[name=t1-description]')).toBe('A knee brace');
    await page.goBack();
    await page.waitForURL(/step=decision/);
    expect(await page.inputValue('[name=decidedOn-year]')).toBe(dayBefore(6)[0]);
    await page.goForward();
    await page.waitForURL(/step=treatments/);
    expect(await page.inputValue('[name=t1-description]')).toBe('A knee brace');
    await page.getByText(en.savedBoth, { exact: true }).waitFor();
    const other = await signedIn(browser, product, 'clementine', phone);
    await other.page.goto('/apply?step=treatments');
    await expect.poll(() => other.page.inputValue('[name=t1-description]')).toBe('A knee brace');
    await other.context.close();
    await context.close();
  }, 120_000);

  it('keeps what was typed without a connection, and sends it when there is one', async () => {
    const { person, context } = await atTheStart();
    const { page } = person;
    await toTreatments(person);
    await context.setOffline(true);
    await person.fill({ 't1-description': 'An MRI of the knee' });
    await page.getByText(en.offline).waitFor();
    await person.goOn();
    await page.waitForURL(/step=injury/);
    await page.goBack();
    expect(await page.inputValue('[name=t1-description]')).toBe('An MRI of the knee');
    await context.setOffline(false);
    await expect
      .poll(
        async () => {
          const { draft } = await (await context.request.get('/api/apply/draft')).json();
          return draft?.content.answers.treatments[0]?.description;
        },
        { timeout: 20_000 },
      )
      .toBe('An MRI of the knee');
    await context.close();
  }, 120_000);

  it('files once when the answer was lost and the page reloaded', async () => {
    const { person, context } = await atTheStart();
    const { page } = person;
    await page.goto('/apply?step=you');
    await person.fill({ firstName: 'Clementine', lastName: 'Harrowgate' });
    await page.goto('/apply?step=who');
    await person.choose('filedBy', 'employee');
    await page.goto('/apply?step=sign');
    await page.locator('.usa-checkbox__label').click();
    await person.fill({ signature: 'Clementine Harrowgate' });
    let lost = '';
    await page.route('**/api/cases', async (route) => {
      lost = ((await (await route.fetch({ maxRetries: 3 })).json()) as { caseNumber: string }).caseNumber;
      await route.abort();
    });
    await page.getByRole('button', { name: en.sign.send }).click();
    await page.getByText(en.sign.offline).waitFor();
    expect(lost).toMatch(/^CM/);
    await page.unroute('**/api/cases');
    await page.reload();
    await page.getByRole('button', { name: en.sign.send }).click();
    expect(await page.locator('.oi-number-itself').textContent()).toBe(lost);
    await context.close();
  }, 120_000);

  it('says which day is wrong, what the law says to a late one, and stops nobody', async () => {
    const { person, context } = await atTheStart();
    const { page } = person;
    await page.goto('/apply?step=decision');
    await person.isAt('decision');
    await person.date('decidedOn', ['2026', '2', '31']);
    await person.goOn();
    await page.getByRole('alert').waitFor();
    expect(new URL(page.url()).searchParams.get('step')).toBe('decision');
    expect(await page.locator('[role=alert]').evaluate((box) => box === document.activeElement)).toBe(true);
    await person.date('decidedOn', dayBefore(120));
    await person.choose('servedBy', 'mail');
    await page.getByRole('heading', { name: en.warnings.title }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await person.goOn();
    await person.isAt('treatments');
    await context.close();
  }, 120_000);

  it('needs nothing but a keyboard', async () => {
    const { person, context } = await atTheStart();
    const { page } = person;
    await page.goto('/apply?step=who');
    await person.isAt('who');
    const tabTo = async (what: string): Promise<void> => {
      for (let press = 0; press < 40; press++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, what)) return;
      }
      throw new Error(`Tab never comes to ${what}`);
    };
    await tabTo('[name=filedBy]');
    await page.keyboard.press('Space');
    await tabTo('button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/step=denial/);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await tabTo('[name=photo]');
    await tabTo('[name=denialFile]');
    await tabTo('button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/step=you/);
    await tabTo('[name=birthDate-month]');
    await page.keyboard.type('11');
    await page.keyboard.press('Tab');
    await page.keyboard.type('9');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1992');
    await page.keyboard.press('Enter');
    await page.waitForURL(/step=decision/);
    await context.close();
  }, 120_000);

  for (const width of [360, 320]) {
    it(`fits ${width} pixels${width === 320 ? ' (a window of 1280 at 400 %)' : ''}`, async () => {
      const { person, context } = await atTheStart({ width, locale: 'es' });
      const { page } = person;
      for (const step of Object.keys(en.steps).filter((name) => !name.endsWith('Self'))) {
        await page.goto(`/apply?step=${step}`);
        await page.locator('h1').waitFor();
        await person.fits(step);
        const button = page.locator('form button[type=submit], .oi-buttons .usa-button--big').first();
        await button.waitFor();
        await button.scrollIntoViewIfNeeded();
        expect(await button.isVisible(), step).toBe(true);
      }
      await context.close();
    }, 120_000);
  }
});
