import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

let product: Product;
let browser: Browser;

/** Who looks at which pages; `:case` is the first case they may see. */
const pages: Record<string, string[]> = {
  '': [
    '/',
    '/sign-in',
    '/apply',
    '/apply?step=treatments',
    '/library',
    '/letters',
    '/due',
    '/law',
    '/privacy',
    '/nowhere',
  ],
  rosalind: ['/my-cases', '/cases/:case', '/cases/:case/clocks', '/cases/:case/do/FileAppeal', '/inbox'],
  makebelieve: ['/inbox', '/my-cases', '/send-records', '/fees', '/cases/:case', '/reviews'],
  wexcombe: ['/inbox', '/my-cases', '/cases/:case', '/cases/:case/support', '/cases/:case/certify'],
  pettifog: ['/inbox', '/my-cases', '/cases/:case', '/cases/:case/do/ChangeRepresentative'],
  'rev-01': ['/reviews'],
  quality: ['/second-reading'],
  operator: ['/payments'],
};
/** By night at more of them. */
const widths = process.env.OPENIMR_NIGHTLY === '1' ? [360, 390, 768, 1280, 1920, 2560] : [360, 768, 1280, 2560];

async function firstCase(page: Page): Promise<string> {
  const answer = await page.request.get('/api/cases?limit=1');
  return ((await answer.json()) as { rows?: { caseId: string }[] }).rows?.[0]?.caseId ?? '';
}

async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** What stands beyond the right edge, by name; empty when nothing does. */
const beyondEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    const wide = [...document.querySelectorAll('main *, header *, footer *')].filter(
      (one) => one.getBoundingClientRect().right > window.innerWidth + 1,
    );
    return wide
      .slice(0, 5)
      .map((one) => `${one.tagName}.${one.className}`)
      .concat('(scrolls sideways)');
  });

