import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { listAside } from '../../app/documents/aside.ts';
import {
  appendChunk,
  beginUpload,
  chunkBytes,
  completeUpload,
  findUpload,
  giveUpUpload,
  type Upload,
  uploadsOf,
} from '../../app/documents/uploads.ts';
import { recordAccess } from '../../app/proof/access-log.ts';
import type { Answer } from '../../law/index.ts';
import type { Env } from '../context.ts';
import { notFound, visibleCase } from '../guard.ts';
import { sayWhenAgain } from '../limits/too-many.ts';
import { problem } from '../problem.ts';
import { described } from './documents.ts';

type Ctx = Context<Env>;

const announced = z.object({
  name: z.string().trim().min(1).max(300),
  size: z.number().int().nonnegative(),
  /** Name, size and day of the last change are enough for a browser to know a file again. */
  fingerprint: z.string().trim().min(1).max(500),
  described: described.default({}),
});

const shown = ({ id, name, size, offset, fingerprint, touchedAt, files }: Upload) => ({
  id,
  name,
  size,
  offset,
  fingerprint,
  touchedAt,
  chunk: chunkBytes,
  files,
});

/**
 * Uploads in parts that survive a dead connection: announce (POST), send bytes at an offset (PATCH, as in the tus protocol),
 * ask where it stands (GET), have it received (POST …/complete), or give it up (DELETE). What was refused and kept aside is
 * told to the desks.
 */
export function uploadRoutes(server: OpenAPIHono<Env>): void {
  server.post('/api/cases/:number/uploads', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return notFound(c);
    const body = announced.safeParse(await c.req.json().catch(() => null));
    if (!body.success) {
      const issue = body.error.issues[0];
      return problem(c, { code: 'bad-input', because: issue?.message ?? '', field: issue?.path.join('.') });
    }
    const begun = await beginUpload(c.get('app'), c.get('principal')!, visible.state.caseNumber, body.data);
    if (begun.ok) return c.json(shown(begun.value), begun.value.offset === 0 ? 201 : 200);
    sayWhenAgain(c, begun.refusal);
    return problem(c, begun.refusal);
  });

  server.get('/api/cases/:number/uploads', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return notFound(c);
    const mine = await uploadsOf(c.get('app'), c.get('principal')!);
    const open = mine.filter((one) => one.caseNumber === visible.state.caseNumber && one.files === null);
    return c.json({ uploads: open.map(shown) });
  });

  server.get('/api/cases/:number/uploads/:id', async (c) => {
    const upload = await uploadOf(c);
    return upload.ok ? c.json(shown(upload.value)) : problem(c, upload.refusal);
  });

  server.patch('/api/cases/:number/uploads/:id', async (c) => {
    const upload = await uploadOf(c);
    if (!upload.ok) return problem(c, upload.refusal);
    const offset = Number(c.req.header('upload-offset'));
    if (!Number.isInteger(offset) || offset < 0)
      return problem(c, {
        code: 'bad-input',
        because: 'Say with Upload-Offset where these bytes begin.',
        field: 'Upload-Offset',
      });
    const checksum = /^sha256 ([A-Za-z0-9+/=]{44})$/.exec(c.req.header('upload-checksum') ?? '')?.[1] ?? null;
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const grown = await appendChunk(c.get('app'), upload.value, offset, bytes, checksum);
    if (grown.ok) return c.json(shown(grown.value), 200, { 'upload-offset': String(grown.value.offset) });
    return problem(c, grown.refusal);
  });

  server.post('/api/cases/:number/uploads/:id/complete', async (c) => {
    const upload = await uploadOf(c);
    if (!upload.ok) return problem(c, upload.refusal);
    const files = await completeUpload(c.get('app'), c.get('principal')!, upload.value);
    return files.ok ? c.json({ files: files.value }) : problem(c, files.refusal);
  });

  server.delete('/api/cases/:number/uploads/:id', async (c) => {
    const upload = await uploadOf(c);
    if (!upload.ok) return problem(c, upload.refusal);
    await giveUpUpload(c.get('app'), c.get('principal')!, upload.value);
    return c.json({ dropped: true });
  });

  server.get('/api/cases/:number/aside', async (c) => {
    const visible = await visibleCase(c);
    return visible ? c.json({ files: await listAside(c.get('app'), visible.state.caseNumber) }) : notFound(c);
  });

  server.get('/api/aside', async (c) => c.json({ files: await listAside(c.get('app'), null) }));

  server.get('/api/cases/:number/aside/:id/original', async (c) => {
    const visible = await visibleCase(c);
    const files = visible ? await listAside(c.get('app'), visible.state.caseNumber, 1_000) : [];
    const file = files.find((one) => one.id === c.req.param('id'));
    if (!file) return problem(c, { code: 'document-not-found', because: 'There is no such file aside in this case.' });
    const read = { documentId: file.id, content: file.sha256, as: 'original' as const };
    await recordAccess(c.get('app'), c.get('principal')!, visible!.state.caseNumber, 'DocumentRead', read);
    const original = await c.get('app').store.originals.get(file.caseNumber, file.sha256);
    if (!original.ok) return problem(c, original.refusal);
    // Never shown in a browser: it may be made to do harm. Renamed, so that no double click opens it.
    const name = encodeURIComponent(`${file.name}.kept-aside`).replaceAll("'", '%27');
    return c.body(original.value as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
    });
  });
}

const uploadOf = (c: Ctx): Promise<Answer<Upload>> =>
  findUpload(c.get('app'), c.get('principal')!, c.get('visible')?.state.caseNumber ?? '', c.req.param('id') ?? '');
