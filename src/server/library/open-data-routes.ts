import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { openDataFolder } from '../../app/publish/library.ts';
import { atomFeed, readChanges } from '../../library/index.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';
import { addressOf, type Ctx, json, shelf, tagged, withTag } from './answer.ts';

const types: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
};

interface Listed {
  letters: number;
  until: number;
  files: { name: string; bytes: number; sha256: string }[];
}

function listed(c: Ctx): Listed | null {
  const path = join(openDataFolder(c.get('app').config), 'index.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Listed) : null;
}

const notYet = (c: Ctx) =>
  problem(c, { code: 'not-found', because: 'The bulk files are made each night; there are none yet.' });

/** The bulk files of the night, each with its checksum as ETag; and what changed, to keep a copy up to date. */
export function openDataRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/library/open-data', (c) => {
    const list = listed(c);
    return list ? json(c, list) : notYet(c);
  });
  server.get('/api/library/open-data/:file', async (c) => {
    const file = listed(c)?.files.find(({ name }) => name === c.req.param('file'));
    if (!file) return notYet(c);
    const path = join(openDataFolder(c.get('app').config), file.name);
    const { size, mtime } = await stat(path);
    c.header('last-modified', mtime.toUTCString());
    c.header('content-length', String(size));
    c.header('content-disposition', `attachment; filename="${file.name}"`);
    const type = types[file.name.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8';
    return tagged(c, file.sha256, type, () => Readable.toWeb(createReadStream(path)) as ReadableStream);
  });
  server.get('/api/library/changes', (c) => {
    const after = Number(c.req.query('after') ?? 0) || 0;
    const changes = readChanges(shelf(c).folder).filter(({ number }) => number > after);
    return json(c, changes.slice(0, 1_000));
  });
  server.get('/api/library/feed.atom', (c) =>
    withTag(c, atomFeed(readChanges(shelf(c).folder), addressOf(c)), 'application/atom+xml; charset=utf-8'),
  );
}
