import type { AddressInfo } from 'node:net';
import { TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, chromiumPath, demoPassword, openBrowser, Product, views } from './product.ts';

/** How one signs in, seen by a browser: app, passkey (a virtual authenticator), sessions, keys, links to one case. */
describe.skipIf(!chromiumPath)('accounts in a browser', () => {
  let product: Product;
  let browser: Browser;
  let mails: SMTPServer;
  const arrived: string[] = [];
  let base = '';

  beforeAll(async () => {
    mails = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          arrived.push(Buffer.concat(parts).toString());
          done();
        });
      },
    });
    await new Promise<void>((ready) => mails.listen(0, '127.0.0.1', ready));
    process.env.SMTP_URL = `smtp://127.0.0.1:${(mails.server.address() as AddressInfo).port}`;
    product = await Product.start();
    delete process.env.SMTP_URL;
    // A passkey belongs to a name; an address in numbers has none.
    base = product.url.replace('127.0.0.1', 'localhost');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    mails?.close();
  });

  async function visit(locale = 'en-US', width = 1440): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({ baseURL: base, locale, viewport: { width, height: 900 } });
    return { page: await context.newPage(), context };
  }
  async function typePassword(page: Page, who: string): Promise<void> {
    await page.goto('/sign-in');
    await page.locator('#email').fill(`${who}@demo.example`);
    await page.locator('#password').fill(demoPassword);
    await page.locator('form button[type=submit]').click();
  }
  const signedInAs = async (who: string, locale?: string, width?: number) => {
    const { page, context } = await visit(locale, width);
    await typePassword(page, who);
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return { page, context };
  };

  async function firstCase(context: BrowserContext): Promise<string> {
    const list = await (await context.request.get('/api/cases?sort=case')).json();
    return (list as { rows: { caseId: string }[] }).rows[0]!.caseId;
  }

  it('sets up an authenticator app, and asks for its code and takes a backup code afterwards', async () => {
    const { page, context } = await signedInAs('quality');
    await page.goto('/account');
    await page.getByRole('button', { name: 'Set up an app' }).click();
    await page.getByLabel('Your password').first().fill(demoPassword);
    await page.getByRole('button', { name: 'Go on' }).click();
    const secret = (await page.locator('[data-secret]').innerText()).replaceAll(/\s/g, '');
    expect(await page.getByRole('img', { name: /authenticator/ }).isVisible()).toBe(true);
    expect(await accessibilityFindings(page)).toEqual([]);
    const code = () => new TOTP({ secret }).generate();
    await page.getByLabel('Six digits').fill(code());
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.locator('[data-codes] li').first().waitFor();
    const codes = await page.locator('[data-codes] li').allInnerTexts();
    expect(codes.length).toBeGreaterThan(5);
    await context.close();

    const next = await visit();
    await typePassword(next.page, 'quality');
    await next.page.getByRole('heading', { name: 'One more step' }).waitFor();
    expect(await accessibilityFindings(next.page)).toEqual([]);
    await next.page.getByLabel('Six digits').fill('000000');
    await next.page.getByRole('button', { name: 'Go on' }).click();
    await next.page.getByRole('alert').getByText('not right').waitFor();
    await next.page.getByRole('button', { name: 'Use a backup code' }).click();
    await next.page.getByLabel('Backup code').fill(codes[0]!);
    await next.page.getByRole('button', { name: 'Go on' }).click();
    await next.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await next.context.close();
  });

  it('says how long a new password would hold, and shows what is typed when it is asked to', async () => {
    const { page, context } = await signedInAs('imelda', 'en-US', 390);
    await page.goto('/account');
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Password', exact: true }) });
    const next = section.getByLabel('New password', { exact: true });
    for (const [typed, said] of [
      ['short', 'Too short'],
      ['Password1234!', 'first that are guessed'],
      ['otter gravel lantern nine', 'Strong'],
    ] as const) {
      await next.fill(typed);
      await section.getByRole('status').getByText(said).waitFor();
    }
    expect(await next.getAttribute('type')).toBe('password');
    await section.getByRole('button', { name: 'Show what I type' }).nth(1).click();
    expect(await next.getAttribute('type')).toBe('text');
    await section.getByRole('button', { name: 'Hide it' }).click();
    expect(await next.getAttribute('type')).toBe('password');
    expect(await accessibilityFindings(page)).toEqual([]);
    await context.close();
  });

  it('asks for a new link where an old one does not open any more', async () => {
    const { page, context } = await visit('es-MX', 390);
    await page.goto(`/open#${'x'.repeat(43)}`);
    await page.locator('button.usa-button--big').click();
    await page.getByRole('alert').getByRole('button', { name: 'Pedir un enlace nuevo' }).click();
    await page.getByText('Si este enlace era nuestro').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await context.close();
  });

  it('signs in with a passkey', async () => {
    const { page, context } = await signedInAs('director');
    const cdp = await context.newCDPSession(page);
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
    const section = page.locator('section', { has: page.getByRole('heading', { name: 'Passkeys' }) });
    await section.getByLabel('What to call it').fill('my laptop');
    await section.getByLabel('Your password').fill('wrong-wrong-wrong');
    await section.getByRole('button', { name: 'Add a passkey' }).click();
    await section.getByRole('alert').waitFor();
    await section.getByLabel('Your password').fill(demoPassword);
    await section.getByRole('button', { name: 'Add a passkey' }).click();
    await section.getByRole('button', { name: 'Remove my laptop' }).waitFor();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await page.goto('/account');
    await section.getByText(/last used/).waitFor();
    await section.getByRole('button', { name: 'Remove my laptop' }).click();
    await section.getByText('You have none yet').waitFor();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('alert').waitFor();
    expect(page.url()).toContain('/sign-in');
    await context.close();
  });

  it('shows where one is signed in, and ends the others', async () => {
    const one = await signedInAs('matias', 'es-MX', 390);
    const two = await signedInAs('matias');
    await one.page.goto('/account');
    await one.page.getByRole('button', { name: 'Terminar todas las demás' }).click();
    await one.page.getByRole('button', { name: 'Terminar todas las demás' }).waitFor({ state: 'detached' });
    const answer = await two.context.request.get('/api/account');
    expect(answer.status()).toBe(401);
    expect(await accessibilityFindings(one.page)).toEqual([]);
    await Promise.all([one.context.close(), two.context.close()]);
  });

  it('makes a key that works until it is revoked, by keyboard alone', async () => {
    const { page, context } = await signedInAs('operator');
    await page.goto('/keys');
    await page.getByLabel('Name of the account').fill('Night import');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Night import' }).waitFor();
    await page.getByRole('button', { name: 'New key' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of the key').fill('first');
    await page.keyboard.press('Enter');
    const key = await page.locator('[data-key]').innerText();
    expect(await accessibilityFindings(page)).toEqual([]);
    const withKey = async () =>
      (await fetch(`${base}/api/cases`, { headers: { authorization: `Bearer ${key}` } })).status;
    expect(await withKey()).toBe(200);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('button', { name: 'Revoke the key first' }).click();
    await page.getByText('revoked').waitFor();
    expect(await withKey()).toBe(401);
    await context.close();
  });

  it('opens one case to a party by a link that waits for a click', async () => {
    const staff = await signedInAs('intake');
    const number = await firstCase(staff.context);
    await staff.page.goto(`/cases/${number}`);
    await staff.page.getByRole('link', { name: 'Links for parties' }).click();
    await staff.page.getByLabel('E-mail address').fill('party@mail.example');
    await staff.page.getByRole('button', { name: 'Send a link' }).click();
    await staff.page.getByText('not opened yet').waitFor({ timeout: 60_000 });
    expect(await accessibilityFindings(staff.page)).toEqual([]);
    const link = /http:\/\/\S+\/open#[\w-]{43}/.exec(
      arrived.join('').replaceAll('=\r\n', '').replaceAll('=3D', '='),
    )?.[0];
    expect(link, arrived.at(-1)).toBeDefined();

    // What a scanner of mails does: fetches the address, runs no button.
    for (let looks = 0; looks < 3; looks++) expect((await fetch(link!.split('#')[0]!)).status).toBe(200);
    const party = await visit('en-US', 390);
    await party.page.goto(link!.replace(/^http:\/\/[^/]+/, base));
    expect(await accessibilityFindings(party.page)).toEqual([]);
    await party.page.getByRole('button', { name: 'Open the case' }).click();
    await party.page.waitForURL(`**/cases/${number}`);
    await party.page.getByText(number).first().waitFor();
    expect((await party.context.request.get('/api/cases/CM26-0999999')).status()).toBe(404);
    const second = await visit();
    await second.page.goto(link!.replace(/^http:\/\/[^/]+/, base));
    await second.page.getByRole('button', { name: 'Open the case' }).click();
    await second.page.getByRole('alert').waitFor();
    await staff.page.getByRole('button', { name: /Withdraw the link/ }).click();
    await staff.page.getByText('withdrawn').waitFor();
    expect((await party.context.request.get(`/api/cases/${number}`)).status()).toBe(401);
    await Promise.all([staff.context.close(), party.context.close(), second.context.close()]);
  });

  it.each([
    ['/account', 'rosalind'],
    ['/keys', 'operator'],
    ['/sign-in', null],
    ['/open', null],
  ] as const)('%s fits a telephone and a desk, in both languages, without a finding', async (path, who) => {
    for (const [language, width] of views) {
      const locale = language === 'es' ? 'es-MX' : 'en-US';
      const { page, context } = who ? await signedInAs(who, locale, width) : await visit(locale, width);
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await accessibilityFindings(page), `${path} ${locale} ${width}`).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `${path} ${locale} ${width} scrolls sideways`).toBeLessThanOrEqual(0);
      if (process.env.SHOTS)
        await page.screenshot({
          path: `${process.env.SHOTS}${path.replaceAll('/', '-')}-${locale}-${width}.png`,
          fullPage: true,
        });
      await context.close();
    }
  });
});
