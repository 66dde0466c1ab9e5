import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from './context.ts';
import { encodedFor } from './pages-encoded.ts';

/** The built pages: beside the built program, or at the root of a source tree. */
const folder = [new URL('../../../dist-web', import.meta.url), new URL('../../dist-web', import.meta.url)]
  .map((url) => fileURLToPath(url))
  .find(existsSync);

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.mjs': 'text/javascript; charset=utf-8',
};

/** Files of the pages by name; every other address is a page of the application, which finds its way by itself. */
export function servePages(server: OpenAPIHono<Env>): void {
  server.get('*', async (c) => {
    if (!folder) return c.text('The pages have not been built. Run: npm run build', 503);
    const asked = decoded(new URL(c.req.url).pathname);
    if (asked === null) return c.text('This address is malformed.', 400);
    const path = normalize(asked).replace(/^(\.\.[/\\])+/, '');
    const asset =
      extname(path) !== '' && !path.includes('..') ? await readFile(join(folder, path)).catch(() => null) : null;
    if (asset) {
      const forever = path.startsWith('/assets/');
      const { bytes, headers } = await encodedFor(path, asset, c.req.header('accept-encoding') ?? '', forever);
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...headers,
      });
    }
    if (extname(path) !== '' && path.startsWith('/assets/')) return c.text('Not found', 404);
    return c.html(await readFile(join(folder, 'index.html'), 'utf8'), 200, { 'cache-control': 'no-cache' });
  });
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
