import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { z } from 'zod';
import { scopes } from '../../app/access/actions.ts';
import {
  addKey,
  addServiceAccount,
  closeServiceAccount,
  listServiceAccounts,
  newKeySchema,
  newServiceSchema,
  revokeKey,
  serviceRoles,
} from '../../app/identity/service-accounts.ts';
import type { Answer } from '../../law/index.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';

type Ctx = Context<Env>;
const answered = <T>(c: Ctx, answer: Answer<T>) =>
  answer.ok ? c.json(answer.value as object) : problem(c, answer.refusal);

async function bodyOf<S extends z.ZodType>(c: Ctx, schema: S): Promise<z.output<S> | Response> {
  const parsed = schema.safeParse(await c.req.json().catch(() => null));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return problem(c, { code: 'bad-input', because: `${field || 'The request'}: ${issue?.message}.`, field });
}

/** Accounts of programs and their keys, for the operator and for claims administrators (their own only). */
export function keyRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/keys', async (c) => {
    const { app, principal } = { app: c.get('app'), principal: c.get('principal')! };
    const chooses = principal.roles.includes('operator');
    return c.json({
      scopes,
      roles: chooses ? serviceRoles : ['claims-administrator'],
      accounts: await listServiceAccounts(app, principal),
    });
  });
  server.post('/api/keys/accounts', async (c) => {
    const body = await bodyOf(c, newServiceSchema);
    return body instanceof Response
      ? body
      : answered(c, await addServiceAccount(c.get('app'), c.get('principal')!, body));
  });
  server.post('/api/keys/accounts/:id/close', async (c) =>
    answered(c, await closeServiceAccount(c.get('app'), c.get('principal')!, c.req.param('id'))),
  );
  server.post('/api/keys', async (c) => {
    const body = await bodyOf(c, newKeySchema);
    return body instanceof Response ? body : answered(c, await addKey(c.get('app'), c.get('principal')!, body));
  });
  server.post('/api/keys/:id/revoke', async (c) =>
    answered(c, await revokeKey(c.get('app'), c.get('principal')!, c.req.param('id'))),
  );
}
