// The program as the plan plays on it, and the journal of what was acknowledged: beside the data, not in it.

import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { built } from './built.mjs';
import { listenNow, over, within } from './faults.mjs';

const { readConfig } = await built('src/app/config.js');
const { openApp } = await built('src/app/open.js');
const { settableClock } = await built('src/app/clock.js');
const { execute } = await built('src/app/cases/execute.js');
const { loadCase } = await built('src/app/cases/load.js');
const { credentialTopic } = await built('src/app/identity/credential-mail.js');
const { handlersFor, workUntilDone } = await built('src/app/background/work.js');
const { putAccount } = await built('src/app/identity/accounts.js');
const { openSignIn } = await built('src/app/identity/sign-in.js');
const { createServer } = await built('src/server/create.js');
const { demoPeople } = await built('demo/run/principals.js');
const { instantOfPacific, addDays } = await built('src/law/index.js');

export const today = '2026-11-20';
export const origin = 'http://openimr.test';
export const password = 'a-password-of-tests';

export async function openWorld(folder) {
  const config = readConfig({
    LOG_LEVEL: 'silent',
    OPENIMR_DEMO: 'true',
    OPENIMR_SECOND_FACTOR: 'off',
    OPENIMR_TRUSTED_PROXIES: '1',
    OPENIMR_DATA: folder,
  });
  const clock = settableClock(null);
  const app = await openApp(config.value, { clock });
  return new World(app, clock, `${folder}.journal`);
}

class World {
  people = demoPeople(today);
  mails = [];
  post = { send: async (mail) => void this.mails.push(mail) };
  done = new Map();
  begun = new Set();
  acknowledged = [];
  cookies = new Map();
  places = 0;
  /** What was acknowledged last before the kill: up to there the plan only finds its way back. */
  lastDone = null;

  constructor(app, clock, journal) {
    Object.assign(this, { app, clock, journal });
    const lines = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').filter(Boolean) : [];
    for (const line of lines) {
      const { begun, name, result, ack } = JSON.parse(line);
      if (begun) this.begun.add(begun);
      if (name) this.done.set(name, result);
      this.lastDone = name ?? this.lastDone;
      if (ack) this.acknowledged.push(ack);
    }
  }

  async open() {
    await this.once('accounts', async () => {
      for (const person of this.people) await putAccount(this.app, person, password, 'light');
    });
    this.server = createServer(this.app, await openSignIn(this.app, { baseUrl: origin }));
    listenNow();
  }

  write(line) {
    appendFileSync(this.journal, `${JSON.stringify(line)}\n`);
  }

  /** Does a thing until it was acknowledged, and not again: a killed process comes back to the first that was not. */
  async once(name, does) {
    if (this.lastDone === name) this.lastDone = null;
    if (this.done.has(name)) return this.done.get(name);
    const again = this.begun.has(name);
    if (!again) this.write({ begun: name });
    const result = (await does(again)) ?? null;
    this.done.set(name, result);
    this.write({ name, result });
    return result;
  }

  at(day, time = '10:00') {
    this.clock.set(instantOfPacific(addDays(today, day), time));
  }

  who(name) {
    const person = this.people.find(({ email }) => email === `${name}@demo.example`);
    if (!person) throw new Error(`nobody is called ${name}`);
    return person;
  }

  async loaded(number) {
    return loadCase(this.app.store, number);
  }

  /** Gives a command; what it recorded is acknowledged by version and hash. */
  async give(name, number, type, data, who, role) {
    const given = await this.once(`${name} ${type}`, async () => {
      const person = typeof who === 'string' ? this.who(who) : who;
      const request = { type, data, role, idempotencyKey: `plan:${name}:${type}` };
      const answer = await execute(this.app, person, number, request);
      over(`command ${type}`);
      if (!answer.ok) throw new Error(`${name} ${type}: ${answer.refusal.code} ${answer.refusal.because}`);
      await this.acknowledge(answer.caseNumber, answer.version);
      return answer.caseNumber;
    });
    await this.settle();
    return given;
  }

  async acknowledge(stream, version) {
    const event = (await this.app.store.loadCase(stream))[version - 1];
    const ack = { stream, version, hash: event?.hash ?? 'none' };
    this.acknowledged.push(ack);
    this.write({ ack });
  }

  /** On the way back the clock shows earlier days, and other cases': messages left by the kill wait until the plan is there. */
  async settle() {
    if (this.lastDone === null) await workUntilDone(this.app, this.post);
  }

  /** Mails about accounts are due by the machine's clock, not by the plan's. */
  async settleAccounts() {
    const { [credentialTopic]: handler } = handlersFor(this.app, this.post);
    await this.app.store.outbox.deliver({ [credentialTopic]: handler }, { batch: 50, leaseMs: 1 });
  }

  request(route, path, { body, headers = {}, who, from } = {}) {
    const method = route.split(' ')[0];
    const sent = new Headers({
      origin,
      'x-forwarded-for': from ?? `10.1.${++this.places >> 8}.${this.places & 255}`,
      ...headers,
    });
    if (who) sent.set('cookie', this.cookies.get(who) ?? who);
    const given = body ?? (['POST', 'PUT'].includes(method) ? {} : undefined);
    const isRaw =
      given === undefined || typeof given === 'string' || given instanceof FormData || given instanceof Uint8Array;
    if (!isRaw && !sent.has('content-type')) sent.set('content-type', 'application/json');
    const init = { method, headers: sent, body: isRaw ? given : JSON.stringify(given) };
    return this.server.request(`${origin}${path}`, init);
  }

  /** Asks a route once; `again`: what it may say when a killed process had done it already. Gives what `keep` makes of it. */
  send(route, path, { keep, again = [], name = route, mayBeStale = false, ...how } = {}) {
    return this.once(`route ${name}`, async (isAgain) => {
      const answer = await within(route, () => this.request(route, path, how));
      const text = await answer.text();
      if (mayBeStale && answer.status === 409) return 'stale';
      if (answer.status >= 400 && !(isAgain && again.includes(answer.status)))
        throw new Error(`${name}: ${answer.status} ${text.slice(0, 400)}`);
      const cookie = answer.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');
      return keep ? keep(text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text, cookie) : null;
    });
  }

  /** Signs somebody of the demonstration in, once a process: sessions are kept, their cookies are not. */
  async signIn(name, email = `${name}@demo.example`, secret = password) {
    const answer = await this.request('POST /', '/api/auth/sign-in/email', { body: { email, password: secret } });
    if (answer.status !== 200) throw new Error(`${name} cannot sign in: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    this.cookies.set(name, cookie);
    this.askedForCode = (await answer.text()).includes('twoFactorRedirect');
    return cookie;
  }

  as = async (name) => {
    if (!this.cookies.has(name)) await this.signIn(name);
    return name;
  };
}
