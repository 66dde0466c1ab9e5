import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutgoingMail } from '../../src/app/background/post.ts';
import { credentialTopic, sendCredentialMail } from '../../src/app/identity/credential-mail.ts';
import { tellOfEndingKeys } from '../../src/app/identity/ending-keys.ts';
import { accessLog } from '../../src/app/proof/access-log.ts';
import type { Role } from '../../src/case/index.ts';
import type { Delivery } from '../../src/store/index.ts';
import { deliverLinks, type House, openHouse } from './house.ts';

/** API keys and links to one case: shown once, hashed, within their limits, gone when revoked. */
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

describe('keys of programs', () => {
  let operator: { cookie: string };
  let adjuster: { cookie: string };

  beforeAll(async () => {
    operator = await house.signIn({ userId: 'the-operator', roles: ['operator'], subjects: [] });
    const subjects = [house.subjectOf('a', 'claims-administrator')];
    adjuster = await house.signIn({ userId: 'the-adjuster', roles: ['claims-administrator'], subjects });
  });

  const send = async (path: string, body: unknown, headers: Record<string, string>) => {
    const answer = await house.send(path, { method: 'POST', body: JSON.stringify(body), headers });
    return { status: answer.status, body: (await answer.json()) as Record<string, string> };
  };
  const status = async (path: string, key: string) =>
    (await house.send(path, { headers: { authorization: `Bearer ${key}` } })).status;

  it('are made for a service account, shown once and kept as a hash', async () => {
    const account = await send('/api/keys/accounts', { name: 'Night reports', roles: ['assignment'] }, operator);
    expect(account.status).toBe(200);
    const asked = { account: account.body.id, name: 'first', scopes: ['cases:read', 'panel:read'], days: 30 };
    const { body } = await send('/api/keys', asked, operator);
    expect(body.key).toMatch(/^oimr_[a-z0-9]{12}_[\w-]{43}$/);
    const listed = await (await house.send('/api/keys', { headers: operator })).text();
    expect(listed).toContain(body.id);
    expect(listed).not.toContain(body.key!.slice(18));
    const { rows } = await sql<{ row: string }>`select k::text as row from api_keys k`.execute(house.app.store.db);
    expect(rows.some(({ row }) => row.includes(body.key!.slice(18)))).toBe(false);

    expect(await status('/api/cases', body.key!)).toBe(200);
    expect(await status('/api/panel', body.key!)).toBe(200);
    expect(await status(`/api/cases/${house.a}/search?q=pain`, body.key!), 'outside its scopes').toBe(404);
    expect(await status('/api/keys', body.key!), 'no key manages keys').toBe(403);
    expect(await status('/api/cases', `${body.key!.slice(0, -1)}-`), 'one letter wrong').toBe(401);
    const used = await sql<{
      used: boolean;
    }>`select last_used_at is not null as used from api_keys where id = ${body.id}`.execute(house.app.store.db);
    expect(used.rows[0]!.used).toBe(true);

    expect((await send(`/api/keys/${body.id}/revoke`, {}, operator)).status).toBe(200);
    expect(await status('/api/cases', body.key!)).toBe(401);
  });

  it('end with their day, and with their account', async () => {
    const { authorization } = await house.key({ roles: ['intake'] });
    const key = authorization.slice(7);
    expect(await status('/api/cases', key)).toBe(200);
    await sql`update api_keys set expires_at = now() - interval '1 second' where id = ${key.slice(0, 17)}`.execute(
      house.app.store.db,
    );
    expect(await status('/api/cases', key)).toBe(401);
    const other = (await house.key({ roles: ['intake'] })).authorization.slice(7);
    const found = await sql<{
      id: string;
    }>`select user_id as id from api_keys where id = ${other.slice(0, 17)}`.execute(house.app.store.db);
    expect((await send(`/api/keys/accounts/${found.rows[0]!.id}/close`, {}, operator)).status).toBe(200);
    expect(await status('/api/cases', other)).toBe(401);
  });

  it('say two weeks before that they end, once, to who made them', async () => {
    const { app } = house;
    const { authorization } = await house.key({ roles: ['intake'] });
    const id = authorization.slice(7, 24);
    expect(await tellOfEndingKeys(app), 'one that was made for a day').toBe(0);
    await sql`update api_keys set made_by = 'the-operator', created_at = now() - interval '300 days',
      expires_at = now() + interval '13 days' where id = ${id}`.execute(app.store.db);
    expect([await tellOfEndingKeys(app), await tellOfEndingKeys(app)]).toEqual([1, 0]);
    const mails: OutgoingMail[] = [];
    const send = async (mail: OutgoingMail) => void mails.push(mail);
    const handlers = { [credentialTopic]: (message: Delivery) => sendCredentialMail(app, { send }, message) };
    await app.store.outbox.deliver(handlers, { batch: 100 });
    const told = mails.filter(({ subject }) => subject.includes('ends soon'));
    expect(told.map(({ to }) => to)).toEqual(['the-operator@house.example']);
    expect(told[0]!.text).not.toContain(id);
  });

  it('of an administrator reach its own cases and no more than it does itself', async () => {
    const grabbed = await send(
      '/api/keys/accounts',
      { name: 'Our system', roles: ['director'], organization: 'Other Co' },
      adjuster,
    );
    expect(grabbed.status).toBe(200);
    const listed = (await (await house.send('/api/keys', { headers: adjuster })).json()) as {
      accounts: { id: string; roles: Role[] }[];
    };
    expect(listed.accounts).toHaveLength(1);
    expect(listed.accounts[0]!.roles).toEqual(['claims-administrator']);
    const asked = { account: grabbed.body.id, name: 'k', scopes: ['cases:read', 'panel:read'], days: 1 };
    const { body } = await send('/api/keys', asked, adjuster);
    expect(await status(`/api/cases/${house.a}`, body.key!)).toBe(200);
    expect(await status(`/api/cases/${house.b}`, body.key!)).toBe(404);
    expect(await status('/api/panel', body.key!)).toBe(403);
    const others = await send('/api/keys', { ...asked, account: 'service-of-somebody-else' }, adjuster);
    expect(others.status).toBe(404);
  });

  it('are limited in requests a minute, and say so', async () => {
    const { limitKeys } = await import('../../src/server/limits/too-many.ts');
    const { openAttempts } = await import('../../src/server/limits/attempts.ts');
    const attempts = openAttempts({ ...house.app, config: { ...house.app.config, OPENIMR_KEY_RATE: 3 } });
    const { Hono } = await import('hono');
    const small = new Hono<never>();
    const who = { by: 'key', principal: { userId: 'p' } };
    small.use('*', async (c, next) => {
      (c.set as (name: string, value: unknown) => void)('who', who);
      await next();
    });
    small.use('*', limitKeys(attempts) as never);
    small.get('/', (c) => c.text('ok'));
    const codes = [];
    for (let n = 0; n < 5; n++) codes.push((await small.request('/')).status);
    expect(codes).toEqual([200, 200, 200, 429, 429]);
  });
});

