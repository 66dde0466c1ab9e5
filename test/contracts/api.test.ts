import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neckAndBackKit } from '../../demo/cases/neck-and-back-kit.ts';
import { demoPanel } from '../../demo/people/panel.ts';
import { daysFrom } from '../../demo/run/days.ts';
import { demoPeople } from '../../demo/run/principals.ts';
import { systemPrincipal } from '../../src/app/access/principal.ts';
import type { App } from '../../src/app/app.ts';
import { sweep } from '../../src/app/background/sweep.ts';
import { loadCase } from '../../src/app/cases/load.ts';
import { rebuildViews } from '../../src/app/cases/rebuild.ts';
import { readConfig } from '../../src/app/config.ts';
import { putAccount } from '../../src/app/identity/accounts.ts';
import { openSignIn } from '../../src/app/identity/sign-in.ts';
import { openApp } from '../../src/app/open.ts';
import { enrol, loadPanel } from '../../src/app/panel/panel.ts';
import { addDays, pacificDateOf } from '../../src/law/index.ts';
import { createServer } from '../../src/server/create.ts';

const origin = 'http://openimr.test';
const password = 'a-password-of-tests';

/** The HTTP API over the embedded database in memory: what it refuses, and that a refusal changes nothing. */
describe('the API', () => {
  let app: App;
  let server: ReturnType<typeof createServer>;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    const config = readConfig({ LOG_LEVEL: 'silent', OPENIMR_DEMO: 'true' });
    if (!config.ok) throw new Error(config.refusal.because);
    app = await openApp(config.value, { memory: true });
    server = createServer(app, await openSignIn(app, { baseUrl: origin }));
    for (const person of demoPeople(pacificDateOf(app.clock.now()))) await putAccount(app, person, password, 'light');
  });
  afterAll(() => app?.store.close());

  const send = (path: string, init: RequestInit & { as?: string } = {}): Promise<Response> => {
    const { as, ...rest } = init;
    const headers = new Headers(rest.headers);
    if (as) headers.set('cookie', cookies.get(as) ?? '');
    if (rest.body && !headers.has('content-type') && typeof rest.body === 'string')
      headers.set('content-type', 'application/json');
    return Promise.resolve(server.request(`${origin}${path}`, { ...rest, headers }));
  };

  async function signIn(who: string): Promise<void> {
    if (cookies.has(who)) return;
    const answer = await send('/api/auth/sign-in/email', {
      method: 'POST',
      body: JSON.stringify({ email: `${who}@demo.example`, password }),
      headers: { origin },
    });
    expect(answer.status).toBe(200);
    cookies.set(
      who,
      answer.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; '),
    );
  }

  async function give(
    who: string,
    path: string,
    data: unknown,
    key: string,
    more: Record<string, unknown> = {},
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    await signIn(who);
    const answer = await send(path, {
      method: 'POST',
      as: who,
      body: JSON.stringify({ data, ...more }),
      headers: { 'idempotency-key': key },
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  const application = () => neckAndBackKit.application(daysFrom(addDays(pacificDateOf(app.clock.now()), -1)));
  let filed = 0;
  async function aCase(): Promise<string> {
    const { status, body } = await give(
      'rosalind',
      '/api/cases',
      { application: application() },
      `file-a-case-${filed++}`,
    );
    expect(status).toBe(200);
    return String(body.caseNumber);
  }

  it('tells who is not signed in, and nothing more', async () => {
    expect((await send('/api/cases')).status).toBe(401);
    expect((await send('/api/cases/CM26-0000001')).status).toBe(401);
  });

  it('gives the same answer for a case of others and for none', async () => {
    const number = await aCase();
    await signIn('matias');
    const theirs = await send(`/api/cases/${number}`, { as: 'matias' });
    const none = await send('/api/cases/CM26-9999999', { as: 'matias' });
    expect([theirs.status, none.status]).toEqual([404, 404]);
    expect(await theirs.json()).toEqual(await none.json());
  });

  it('shows a case to its worker, its administrator and staff', async () => {
    const number = await aCase();
    for (const who of ['rosalind', 'makebelieve', 'larkspur', 'intake']) {
      await signIn(who);
      expect((await send(`/api/cases/${number}`, { as: who })).status, who).toBe(200);
    }
  });

  it.each([
    ['a body that is no JSON', '{"data":', 400],
    ['a body of the wrong shape', '{"nothing":1}', 422],
    ['an empty body', '', 400],
  ])('refuses %s', async (_what, body, status) => {
    await signIn('rosalind');
    const answer = await send('/api/cases', {
      method: 'POST',
      as: 'rosalind',
      body,
      headers: { 'idempotency-key': 'malformed-1', 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(status);
  });

  it('names the field that is wrong', async () => {
    const wrong = { ...application(), dateOfInjury: '2025-02-30' };
    const { status, body } = await give('rosalind', '/api/cases', { application: wrong }, 'wrong-date-1');
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'bad-input', field: 'data.application.dateOfInjury' });
  });

  it('refuses a request that is too large', async () => {
    await signIn('rosalind');
    const body = JSON.stringify({ data: { application: { ...application(), claimNumber: 'x'.repeat(5_000_000) } } });
    const answer = await send('/api/cases', {
      method: 'POST',
      as: 'rosalind',
      body,
      headers: { 'idempotency-key': 'too-large-1', 'content-length': String(body.length) },
    });
    expect(answer.status).toBe(413);
  });

  it('wants an idempotency key', async () => {
    await signIn('rosalind');
    const answer = await send('/api/cases', {
      method: 'POST',
      as: 'rosalind',
      body: JSON.stringify({ data: { application: application() } }),
    });
    expect(answer.status).toBe(422);
  });

  it('answers a repeated key with the first answer, and writes nothing again', async () => {
    const first = await give('rosalind', '/api/cases', { application: application() }, 'the-same-key-1');
    const again = await give('rosalind', '/api/cases', { application: application() }, 'the-same-key-1');
    expect(again.body).toEqual({ ...first.body, replayed: true });
  });

  it('refuses a key that is used for something else', async () => {
    await give('rosalind', '/api/cases', { application: application() }, 'reused-key-1');
    const other = await give(
      'rosalind',
      '/api/cases',
      { application: { ...application(), language: 'es' } },
      'reused-key-1',
    );
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
  });

  it('tells a stale version what is new', async () => {
    const number = await aCase();
    await give('intake', `/api/cases/${number}/BeginScreening`, {}, 'begin-screening-1', { expectedVersion: 1 });
    const stale = await give(
      'rosalind',
      `/api/cases/${number}/Withdraw`,
      { reason: 'I changed my mind.' },
      'stale-withdraw-1',
      { expectedVersion: 1 },
    );
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale-version', version: 2, since: [{ type: 'ScreeningBegun' }] },
    });
  });

  it('lets nobody do what the table does not open to them', async () => {
    const number = await aCase();
    expect(await give('rosalind', `/api/cases/${number}/BeginScreening`, {}, 'not-mine-1')).toMatchObject({
      status: 403,
      body: { code: 'not-yours-to-do' },
    });
    expect(await give('service', `/api/cases/${number}/IssueDetermination`, {}, 'too-early-1')).toMatchObject({
      status: 409,
      body: { code: 'not-in-this-state' },
    });
  });

  it('lets one of twenty who decide at once win, and tells the others', async () => {
    const number = await aCase();
    await signIn('intake');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        give('intake', `/api/cases/${number}/BeginScreening`, {}, `race-${index}-key`, { expectedVersion: 1 }),
      ),
    );
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
    expect(answers.filter((one) => one.status === 409)).toHaveLength(19);
  });

  it('takes no write from another site', async () => {
    await signIn('rosalind');
    const answer = await send('/api/cases', {
      method: 'POST',
      as: 'rosalind',
      body: '{}',
      headers: { origin: 'https://elsewhere.example', 'idempotency-key': 'foreign-1' },
    });
    expect(answer.status).toBe(403);
  });

  it('takes a case back from a reviewer who does not open it, and draws another', async () => {
    if ((await loadPanel(app)).version === 0)
      await enrol(app, systemPrincipal, demoPanel(pacificDateOf(app.clock.now())), 'test');
    const number = await aCase();
    await give('intake', `/api/cases/${number}/BeginScreening`, {}, 'idle-begin-1');
    await give(
      'intake',
      `/api/cases/${number}/DecideEligibility`,
      { override: { outcome: 'eligible', reason: 'Filed again for the test.' } },
      'idle-decide-1',
    );
    await give('assignment', `/api/cases/${number}/SendAssignmentNotice`, { channel: 'electronic' }, 'idle-notice-1');
    const record = {
      documentId: 'r1',
      sha256: '1'.repeat(64),
      title: 'Report',
      kind: 'progress-report',
      author: null,
      date: null,
      from: 'claims-administrator',
      pages: 1,
      requirement: 'R1',
    };
    const form = { ...record, documentId: 'r2', sha256: '2'.repeat(64), kind: 'application-form', requirement: 'R2' };
    await give('makebelieve', `/api/cases/${number}/ReceiveRecords`, { records: [record, form] }, 'idle-records-1');
    await give('records', `/api/cases/${number}/DeclareRecordsComplete`, {}, 'idle-complete-1');
    expect((await give('assignment', `/api/cases/${number}/AssignReviewer`, {}, 'idle-draw-1')).status).toBe(200);
    expect(await sweep(app)).toBe(0);
    const later = {
      ...app,
      clock: { now: () => `${addDays(pacificDateOf(app.clock.now()), 8)}T20:00:00.000Z` as const },
    };
    const before = (await loadCase(app.store, number))?.state;
    expect(await sweep(later)).toBe(1);
    const after = (await loadCase(app.store, number))?.state;
    expect(after).toMatchObject({ status: 'records-complete', reviewers: [] });
    expect(Object.keys(after?.excludedReviewers ?? {})).toEqual([before?.reviewers[0]?.id]);
    // Time went on for the case: a clock that stood still would be refused.
    const { clock } = app;
    app.clock = { now: () => `${addDays(pacificDateOf(clock.now()), 8)}T20:05:00.000Z` as const };
    const again = await give('assignment', `/api/cases/${number}/AssignReviewer`, {}, 'idle-draw-2');
    app.clock = clock;
    expect(again.status).toBe(200);
    expect((await loadCase(app.store, number))?.state.reviewers[0]?.id).not.toBe(before?.reviewers[0]?.id);
  });

  it('makes the same views anew from the ledger', async () => {
    const rows = async () => (await app.store.cases.query({ sort: 'case', limit: 200, counts: true })).rows;
    const before = await rows();
    expect(await rebuildViews(app)).toMatchObject({ cases: before.length });
    expect(await rows()).toEqual(before);
  });

  it('publishes an OpenAPI document with every command', async () => {
    const document = (await (await send('/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths['/api/cases/{number}/SignDetermination']).toBeDefined();
  });
});
