import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '../../src/app/cases/load.ts';
import { openSignIn } from '../../src/app/identity/sign-in.ts';
import { createServer } from '../../src/server/create.ts';
import { wrongBeforeLock } from '../../src/server/limits/attempts.ts';
import { codeOf, openSigningHouse, password, type SigningHouse } from './signing-house.ts';

const origin = 'http://openimr.test';

/** Steps of the highest consequence ask once more who one is, when the last proof is older than some minutes (ASVS 3.7.1). */
describe('a second proof before what has weight', () => {
  let house: SigningHouse;
  let server: ReturnType<typeof createServer>;
  let reviewer: { cookie: string; secret: string; backupCodes: string[] };
  let sent = 0;

  beforeAll(async () => {
    house = await openSigningHouse();
    server = createServer(house.app, await openSignIn(house.app, { baseUrl: origin }));
    reviewer = await signedIn(house.reviewer);
  });
  afterAll(() => house?.app.store.close());

  const post = (path: string, body: unknown, cookie = '') =>
    server.request(`${origin}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        origin,
        cookie,
        'idempotency-key': `the-same-signature`,
        'x-forwarded-for': `198.51.100.${++sent % 250}`,
      },
    });
  const get = (path: string, cookie: string) => server.request(`${origin}${path}`, { headers: { cookie } });
  const cookieOf = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  const said = async (answer: Response | Promise<Response>) => {
    const got = await answer;
    const body = (await got.json()) as Record<string, unknown>;
    return { ...body, status: got.status } as Record<string, unknown>;
  };

  /** With an authenticator app, set up in the session: its code was the proof. */
  async function signedIn(email: string) {
    const begun = await post('/api/auth/sign-in/email', { email, password });
    const enabled = await post('/api/auth/two-factor/enable', { password }, cookieOf(begun));
    const { totpURI, backupCodes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
    const secret = new URL(totpURI).searchParams.get('secret')!;
    const confirmed = await post('/api/auth/two-factor/verify-totp', { code: codeOf(secret) }, cookieOf(begun));
    expect(confirmed.status).toBe(200);
    return { cookie: cookieOf(confirmed), secret, backupCodes };
  }
  const sign = () => {
    const data = {
      statement: 'I decided this case myself on the records listed.',
      signature: { kind: 'typed', text: 'The Reviewer' },
    };
    return said(post(`/api/cases/${house.caseNumber}/SignDetermination`, { data }, reviewer.cookie));
  };
  const prove = (body: unknown) => said(post('/api/account/proof', body, reviewer.cookie));
  const events = async () => (await loadCase(house.app.store, house.caseNumber))!.events.length;

  it('asks nothing within minutes of the last proof, and tells until when', async () => {
    const shown = await said(get('/api/account/proof', reviewer.cookie));
    expect(shown).toMatchObject({ isNeeded: false, code: true, passkey: false, provider: null });
    const minutes = (Date.parse(String(shown.until)) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(13);
    expect(minutes).toBeLessThanOrEqual(15);
  });

  it('refuses to sign when the proof is old, records nothing, and tells the same to nobody who may not sign', async () => {
    await house.proofsAged(16);
    const before = await events();
    expect(await sign()).toMatchObject({ status: 403, code: 'proof-needed' });
    expect(await events()).toBe(before);
    // What has no weight goes on without.
    expect((await get(`/api/cases/${house.caseNumber}`, reviewer.cookie)).status).toBe(200);
    const elsewhere = await post('/api/cases/CM26-9999999/SignDetermination', { data: {} }, reviewer.cookie);
    expect(elsewhere.status).toBe(404);
    const keys = await said(post('/api/keys/accounts', { name: 'mine' }, reviewer.cookie));
    expect(keys).toMatchObject({ status: 403, code: 'not-yours-to-do' });
  });

  it('takes no wrong code, none twice, and no password in its place', async () => {
    expect(await prove({ code: '000000' })).toMatchObject({ status: 422, code: 'proof-wrong' });
    expect(await prove({ password })).toMatchObject({ status: 422, code: 'bad-input' });
    expect(await prove({ code: codeOf(reviewer.secret), backupCode: 'x' })).toMatchObject({ code: 'bad-input' });
    const code = codeOf(reviewer.secret);
    expect(await prove({ code })).toMatchObject({ status: 200 });
    expect(await prove({ code })).toMatchObject({ status: 422, code: 'code-reused' });
  });

  it('then signs, with the same key as before', async () => {
    expect(await sign()).toMatchObject({ status: 200, events: ['DeterminationSigned'] });
  });

  it('takes a backup code once', async () => {
    await house.proofsAged(16);
    const backupCode = reviewer.backupCodes[0]!;
    expect(await prove({ backupCode })).toMatchObject({ status: 200 });
    await house.proofsAged(16);
    expect(await prove({ backupCode })).toMatchObject({ status: 422, code: 'proof-wrong' });
  });

  it('asks an operator before a new way in is made, also after a new password renewed the session', async () => {
    const operator = await signedIn(house.operator);
    const account = { name: 'Program of the test', roles: ['intake'] };
    expect((await post('/api/keys/accounts', account, operator.cookie)).status).toBe(200);
    await house.proofsAged(16);
    const changed = await post(
      '/api/auth/change-password',
      { currentPassword: password, newPassword: `${password}-2`, revokeOtherSessions: true },
      operator.cookie,
    );
    expect(changed.status).toBe(200);
    const renewed = cookieOf(changed);
    expect(await said(post('/api/keys/accounts', account, renewed))).toMatchObject({ code: 'proof-needed' });
    expect(await said(post('/api/account/proof', { code: codeOf(operator.secret) }, renewed))).toMatchObject({
      status: 200,
    });
    expect((await post('/api/keys/accounts', account, renewed)).status).toBe(200);
  });

  it('stops guessing, from wherever it comes', async () => {
    for (let i = 0; i < wrongBeforeLock; i++) await prove({ code: String(100_000 + i) });
    const code = codeOf(reviewer.secret);
    expect(await prove({ code })).toMatchObject({ status: 429, code: 'too-many' });
  });
});
