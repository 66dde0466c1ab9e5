import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { eyesOf } from '../../app/cases/case-page.ts';
import type { VisibleCase } from '../../app/cases/load.ts';
import { takeFromDay } from '../../app/documents/daily-quota.ts';
import { repeatedPages } from '../../app/documents/duplicates.ts';
import { pageImage } from '../../app/documents/page-image.ts';
import { receiveFile } from '../../app/documents/receive.ts';
import { searchCaseFile } from '../../app/documents/search.ts';
import { recordAccess } from '../../app/proof/access-log.ts';
import { requirements } from '../../case/commands.ts';
import { plainDateSchema } from '../../law/index.ts';
import type { CaseDocument } from '../../store/index.ts';
import type { Env } from '../context.ts';
import { notFound, notSignedIn, visibleCase } from '../guard.ts';
import { sayWhenAgain } from '../limits/too-many.ts';
import { problem } from '../problem.ts';

export const described = z.object({
  title: z.string().trim().max(300).nullish(),
  kind: z.string().trim().max(60).nullish(),
  author: z.string().trim().max(200).nullish(),
  date: plainDateSchema.nullish(),
  requirement: z.enum(requirements).nullish(),
  from: z.enum(['claims-administrator', 'employee', 'requesting-physician', 'other']).nullish(),
});

/** The case file: uploads, originals, pages as words and as pictures, search. */
export function documentRoutes(server: OpenAPIHono<Env>): void {
  server.post('/api/cases/:number/documents', async (c) => {
    if (!c.get('principal')) return notSignedIn(c);
    const visible = await visibleCase(c);
    if (!visible) return notFound(c);
    const form = await c.req.formData().catch(() => null);
    if (!form)
      return problem(c, {
        code: 'bad-input',
        because: 'Send the files as a form (multipart/form-data).',
        field: 'file',
      });
    const words = described.safeParse(
      Object.fromEntries([...form].filter(([key, value]) => key !== 'file' && value !== '')),
    );
    if (!words.success)
      return problem(c, {
        code: 'bad-input',
        because: words.error.issues[0]?.message ?? '',
        field: words.error.issues[0]?.path.join('.'),
      });
    const files = form.getAll('file').filter((one): one is File => typeof one !== 'string');
    if (files.length === 0)
      return problem(c, { code: 'bad-input', because: 'There is no file in this upload.', field: 'file' });
    const received = [];
    for (const file of files) {
      const quota = await takeFromDay(c.get('app'), c.get('principal')!, file.size);
      if (quota) {
        sayWhenAgain(c, quota);
        received.push({ name: file.name, documentId: null, sha256: '', pages: 0, refusal: quota, notes: [] });
        continue;
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      received.push(
        ...(await receiveFile(
          c.get('app'),
          c.get('principal')!,
          visible.state.caseNumber,
          bytes,
          file.name,
          words.data,
        )),
      );
    }
    return c.json({ files: received }, received.every((one) => one.refusal) ? 422 : 200);
  });

  server.get('/api/cases/:number/documents/:id/original', async (c) => {
    const found = await documentOf(c);
    if (found instanceof Response) return found;
    await read(c, found, 'original');
    const { defused } = found.details;
    // What could act goes out unchanged only to the desk that asks for it so; everybody else gets the copy that cannot.
    const unchanged = c.req.query('unchanged') === '1' && eyesOf(c.get('principal')!, c.get('visible')!).staff;
    if (defused === 'none' && !unchanged)
      return problem(c, {
        code: 'only-pictures',
        because: 'This file could do harm, and no harmless copy of it could be made. Look at its pages here.',
      });
    const sha256 = typeof defused === 'string' && !unchanged ? defused : found.sha256;
    const original = await c.get('app').store.originals.get(found.caseId, sha256);
    if (!original.ok) return problem(c, original.refusal);
    const name = encodeURIComponent(found.name).replaceAll("'", '%27');
    return c.body(original.value as Uint8Array<ArrayBuffer>, 200, {
      'content-type': found.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'x-content-type-options': 'nosniff',
    });
  });

  server.get('/api/cases/:number/documents/:id/pages', async (c) => {
    const found = await documentOf(c);
    if (found instanceof Response) return found;
    const from = Number(c.req.query('from') ?? 1);
    const to = Number(c.req.query('to') ?? from + 24);
    if (!Number.isInteger(from) || !Number.isInteger(to) || to - from > 200)
      return problem(c, { code: 'bad-input', because: 'Ask for at most 200 pages at a time.', field: 'to' });
    await read(c, found, 'words');
    return c.json({ document: found, pages: await c.get('app').store.documents.pages(found.id, { from, to }) });
  });

  server.get('/api/cases/:number/documents/:id/pages/:page/image', async (c) => {
    const found = await documentOf(c);
    if (found instanceof Response) return found;
    const dpi = Math.min(300, Math.max(20, Number(c.req.query('dpi') ?? 110) || 110));
    await read(c, found, 'pictures');
    const image = await pageImage(c.get('app'), found, Number(c.req.param('page')), dpi);
    if (!image.ok) return problem(c, image.refusal);
    return c.body(image.value.png as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'image/png',
      'cache-control': 'private, max-age=3600',
    });
  });

  server.get('/api/cases/:number/repeated-pages', async (c) => {
    const visible = await visibleCase(c);
    return visible ? c.json({ pages: await repeatedPages(c.get('app'), visible.state) }) : notFound(c);
  });

  server.get('/api/cases/:number/search', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    if (!eyesOf(c.get('principal')!, visible).file) return notFound(c);
    await recordAccess(c.get('app'), c.get('principal')!, visible.state.caseNumber, 'FileSearched', {});
    const result = await searchCaseFile(
      c.get('app'),
      visible.state,
      c.req.query('q') ?? '',
      Number(c.req.query('offset') ?? 0) || 0,
    );
    return result.ok ? c.json(result.value) : problem(c, result.refusal);
  });
}

/** Recorded before it is shown. */
const read = (c: Context<Env>, { caseId, id, sha256 }: CaseDocument, as: 'original' | 'words' | 'pictures') =>
  recordAccess(c.get('app'), c.get('principal')!, caseId, 'DocumentRead', { documentId: id, content: sha256, as });

async function documentOf(c: Context<Env>): Promise<CaseDocument | Response> {
  const visible: VisibleCase | null = await visibleCase(c);
  if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
  const document = await c.get('app').store.documents.find(c.req.param('id') ?? '');
  const belongs =
    document &&
    document.caseId === visible.state.caseNumber &&
    visible.state.records.some((record) => record.documentId === document.id);
  if (!belongs || !eyesOf(c.get('principal')!, visible).file)
    return problem(c, { code: 'document-not-found', because: 'There is no such document in this case.' });
  return document;
}
