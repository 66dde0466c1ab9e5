import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { checkBodyType } from './body-type.ts';
import type { Env } from './context.ts';

const server = new Hono<Env>();
server.use('/api/*', checkBodyType);
server.all('/api/*', (c) => c.text('taken'));

const send = async (path: string, type: string | null, body: string | null = '{}', method = 'POST') =>
  (
    await server.request(path, {
      method,
      body: body ? new TextEncoder().encode(body) : null,
      headers: type ? { 'content-type': type } : {},
    })
  ).status;

describe('the type of a body', () => {
  it('is JSON where nothing else is taken', async () => {
    for (const type of ['application/json', 'application/json; charset=utf-8', 'application/problem+json'])
      expect(await send('/api/cases/CM1/commands', type), type).toBe(200);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonx',
      'text/json',
    ])
      expect(await send('/api/cases/CM1/commands', type), type).toBe(415);
  });

  it('is said', async () => {
    const request = new Request('http://x.test/api/links', { method: 'POST', body: new Uint8Array([123, 125]) });
    request.headers.delete('content-type');
    request.headers.set('content-length', '2');
    expect((await server.request(request)).status).toBe(415);
  });

  it('may be files, parts and tables where those are taken, and there nothing else', async () => {
    const form = 'multipart/form-data; boundary=x';
    expect(await send('/api/cases/CM1/documents', form)).toBe(200);
    expect(await send('/api/cases/CM1/documents', 'application/json')).toBe(415);
    expect(await send('/api/cases/CM1/uploads/u1', 'application/offset+octet-stream', 'x', 'PATCH')).toBe(200);
    expect(await send('/api/cases/CM1/uploads/u1', 'application/json', '{}', 'PATCH')).toBe(415);
    expect(await send('/api/panel/import', 'text/csv')).toBe(200);
    expect(await send('/api/panel/import', 'text/html')).toBe(415);
  });

  it('is not asked of what has no body', async () => {
    expect(await send('/api/cases', null, null, 'DELETE')).toBe(200);
    expect((await server.request('/api/cases', { headers: { 'content-type': 'text/plain' } })).status).toBe(200);
  });
});
