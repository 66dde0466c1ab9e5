import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/web/apply/words-en.ts';
import { es } from '../../src/web/apply/words-es.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

const phone = { width: 390, height: 844 };
const steps = 14;
let product: Product;
let browser: Browser;

/** A person at the form: what they do on each page, by the names of the fields. */
class Applicant {
  readonly page: Page;
  presses = 0;
  constructor(page: Page) {
    this.page = page;
  }
  fill(values: Record<string, string>): Promise<void> {
    return Object.entries(values).reduce(
      (before, [name, value]) => before.then(() => this.page.fill(`[name="${name}"]`, value)),
      Promise.resolve(),
    );
  }
  async choose(name: string, value: string): Promise<void> {
    this.presses++;
    await this.page.locator(`[name="${name}"][value="${value}"] + label`).click();
    expect(await this.page.locator(`[name="${name}"][value="${value}"]`).isChecked()).toBe(true);
  }
  async date(name: string, [year, month, day]: [string, string, string]): Promise<void> {
    await this.fill({ [`${name}-month`]: month, [`${name}-day`]: day, [`${name}-year`]: year });
  }
  /** Waits for the page of that name; every page is checked for accessibility and for its width. */
  async isAt(step: string): Promise<void> {
    await this.page.waitForURL((url) => url.searchParams.get('step') === step);
    await this.page.locator('.oi-progress').waitFor();
    expect(await accessibilityFindings(this.page), step).toEqual([]);
    await this.fits(step);
  }
  async fits(step: string): Promise<void> {
    const beyond = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, `${step} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  async goOn(): Promise<void> {
    this.presses++;
    await this.page.locator('form button[type=submit]').click();
  }
}

const dayBefore = (days: number): [string, string, string] => {
  const day = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
  return day.split('-') as [string, string, string];
};

/** A denial nobody ever got, as a picture like one a phone takes. */
async function denialPicture(): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 850, height: 900 }, deviceScaleFactor: 2 });
  const [year, month, day] = dayBefore(6);
  const lines = [
    'Employee: Clementine Harrowgate',
    'Claim Number: MB-77-1234',
    'Date of Injury: 03/02/2026',
    'Employer: Fictionville Paper Mill',
    'Claims Administrator: Make-Believe Claims',
    'Requesting Physician: Ann Inkwell, MD',
    `Date of Decision: ${month}/${day}/${year}`,
    'Treatment Requested: Twelve sessions of physical therapy for the right shoulder',
    'Determination: Denied',
    'The request is not medically necessary.',
  ];
  await page.setContent(
    `<body style="font:17px/1.6 serif;margin:60px"><h2>Utilization Review Decision</h2><p>${lines.join('<br>')}</p></body>`,
  );
  const picture = await page.screenshot({ type: 'jpeg', quality: 85 });
  await page.close();
  return picture;
}

/** Pages 5 to 13 for a person without a helper. */
async function answerTheRest(person: Applicant, until: 'check' | 'contact' = 'check'): Promise<void> {
  await person.isAt('reason');
  await person.choose('ground', 'medical-necessity');
  await person.choose('liability', 'no');
  await person.goOn();
  await person.isAt('you');
  await person.fill({ firstName: 'Clementine', lastName: 'Harrowgate' });
  await person.date('birthDate', ['1992', '8', '8']);
  await person.goOn();
  if (until === 'contact') return person.isAt('contact');
  await answerFromContact(person);
}

/** What is done on each page after the address; pages the letter answered are passed over. */
const rest: Record<string, (person: Applicant) => Promise<void>> = {
  injury: async (person) => {
    await person.date('dateOfInjury', ['2026', '3', '2']);
    await person.fill({ employerName: 'Fictionville Paper Mill', diagnosis: 'Torn shoulder' });
  },
  doctor: (person) => person.fill({ doctorFirst: 'Ann', doctorLast: 'Inkwell', doctorSpecialty: 'Orthopedics' }),
  company: (person) => person.fill({ company: 'Make-Believe Claims', claimNumber: 'MB-77-1234' }),
  representative: (person) => person.choose('hasRepresentative', 'no'),
  speed: (person) => person.choose('reviewType', 'regular'),
};

async function answerFromContact(person: Applicant): Promise<void> {
  await person.isAt('contact');
  await person.fill({ line1: '64 Parchment Place', city: 'Fictionville', zip: '90000', phone: '(555) 010-0100' });
  for (let at = 'contact'; at !== 'check'; ) {
    const before = at;
    await person.goOn();
    await person.page.waitForURL((url) => url.searchParams.get('step') !== before);
    at = new URL(person.page.url()).searchParams.get('step') ?? '';
    await person.isAt(at);
    await rest[at]?.(person);
  }
}

async function signAndSend(person: Applicant): Promise<string> {
  const { page } = person;
  await person.goOn();
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
  return { person: new Applicant(page), context };
}

async function answerWho(person: Applicant): Promise<void> {
  await person.isAt('who');
  await person.choose('filedBy', 'employee');
  await person.goOn();
  await person.isAt('denial');
}

async function answerDecision(person: Applicant): Promise<void> {
  await person.isAt('decision');
  await person.date('decidedOn', dayBefore(6));
  await person.choose('servedBy', 'mail');
  await person.goOn();
  await person.isAt('treatments');
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
    const began = Date.now();
    await answerWho(person);
    await page.setInputFiles('[name=denialFile]', {
      name: 'letter.jpg',
      mimeType: 'image/jpeg',
      buffer: await denialPicture(),
    });
    await page.getByRole('heading', { name: en.denial.found }).waitFor({ timeout: 90_000 });
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('button', { name: en.denial.use }).click();
    await person.goOn();
    await person.isAt('decision');
    const [year, month, day] = dayBefore(6);
    expect(await page.inputValue('[name=decidedOn-year]')).toBe(year);
    expect(Number(await page.inputValue('[name=decidedOn-month]'))).toBe(Number(month));
    expect(Number(await page.inputValue('[name=decidedOn-day]'))).toBe(Number(day));
    await person.choose('servedBy', 'mail');
    await person.goOn();
    // What was read and let stand is not asked again; it stands on the page where all is checked.
    await answerTheRest(person);
    await page.getByText('Twelve sessions of physical therapy for the right shoulder').waitFor();
    const number = await signAndSend(person);
    expect(number).toMatch(/^CM\d\d-\d{7}$/);
    await page.getByText(en.done.letterSent).waitFor();
    console.log(`apply (en): ${steps} pages, ${person.presses} presses, ${Math.round((Date.now() - began) / 1000)} s`);
    await page.getByRole('link', { name: en.done.myCase }).click();
    await page.locator('#where').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    const filed = await (await context.request.get(`/api/cases/${number}`)).json();
    expect(filed.application).toMatchObject({
      filedBy: 'employee',
      claimNumber: 'MB-77-1234',
      employee: { name: { first: 'Clementine', last: 'Harrowgate' }, birthDate: '1992-08-08' },
      urDecision: { servedBy: 'mail', attached: true, ground: 'medical-necessity' },
      signature: { signedBy: 'employee', consentToRecords: true },
    });
    expect(filed.documents).toHaveLength(1);
    expect((await (await context.request.get('/api/apply/draft')).json()).draft).toBeNull();
    await context.close();
  }, 240_000);

  it('in Spanish, typing all of it', async () => {
    const { person, context } = await atTheStart({ locale: 'es' });
    const began = Date.now();
    await answerWho(person);
    expect(await person.page.locator('h1').textContent()).toBe(es.steps.denial.title);
    await person.goOn();
    await answerDecision(person);
    await person.fill({ 't1-description': 'Terapia física para el hombro, doce visitas' });
    await person.goOn();
    await answerTheRest(person);
    const number = await signAndSend(person);
    console.log(`apply (es): ${steps} pages, ${person.presses} presses, ${Math.round((Date.now() - began) / 1000)} s`);
    const filed = await (await context.request.get(`/api/cases/${number}`)).json();
    expect(filed.application.language).toBe('es');
    await context.close();
  }, 240_000);

  it('keeps what was typed through a reload, back and forward, and another device', async () => {
    const { person, context } = await atTheStart();
    const { page } = person;
    await answerWho(person);
    await person.goOn();
    await answerDecision(person);
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
    await answerWho(person);
    await person.goOn();
    await answerDecision(person);
    await context.setOffline(true);
    await person.fill({ 't1-description': 'An MRI of the knee' });
    await page.getByText(en.offline).waitFor();
    await person.goOn();
    await page.waitForURL(/step=reason/);
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
      lost = ((await (await route.fetch()).json()) as { caseNumber: string }).caseNumber;
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
    await answerWho(person);
    await person.goOn();
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
    await page.waitForURL(/step=decision/);
    await tabTo('[name=decidedOn-month]');
    await page.keyboard.type('11');
    await page.keyboard.press('Tab');
    await page.keyboard.type('9');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026');
    await page.keyboard.press('Enter');
    await page.waitForURL(/step=treatments/);
    await context.close();
  }, 120_000);

  for (const width of [360, 320]) {
    it(`fits ${width} pixels${width === 320 ? ' (a window of 1280 at 400 %)' : ''}`, async () => {
      const { person, context } = await atTheStart({ width, locale: 'es' });
      const { page } = person;
      for (const step of Object.keys(en.steps).filter((name) => name !== 'representativeSelf')) {
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
