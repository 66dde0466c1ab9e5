import { sql } from 'kysely';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app/app.ts';
import type { OutgoingMail } from '../../src/app/background/post.ts';
import { readConfig } from '../../src/app/config.ts';
import { putAccount } from '../../src/app/identity/accounts.ts';
import { credentialTopic, sendCredentialMail } from '../../src/app/identity/credential-mail.ts';
import { hashPassword, isPassword } from '../../src/app/identity/passwords.ts';
import { openSignIn } from '../../src/app/identity/sign-in.ts';
import { openApp } from '../../src/app/open.ts';
import type { Role } from '../../src/case/index.ts';
import { createServer } from '../../src/server/create.ts';
import { wrongBeforeLock } from '../../src/server/limits/attempts.ts';
import type { Delivery } from '../../src/store/index.ts';

const origin = 'http://openimr.test';
const password = 'a-password-of-tests';
/** What the answers of these tests may hold. */
interface Told {
  totpURI: string;
  backupCodes: string[];
}

/** Who one is: password, second factor, sessions and their end, lockout. Passkeys: test/browser/account.test.ts. */
describe('signing in', () => {
  let app: App;
  let server: ReturnType<typeof createServer>;
  let made = 0;

  beforeAll(async () => {
    const config = readConfig({ LOG_LEVEL: process.env.TEST_LOG ?? 'silent', OPENIMR_TRUSTED_PROXIES: '1' });
    if (!config.ok) throw new Error(config.refusal.because);
    app = await openApp(config.value, { memory: true });
    server = createServer(app, await openSignIn(app, { baseUrl: origin }));
  });
  afterAll(() => app?.store.close());

  const post = (path: string, body: unknown, cookie = '', from = '192.0.2.1') =>
    server.request(`${origin}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', origin, cookie, 'x-forwarded-for': from },
    });
  const get = (path: string, cookie = '') => server.request(`${origin}${path}`, { headers: { cookie } });
  const cookieOf = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  const json = async (answer: Response | Promise<Response>) => (await (await answer).json()) as Told;

  async function person(role: Role): Promise<{ email: string; id: string }> {
    const id = `person-${made++}`;
    const email = `${id}@house.example`;
    await putAccount(app, { userId: id, displayName: id, email, roles: [role], subjects: [] }, password, 'light');
    return { email, id };
  }
  const signIn = async (email: string) => {
    const answer = await post('/api/auth/sign-in/email', { email, password }, '', `198.51.100.${made++ % 250}`);
    expect(answer.status).toBe(200);
    return cookieOf(answer);
  };
  const codeFor = (uri: string, at = Date.now()) =>
    new TOTP({ secret: new URL(uri).searchParams.get('secret')! }).generate({ timestamp: at });

  it('lets staff do nothing but add a second factor until they have one, and everything after', async () => {
    const { email } = await person('intake');
    const cookie = await signIn(email);
    expect(await json(get('/api/session', cookie))).toMatchObject({ mustAddSecondFactor: true, may: ['account.own'] });
    expect(await json(get('/api/cases', cookie))).toMatchObject({ status: 403, code: 'second-factor-needed' });
    expect((await get('/api/account', cookie)).status).toBe(200);

    const wrong = await post('/api/auth/two-factor/enable', { password: 'not-this-one-at-all' }, cookie);
    expect(wrong.status).toBe(400);
    const { totpURI, backupCodes } = await json(post('/api/auth/two-factor/enable', { password }, cookie));
    const confirmed = await post('/api/auth/two-factor/verify-totp', { code: codeFor(totpURI) }, cookie);
    expect(confirmed.status).toBe(200);
    expect((await get('/api/cases', cookieOf(confirmed))).status).toBe(200);

    const again = await post('/api/auth/sign-in/email', { email, password }, '', '198.51.100.251');
    expect(await again.json()).toMatchObject({ twoFactorRedirect: true });
    expect((await get('/api/cases', cookieOf(again))).status).toBe(401);
    const refused = await post('/api/auth/two-factor/verify-totp', { code: '000000' }, cookieOf(again));
    expect(refused.status).toBe(401);
    const code = backupCodes[0];
    const byBackup = await post('/api/auth/two-factor/verify-backup-code', { code }, cookieOf(again));
    expect((await get('/api/cases', cookieOf(byBackup))).status).toBe(200);

    const third = await post('/api/auth/sign-in/email', { email, password }, '', '198.51.100.252');
    const used = await post('/api/auth/two-factor/verify-backup-code', { code }, cookieOf(third));
    expect(used.status, 'a backup code works once').toBe(401);
  });

  const mailsTo = async (email: string): Promise<string[]> => {
    const send = async (mail: OutgoingMail) => void sent.push(mail);
    const handlers = { [credentialTopic]: (message: Delivery) => sendCredentialMail(app, { send }, message) };
    await app.store.outbox.deliver(handlers, { batch: 100 });
    return sent.filter(({ to }) => to === email).map(({ subject }) => subject);
  };
  const sent: OutgoingMail[] = [];

  it('takes a time code once, of two at once one, and tells the person of the second', async () => {
    const { email } = await person('employee');
    const cookie = await signIn(email);
    const { totpURI } = await json(post('/api/auth/two-factor/enable', { password }, cookie));
    const first = codeFor(totpURI);
    expect((await post('/api/auth/two-factor/verify-totp', { code: first }, cookie)).status).toBe(200);
    const next = codeFor(totpURI, Date.now() + 30_000);
    const half = async () =>
      cookieOf(await post('/api/auth/sign-in/email', { email, password }, '', `198.51.100.${made++ % 250}`));
    const halves = [await half(), await half(), await half()];
    const again = await post('/api/auth/two-factor/verify-totp', { code: first }, halves[0]);
    expect([again.status, (await again.json()).code]).toEqual([401, 'code-reused']);
    expect((await get('/api/cases', cookieOf(again))).status).toBe(401);
    const both = await Promise.all(
      halves.slice(1).map((one) => post('/api/auth/two-factor/verify-totp', { code: next }, one)),
    );
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await mailsTo(email)).filter((subject) => subject.includes('twice'))).toHaveLength(2);
  });

  it('asks nobody for codes of an app whose setting up was cut off in the middle', async () => {
    const { email, id } = await person('employee');
    const cookie = await signIn(email);
    await post('/api/auth/two-factor/enable', { password }, cookie);
    // As a process leaves it that is killed between the library's two statements.
    await sql`update "user" set "twoFactorEnabled" = true where "id" = ${id}`.execute(app.store.db);
    const again = await signIn(email);
    expect((await get('/api/cases', again)).status).toBe(200);
    const { totpURI } = await json(post('/api/auth/two-factor/enable', { password }, again));
    expect((await post('/api/auth/two-factor/verify-totp', { code: codeFor(totpURI) }, again)).status).toBe(200);
    const half = await post('/api/auth/sign-in/email', { email, password }, '', '198.51.100.247');
    expect(await half.json()).toMatchObject({ twoFactorRedirect: true });
  });

  it('mails a sign-in from a new place, and none from where one was before', async () => {
    const { email } = await person('employee');
    const enter = (from: string, agent: string) =>
      server.request(`${origin}/api/auth/sign-in/email`, {
        method: 'POST',
        body: JSON.stringify({ email, password }),
        headers: { 'content-type': 'application/json', origin, 'x-forwarded-for': from, 'user-agent': agent },
      });
    const firefox = 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0';
    expect((await enter('192.0.2.50', firefox)).status).toBe(200);
    await enter('192.0.2.51', firefox);
    expect(await mailsTo(email)).toEqual([]);
    await enter('203.0.113.4', firefox);
    await enter('203.0.113.5', firefox);
    expect(await mailsTo(email)).toEqual([expect.stringContaining('new place')]);
  });

  it('lets a first password in for its days, and to nothing but the account until it is changed', async () => {
    const { email, id } = await person('employee');
    const days = (count: number) =>
      sql`update "user" set "firstPasswordEndsAt" = now() + make_interval(days => ${count}) where "id" = ${id}`.execute(
        app.store.db,
      );
    await days(-1);
    expect((await post('/api/auth/sign-in/email', { email, password }, '', '198.51.100.249')).status).toBe(401);
    await days(7);
    const cookie = await signIn(email);
    expect(await json(get('/api/session', cookie))).toMatchObject({ mustChangePassword: true, may: ['account.own'] });
    expect(await json(get('/api/cases', cookie))).toMatchObject({ status: 403, code: 'password-to-change' });
    const change = { currentPassword: password, newPassword: 'one of my own choosing' };
    expect((await post('/api/auth/change-password', change, cookie, '203.0.113.77')).status).toBe(200);
    expect((await get('/api/cases', cookie)).status).toBe(200);
  });

  it('has a password changed that is among the first guessed, though it was taken before', async () => {
    const account = { userId: 'old', displayName: 'Old', email: 'old@house.example', roles: ['employee' as const] };
    await putAccount(app, { ...account, subjects: [] }, 'Password1234!', 'light');
    const answer = await post(
      '/api/auth/sign-in/email',
      { email: account.email, password: 'Password1234!' },
      '',
      '198.51.100.248',
    );
    expect(await json(get('/api/cases', cookieOf(answer)))).toMatchObject({ code: 'password-to-change' });
  });

  it('keys the hashes with a secret that no database holds, and takes those made before', async () => {
    const keyed = { OPENIMR_PEPPER: 'p'.repeat(32) };
    const kept = await hashPassword(keyed, password, 'light');
    expect(kept).not.toContain('p'.repeat(32));
    expect(await isPassword(keyed, kept, password)).toBe(true);
    expect(await isPassword({}, kept, password), 'the table alone').toBe(false);
    expect(await isPassword({ OPENIMR_PEPPER: 'q'.repeat(32) }, kept, password)).toBe(false);
    const before = await hashPassword({}, password, 'light');
    expect(await isPassword(keyed, before, password)).toBe(true);
    expect(await isPassword(keyed, before, 'another-password')).toBe(false);
  });

  it('names its cookies so that no other host can set them, where pages come by HTTPS', async () => {
    const { email } = await person('employee');
    const safe = createServer(app, await openSignIn(app, { baseUrl: 'https://imr.example' }));
    const answer = await safe.request('https://imr.example/api/auth/sign-in/email', {
      method: 'POST',
      body: JSON.stringify({ email, password }),
      headers: { 'content-type': 'application/json', origin: 'https://imr.example', 'x-forwarded-for': '192.0.2.9' },
    });
    const cookies = answer.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^__Host-openimr\./);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; Path=\/(;|$)/);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).not.toMatch(/Domain=/i);
    }
    const cookie = cookieOf(answer);
    const session = await safe.request('https://imr.example/api/session', { headers: { cookie } });
    expect(await session.json()).toMatchObject({ signedIn: true });
  });

  it('lets nobody who only knows the password add a factor beside a passkey', async () => {
    const { email, id } = await person('director');
    await sql`insert into passkeys (id, user_id, credential_id, public_key, counter, transports, name)
      values (${id}, ${id}, ${id}, ${Buffer.from('key')}, 0, '[]', 'mine')`.execute(app.store.db);
    const cookie = await signIn(email);
    expect(await json(get('/api/account', cookie))).toMatchObject({ mustShowPasskey: true });
    for (const path of ['two-factor/enable', 'passkey/register-options', 'passkey/remove', 'change-password'])
      expect(await json(post(`/api/auth/${path}`, { password }, cookie)), path).toMatchObject({
        status: 403,
        code: 'second-factor-needed',
      });
    expect((await get('/api/cases', cookie)).status).toBe(403);
  });

  it('asks nobody outside the house for a second factor unless it is set so', async () => {
    const { email } = await person('employee');
    expect((await get('/api/cases', await signIn(email))).status).toBe(200);
  });

  it('ends a session that lay idle, and every session after its hours', async () => {
    const { email, id } = await person('employee');
    const [idle, old] = [await signIn(email), await signIn(email)];
    const sessions = await sql<{
      id: string;
    }>`select "id" from "session" where "userId" = ${id} order by "createdAt"`.execute(app.store.db);
    await sql`update "session" set "lastSeenAt" = now() - interval '61 minutes' where "id" = ${sessions.rows[0]!.id}`.execute(
      app.store.db,
    );
    await sql`update "session" set "expiresAt" = now() - interval '1 second' where "id" = ${sessions.rows[1]!.id}`.execute(
      app.store.db,
    );
    expect((await get('/api/account', idle)).status).toBe(401);
    expect((await get('/api/account', old)).status).toBe(401);
    expect(
      (await sql`select 1 from "session" where "id" = ${sessions.rows[0]!.id}`.execute(app.store.db)).rows,
    ).toEqual([]);
    const born = await signIn(email);
    const [row] = (
      await sql<{
        hours: number;
      }>`select extract(epoch from "expiresAt" - "createdAt") / 3600 as hours from "session" where "userId" = ${id} order by "createdAt" desc limit 1`.execute(
        app.store.db,
      )
    ).rows;
    expect(Math.round(Number(row!.hours))).toBe(12);
    expect((await get('/api/account', born)).status).toBe(200);
  });

  it('lists sessions with device and time, and ends one, or all others; never another person’s', async () => {
    const one = await person('employee');
    const two = await person('employee');
    const [here, there, third, stranger] = [
      await signIn(one.email),
      await signIn(one.email),
      await signIn(one.email),
      await signIn(two.email),
    ];
    const { sessions } = (await json(get('/api/account', here))) as unknown as {
      sessions: { id: string; current: boolean; lastSeenAt: string; device: string; address: string }[];
    };
    expect(sessions).toHaveLength(3);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions[0]).toMatchObject({
      device: expect.any(String),
      lastSeenAt: expect.any(String),
      address: expect.stringMatching(/^198\.51/),
    });
    const other = sessions.find(({ current }) => !current)!;
    expect((await post('/api/account/sessions/end', { id: other.id }, stranger)).status).toBe(404);
    expect((await post('/api/account/sessions/end', { id: other.id }, here)).status).toBe(200);
    expect(await json(post('/api/account/sessions/end-others', {}, here))).toEqual({ ended: 1 });
    expect((await get('/api/account', here)).status).toBe(200);
    expect([(await get('/api/account', there)).status, (await get('/api/account', third)).status]).toEqual([401, 401]);
  });

  it('changes a password and ends the other sessions; short and wrong ones are refused', async () => {
    const { email } = await person('employee');
    const [here, there] = [await signIn(email), await signIn(email)];
    const change = (currentPassword: string, newPassword: string) =>
      post(
        '/api/auth/change-password',
        { currentPassword, newPassword, revokeOtherSessions: true },
        here,
        `203.0.113.${made++ % 250}`,
      );
    expect((await change(password, 'short')).status).toBe(400);
    expect((await change(password, 'x'.repeat(129))).status).toBe(400);
    const common = await change(password, 'Password1234');
    expect([common.status, (await common.json()).code]).toEqual([400, 'password-common']);
    expect((await change('wrong-password-here', 'another-long-password')).status).toBe(400);
    const changed = await change(password, 'another-long-password');
    expect(changed.status).toBe(200);
    expect((await get('/api/account', there)).status).toBe(401);
    expect((await post('/api/auth/sign-in/email', { email, password }, '', '203.0.113.251')).status).toBe(401);
    const mails: OutgoingMail[] = [];
    const send = async (mail: OutgoingMail) => void mails.push(mail);
    const handlers = { [credentialTopic]: (message: Delivery) => sendCredentialMail(app, { send }, message) };
    await app.store.outbox.deliver(handlers, { batch: 100 });
    const told = mails.filter(({ to, subject }) => to === email && subject.includes('was changed'));
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toContain('the password');
    expect(told[0]!.text).not.toContain('another-long-password');
  });

  it('locks an address after too many wrong passwords, the same whether it has an account or not', async () => {
    const { email } = await person('employee');
    const bodies: unknown[] = [];
    for (const address of [email, 'nobody-at-all@house.example']) {
      for (let n = 0; n < wrongBeforeLock; n++) {
        const answer = await post(
          '/api/auth/sign-in/email',
          { email: address, password: 'wrong-wrong-wrong' },
          '',
          `192.0.2.${n + 10}`,
        );
        expect(answer.status).toBe(401);
      }
      const locked = await post('/api/auth/sign-in/email', { email: address, password }, '', '192.0.2.99');
      expect(locked.status).toBe(429);
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(60);
      bodies.push(await locked.json());
    }
    expect(bodies[0]).toEqual(bodies[1]);
    expect(bodies[0]).toMatchObject({ detail: expect.stringMatching(/locked for a while\. Please wait \d+ minutes/) });
  });

  it('limits guessing from one place over many addresses', async () => {
    const from = '192.0.2.200';
    await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        post('/api/auth/sign-in/email', { email: `guess-${n}@house.example`, password: 'wrong-wrong-wrong' }, '', from),
      ),
    );
    expect(
      (await post('/api/auth/sign-in/email', { email: 'one-more@house.example', password }, '', from)).status,
    ).toBe(429);
    expect(
      (await post('/api/auth/sign-in/email', { email: 'one-more@house.example', password }, '', '192.0.2.201')).status,
    ).toBe(401);
  });

  it('has none of the sign-in library’s other addresses', async () => {
    for (const path of [
      'sign-up/email',
      'update-user',
      'delete-user',
      'change-email',
      'request-password-reset',
      'admin/list-users',
    ])
      expect((await post(`/api/auth/${path}`, {})).status, path).toBe(404);
  });

  it('knows the demonstration’s sign-ins in the demonstration only', async () => {
    for (const who of ['intake', 'operator', 'rosalind', 'rev-01'])
      expect(
        (
          await post(
            '/api/auth/sign-in/email',
            { email: `${who}@demo.example`, password: 'demonstration-only' },
            '',
            '203.0.113.7',
          )
        ).status,
      ).toBe(401);
    // A folder in which the demonstration once ran: its accounts stand there and open nothing.
    const left = {
      userId: 'demo-left',
      displayName: 'Left',
      email: 'left@house.example',
      roles: ['employee' as const],
      subjects: [],
    };
    await putAccount(app, left, 'demonstration-only', 'light');
    const refused = await post(
      '/api/auth/sign-in/email',
      { email: left.email, password: 'demonstration-only' },
      '',
      '203.0.113.8',
    );
    expect([refused.status, (await get('/api/account', cookieOf(refused))).status]).toEqual([401, 401]);
    await sql`delete from "user" where "id" = 'demo-left'`.execute(app.store.db);
    expect(await json(get('/api/demo/people'))).toEqual({ people: [] });
    const { rows } = await sql`select 1 from "user" where "id" like 'demo-%' or "email" like '%@demo.example'`.execute(
      app.store.db,
    );
    expect(rows).toEqual([]);
  });

  it('keeps no password, code or token in clear', async () => {
    const tables = ['user', 'account', 'session', 'twoFactor', 'verification', 'attempts'];
    for (const table of tables) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(
        app.store.db,
      );
      expect(
        rows.some(({ row }) => row.includes(password) || row.includes('@nobody')),
        table,
      ).toBe(false);
    }
    const { rows } = await sql<{
      password: string;
    }>`select "password" from "account" where "providerId" = 'credential'`.execute(app.store.db);
    expect(rows.every((row) => row.password.startsWith('$argon2id$'))).toBe(true);
  });
});
