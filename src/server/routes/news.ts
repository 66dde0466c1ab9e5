import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { choiceOf, choose, newsChoiceSchema } from '../../app/news/choices.ts';
import { markRead, newsOf } from '../../app/news/read.ts';
import type { Env } from '../context.ts';
import { notSignedIn } from '../guard.ts';
import { problem } from '../problem.ts';

const before = z.coerce.number().int().positive().nullable().catch(null);
const readBody = z.object({ ids: z.union([z.literal('all'), z.array(z.number().int()).max(200)]) });

/** What is new for the person signed in, and how they want to be told. */
export function newsRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/news', async (c) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    return c.json(await newsOf(c.get('app'), principal.userId, before.parse(c.req.query('before') ?? null)));
  });
  server.post('/api/news/read', async (c) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    const body = readBody.safeParse(await c.req.json().catch(() => null));
    if (!body.success)
      return problem(c, { code: 'bad-input', because: 'ids: a list of numbers, or "all".', field: 'ids' });
    await markRead(c.get('app'), principal.userId, body.data.ids);
    return c.json({ ok: true });
  });
  server.get('/api/news/choice', async (c) => {
    const principal = c.get('principal');
    return principal ? c.json(await choiceOf(c.get('app'), principal.userId)) : notSignedIn(c);
  });
  server.put('/api/news/choice', async (c) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    const body = newsChoiceSchema.safeParse(await c.req.json().catch(() => null));
    if (!body.success)
      return problem(c, { code: 'bad-input', because: 'mail: at-once, daily or none.', field: 'mail' });
    await choose(c.get('app'), principal.userId, body.data);
    return c.json(body.data);
  });
}
