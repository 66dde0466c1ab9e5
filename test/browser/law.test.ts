import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

describe.skipIf(!chromiumPath)('the law on pages', () => {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const phone = { width: 390, height: 844 };
  const desktop = { width: 1440, height: 900 };
  const sizes = [
    ['phone', phone],
    ['desktop', desktop],
  ] as const;

  async function openPage(path: string, viewport = desktop, who: string | null = null): Promise<Page> {
    const { page } = await signedIn(browser, product, who, viewport);
    await page.goto(path);
    await page.locator('h1').waitFor();
    return page;
  }
  async function expectSound(page: Page, width: number): Promise<void> {
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }

  async function firstCase(page: Page): Promise<string> {
    const { rows } = await (await page.request.get('/api/cases')).json();
    return rows[0].caseId;
  }

  describe('when is it due, and why', () => {
    it.each(sizes)('counts by keyboard on a %s and shows every step', async (_, viewport) => {
      const page = await openPage('/due', viewport);
      await page.getByLabel('What has to be done?').selectOption('C05');
      await page.getByLabel('Day', { exact: true }).fill('2015-02-14');
      await page.getByLabel('How was it served?').selectOption('mail');
      await page.getByLabel('Day', { exact: true }).press('Enter');
      const answer = page.locator('.tool-answer');
      await answer.waitFor();
      const heading = answer.locator('h2');
      expect(await heading.evaluate((node) => node === document.activeElement)).toBe(true);
      expect(await heading.textContent()).toContain('Monday, March 23, 2015');
      expect(await answer.locator('ol > li').count()).toBe(3);
      expect(await answer.textContent()).toContain('LC 4610.5(h)(1)');
      await expectSound(page, viewport.width);
      await page.context().close();
    });

    it('asks hour clocks for the time, and only what the clock needs', async () => {
      const page = await openPage('/due');
      await page.getByLabel('What has to be done?').selectOption('C20');
      expect(await page.getByLabel('How was it served?').count()).toBe(0);
      await page.getByLabel('Day and time').fill('2024-11-02T12:00');
      await page.getByText('approved 3 more days').click();
      await page.getByRole('button', { name: 'Count' }).click();
      const heading = page.locator('.tool-answer h2');
      await heading.waitFor();
      expect(await heading.textContent()).toContain('Friday, November 8, 2024');
      await page.context().close();
    });

    it('says what is missing, and what cannot be counted', async () => {
      const page = await openPage('/due');
      const go = page.getByRole('button', { name: 'Count' });
      await go.click();
      await page.getByRole('alert').getByText('Choose what has to be done.').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('due-clock');
      await page.getByLabel('What has to be done?').selectOption('C05');
      await go.click();
      await page.getByRole('alert').getByText('Give the day that starts the time.').waitFor();
      await page.getByLabel('Day', { exact: true }).fill('2012-12-31');
      await go.click();
      await page.getByRole('alert').getByText('began on January 1, 2013').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.getByLabel('What has to be done?').selectOption('C14');
      await page.getByLabel('Day', { exact: true }).fill('2020-03-02');
      await page.getByLabel('How was it served?').selectOption('electronic');
      await go.click();
      await page.getByRole('alert').getByText('another clock runs').waitFor();
      await page.context().close();
    });

    it('speaks Spanish to the last step', async () => {
      const page = await openPage('/due', phone);
      await page.getByRole('button', { name: 'Español' }).click();
      await page.getByLabel('¿Qué hay que hacer?').selectOption('C05');
      await page.getByLabel('Día', { exact: true }).fill('2026-05-16');
      await page.getByLabel('¿Cómo se entregó?').selectOption('mail');
      await page.getByRole('button', { name: 'Contar' }).click();
      const answer = page.locator('.tool-answer');
      await answer.waitFor();
      expect(await answer.textContent()).toContain('22 de junio de 2026');
      expect(await answer.textContent()).toContain('Entregado por correo');
      expect(await answer.textContent()).not.toMatch(/\b(the|is|was|days|served|not seen)\b/);
      await expectSound(page, phone.width);
      await page.context().close();
    });
  });

  describe('the rules', () => {
    it.each(sizes)('are readable and searchable on a %s', async (_, viewport) => {
      const page = await openPage('/law', viewport);
      await page.locator('.tool-rules li').first().waitFor();
      await expectSound(page, viewport.width);
      const all = await page.locator('.tool-rules > li').count();
      expect(all).toBeGreaterThan(120);
      await page.getByLabel('Search the rules').fill('c14 electronically');
      await page.getByText('rules shown').getByText(/^1 /).waitFor();
      const [rule] = await page.locator('.tool-rules > li').allTextContents();
      for (const words of [
        'C14e',
        '12 calendar days',
        '8 CCR 9792.10.5(a)(1)',
        'from Jan 1, 2013',
        'read in the text of the law',
      ])
        expect(rule).toContain(words);
      await page.getByLabel('Search the rules').fill('zebra');
      await page.getByText('No rule has these words.').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.context().close();
    });

    it('are found in Spanish without accents, with the closed days by name', async () => {
      const page = await openPage('/law', phone);
      await page.getByRole('button', { name: 'Español' }).click();
      await page.getByLabel('Buscar en las reglas').fill('asignacion electronico');
      await page.getByText('enviar los expedientes a la IMRO').first().waitFor();
      await page.locator('summary', { hasText: '2026' }).click();
      expect(await page.locator('#content').textContent()).toContain('Día de Acción de Gracias');
      await expectSound(page, phone.width);
      await page.context().close();
    });
  });

  describe('what is due in a case, and why', () => {
    it.each([
      ['a worker on a phone, in Spanish', 'matias', phone, 'es'],
      ['the records desk', 'records', desktop, 'en'],
    ] as const)('is told to %s', async (_, who, viewport, language) => {
      const page = await openPage('/cases', viewport, who);
      await page.goto(`/cases/${await firstCase(page)}/clocks`);
      await page.locator('h1').waitFor();
      if (language === 'es' && (await page.evaluate(() => document.documentElement.lang)) !== 'es')
        await page.getByRole('button', { name: 'Español' }).click();
      const clocks = page.locator('.tool-clocks');
      await clocks.first().waitFor();
      const told = (await clocks.allTextContents()).join(' ');
      expect(told).toMatch(language === 'es' ? /no se cuenta; \+ \d+ días/ : /is not counted; \+ \d+/);
      if (language === 'es') expect(told).not.toMatch(/\b(the|not counted|served|receipt|in force)\b/);
      await expectSound(page, viewport.width);
      await page.context().close();
    });
  });

  it('is one click away for everybody', async () => {
    const page = await openPage('/');
    for (const [name, title] of [
      ['Check a letter', 'Check a determination letter'],
      ['Due dates', 'When is it due, and why'],
      ['The rules', 'The rules'],
    ] as const) {
      await page.getByRole('navigation').getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    await page.context().close();
  });
});
