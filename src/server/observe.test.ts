import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { App } from '../app/app.ts';
import { openLog } from '../app/log.ts';
import type { Env } from './context.ts';
import { observe } from './observe.ts';

/** A server whose requests are observed, and the lines it wrote. */
function observed() {
  const written: string[] = [];
  const app = {
    config: {},
    log: openLog({ LOG_LEVEL: 'debug' }, { write: (line: string) => void written.push(line) }),
  } as unknown as App;
  const server = new Hono<Env>();
  server.use('*', async (c, next) => {
    c.set('app', app);
    c.set('requestId', 'request-1');
    c.set('who', { principal: { userId: 'u-77', displayName: 'Amparo Fictitia' }, by: 'session' } as never);
    await next();
  });
  server.use('*', observe);
  server.get('/api/cases', (c) => c.json({ cases: [] }));
  server.get('/api/health', (c) => c.json({ status: 'alive' }));
  server.post('/api/auth/sign-in/email', (c) => c.json({ code: 'wrong' }, 401));
  server.get('/api/cases/:number', (c) => {
    if (c.req.param('number') === 'CM26-0000008') return c.json({ code: 'case-not-found' }, 404);
    c.set('visible', { state: { caseNumber: 'CM26-0000007', application: { name: 'Amparo Fictitia' } } } as never);
    return c.json({ employee: 'Amparo Fictitia' });
  });
  server.all('/api/*', (c) => c.json({}, 404));
  return { server, lines: () => written.map((line) => JSON.parse(line)), text: () => written.join('') };
}

describe('the line a request leaves in the log', () => {
  it('says the request’s number, the route, the status, the time, and the case', async () => {
    const { server, lines } = observed();
    await server.request('/api/cases/CM26-0000007');
    expect(lines()).toEqual([
      expect.objectContaining({
        level: 30,
        requestId: 'request-1',
        method: 'GET',
        route: '/api/cases/:number',
        status: 200,
        ms: expect.any(Number),
        by: 'session',
        caseNumber: 'CM26-0000007',
      }),
    ]);
  });

  it('never holds names, addresses of mail, searches, bodies or who asked', async () => {
    const { server, text } = observed();
    await server.request('/api/cases?search=Fictitia%20amparo@person.example');
    await server.request('/api/cases/CM26-0000007', {
      headers: { cookie: 'session=s3cr3t', 'user-agent': 'Fictitia/1' },
    });
    await server.request('/api/auth/sign-in/email', {
      method: 'POST',
      body: JSON.stringify({ email: 'amparo@person.example', password: 'hunter2-hunter2' }),
    });
    await server.request('/api/nothing/amparo@person.example/Fictitia');
    expect(text().split('\n').filter(Boolean)).toHaveLength(4);
    expect(text()).not.toMatch(/Fictitia|Amparo|person\.example|s3cr3t|hunter2|u-77/);
  });

  it('warns of who was not let in, and keeps watching machines quiet', async () => {
    const { server, lines } = observed();
    await server.request('/api/auth/sign-in/email', { method: 'POST', body: '{}' });
    await server.request('/api/health');
    await server.request('/api/cases/CM26-0000008');
    expect(lines().map(({ level, status }) => [level, status])).toEqual([
      [40, 401],
      [20, 200],
      [40, 404],
    ]);
  });
});
