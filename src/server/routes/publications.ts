import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { actOnPublication, correctCategory } from '../../app/publish/desk.ts';
import { listPublications, publicationPage } from '../../app/publish/list.ts';
import { setCoolingDays } from '../../app/publish/settings.ts';
import { publicationStatuses } from '../../library/index.ts';
import type { Env } from '../context.ts';
import type { Ctx } from '../library/answer.ts';
import { problem } from '../problem.ts';

const words = z.string().trim().max(1_000);
const actSchema = z.object({
  expectedVersion: z.number().int().nonnegative(),
  command: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('DecideSpan'),
      id: z.string().max(300),
      choice: z.enum(['harmless', 'replace']),
      replacement: z.string().max(200).nullable(),
    }),
    z.object({ type: z.literal('Recall'), because: words }),
    z.object({ type: z.literal('PrepareAgain'), because: words }),
  ]),
});
const categorySchema = z.object({
  item: z.number().int().nonnegative(),
  main: z.string().max(100),
  sub: z.string().max(100),
  because: words,
});

const notFound = (c: Ctx) => problem(c, { code: 'not-found', because: 'There is no such publication.' });
const keyOf = (c: Ctx): string =>
  `${c.get('principal')?.userId}:${c.req.header('idempotency-key') ?? crypto.randomUUID()}`;

async function read<T extends z.ZodType>(c: Ctx, schema: T): Promise<z.output<T> | Response> {
  const parsed = schema.safeParse(await c.req.json().catch(() => ({})));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return problem(c, { code: 'bad-input', because: `${field || 'The request'}: ${issue?.message}`, field });
}

/** The desk of the second person: what waits to be published, what is uncertain in it, what was recalled. */
export function publicationRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/publications', async (c) => {
    const status = z.enum(publicationStatuses).safeParse(c.req.query('status'));
    const after = c.req.query('after');
    return c.json(
      await listPublications(c.get('app'), {
        ...(status.success ? { status: status.data } : {}),
        ...(after ? { after } : {}),
      }),
    );
  });
  server.get('/api/publications/:key', async (c) => {
    const page = await publicationPage(c.get('app'), c.req.param('key'));
    return page ? c.json(page) : notFound(c);
  });
  server.post('/api/publications/:key', async (c) => {
    const body = await read(c, actSchema);
    if (body instanceof Response) return body;
    const key = c.req.param('key');
    const answer = await actOnPublication(c.get('app'), c.get('principal')!, {
      key,
      ...body,
      idempotencyKey: keyOf(c),
    });
    return answer.ok ? c.json(answer.value) : problem(c, answer.refusal);
  });
  server.post('/api/publications/:key/category', async (c) => {
    const body = await read(c, categorySchema);
    if (body instanceof Response) return body;
    const key = c.req.param('key');
    const answer = await correctCategory(c.get('app'), c.get('principal')!, { key, ...body, idempotencyKey: keyOf(c) });
    return answer.ok ? c.json(answer.value) : problem(c, answer.refusal);
  });
  server.put('/api/publications/settings/cooling-days', async (c) => {
    if (!c.get('principal')?.roles.includes('director'))
      return problem(c, {
        code: 'not-yours-to-do',
        because: 'The cooling period is the Administrative Director’s to set.',
      });
    const body = await read(c, z.object({ days: z.number().int().min(0).max(365) }));
    if (body instanceof Response) return body;
    await setCoolingDays(c.get('app'), body.days);
    return c.json(body);
  });
}
