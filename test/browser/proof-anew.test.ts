import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '../../src/app/cases/load.ts';
import { type Running, startServer } from '../../src/server/start.ts';
import { codeOf, openSigningHouse, password, type SigningHouse } from '../access/signing-house.ts';
import { accessibilityFindings, chromiumPath, openBrowser } from './product.ts';

/** The proof that is asked anew before a signature and before a new way in: by keyboard, in both languages, by code and passkey. */
describe.skipIf(!chromiumPath)('asked once more who one is', () => {
  let house: SigningHouse;
  let running: Running;
  let browser: Browser;
  let base = '';

  beforeAll(async () => {
    house = await openSigningHouse();
    running = await startServer(house.app);
    base = running.url.replace('127.0.0.1', 'localhost'); // a passkey belongs to a name
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
  });

  async function visit(email: string, locale: string, width: number): Promise<{ page: Page; secret: string }> {
    const context = await browser.newContext({ baseURL: base, locale, viewport: { width, height: 900 } });
    const post = async (path: string, data: unknown) =>
      (await context.request.post(path, { data, headers: { origin: base } })).json();
    await post('/api/auth/sign-in/email', { email, password });
    const { totpURI } = await post('/api/auth/two-factor/enable', { password });
    const secret = new URL(totpURI).searchParams.get('secret')!;
    await post('/api/auth/two-factor/verify-totp', { code: codeOf(secret) });
    return { page: await context.newPage(), secret };
  }
  const signed = async () =>
    (await loadCase(house.app.store, house.caseNumber))!.events.some(({ type }) => type === 'DeterminationSigned');

  it('asks a reviewer for a code before the signature, by keyboard, and loses nothing that was typed', async () => {
    const { page, secret } = await visit(house.reviewer, 'en-US', 1440);
    await house.proofsAged(16);
    await page.goto(`/cases/${house.caseNumber}/do/SignDetermination`);
    const name = page.getByRole('textbox').last();
    await name.fill('Dr. Invented');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Once more: who are you?' });
    await dialog.waitFor();
    const code = dialog.getByLabel('Six digits from your app');
    await expect.poll(() => code.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await accessibilityFindings(page)).toEqual([]);

    // Escape leaves everything as it was, and says so.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('This step asks once more who you are').waitFor();
    expect(await signed()).toBe(false);

    await name.focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').getByText('not right').waitFor();
    expect(await name.inputValue()).toBe('Dr. Invented');
    await code.focus();
    await page.keyboard.type(codeOf(secret));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(signed).toBe(true);
    await page.context().close();
  });

  it('asks an operator on a telephone in Spanish, and takes a passkey', async () => {
    const { page } = await visit(house.operator, 'es-MX', 390);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto('/account');
    const passkeys = page.locator('section', { has: page.locator('#passkeys') });
    await passkeys.getByRole('textbox').first().fill('mi teléfono');
    await passkeys.locator('input[type=password]').fill(password);
    await passkeys.locator('form button[type=submit]').click();
    await passkeys.getByText('mi teléfono').waitFor();

    await house.proofsAged(16);
    await page.goto('/keys');
    const form = page.locator('form').first();
    await form.getByRole('textbox').first().fill('Programa de prueba');
    await form.locator('select').selectOption('intake');
    await form.locator('button[type=submit]').click();
    const dialog = page.getByRole('dialog', { name: 'Otra vez: ¿quién es usted?' });
    await dialog.waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    const overflow = await dialog.evaluate((element) => element.scrollWidth > element.clientWidth);
    expect(overflow).toBe(false);
    await dialog.getByRole('button', { name: 'Usar mi llave de acceso' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Programa de prueba').first().waitFor();
    await page.context().close();
  });
});
