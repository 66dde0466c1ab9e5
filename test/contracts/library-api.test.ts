import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedLetter } from '../../bench/search/generator.ts';
import { demoPeople } from '../../demo/run/principals.ts';
import type { App } from '../../src/app/app.ts';
import { readConfig } from '../../src/app/config.ts';
import { putAccount } from '../../src/app/identity/accounts.ts';
import { openSignIn } from '../../src/app/identity/sign-in.ts';
import { openApp } from '../../src/app/open.ts';
import { libraryOf } from '../../src/app/publish/library.ts';
import { makeOpenData, scheduleNights } from '../../src/app/publish/nightly.ts';
import { pacificDateOf } from '../../src/law/index.ts';
import { enterLetter, noteChanges } from '../../src/library/index.ts';
import { createServer } from '../../src/server/create.ts';
import * as schemas from '../../src/server/library/schemas.ts';

const origin = 'http://openimr.test';
const password = 'a-password-of-tests';
const letters = 320;

/** The read-only API of the library: what it answers is what its description says, for everybody and in any amount. */
describe('the library’s API', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openimr-library-api-'));
  let app: App;
  let server: ReturnType<typeof createServer>;
  beforeAll(async () => {
    const config = readConfig({ LOG_LEVEL: 'silent', OPENIMR_DEMO: 'true', OPENIMR_LIBRARY: folder });
    if (!config.ok) throw new Error(config.refusal.because);
    app = await openApp(config.value, { memory: true });
    server = createServer(app, await openSignIn(app, { baseUrl: origin }));
    libraryOf(app.config).add(
      Array.from({ length: letters }, (_, i) =>
        enterLetter(generatedLetter(i), { kind: 'imported', file: 'a-name.pdf', sha256: String(i) }),
      ),
    );
    noteChanges(folder, [{ at: '2026-01-02T00:00:00Z', kind: 'imported', key: '', because: 'many' }]);
    for (const person of demoPeople(pacificDateOf(app.clock.now())).slice(0, 7))
      await putAccount(app, person, password, 'light');
  }, 60_000);
  afterAll(async () => {
    await app.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    Promise.resolve(server.request(`${origin}${path}`, { headers }));

  it.each([
    ['search?q=physical+therapy', schemas.searchAnswer],
    ['search?q=opioid&outcome=upheld&sort=newest&facets=false', schemas.searchAnswer],
    ['statistics', schemas.statistics],
    ['eligibility', schemas.eligibility],
    ['similar?treatment=acupuncture', schemas.similar],
    ['changes', schemas.change.array()],
    ['search.json?q=acupuncture', schemas.determination.array()],
  ])('%s answers as it is described', async (path, schema) => {
    const answer = await get(`/api/library/${path}`);
    expect(answer.status).toBe(200);
    const parsed = schema.safeParse(await answer.json());
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it('OpenAPI has every address of the library with a schema or a media type', async () => {
    const { paths } = (await (await get('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, unknown> }> }>>;
    };
    const mine = Object.entries(paths).filter(([path]) => path.startsWith('/api/library/'));
    expect(mine.length).toBeGreaterThanOrEqual(17);
    for (const [path, methods] of mine)
      for (const [method, { responses }] of Object.entries(methods)) {
        const ok = responses['200'] ?? responses['202'];
        expect(Object.keys(ok?.content ?? {}).length, `${method} ${path}`).toBeGreaterThan(0);
        if (method === 'get' && !path.endsWith('/searches')) expect(responses['304'], path).toBeDefined();
      }
  });

  it('pages run to the last letter, each once, without a floor', async () => {
    const seen = new Set<string>();
    let next: string | null = '';
    let pages = 0;
    while (next !== null) {
      const page = schemas.searchAnswer.parse(
        await (await get(`/api/library/search?limit=25&facets=false&cursor=${next}`)).json(),
      );
      for (const { key } of page.hits) {
        expect(seen.has(key)).toBe(false);
        seen.add(key);
      }
      next = page.next;
      pages++;
    }
    expect(seen.size).toBe(letters);
    expect(pages).toBe(Math.ceil(letters / 25));
  });

  it('exports all that a search finds, in its order, as CSV and JSON', async () => {
    const query = 'q=pain&sort=newest';
    const total = schemas.searchAnswer.parse(await (await get(`/api/library/search?${query}`)).json()).total;
    const all = schemas.determination.array().parse(await (await get(`/api/library/search.json?${query}`)).json());
    expect(all).toHaveLength(total);
    expect(total).toBeGreaterThan(200);
    const dates = all.map(({ dates: { decision } }) => decision ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    const csv = await (await get(`/api/library/search.csv?${query}`)).text();
    const items = all.reduce((sum, one) => sum + one.items.length, 0);
    expect(csv.match(/\r\n/g)).toHaveLength(items + 1);
    const none = await get('/api/library/search.json?q=zzzzqqqq0');
    expect(await none.json()).toEqual([]);
  });

  it.each(['search?q=mri', 'search.csv?q=mri', 'search.atom?q=mri', 'statistics', 'feed.atom', 'categories'])(
    '%s is sent once and then only said to be the same',
    async (path) => {
      const first = await get(`/api/library/${path}`);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^".+"$/);
      const again = await get(`/api/library/${path}`, { 'if-none-match': `W/"x", ${tag}` });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      expect(again.headers.get('etag')).toBe(tag);
    },
  );

  it('gives the bulk files with their checksums, made by the night’s work', async () => {
    expect((await get('/api/library/open-data')).status).toBe(404);
    await makeOpenData(app);
    const list = schemas.openData.parse(await (await get('/api/library/open-data')).json());
    expect(list.letters).toBe(letters);
    for (const { name, bytes, sha256 } of list.files) {
      const answer = await get(`/api/library/open-data/${name}`);
      const body = Buffer.from(await answer.arrayBuffer());
      expect(body.length).toBe(bytes);
      expect(createHash('sha256').update(body).digest('hex')).toBe(sha256);
      expect((await get(`/api/library/open-data/${name}`, { 'if-none-match': `"${sha256}"` })).status).toBe(304);
    }
    expect((await get('/api/library/open-data/..%2Flibrary.json')).status).toBe(404);
  });

  it('sets the timer of the next night once, whoever asks', async () => {
    await scheduleNights(app);
    await scheduleNights(app);
    const rows = await app.store.db.selectFrom('outbox').select(['topic', 'key']).execute();
    const nights = rows.filter(({ topic }) => topic === 'open-data');
    expect(nights.length).toBeGreaterThanOrEqual(1);
    expect(new Set(nights.map(({ key }) => key)).size).toBe(nights.length);
  });

  it.each([
    ['search?limit=0', 'limit'],
    ['search?from=yesterday', 'from'],
    ['search?sort=best', 'sort'],
    [`search?q=${'x'.repeat(501)}`, 'q'],
    ['similar', 'treatment'],
  ])('refuses %s and names the field', async (path, field) => {
    const answer = await get(`/api/library/${path}`);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'bad-input', field });
  });

  it('a stranger and a worker see nothing of the desk of publications', async () => {
    expect((await get('/api/publications')).status).toBe(401);
    expect((await get('/api/publications/CM26-0000001')).status).toBe(401);
    const post = await server.request(`${origin}/api/publications/CM26-0000001`, { method: 'POST', body: '{}' });
    expect(post.status).toBe(401);
  });

  it('keeping a search over the API asks for an address, and says so', async () => {
    const keep = (body: unknown) =>
      server.request(`${origin}/api/library/searches`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
    expect((await keep({ query: 'q=mri' })).status).toBe(422);
    expect((await keep({ query: 'q=mri', email: 'no address' })).status).toBe(422);
    expect((await keep({ query: 'q=mri', email: 'a@mail.example' })).status).toBe(202);
    expect((await get('/api/library/searches')).status).toBe(401);
  });

  it('refuses the three hundred and first request of a minute, and says when to come back', async () => {
    let answer = await get('/api/library/categories');
    for (let i = 0; i < 320 && answer.status !== 429; i++) answer = await get('/api/library/categories');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('content-type')).toContain('problem+json');
  });
});
