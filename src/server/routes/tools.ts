import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  type Answer,
  applicationSchema,
  clockList,
  type Due,
  type DueQuestion,
  due,
  dueQuestionSchema,
  noticeOf,
  readScreeningInput,
  refused,
  screen,
  screeningContextSchema,
} from '../../law/index.ts';
import { redact } from '../../privacy/index.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';
import { lawInForce } from '../tools/law-in-force.ts';
import { letterToolRoutes } from '../tools/letter-routes.ts';
import { refusal } from '../tools/refusal.ts';
import { clockSchema, dueAnswerSchema, lawAnswerSchema, screeningSchema } from '../tools/schemas.ts';

const mostQuestions = 10_000;
const json = <S extends z.ZodType>(schema: S) => ({ 'application/json': { schema } });

const clocksRoute = createRoute({
  method: 'get',
  path: '/api/tools/clocks',
  tags: ['tools'],
  operationId: 'ListClocks',
  summary: 'The clocks that can be asked for due dates',
  responses: { 200: { description: 'All clocks.', content: json(z.object({ clocks: z.array(clockSchema) })) } },
});

const lawRoute = createRoute({
  method: 'get',
  path: '/api/tools/law',
  tags: ['tools'],
  operationId: 'ReadLaw',
  summary: 'The rules and the calendar that the program applies',
  responses: { 200: { description: 'Every rule with its source.', content: json(lawAnswerSchema) } },
});

const dueRoute = createRoute({
  method: 'post',
  path: '/api/tools/due',
  tags: ['tools'],
  operationId: 'Due',
  summary: 'When something is due, with the steps that led there',
  description: `One question, or a list of at most ${mostQuestions}. In a list, what cannot be answered has an error in its place; alone, it is refused.`,
  request: {
    body: {
      required: true,
      content: json(z.union([dueQuestionSchema, z.array(dueQuestionSchema).max(mostQuestions)])),
    },
  },
  responses: {
    200: { description: 'Answered.', content: json(z.union([dueAnswerSchema, z.array(dueAnswerSchema)])) },
    default: refusal,
  },
});

const screenRoute = createRoute({
  method: 'post',
  path: '/api/tools/screen',
  tags: ['tools'],
  operationId: 'Screen',
  summary: 'Whether an application is eligible, with every reason and the text of the notice',
  request: {
    body: {
      required: true,
      content: json(
        z.union([
          applicationSchema,
          z.object({ application: applicationSchema, ...screeningContextSchema.partial().shape }),
        ]),
      ),
    },
  },
  responses: { 200: { description: 'Screened.', content: json(screeningSchema) }, default: refusal },
});

const redactRoute = createRoute({
  method: 'post',
  path: '/api/tools/redact',
  tags: ['tools'],
  operationId: 'Redact',
  summary: 'Takes names and other marks of persons out of a text',
  request: {
    body: {
      required: true,
      content: json(z.object({ text: z.string().max(2_000_000), dates: z.enum(['keep', 'month']).optional() })),
    },
  },
  responses: {
    200: {
      description: 'The text with typed placeholders, and each place with its reason.',
      content: json(
        z.object({
          text: z.string(),
          spans: z.array(
            z.looseObject({
              start: z.number().int(),
              end: z.number().int(),
              kind: z.string(),
              text: z.string(),
              replacement: z.string(),
              reason: z.string(),
              score: z.number(),
            }),
          ),
        }),
      ),
    },
    default: refusal,
  },
});

/**
 * What anybody may use without a case: due dates, screening, reading and checking letters, redaction, the law.
 * JSON bodies are read by the rooms' own readers, which take what people really send and refuse in words.
 */
export function toolRoutes(server: OpenAPIHono<Env>): void {
  for (const route of [clocksRoute, lawRoute, dueRoute, screenRoute, redactRoute])
    server.openAPIRegistry.registerPath(route);
  letterToolRoutes(server);

  const law = lawInForce();
  server.get('/api/tools/clocks', (c) => c.json({ clocks: clockList }));
  server.get('/api/tools/law', (c) => c.json(law));

  server.post('/api/tools/due', async (c) => {
    const asked: unknown = await c.req.json().catch(() => undefined);
    if (Array.isArray(asked) && asked.length <= mostQuestions) return c.json(asked.map(lineOf));
    if (isObject(asked)) {
      const answer = answerTo(asked);
      return answer.ok ? c.json({ ...asked, ...answer.value }) : problem(c, answer.refusal);
    }
    return problem(c, {
      code: 'bad-input',
      because: `Send a question, or a list of at most ${mostQuestions}, as JSON.`,
    });
  });

  server.post('/api/tools/screen', async (c) => {
    const given = readScreeningInput(await c.req.json().catch(() => null));
    if (!given.ok) return problem(c, given.refusal);
    const screening = screen(given.value.application, given.value.context);
    return c.json({ ...screening, notice: { en: noticeOf(screening, 'en'), es: noticeOf(screening, 'es') } });
  });

  server.post('/api/tools/redact', async (c) => {
    const given: unknown = await c.req.json().catch(() => null);
    const { text, dates } = isObject(given) ? given : {};
    if (typeof text !== 'string' || text.length > 2_000_000)
      return problem(c, {
        code: 'bad-input',
        because: 'Send {"text": "…"} of at most two million characters.',
        field: 'text',
      });
    if (dates !== undefined && dates !== 'keep' && dates !== 'month')
      return problem(c, { code: 'bad-input', because: 'dates is keep or month.', field: 'dates' });
    return c.json(redact(text, { dates }));
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A line of a list: the question with its answer, or an error in its place, so that lines in and out match. */
function lineOf(asked: unknown): object {
  const echo = isObject(asked) ? asked : { asked };
  const answer = answerTo(asked);
  return answer.ok ? { ...echo, ...answer.value } : { ...echo, error: answer.refusal };
}

function answerTo(asked: unknown): Answer<Due> {
  if (!isObject(asked)) return refused({ code: 'bad-input', because: 'A question is a JSON object.' });
  const shape = dueQuestionSchema.safeParse(asked);
  const issue = shape.error?.issues[0];
  const field = issue?.path.join('.') ?? '';
  // An unknown clock and an impossible trigger, of whatever type, are refused with their cite by `due` itself.
  if (issue && field !== 'clock' && field !== 'trigger')
    return refused({ code: 'bad-input', because: `${field}: ${issue.message}`, field });
  return due(asked as DueQuestion);
}
