// Every route that writes, asked once each as somebody who may: accounts, links, keys, desks, mail room, publications.

import { sql } from 'kysely';
import { TOTP } from 'otpauth';
import { built } from './built.mjs';
import { over } from './faults.mjs';
import { password, today } from './world.mjs';

const { putAccount } = await built('src/app/identity/accounts.js');
const { publicationPage } = await built('src/app/publish/list.js');

/** One's own account: sign-in, both factors, the password, sessions. */
export async function accounts(world) {
  const email = 'plan@house.example';
  await world.once('plan account', () =>
    putAccount(
      world.app,
      { userId: 'plan', displayName: 'Plan', email, roles: ['employee'], subjects: [] },
      password,
      'light',
    ),
  );
  const secret = () => (world.done.has('route POST /api/auth/change-password') ? `${password}-2` : password);
  await world.send('POST /api/auth/sign-in/email', '/api/auth/sign-in/email', { body: { email, password: secret() } });
  const who = await comeIn(world, email, secret);
  const post = (path, body, more = {}) =>
    world.send(`POST /api/auth/${path}`, `/api/auth/${path}`, { body, who: who.name, ...more });
  await post('passkey/register-options', { password: secret() });
  await post('passkey/remove', { id: 'none' });
  await post('passkey/sign-in-options', {});
  const { totpURI } = await post(
    'two-factor/enable',
    { password: secret() },
    { keep: ({ totpURI: uri }) => ({ totpURI: uri }) },
  );
  const codes = await confirm(world, totpURI, who, post, secret);
  await world.send('POST /api/account/proof', '/api/account/proof', {
    body: { backupCode: codes[1] },
    who: who.name,
    again: [422], // taken and killed: the code is used up
  });
  await post('passkey/prove-options', {});
  await backupCode(world, email, secret, codes[0]);
  const changed = { currentPassword: password, newPassword: `${password}-2`, revokeOtherSessions: false };
  if (!world.done.has('route POST /api/auth/change-password')) await who.again();
  await post('change-password', changed, { again: [400] });
  await who.again();
  const { sessions } = await (await world.request('GET /', '/api/account', { who: who.name })).json();
  const id = sessions.find(({ current }) => !current)?.id ?? 'none';
  await world.send('POST /api/account/sessions/end', '/api/account/sessions/end', {
    body: { id },
    who: who.name,
    again: [404],
  });
  await world.send('POST /api/account/sessions/end-others', '/api/account/sessions/end-others', { who: who.name });
  await post('two-factor/disable', { password: `${password}-2` });
  await post('sign-out', {});
}

/** Signs the account in, with a time code where one is asked for; each start of the plan would use one up. */
async function comeIn(world, email, secret) {
  const name = 'plan-session';
  const again = async () => {
    const changing = world.begun.has('route POST /api/auth/change-password');
    // Killed while it was changed: whoever is refused with the old one tries the new one.
    const cookie = await world.signIn(name, email, secret()).catch((error) => {
      if (!changing) throw error;
      return world.signIn(name, email, `${password}-2`);
    });
    if (!world.askedForCode) return;
    await sql`delete from used_codes`.execute(world.app.store.db);
    const { totpURI } = world.done.get('route POST /api/auth/two-factor/enable');
    const path = '/api/auth/two-factor/verify-totp';
    const answer = await world.request('POST /', path, { body: { code: codeOf(totpURI, Date.now()) }, who: cookie });
    if (answer.status !== 200) throw new Error(`the second factor: ${answer.status} ${await answer.text()}`);
    world.cookies.set(name, cookieOf(answer));
  };
  await again();
  return { name, again };
}

const codeOf = (uri, timestamp) =>
  new TOTP({ secret: new URL(uri).searchParams.get('secret') }).generate({ timestamp });
const cookieOf = (answer) =>
  answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');

async function confirm(world, uri, who, post, secret) {
  // A code taken by a request that was killed is used up, and a person types the next one; here time stands still for it.
  const route = 'route POST /api/auth/two-factor/verify-totp';
  if (world.begun.has(route) && !world.done.has(route)) await sql`delete from used_codes`.execute(world.app.store.db);
  await post(
    'two-factor/verify-totp',
    { code: codeOf(uri, Date.now()) },
    { again: [400, 401], keep: (_, cookie) => cookie },
  );
  await who.again();
  return post('two-factor/generate-backup-codes', { password: secret() }, { keep: ({ backupCodes }) => backupCodes });
}

