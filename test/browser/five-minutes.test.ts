import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clementine, denialPicture } from './applicant.ts';
import { chromiumPath, openBrowser, Product, signedIn } from './product.ts';

/**
 * How long a person who has never seen the form needs on a phone, following only the pages: every word on every page is
 * read at 200 words a minute, every character typed at 30 words a minute with nothing filled in by the phone, every
 * touch takes 1.5 seconds, and taking a photograph eight.
 */
const secondsAWord = 60 / 200;
const secondsACharacter = 60 / (30 * 5);
const secondsATouch = 1.5;
const secondsAPhoto = 8;
const fiveMinutes = 300;

interface Spent {
  page: string;
  words: number;
  characters: number;
  touches: number;
  seconds: number;
}

/** Somebody slow: keeps count of what each page asks of them. */
class SlowPerson {
  readonly spent: Spent[] = [];
  private readonly page: Page;
  private seen = new Map<string, number>();
  constructor(page: Page) {
    this.page = page;
  }
  begin(page: string): void {
    this.seen = new Map();
    this.spent.push({ page, words: 0, characters: 0, touches: 0, seconds: 0 });
  }
  private add(what: Partial<Spent>): void {
    const now = this.spent.at(-1)!;
    const { words = 0, characters = 0, touches = 0, seconds = 0 } = what;
    now.words += words;
    now.characters += characters;
    now.touches += touches;
    now.seconds += seconds + words * secondsAWord + characters * secondsACharacter + touches * secondsATouch;
  }
  /** Reads what stands there and was not read on this page yet. */
  async read(where = 'main'): Promise<void> {
    const words = (await textOf(this.page, where)).split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const now = new Map<string, number>();
    for (const word of words) now.set(word, (now.get(word) ?? 0) + 1);
    for (const [word, count] of now) {
      this.add({ words: Math.max(0, count - (this.seen.get(word) ?? 0)) });
      this.seen.set(word, Math.max(count, this.seen.get(word) ?? 0));
    }
  }
  async touch(selector: string): Promise<void> {
    await this.page.locator(selector).first().click();
    this.add({ touches: 1 });
  }
  async type(selector: string, text: string): Promise<void> {
    await this.page.fill(selector, text);
    this.add({ touches: 1, characters: text.length });
  }
  photograph(): void {
    this.add({ touches: 1, seconds: secondsAPhoto });
  }
  wait(seconds: number): void {
    this.add({ seconds });
  }
  get seconds(): number {
    return this.spent.reduce((sum, one) => sum + one.seconds, 0);
  }
}

/** The words that can be seen: of a list to choose from the one that stands there, nothing folded away. */
const textOf = (page: Page, where: string): Promise<string> =>
  page.evaluate((selector) => {
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
    const visible = (one: HTMLElement) => one.innerText;
    const lists = [...document.querySelectorAll<HTMLSelectElement>(`${selector} select`)];
    const chosen = (list: HTMLSelectElement) => list.selectedOptions[0]?.textContent ?? '';
    return lists.reduce(
      (text, list) => text.replace(visible(list), chosen(list)),
      visible(document.querySelector(selector) as HTMLElement),
    );
  }, where);

async function answerPage(person: SlowPerson, page: Page): Promise<void> {
  for (const [name, value] of Object.entries(clementine)) {
    if (Array.isArray(value)) {
      const month = page.locator(`[name="${name}-month"]`);
      if (!(await month.isVisible()) || (await month.inputValue())) continue;
      const [year, monthText, day] = value;
      await person.type(`[name="${name}-month"]`, monthText);
      await person.type(`[name="${name}-day"]`, day);
      await person.type(`[name="${name}-year"]`, year);
      continue;
    }
    const field = page.locator(`[name="${name}"]`).first();
    if ((await field.count()) === 0) continue;
    const kind = await field.evaluate((one) => (one as HTMLInputElement).type);
    if (kind === 'radio') {
      if (!(await page.locator(`[name="${name}"]:checked`).count()))
        await person.touch(`[name="${name}"][value="${value}"] + label`);
    } else if (kind === 'checkbox') await person.touch(`[name="${name}"] + label`);
    else if ((await field.isVisible()) && !(await field.inputValue())) await person.type(`[name="${name}"]`, value);
  }
}

