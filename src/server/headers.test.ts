import { describe, expect, it } from 'vitest';
import type { App } from '../app/app.ts';
import { readConfig } from '../app/config.ts';
import { openLog } from '../app/log.ts';
import { createServer } from './create.ts';

/** The server without a store: enough for what is answered before one is asked. */
function bareServer() {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.refusal.because);
  const app = { config: config.value, log: openLog(config.value), store: { db: {} } } as unknown as App;
  return createServer(app, {} as never);
}

const paths = ['/api/health', '/api/cases', '/api/nothing-here', '/api/openapi.json', '/', '/cases/CM26-0000001'];

describe('every answer', () => {
  const server = bareServer();

  it.each(paths)('%s has the headers that protect who reads it', async (path) => {
    const { headers } = await server.request(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*|https?:)/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=31536000; includeSubDomains/);
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toBeTruthy();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('content-type')).toMatch(/^(application\/(problem\+)?json|text\/(html|plain))/);
    if (headers.get('content-type')!.startsWith('text/')) expect(headers.get('content-type')).toMatch(/charset=utf-8/i);
  });

  it.each(paths)('%s tells neither who serves it nor lets other sites read it', async (path) => {
    const { headers } = await server.request(path, { headers: { origin: 'https://evil.invalid' } });
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin', 'access-control-allow-credentials'])
      expect(headers.get(name), name).toBeNull();
  });

  it('of the API is kept nowhere, and as a file if anywhere', async () => {
    for (const path of paths.filter((one) => one.startsWith('/api/'))) {
      const { headers } = await server.request(path);
      expect(headers.get('cache-control'), path).toBe('no-store');
      expect(headers.get('content-disposition'), path).toBe('attachment; filename="api.json"');
    }
  });

  it('to an address that is malformed, or leads out of the pages, is no fault and no file', async () => {
    expect((await server.request('/%E0%A4%A')).status).toBe(400);
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/etc/passwd%00.js',
    ]) {
      const answer = await server.request(path);
      expect([200, 404, 503]).toContain(answer.status);
      expect(await answer.text(), path).not.toMatch(/"dependencies"|root:/);
    }
  });

  it('to a method nobody uses is a refusal', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])
      for (const path of ['/api/health', '/api/openapi.json', '/'])
        expect((await server.request(path, { method })).status, `${method} ${path}`).toBe(404);
  });
});
