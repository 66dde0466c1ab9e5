import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { execute } from '../../app/cases/execute.ts';
import { type CommandType, commandSchemas, commandTypes, roles } from '../../case/index.ts';
import type { Env } from '../context.ts';
import { notSignedIn } from '../guard.ts';
import { problem, problemSchema } from '../problem.ts';

const answerSchema = z.object({
  caseNumber: z.string(),
  version: z.number().int(),
  events: z.array(z.string()),
  replayed: z.boolean(),
});
const headers = z.object({
  'idempotency-key': z.string().min(8).max(200).describe('The same key again gets the first answer again.'),
});

/** One route a command, made from the schema that validates it: the OpenAPI document says what each step takes. */
export function commandRoutes(server: OpenAPIHono<Env>): void {
  for (const type of commandTypes) server.openapi(routeFor(type), handlerFor(type));
  server.get('/api/commands', (c) => c.json(schemasByCommand()));
}

/** Each command's data as JSON Schema, for pages that draw its form. */
const schemasByCommand = () =>
  Object.fromEntries(
    commandTypes.map((type) => [type, z.toJSONSchema(commandSchemas[type], { io: 'input', unrepresentable: 'any' })]),
  );

function routeFor(type: CommandType) {
  const path = type === 'FileApplication' ? '/api/cases' : `/api/cases/{number}/${type}`;
  const body = z.object({
    data: commandSchemas[type],
    expectedVersion: z.number().int().nonnegative().nullish(),
    role: z.enum(roles).nullish(),
  });
  return createRoute({
    method: 'post',
    path,
    tags: ['case'],
    operationId: type,
    request: {
      ...(type === 'FileApplication' ? {} : { params: z.object({ number: z.string().max(40) }) }),
      headers,
      body: { required: true, content: { 'application/json': { schema: body } } },
    },
    responses: {
      200: { description: 'Recorded.', content: { 'application/json': { schema: answerSchema } } },
      default: {
        description: 'Refused; nothing was recorded.',
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    },
  });
}

function handlerFor(type: CommandType) {
  // biome-ignore lint/suspicious/noExplicitAny: the schemas differ by command; `execute` validates the data itself
  return async (c: any) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    const { data, expectedVersion, role } = c.req.valid('json');
    const key = c.req.valid('header')['idempotency-key'];
    const number = c.req.param('number') ?? null;
    const asked = { type, data, expectedVersion, role, idempotencyKey: `${principal.userId}:${key}` };
    const answer = await execute(c.get('app'), principal, number, asked, c.get('whole'));
    if (!answer.ok) return problem(c, answer.refusal, { version: answer.version, since: answer.since });
    const { caseNumber, version, events, replayed } = answer;
    return c.json({ caseNumber, version, events, replayed }, 200);
  };
}