describe('links to one case', () => {
  let intake: { cookie: string };
  const mails: string[] = [];

  beforeAll(async () => {
    intake = await house.signIn({ userId: 'the-intake', roles: ['intake'], subjects: [] });
  });

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    house.send(path, { method: 'POST', body: JSON.stringify(body), headers });
  async function linkTo(number: string, to: string): Promise<{ id: string; token: string }> {
    const made = await post(`/api/cases/${number}/links`, { to, email: 'party@mail.example', language: 'es' }, intake);
    expect(made.status).toBe(200);
    const { id } = (await made.json()) as { id: string };
    await deliverLinks(house.app, (text) => void mails.push(text));
    return { id, token: /\/open#([\w-]{43})/.exec(mails.at(-1)!)![1]! };
  }
  const open = (token: string) => post('/api/links/open', { token });
  const cookieOf = (answer: Response) => ({ cookie: answer.headers.getSetCookie()[0]!.split(';')[0]! });
  const seen = async (number: string, headers: Record<string, string>) =>
    (await house.send(`/api/cases/${number}`, { headers })).status;

  it('open one case, once, by a click; looking at the page uses nothing up', async () => {
    const { token } = await linkTo(house.a, 'employee');
    expect(mails.at(-1)).not.toContain(house.a);
    for (const method of ['GET', 'HEAD', 'OPTIONS']) await house.send(`/api/links/open?token=${token}`, { method });
    expect((await house.send('/open')).status).toBeLessThan(600);
    const opened = await open(token);
    expect(opened.status).toBe(200);
    expect(opened.headers.getSetCookie()[0]).toMatch(/HttpOnly/i);
    const cookie = cookieOf(opened);
    expect(await seen(house.a, cookie)).toBe(200);
    expect(await seen(house.b, cookie)).toBe(404);
    expect((await house.send('/api/account', { headers: cookie })).status).toBe(403);
    const list = (await (await house.send('/api/cases', { headers: cookie })).json()) as { rows: { caseId: string }[] };
    expect(list.rows.map(({ caseId }) => caseId)).toEqual([house.a]);
    const again = await open(token);
    const invented = await open('x'.repeat(43));
    expect([again.status, invented.status]).toEqual([422, 422]);
    expect(await again.json()).toEqual(await invented.json());
  });

  it('are kept as a hash, in the outbox not at all', async () => {
    const { token } = await linkTo(house.a, 'physician');
    for (const table of ['case_links', 'outbox', 'deliveries', 'events']) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(
        house.app.store.db,
      );
      expect(
        rows.some(({ row }) => row.includes(token)),
        table,
      ).toBe(false);
    }
  });

  it('end when withdrawn, when they run out, and when the relation ends', async () => {
    const first = await linkTo(house.a, 'employee');
    const cookie = cookieOf(await open(first.token));
    expect((await post(`/api/cases/${house.a}/links/${first.id}/revoke`, {}, intake)).status).toBe(200);
    expect(await seen(house.a, cookie)).toBe(401);

    const second = await linkTo(house.a, 'employee');
    await post(`/api/cases/${house.a}/links/${second.id}/revoke`, {}, intake);
    expect((await open(second.token)).status).toBe(422);

    const third = await linkTo(house.a, 'employee');
    await sql`update case_links set expires_at = now() - interval '1 second' where id = ${third.id}`.execute(
      house.app.store.db,
    );
    expect((await open(third.token)).status).toBe(422);

    const fourth = await linkTo(house.b, 'representative');
    const attorney = cookieOf(await open(fourth.token));
    expect(await seen(house.b, attorney)).toBe(200);
    const today = house.app.clock.now().slice(0, 10);
    const from = new Date(Date.parse(today) - 2 * 86_400_000).toISOString().slice(0, 10);
    const changed = await post(
      `/api/cases/${house.b}/ChangeRepresentative`,
      { data: { representative: null, from } },
      { ...intake, 'idempotency-key': 'no-attorney-1' },
    );
    expect(changed.status, await changed.text()).toBe(200);
    expect(await seen(house.b, attorney), 'the attorney speaks for nobody any more').toBe(404);
  });

  it('are made anew for whoever holds an old one, to the same address, in the same words whatever it is', async () => {
    const { app } = house;
    const asked = (token: string) => post('/api/links/renew', { token });
    const sentTo = async () => {
      const before = mails.length;
      await deliverLinks(app, (text) => void mails.push(text));
      return mails.slice(before);
    };
    await sql`update case_links set created_at = created_at - interval '2 hours', revoked_at = revoked_at - interval '3 hours'`.execute(
      app.store.db,
    );
    const used = await linkTo(house.a, 'physician');
    await open(used.token);
    await sql`update case_links set created_at = created_at - interval '2 hours' where id = ${used.id}`.execute(
      app.store.db,
    );
    const answers = [await asked('x'.repeat(43)), await asked(used.token), await asked(used.token)];
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    const words = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(words).size).toBe(1);
    const [mail, ...more] = await sentTo();
    expect(more, 'one an hour').toEqual([]);
    const token = /\/open#([\w-]{43})/.exec(mail!)![1]!;
    expect(token).not.toBe(used.token);
    expect(await seen(house.a, cookieOf(await open(token)))).toBe(200);

    const withdrawn = await linkTo(house.a, 'claims-administrator');
    await open(withdrawn.token);
    await post(`/api/cases/${house.a}/links/${withdrawn.id}/revoke`, {}, intake);
    await sql`update case_links set created_at = created_at - interval '2 hours' where id = ${withdrawn.id}`.execute(
      app.store.db,
    );
    await asked(withdrawn.token);
    const fresh = await linkTo(house.b, 'employee');
    await asked(fresh.token);
    expect(await sentTo(), 'one that was withdrawn, and one that still waits').toEqual([]);
    for (let n = 0; n < 10; n++)
      await house.send('/api/links/renew', {
        method: 'POST',
        body: JSON.stringify({ token: 'y'.repeat(43) }),
        from: '10.9.9.9',
      });
    const many = await house.send('/api/links/renew', {
      method: 'POST',
      body: JSON.stringify({ token }),
      from: '10.9.9.9',
    });
    expect(many.status).toBe(429);
  });

  it('stand in the log of the case: made, opened, withdrawn', async () => {
    const types = (await accessLog(house.app, house.a)).map(({ type }) => type);
    for (const type of ['LinkMade', 'LinkOpened', 'LinkRevoked']) expect(types).toContain(type);
  });
});
