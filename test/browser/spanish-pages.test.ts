import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/web/messages/en.ts';
import { es } from '../../src/web/messages/es.ts';
import { chromiumPath, openBrowser, Product, signedIn } from './product.ts';

/** Pages of everybody who works with cases; `:case` is the first case they may see. */
const pages: Record<string, string[]> = {
  assignment: ['/cases', '/cases/:case', '/panel', '/panel/conflicts', '/board'],
  director: ['/director', '/director/referrals', '/director/remands', '/director/rules', '/director/report'],
  records: ['/cases', '/cases/:case'],
  quality: ['/second-reading', '/publications'],
  service: ['/mail', '/news'],
  fennimore: ['/my-cases', '/news'],
  operator: ['/payments'],
  makebelieve: ['/inbox', '/fees', '/cases/:case'],
  'rev-01': ['/reviews'],
};

/** Messages of two words and more that are another text in Spanish: such words are nobody's name. */
async function englishMessages(): Promise<Set<string>> {
  const web = new URL('../../src/web/', import.meta.url).pathname;
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /(^|\/)words\.ts$/.test(file));
  const modules = await Promise.all(files.map((file) => import(join(web, file)) as Promise<Record<string, unknown>>));
  const pairs = modules.flatMap((one) => Object.values(one)).filter(isPair);
  const spanish = new Set(pairs.flatMap((pair) => textsOf(pair.es)).concat(textsOf(es)));
  const english = pairs.flatMap((pair) => textsOf(pair.en)).concat(textsOf(en));
  return new Set(english.filter((text) => / /.test(text) && !/[{<]/.test(text) && !spanish.has(text)));
}

type Pair = { en: unknown; es: unknown };
const isPair = (value: unknown): value is Pair =>
  typeof value === 'object' && value !== null && 'en' in value && 'es' in value;
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value.trim()]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(textsOf)
      : [];

/** Every text that is seen or read out and does not say that it is English, with names of fields and buttons. */
const textsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest('[lang="en"], script, style')) continue;
      if (!(node instanceof Element)) found.push(node.textContent ?? '');
      else
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label'])
          found.push(node.getAttribute(name) ?? '');
    }
    return [...new Set(found.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean))];
  });

let product: Product;
let browser: Browser;

describe.skipIf(!chromiumPath)('pages in Spanish', () => {
  let messages: Set<string>;
  beforeAll(async () => {
    [messages, product, browser] = await Promise.all([englishMessages(), Product.start(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it.each(Object.entries(pages))('for “%s” show no message in English', async (who, paths) => {
    expect(messages.size).toBeGreaterThan(500);
    const { page, context } = await signedIn(browser, product, who, { width: 1440, height: 900 });
    await context.addInitScript(() => localStorage.setItem('openimr.language', 'es'));
    const answer = await page.request.get('/api/cases?limit=1');
    const number = ((await answer.json()) as { rows?: { caseId: string }[] }).rows?.[0]?.caseId ?? '';
    const left: string[] = [];
    for (const path of paths) {
      await page.goto(path.replace(':case', number));
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
      for (const text of await textsOn(page)) if (messages.has(text)) left.push(`${path}: ${text}`);
    }
    expect(left).toEqual([]);
    await context.close();
  });
});
