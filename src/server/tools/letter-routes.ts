import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type CaseFile, caseFileSchema } from '../../determination/check/case-file.ts';
import { sarifLog } from '../../determination/check/sarif.ts';
import { determinationSchema } from '../../determination/model.ts';
import { type Answer, granted, refused } from '../../law/index.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';
import { sharedDesk } from './letter-desk.ts';
import type { LetterAsked } from './letter-jobs.ts';
import { refusal } from './refusal.ts';
import { checkAnswerSchema, readAnswerSchema } from './schemas.ts';

/** A letter has some hundred kilobytes; a case's records are sent elsewhere. */
const maxMiB = 20;
const limit = bodyLimit({
  maxSize: maxMiB * 1024 * 1024,
  onError: (c) => problem(c, { code: 'too-large', because: `A letter may have ${maxMiB} MiB.`, field: 'file' }),
});

const file = z.string().meta({ format: 'binary', description: 'The letter: PDF, DOCX or text.' });
const nothingKept = 'What is sent is read in memory and kept nowhere.';

const readRoute = createRoute({
  method: 'post',
  path: '/api/tools/read',
  tags: ['tools'],
  operationId: 'ReadLetter',
  summary: 'Reads a determination letter into data and checks it',
  description: nothingKept,
  request: { body: { required: true, content: { 'multipart/form-data': { schema: z.object({ file }) } } } },
  responses: {
    200: { description: 'The letter, read.', content: { 'application/json': { schema: readAnswerSchema } } },
    default: refusal,
  },
});

const sarifSchema = z.looseObject({ version: z.string(), runs: z.array(z.unknown()) }).describe('SARIF 2.1.0');
const checkRoute = createRoute({
  method: 'post',
  path: '/api/tools/check',
  tags: ['tools'],
  operationId: 'CheckLetter',
  summary: 'Checks a determination letter, or a determination as JSON',
  description: `${nothingKept} With the case file, the checks that need it speak too.`,
  request: {
    query: z.object({ format: z.enum(['json', 'sarif']).optional() }),
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({ file, case: z.string().optional().describe('The case file, as JSON.') }),
        },
        'application/json': { schema: determinationSchema },
      },
    },
  },
  responses: {
    200: {
      description: 'The findings; as SARIF where `format=sarif`.',
      content: { 'application/json': { schema: checkAnswerSchema }, 'application/sarif+json': { schema: sarifSchema } },
    },
    default: refusal,
  },
});

/** Reading and checking letters. Bodies are taken apart by hand: a file is no JSON, and each refusal has its words. */
export function letterToolRoutes(server: OpenAPIHono<Env>): void {
  for (const route of [readRoute, checkRoute]) {
    server.openAPIRegistry.registerPath(route);
    server.use(route.path, limit);
  }

  server.post('/api/tools/read', async (c) => {
    const sent = await sentFile(c);
    if (!sent.ok) return problem(c, sent.refusal);
    const given = await sharedDesk().read(sent.value);
    if (!given.ok) return problem(c, { field: 'file', ...given.refusal });
    const { letter, findings, text } = given.value;
    if (!letter || text === null)
      return problem(c, {
        code: 'not-a-letter',
        because: 'This is a determination as JSON, which needs no reading. Send it to /api/tools/check.',
        field: 'file',
      });
    return c.json({ letter, findings, text });
  });

  server.post('/api/tools/check', async (c) => {
    const format = c.req.query('format') ?? 'json';
    if (format !== 'json' && format !== 'sarif')
      return problem(c, { code: 'bad-input', because: 'format is json or sarif.', field: 'format' });
    const isJson = /^application\/(?:[\w.-]+\+)?json\b/iu.test(c.req.header('content-type') ?? '');
    const sent = isJson ? await sentJson(c) : await sentFile(c);
    if (!sent.ok) return problem(c, sent.refusal);
    const given = await sharedDesk().read(sent.value);
    if (!given.ok) return problem(c, { field: 'file', ...given.refusal });
    const { letter, findings, regions } = given.value;
    // "Nothing found" must not be said of a text in which there was nothing to check.
    if (letter && letter.items.length === 0 && letter.summary === null)
      return problem(c, {
        code: 'no-determination',
        because: 'No summary and no decision was found in this text.',
        field: 'file',
      });
    const { name } = sent.value;
    if (format === 'json') return c.json({ file: name, findings });
    const log = sarifLog([{ uri: encodeURIComponent(name), findings, regions }], '0.1.0');
    return c.json(log, 200, { 'content-type': 'application/sarif+json' });
  });
}

async function sentFile(c: Context): Promise<Answer<LetterAsked>> {
  const form = await c.req.formData().catch(() => null);
  const sent = form?.get('file');
  if (!sent || typeof sent === 'string')
    return refused({
      code: 'bad-input',
      because: 'Send a letter as PDF, DOCX or text in the field “file” of a multipart form.',
      field: 'file',
    });
  if (sent.size === 0) return refused({ code: 'empty-file', because: 'This file is empty.', field: 'file' });
  const caseFile = await sentCase(form?.get('case') ?? null);
  if (!caseFile.ok) return caseFile;
  const name = sent.name.slice(0, 200) || 'letter';
  return granted({ bytes: new Uint8Array(await sent.arrayBuffer()), name, caseFile: caseFile.value });
}

async function sentCase(sent: File | string | null): Promise<Answer<CaseFile | undefined>> {
  if (sent === null) return granted(undefined);
  const text = typeof sent === 'string' ? sent : await sent.text();
  const parsed = caseFileSchema.safeParse(parse(text));
  if (parsed.success) return granted(parsed.data);
  const issue = parsed.error.issues[0];
  const field = ['case', ...(issue?.path ?? [])].join('.');
  return refused({ code: 'bad-input', because: `${field}: ${issue?.message ?? 'is no case file'}.`, field });
}

async function sentJson(c: Context): Promise<Answer<LetterAsked>> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const value = parse(new TextDecoder().decode(bytes));
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return granted({ bytes, name: 'determination.json' });
  return refused({ code: 'bad-input', because: 'Send a determination as a JSON object.' });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
