import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workers } from '../../demo/people/workers.ts';
import { playDemo } from '../../demo/run/index.ts';
import { demoPeople } from '../../demo/run/principals.ts';
import type { App } from '../../src/app/app.ts';
import { settableClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { putAccount } from '../../src/app/identity/accounts.ts';
import { openSignIn } from '../../src/app/identity/sign-in.ts';
import { openApp } from '../../src/app/open.ts';
import { pacificDateOf } from '../../src/law/index.ts';
import { createServer } from '../../src/server/create.ts';
import { type FuzzRequest, type Known, type OpenApi, requestsOf } from './fuzz/requests.ts';

/**
 * Every endpoint of the OpenAPI document, with right, wrong and hostile values, as each kind of person and as nobody:
 * no answer is a 5xx, none hangs, none tells a worker or a stranger of another worker's case, and the ledger is whole
 * afterwards. 2,000 requests here, 50,000 every night; the seed is printed.
 */
const requests = process.env.OPENIMR_NIGHTLY ? 50_000 : 2_000;
const seed = Number(process.env.OPENIMR_SEED ?? Math.floor(Date.now() / 86_400_000));
const origin = 'http://openimr.test';
const password = 'a-password-of-tests';
const patienceMs = 20_000;
const people = [
  'nobody',
  'rosalind',
  'makebelieve',
  'fennimore',
  'rev-03',
  'intake',
  'quality',
  'director',
  'operator',
];

describe(`the API under ${requests} requests nobody meant (seed ${seed})`, () => {
  let app: App;
  let server: ReturnType<typeof createServer>;
  const cookies = new Map<string, string>();
  let known: Known = {};
  let addresses = 0;

  beforeAll(async () => {
    const config = readConfig({
      LOG_LEVEL: 'silent',
      OPENIMR_DEMO: 'true',
      OPENIMR_SECOND_FACTOR: 'off',
      OPENIMR_TRUSTED_PROXIES: '1',
    });
    if (!config.ok) throw new Error(config.refusal.because);
    const clock = settableClock(null);
    app = await openApp(config.value, { clock, memory: true });
    const today = pacificDateOf(clock.now());
    const told = await playDemo(app, clock, { send: async () => {} }, today, undefined, [
      'more-therapy',
      'withdrawn',
      'late',
    ]);
    server = createServer(app, await openSignIn(app, { baseUrl: origin }));
    for (const person of demoPeople(today)) await putAccount(app, person, password, 'light');
    for (const who of people.slice(1)) cookies.set(who, await signIn(who));
    const cases = told.map(({ caseNumber }) => caseNumber);
    const documents = (await Promise.all(cases.map((one) => app.store.documents.list(one)))).flat();
    known = {
      number: [...cases, 'CM99-9999999'],
      id: [...documents.map(({ id }) => id).slice(0, 6), 'rev-03', 'rev-11', 'rev-99'],
      sha: documents.map(({ sha256 }) => sha256).slice(0, 3),
      version: ['1', '2', '0'],
      file: ['1.pdf', '1.json', '2.txt'],
      page: ['1', '2', '0'],
      treatmentId: ['t1'],
    };
  }, 300_000);
  afterAll(() => app?.store.close());

  async function signIn(who: string): Promise<string> {
    const answer = await server.request(`${origin}/api/auth/sign-in/email`, {
      method: 'POST',
      body: JSON.stringify({ email: `${who}@demo.example`, password }),
      headers: {
        origin,
        host: 'openimr.test',
        'content-type': 'application/json',
        'x-forwarded-for': `192.0.${++addresses % 250}.${addresses % 200}`,
      },
    });
    expect(answer.status, who).toBe(200);
    return answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  }

  /** A request signed this person out, or ended the session: they come back, each time from another address. */
  async function back(who: string): Promise<void> {
    const cookie = await signIn(who).catch(() => null);
    if (cookie) cookies.set(who, cookie);
  }

  /** Other workers than the one who asks; a worker or a stranger must not hear of them, but on the demonstration's own list. */
  const strangersTo = (who: string): string[] =>
    ['nobody', 'imelda', 'lucian'].includes(who)
      ? Object.entries(workers)
          .filter(([key]) => key !== who)
          .map(([, worker]) => worker.name.last)
      : [];

  async function judge(who: string, { method, path, headers, body }: FuzzRequest): Promise<number> {
    const sent = new Headers({
      host: 'openimr.test',
      ...(cookies.has(who) ? { cookie: cookies.get(who)! } : {}),
      ...headers,
    });
    const call = Promise.resolve(server.request(`${origin}${path}`, { method, headers: sent, body }));
    const answer = await Promise.race([
      call,
      new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs).unref()),
    ]);
    expect(answer, `hangs: ${method} ${path}`).not.toBeNull();
    const status = answer!.status;
    if (status === 401 && cookies.has(who) && !('cookie' in headers) && !('authorization' in headers)) await back(who);
    const type = answer!.headers.get('content-type') ?? '';
    const text = /json|text|html|xml/.test(type) ? await answer!.text() : '';
    await answer!.body?.cancel().catch(() => {});
    expect(status, `${who}: ${method} ${path} ${body?.slice(0, 300) ?? ''}\n${text.slice(0, 500)}`).toBeLessThan(500);
    expect(text).not.toMatch(/at \w+ \(file:|node_modules|select \* from|password_hash/);
    const asked = `${decodeURIComponent(path)} ${body ?? ''}`;
    const told = path.startsWith('/api/demo/people')
      ? []
      : strangersTo(who).filter((name) => text.includes(name) && !asked.includes(name));
    expect(told, `${who} hears of others: ${method} ${path}`).toEqual([]);
    return status;
  }

  it('answers each of them, and tells nobody what is not theirs', { timeout: 3_600_000 }, async () => {
    const document = (await (await server.request(`${origin}/api/openapi.json`)).json()) as OpenApi;
    const statuses: Record<number, number> = {};
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...people), requestsOf(document, known), async (who, request) => {
        const status = await judge(who, request);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }),
      { numRuns: requests, seed, endOnFailure: true },
    );
    expect((await app.store.verify()).findings).toEqual([]);
    const paths = Object.values(document.paths).flatMap((methods) => Object.keys(methods)).length;
    console.info(`${requests} requests to ${paths} operations (seed ${seed}); answers ${JSON.stringify(statuses)}`);
  });
});