async function backupCode(world, email, secret, code) {
  const path = '/api/auth/two-factor/verify-backup-code';
  if (world.done.has(`route POST ${path}`)) return;
  const cookie = await world.signIn('plan-second', email, secret());
  // Taken and killed: the code is used up, as it must be.
  await world.send(`POST ${path}`, path, { body: { code }, who: cookie, again: [401] });
}

/** Links to one case and keys of programs: made, used, withdrawn. */
export async function linksAndKeys(world, number) {
  const intake = await world.as('intake');
  const links = `/api/cases/${number}/links`;
  const asked = { to: 'employee', email: 'party@mail.example', language: 'en' };
  const route = 'POST /api/cases/:number/links';
  await world.send(route, links, { body: asked, who: intake, keep: ({ id }) => id });
  const token = await world.once('link token', async () => {
    await world.settle();
    const mailed = world.mails.findLast(({ text }) => text.includes('/open#'));
    if (mailed) return /#([\w-]+)/.exec(mailed.text)[1];
    return newToken(world, links, asked, intake);
  });
  const open = 'POST /api/links/open';
  const cookie = await world.send(open, '/api/links/open', { body: { token }, again: [422], keep: (_, sent) => sent });
  await world.send('POST /api/links/leave', '/api/links/leave', { who: cookie || 'none' });
  await world.send('POST /api/links/renew', '/api/links/renew', { body: { token } });
  await world.settle();
  const { links: all } = await (await world.request('GET /', links, { who: intake })).json();
  const revoke = `${links}/${all[0].id}/revoke`;
  await world.send('POST /api/cases/:number/links/:id/revoke', revoke, { who: intake });
  await keys(world);
}

/** The mail went out before the kill, and its token is nowhere: another one is asked for, as a person would. */
async function newToken(world, links, asked, intake) {
  await world.request('POST /', links, { body: asked, who: intake });
  await world.settle();
  return /#([\w-]+)/.exec(world.mails.findLast(({ text }) => text.includes('/open#')).text)[1];
}

async function keys(world) {
  const who = await world.as('operator');
  const post = (route, path, body, keep) => world.send(`POST ${route}`, path, { body, who, keep });
  const account = await post(
    '/api/keys/accounts',
    '/api/keys/accounts',
    { name: 'Night reports', roles: ['assignment'] },
    ({ id }) => id,
  );
  const key = await post(
    '/api/keys',
    '/api/keys',
    { account, name: 'first', scopes: ['cases:read'], days: 30 },
    (made) => made,
  );
  // What was acknowledged opens the door, whatever was killed since; what was revoked does not.
  const opens = async () =>
    (await world.request('GET /', '/api/cases', { headers: { authorization: `Bearer ${key.key}` } })).status;
  if (!world.begun.has('route POST /api/keys/:id/revoke') && (await opens()) !== 200) throw new Error('LOST a key');
  await post('/api/keys/:id/revoke', `/api/keys/${key.id}/revoke`, {});
  if ((await opens()) !== 401) throw new Error('LOST a revocation');
  await post('/api/keys/accounts/:id/close', `/api/keys/accounts/${account}/close`, {});
}

/** What each person keeps: a draft, news, searches, capacity. */
export async function ownThings(world, number) {
  const worker = await world.as('rosalind');
  const draft = { expectedVersion: 0, content: { step: 'one' } };
  await world.send('PUT /api/apply/draft', '/api/apply/draft', { body: draft, who: worker, again: [409, 422] });
  await world.send('DELETE /api/apply/draft', '/api/apply/draft', { who: worker });
  await world.send('POST /api/news/read', '/api/news/read', { body: { ids: 'all' }, who: worker });
  await world.send('PUT /api/news/choice', '/api/news/choice', { body: { mail: 'none', language: 'es' }, who: worker });
  const choice = await (await world.request('GET /', '/api/news/choice', { who: worker })).json();
  if (choice.mail !== 'none') throw new Error('LOST a choice');
  await searches(world, worker);
  const capacity = { capacity: 4, leave: [], reason: 'Fewer hours this month.' };
  const reviewer = await world.as('rev-05');
  const idempotent = { headers: { 'idempotency-key': 'plan-availability-own' } };
  await world.send('POST /api/desk/own/availability', '/api/desk/own/availability', {
    body: capacity,
    who: reviewer,
    ...idempotent,
  });
  const quality = await world.as('quality');
  await world.send('POST /api/cases/:number/presence', `/api/cases/${number}/presence`, {
    body: { tab: 'one' },
    who: quality,
  });
}