describe.skipIf(!chromiumPath)('pages at every width and in every state', () => {
  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it.each(Object.entries(pages))('for “%s”, nothing scrolls sideways from 360 to 2560 pixels', async (who, paths) => {
    const { page, context } = await signedIn(browser, product, who || null);
    const number = who ? await firstCase(page) : '';
    const wrong: string[] = [];
    for (const path of paths) {
      await page.setViewportSize({ width: widths[0]!, height: 900 });
      await page.goto(path.replace(':case', number));
      await settled(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        wrong.push(...(await beyondEdge(page)).map((one) => `${path} at ${width}: ${one}`));
      }
    }
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('at 400 % zoom a worker goes from signing in to the letter by keyboard alone', async () => {
    // 1280 × 1024 at 400 % is a window of 320 × 256.
    const { page, context } = await signedIn(browser, product, null, { width: 320, height: 256 });
    await page.goto('/sign-in');
    await settled(page);
    expect(await beyondEdge(page)).toEqual([]);
    await press(page, 'Tab', () => page.getByLabel('E-mail address'));
    await page.keyboard.type('matias@demo.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('demonstration-only');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'My cases' }).waitFor();
    expect(await beyondEdge(page)).toEqual([]);
    await press(page, 'Tab', () => page.locator('.oi-mine h2 a').first());
    await page.keyboard.press('Enter');
    await page.locator('.oi-stages').waitFor();
    expect(await beyondEdge(page)).toEqual([]);
    await press(page, 'Tab', () => page.getByRole('link', { name: 'Read the letter (PDF)' }));
    // The page glides to what has the focus: it takes a moment.
    const isSeen = () =>
      page.evaluate(() => {
        const { top, bottom } = (document.activeElement as HTMLElement).getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    await expect.poll(isSeen, { message: 'what has the focus is in sight', timeout: 5_000 }).toBe(true);
    await context.close();
  });

  it('on a phone the header is one row for everybody, and its menu opens and closes by keyboard', async () => {
    const { wide, phone } = { wide: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
    for (const who of [null, 'rosalind', 'makebelieve', 'rev-01', 'assignment', 'director', 'operator', 'quality']) {
      const { page, context } = await signedIn(browser, product, who, phone);
      await page.goto('/law');
      await settled(page);
      expect(await page.locator('.oi-bar').evaluate((bar) => bar.clientHeight), `${who}`).toBeLessThan(72);
      const menu = page.locator('.oi-menu-button');
      const way = page.locator('.oi-bar').getByRole('link', { name: 'Library' });
      expect(await way.isVisible()).toBe(false);
      if (who !== null && who !== 'director') {
        await context.close();
        continue;
      }
      await press(page, 'Tab', () => menu);
      await page.keyboard.press('Enter');
      expect(await menu.getAttribute('aria-expanded')).toBe('true');
      await way.waitFor();
      expect(await beyondEdge(page)).toEqual([]);
      if (who === 'director') expect(await accessibilityFindings(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      expect(await way.isVisible()).toBe(false);
      expect(await menu.evaluate((one) => one === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await press(page, 'Tab', () => way);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/library/);
      expect(await menu.getAttribute('aria-expanded')).toBe('false');
      await page.setViewportSize(wide);
      expect(await menu.isVisible()).toBe(false);
      expect(await way.isVisible()).toBe(true);
      await context.close();
    }
  }, 120_000);

  it('the first key leads past the ways to the content', async () => {
    const { page, context } = await signedIn(browser, product, 'makebelieve');
    await page.goto('/inbox');
    await settled(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await context.close();
  });

  describe('states', () => {
    const open: BrowserContext[] = [];
    const as = async (who: string | null): Promise<Page> => {
      const { page, context } = await signedIn(browser, product, who, { width: 390, height: 844 });
      open.push(context);
      return page;
    };
    afterAll(async () => {
      for (const context of open) await context.close();
    });
    const isSound = async (page: Page) => {
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await beyondEdge(page)).toEqual([]);
    };

    it('loading says so, and to a screen reader too', async () => {
      const page = await as('makebelieve');
      await page.route('**/api/inbox**', () => {});
      await page.goto('/inbox');
      await page.getByRole('status').filter({ hasText: 'Loading' }).waitFor();
      await isSound(page);
    });

    it('empty says what will come here', async () => {
      const page = await as('lucian');
      await page.goto('/inbox');
      await page.getByText('Nothing is waiting for you.').waitFor();
      await isSound(page);
    });

    it('a failure says so and can be tried again', async () => {
      const page = await as('makebelieve');
      let fails = true;
      await page.route('**/api/inbox**', (route) =>
        fails
          ? route.fulfill({ status: 500, json: { code: 'not-looked-up', detail: 'Something went wrong on our side.' } })
          : route.continue(),
      );
      await page.goto('/inbox');
      await page.getByRole('heading', { level: 1, name: 'This could not be loaded' }).waitFor();
      await isSound(page);
      fails = false;
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    });

    it('without a connection a page says so, keeps what it has, and goes on when it is back', async () => {
      const page = await as('makebelieve');
      await page.goto('/inbox');
      await page.locator('tbody tr').first().waitFor();
      await page.context().setOffline(true);
      await page.getByText('No connection. You see what was loaded last.', { exact: false }).waitFor();
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
      await isSound(page);
      await page.context().setOffline(false);
      await expect.poll(() => page.locator('.oi-offline').count()).toBe(0);
    });

    it('what is somebody else’s is refused with the way to one’s own', async () => {
      const page = await as('rosalind');
      await page.goto('/fees');
      await page.getByRole('heading', { level: 1, name: 'This page is not for your sign-in' }).waitFor();
      await isSound(page);
      await page.getByRole('link', { name: 'To my pages' }).click();
      await page.getByRole('heading', { level: 1, name: 'My cases' }).waitFor();
    });

    it('who is not signed in comes back to where they wanted to go', async () => {
      const page = await as(null);
      await page.goto('/inbox');
      await page.getByRole('heading', { level: 1, name: 'Sign in to see this' }).waitFor();
      await isSound(page);
      await page.locator('main').getByRole('link', { name: 'Sign in' }).click();
      await page.getByLabel('E-mail address').fill('makebelieve@demo.example');
      await page.getByLabel('Password').fill('demonstration-only');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    });
  });

  it('times are Pacific and say so, wherever the reader sits', async () => {
    const context = await browser.newContext({ baseURL: product.url, timezoneId: 'Asia/Tokyo', locale: 'en-US' });
    const data = { email: 'matias@demo.example', password: 'demonstration-only' };
    await context.request.post('/api/auth/sign-in/email', { data, headers: { origin: product.url } });
    const page = await context.newPage();
    const number = await firstCase(page);
    const answer = await page.request.get(`/api/cases/${number}`);
    const { issued } = (await answer.json()) as { issued: { at: string }[] };
    const pacific = new Intl.DateTimeFormat('en-US', {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'America/Los_Angeles',
    }).format(new Date(issued[0]!.at));
    await page.goto(`/cases/${number}`);
    await page.getByText(`${pacific} Pacific`).first().waitFor();
    expect(await page.locator('footer').textContent()).toContain('Times are Pacific time');
    await context.close();
  });
});

/** Presses a key until the element has the focus; fails when it never gets it. */
async function press(page: Page, key: string, target: () => ReturnType<Page['locator']>): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    await page.keyboard.press(key);
    if (await target().evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error('the keyboard does not reach it');
}