/** From the first page of the house to the case number; gives what each page took. */
async function apply(language: 'en' | 'es', withPhoto: boolean): Promise<SlowPerson> {
  const { page, context } = await signedIn(browser, product, 'clementine', { width: 390, height: 844 });
  await context.request.delete('/api/apply/draft', { headers: { origin: product.url } });
  await page.addInitScript((spoken) => localStorage.setItem('openimr.language', spoken), language);
  const person = new SlowPerson(page);
  await page.goto('/');
  await page.locator('main .usa-button--big').first().waitFor();
  person.begin('first page');
  await person.read('header');
  await person.read();
  await person.touch('main .usa-button--big');
  await page.locator('.oi-kicker').waitFor();
  person.begin('start');
  await person.read();
  await person.touch('.usa-button--big');
  let readingBegan = 0;
  let secondsBefore = 0;
  for (let pages = 0; pages < 20; pages++) {
    await page.locator('.oi-progress').waitFor();
    const step = new URL(page.url()).searchParams.get('step') ?? '';
    person.begin(step);
    if (step === 'letter') {
      await page.locator('.oi-read-row').first().waitFor({ timeout: 60_000 });
      // What was not over while the pages before were answered is waited for.
      person.wait(Math.max(0, (Date.now() - readingBegan) / 1000 - (person.seconds - secondsBefore)));
    }
    await person.read();
    if (step === 'denial' && withPhoto) {
      const buffer = await denialPicture(browser);
      await page.setInputFiles('[name=photo]', { name: 'letter.jpg', mimeType: 'image/jpeg', buffer });
      await page.locator('.oi-papers li').waitFor();
      person.photograph();
      await person.read();
      readingBegan = Date.now();
      secondsBefore = person.seconds;
    }
    await answerPage(person, page);
    // The last day appears a moment after the date was typed.
    if (['decision', 'open'].includes(step)) await page.locator('main .oi-note').last().waitFor();
    await person.read();
    if (step === 'sign') break;
    await person.touch('form button[type=submit]');
    await page.waitForURL((url) => url.searchParams.get('step') !== step);
  }
  await person.touch('.oi-buttons .usa-button--big');
  await page.locator('.oi-number-itself').waitFor();
  await context.close();
  return person;
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;

function tell(what: string, person: SlowPerson): void {
  const lines = person.spent.map(
    ({ page, words, characters, touches, seconds }) =>
      `  ${page.padEnd(12)} ${String(words).padStart(4)} words ${String(characters).padStart(4)} typed ${String(touches).padStart(3)} touches  ${clock(seconds)}`,
  );
  const words = person.spent.reduce((sum, one) => sum + one.words, 0);
  console.log(`${what}: ${clock(person.seconds)} (${words} words)\n${lines.join('\n')}`);
}

let product: Product;
let browser: Browser;

describe.skipIf(!chromiumPath)('an application on a phone, reading every word slowly', () => {
  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
  }, 260_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  for (const language of ['en', 'es'] as const) {
    it(`takes less than five minutes with a photograph of the denial (${language})`, async () => {
      const person = await apply(language, true);
      tell(`with a photographed denial (${language})`, person);
      expect(person.seconds).toBeLessThan(fiveMinutes);
    }, 120_000);

    it(`and less than seven when there is no letter and all of it is typed (${language})`, async () => {
      const person = await apply(language, false);
      tell(`typing all of it (${language})`, person);
      expect(person.seconds).toBeLessThan(fiveMinutes + 120);
    }, 120_000);
  }
});
