import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  confirmByLink,
  forgetSearch,
  keepSchema,
  keepSearch,
  searchesOf,
  stopByLink,
} from '../../app/publish/searches.ts';
import type { Env } from '../context.ts';
import { notSignedIn } from '../guard.ts';
import { problem } from '../problem.ts';
import type { Ctx } from './answer.ts';
import { fewer } from './rate.ts';

const tokenIn = (c: Ctx): string => (c.req.query('token') ?? '').slice(0, 200);

/** Searches people keep: with an account, or a mail address that was confirmed by its link. */
export function searchRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/library/searches', async (c) => {
    const principal = c.get('principal');
    return principal ? c.json({ searches: await searchesOf(c.get('app'), principal) }) : notSignedIn(c);
  });
  server.post('/api/library/searches', fewer, async (c) => {
    const body = keepSchema.safeParse(await c.req.json().catch(() => ({})));
    if (!body.success) {
      const issue = body.error.issues[0];
      const field = issue?.path.join('.') ?? '';
      return problem(c, { code: 'bad-input', because: `${field || 'The request'}: ${issue?.message}`, field });
    }
    const answer = await keepSearch(c.get('app'), c.get('principal'), body.data);
    return answer.ok ? c.json(answer.value, 202) : problem(c, answer.refusal);
  });
  server.delete('/api/library/searches/:id', async (c) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    const gone = await forgetSearch(c.get('app'), principal, c.req.param('id'));
    return gone ? c.json({ deleted: true }) : problem(c, { code: 'not-found', because: 'There is no such search.' });
  });
  server.post('/api/library/searches/confirm', async (c) => {
    const answer = await confirmByLink(c.get('app'), tokenIn(c));
    return answer.ok ? c.json(answer.value) : problem(c, answer.refusal);
  });
  // A mail program that ends it with one click sends a form of its own (RFC 8058); what is in it does not matter.
  server.post('/api/library/searches/stop', async (c) => {
    const answer = await stopByLink(c.get('app'), tokenIn(c));
    return answer.ok ? c.json(answer.value) : problem(c, answer.refusal);
  });
}
