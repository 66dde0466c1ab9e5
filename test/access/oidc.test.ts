import { createServer as createHttp, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
// @ts-expect-error it brings no types
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app/app.ts';
import { readConfig } from '../../src/app/config.ts';
import { putAccount } from '../../src/app/identity/accounts.ts';
import { openSignIn } from '../../src/app/identity/sign-in.ts';
import { openApp } from '../../src/app/open.ts';
import { createServer } from '../../src/server/create.ts';

/** Sign-in by an OpenID Connect provider: a real one (oidc-provider), the whole code flow over HTTP. */
describe('sign-in by the organization', () => {
  let app: App;
  let provider: Server;
  let ours: ServerType;
  let base = '';
  /** Who the provider says is there. */
  let claims: Record<string, unknown> = {};

  beforeAll(async () => {
    provider = createHttp();
    await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done));
    const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    let fetch: (request: Request) => Response | Promise<Response> = () => new Response('starting', { status: 503 });
    ours = await new Promise((done) => {
      const made = serve({ fetch: (request) => fetch(request), port: 0, hostname: '127.0.0.1' }, () => done(made));
    });
    base = `http://127.0.0.1:${(ours.address() as AddressInfo).port}`;
    const oidc = new Provider(issuer, {
      clients: [
        { client_id: 'openimr', client_secret: 'a-secret-of-tests', redirect_uris: [`${base}/api/auth/oidc/callback`] },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      findAccount: (_: unknown, id: string) => ({ accountId: id, claims: async () => ({ sub: id, ...claims }) }),
      cookies: { keys: ['only-for-this-test'] },
      features: { devInteractions: { enabled: true } },
    });
    provider.on('request', oidc.callback());
    const config = readConfig({
      LOG_LEVEL: 'silent',
      OPENIMR_URL: base,
      OPENIMR_OIDC_ISSUER: issuer,
      OPENIMR_OIDC_CLIENT_ID: 'openimr',
      OPENIMR_OIDC_CLIENT_SECRET: 'a-secret-of-tests',
      OPENIMR_OIDC_NAME: 'Fable Health',
    });
    if (!config.ok) throw new Error(config.refusal.because);
    app = await openApp(config.value, { memory: true });
    fetch = createServer(app, await openSignIn(app, { baseUrl: base })).fetch;
    const account = {
      userId: 'u1',
      displayName: 'Ingrid',
      email: 'ingrid@fable.example',
      roles: ['intake' as const],
      subjects: [],
    };
    await putAccount(app, account, 'a-password-of-tests', 'light');
  });
  afterAll(async () => {
    ours?.close();
    provider?.close();
    await app?.store.close();
  });

  /** A browser without pictures: follows redirects, keeps cookies by host, fills the provider's two small forms. */
  async function walk(start: string, login: string): Promise<{ url: string; cookies: string; setCookies: string[] }> {
    const jars = new Map<string, Map<string, string>>();
    let url = start;
    let init: RequestInit = {};
    const setCookies: string[] = [];
    for (let hop = 0; hop < 20; hop++) {
      const host = new URL(url).host;
      const jar = jars.get(host) ?? jars.set(host, new Map()).get(host)!;
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(url, {
        ...init,
        headers: { ...(init.headers as object), cookie },
        redirect: 'manual',
      });
      for (const set of answer.headers.getSetCookie()) {
        const [pair = ''] = set.split(';');
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
        if (url.startsWith(base)) setCookies.push(set);
      }
      const to = answer.headers.get('location');
      init = {};
      if (to) {
        url = new URL(to, url).href;
        if (url.startsWith(base) && !url.includes('/api/auth/')) break;
        continue;
      }
      const page = await answer.text();
      const action = /<form[^>]+action="([^"]+)"/.exec(page)?.[1];
      if (!action) throw new Error(`${answer.status} at ${url}: ${page.slice(0, 300)}`);
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? 'consent';
      url = new URL(action, url).href;
      init = {
        method: 'POST',
        body: new URLSearchParams({ prompt, login, password: 'x' }),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      };
    }
    const own = jars.get(new URL(base).host) ?? new Map();
    return { url, cookies: [...own].map(([name, value]) => `${name}=${value}`).join('; '), setCookies };
  }
  const start = () => `${base}/api/auth/oidc/start`;
  const session = async (cookie: string) =>
    (await (await fetch(`${base}/api/session`, { headers: { cookie } })).json()) as Record<string, unknown>;

  it('is offered under its name', async () => {
    expect(await session('')).toMatchObject({ provider: 'Fable Health', signedIn: false });
  });

  it('opens the account that bears the verified address, and counts as a second factor', async () => {
    claims = { email: 'Ingrid@fable.example', email_verified: true };
    const { url, cookies } = await walk(start(), 'subject-1');
    expect(new URL(url).pathname).toBe('/cases');
    expect(await session(cookies)).toMatchObject({
      signedIn: true,
      mustAddSecondFactor: false,
      person: { name: 'Ingrid' },
    });
  });

  it('knows the person again by issuer and subject, whatever the address says now', async () => {
    claims = { email: 'married-name@fable.example', email_verified: true };
    expect(await session((await walk(start(), 'subject-1')).cookies)).toMatchObject({ signedIn: true });
  });

  it('counts as a proof anew only where the provider says that it asked the person, and when', async () => {
    const proof = async (cookie: string) =>
      (await (await fetch(`${base}/api/account/proof`, { headers: { cookie } })).json()) as Record<string, unknown>;
    const plain = await walk(start(), 'subject-1');
    expect(await proof(plain.cookies)).toMatchObject({ isNeeded: true, provider: 'Fable Health', code: false });
    const anew = await walk(`${start()}?again=true`, 'subject-1');
    expect(await proof(anew.cookies)).toMatchObject({ isNeeded: false });
  });

  it.each([
    ['an address that is not verified', 'subject-2', { email: 'ingrid@fable.example', email_verified: false }],
    ['an address without an account', 'subject-3', { email: 'nobody@fable.example', email_verified: true }],
    [
      'another subject with an address that is bound',
      'subject-4',
      { email: 'ingrid@fable.example', email_verified: true },
    ],
  ])('makes no account and opens none for %s', async (_what, login, told) => {
    claims = told;
    const { url, cookies } = await walk(start(), login);
    expect(new URL(url).search).toBe('?refused=no-account');
    expect(await session(cookies)).toMatchObject({ signedIn: false });
  });

  it('takes no answer that was not asked for: another state, or none begun', async () => {
    for (const query of ['?code=abc&state=xyz', '?error=access_denied', '']) {
      const answer = await fetch(`${base}/api/auth/oidc/callback${query}`, { redirect: 'manual' });
      expect(answer.headers.get('location')).toMatch(/refused=too-late$/);
    }
  });
});