async function searches(world, who) {
  const path = '/api/library/searches';
  const kept = { query: 'q=therapy', title: 'Therapy' };
  const id = await world.send(`POST ${path}`, path, { body: kept, who, keep: ({ id: made }) => made });
  await world.send(`DELETE ${path}/:id`, `${path}/${id}`, { who, again: [404] });
  await world.once('searches by mail', () =>
    world.request('POST /', path, { body: { ...kept, email: 'reader@mail.example' } }),
  );
  await world.settle();
  const token = await world.once('search token', async () => {
    let mail = world.mails.findLast(({ text }) => /token=/.test(text));
    if (!mail) {
      await world.request('POST /', path, { body: { ...kept, query: 'q=kit', email: 'other@mail.example' } });
      await world.settle();
      mail = world.mails.findLast(({ text }) => /token=/.test(text));
    }
    return /token=([^\s&]+)/.exec(mail.text)[1];
  });
  await world.send(`POST ${path}/confirm`, `${path}/confirm?token=${token}`, {});
  await world.send(`POST ${path}/stop`, `${path}/stop?token=${token}`, { again: [404, 422] });
}

/** Panel, payments, many cases at once. */
export async function desks(world) {
  const assignment = await world.as('assignment');
  const headers = (key) => ({ 'idempotency-key': key, 'content-type': 'application/json' });
  const reviewer = {
    id: 'rev-66',
    name: { first: 'Zephyrina', last: 'Quirewright' },
    npi: '1888800007',
    degree: 'MD',
    licences: [{ state: 'CA', number: 'X7777', status: 'active', expiresOn: '2035-01-01' }],
    certifications: [{ board: 'American Board of Family Medicine', specialty: 'Family Medicine' }],
    yearsInPractice: 9,
    hoursPerWeek: 30,
  };
  const post = (route, path, body, key, who) => world.send(`POST ${route}`, path, { body, who, headers: headers(key) });
  await post('/api/panel/import', '/api/panel/import', [reviewer], 'plan-import', assignment);
  const looked = { on: today, source: 'the register', what: 'identity', result: 'confirmed' };
  const at = '/api/panel/reviewers';
  await post(`${at}/:id/verifications`, `${at}/rev-66/verifications`, looked, 'plan-verify', assignment);
  const capacity = { capacity: 2, leave: [], reason: 'As agreed.' };
  await post(`${at}/:id/availability`, `${at}/rev-66/availability`, capacity, 'plan-capacity', assignment);
  const operator = await world.as('operator');
  const rates = { from: '2026-11-01', standard: 300, expedited: 450 };
  await post('/api/payments/rates', '/api/payments/rates', rates, 'plan-new-rates', operator);
  const { reviewers } = await (await world.request('GET /', '/api/payments', { who: operator })).json();
  const due = reviewers.flatMap(({ reviewerId, lines }) => lines.map((line) => ({ reviewerId, ...line })))[0];
  const paid = await world.once('what is paid', async () => ({
    reviewerId: due.reviewerId,
    reviews: [{ caseNumber: due.caseNumber, round: due.round }],
    on: today,
    reference: 'plan',
  }));
  await world.send('POST /api/payments/paid', '/api/payments/paid', {
    body: paid,
    who: operator,
    headers: headers('plan-paid'),
  });
}

export async function manyAtOnce(world, numbers) {
  const intake = await world.as('intake');
  await world.send('POST /api/bulk', '/api/bulk', {
    body: { action: 'screen-eligible', cases: numbers.map((number) => ({ number, version: 1 })) },
    who: intake,
    headers: { 'idempotency-key': 'plan-bulk-1' },
    keep: ({ cases }) => {
      if (!cases.every(({ ok }) => ok)) throw new Error(JSON.stringify(cases));
      return cases.length;
    },
  });
  over('command DecideEligibility');
  await world.settle();
}

/** Paper that is mailed, comes back, and goes out again; a mail that bounces. */
export async function mailRoom(world, number) {
  const who = await world.as('service');
  const { on } = await world.once('mail room day', async () => ({ on: world.app.clock.now().slice(0, 10) }));
  const at = `/api/mail-room/${number}`;
  const post = (what, delivery, body) =>
    world.send(`POST /api/mail-room/:number/:delivery/${what}`, `${at}/${delivery}/${what}`, {
      body,
      who,
      headers: { 'idempotency-key': `plan-mail-${what}` },
    });
  const delivery = await world.once('mail room delivery', async () => {
    const { deliveries } = await (await world.request('GET /', `/api/cases/${number}/deliveries`, { who })).json();
    return deliveries.find(({ id }) => id.startsWith('letter-')).id;
  });
  const address = '12 Paper Lane, Fictionville, CA 90000';
  await post('again', delivery, { channel: 'mail', address, reason: 'The party moved.' });
  await post('mailed', delivery, { on, note: null });
  await post('returned', delivery, { on, because: 'Moved, left no address.' });
  const route = 'POST /api/mail-room/bounces';
  await world.send(route, '/api/mail-room/bounces', { body: await bounceOf(world), who });
  over('command RecordService');
  await world.settle();
}

/** The number under which a letter was mailed, as a mail server would give it back. */
async function bounceOf(world) {
  const { createHash } = await import('node:crypto');
  const key = await world.once('bounced mail', async () => {
    const { rows } =
      await sql`select key from outbox where topic = 'serve' and state = 'delivered' order by id desc limit 1`.execute(
        world.app.store.db,
      );
    return rows[0].key;
  });
  const id = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return { messageId: `<${id}@openimr.example>`, because: 'No such mailbox.' };
}

/** The letter that was published: put elsewhere in the tree, recalled, prepared again, its words decided. */
export async function publications(world, number) {
  const quality = await world.as('quality');
  const director = await world.as('director');
  // A message that a kill left leased comes later and moves the publication on: whoever is told so looks again.
  const act = async (name, command, look = 1) => {
    await world.settle();
    const page = await publicationPage(world.app, number);
    const body = await world.once(`${name} body ${look}`, async () => ({ command, expectedVersion: page.version }));
    const answer = await world.send('POST /api/publications/:key', `/api/publications/${number}`, {
      name: look === 1 ? name : `${name}, look ${look}`,
      body,
      who: quality,
      headers: { 'idempotency-key': `plan-${name}-${look}` },
      mayBeStale: true,
    });
    if (answer === 'stale') await act(name, command, look + 1);
  };
  // The tree is ordered by what is in it: asked again after a kill it may begin with another category.
  const category = await world.once('category', async () => {
    const tree = await (await world.request('GET /', '/api/library/categories')).json();
    return { item: 0, ...placeIn(tree), because: 'It belongs there.' };
  });
  await world.send('POST /api/publications/:key/category', `/api/publications/${number}/category`, {
    body: category,
    who: quality,
    headers: { 'idempotency-key': 'plan-category' },
  });
  await act('POST /api/publications/:key', { type: 'Recall', because: 'A name was found in it.' });
  await act('publication prepared again', { type: 'PrepareAgain', because: 'It was mended.' });
  const route = 'PUT /api/publications/settings/cooling-days';
  await world.send(route, '/api/publications/settings/cooling-days', { body: { days: 2 }, who: director });
  await world.settle();
}

function placeIn(tree) {
  const text = JSON.stringify(tree);
  const [main] = Array.isArray(tree)
    ? tree
    : (tree.categories ?? tree.tree ?? Object.entries(tree).map(([name, subs]) => ({ name, subs })));
  const sub = (main.subs ?? main.sub ?? main.children ?? [])[0];
  if (!sub) throw new Error(`no place in ${text.slice(0, 300)}`);
  return { main: main.main ?? main.name, sub: typeof sub === 'string' ? sub : sub.name };
}

/** Files as pages send them: as a form, and in parts. */
export async function files(world, number) {
  const who = await world.as('makebelieve');
  const form = new FormData();
  form.set('file', new Blob([new TextEncoder().encode(`Therapy note of ${number}.`)]), 'therapy.txt');
  form.set('from', 'claims-administrator');
  await world.send('POST /api/cases/:number/documents', `/api/cases/${number}/documents`, {
    body: form,
    who,
    again: [422],
  });
  over('command ReceiveRecords');
  const at = `/api/cases/${number}/uploads`;
  const bytes = new TextEncoder().encode(`A second report of ${number}.`);
  const announced = (name) => ({
    name,
    size: bytes.length,
    fingerprint: name,
    described: { from: 'claims-administrator' },
  });
  const begin = 'POST /api/cases/:number/uploads';
  const id = await world.send(begin, at, { body: announced('second.txt'), who, keep: (upload) => upload.id });
  const headers = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  await world.send('PATCH /api/cases/:number/uploads/:id', `${at}/${id}`, {
    body: bytes,
    headers,
    who,
    again: [409, 422],
  });
  await world.send('POST /api/cases/:number/uploads/:id/complete', `${at}/${id}/complete`, { who, again: [404, 409] });
  over('command ReceiveRecords');
  const dropped = await world.send(begin, at, {
    name: 'an upload to drop',
    body: announced('dropped.txt'),
    who,
    keep: (upload) => upload.id,
  });
  await world.send('DELETE /api/cases/:number/uploads/:id', `${at}/${dropped}`, { who, again: [404] });
  await world.settle();
}
