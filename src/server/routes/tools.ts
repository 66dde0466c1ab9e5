import type { OpenAPIHono } from '@hono/zod-openapi';
import { checkDetermination } from '../../determination/check/index.ts';
import { readBytesAsText, readDetermination } from '../../determination/read/index.ts';
import {
  type Answer,
  clockList,
  due,
  granted,
  noticeOf,
  readScreeningInput,
  refused,
  screen,
} from '../../law/index.ts';
import { redact } from '../../privacy/index.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';

/** What anybody may use without a case: due dates, screening, reading and checking letters, redaction. */
export function toolRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/tools/clocks', (c) => c.json({ clocks: clockList }));

  server.post('/api/tools/due', async (c) => {
    const asked = await c.req.json().catch(() => null);
    const lines = Array.isArray(asked) ? asked : [asked];
    if (asked === null || lines.length > 10_000)
      return problem(c, { code: 'bad-input', because: 'Send a question, or a list of at most 10,000, as JSON.' });
    const answers = lines.map((line) => {
      const answer = due(line);
      return answer.ok
        ? { ...line, ...answer.value }
        : { ...line, error: { code: answer.refusal.code, because: answer.refusal.because } };
    });
    return c.json(Array.isArray(asked) ? answers : answers[0]);
  });

  server.post('/api/tools/screen', async (c) => {
    const given = readScreeningInput(await c.req.json().catch(() => null));
    if (!given.ok) return problem(c, given.refusal);
    const screening = screen(given.value.application, given.value.context);
    return c.json({ ...screening, notice: { en: noticeOf(screening, 'en'), es: noticeOf(screening, 'es') } });
  });

  server.post('/api/tools/read', async (c) => {
    const read = await letterIn(c.req.raw);
    if (!read.ok) return problem(c, read.refusal);
    const letter = readDetermination(read.value.text, { file: read.value.name });
    return c.json({ letter, findings: checkDetermination(letter, read.value.text), text: read.value.text });
  });

  server.post('/api/tools/redact', async (c) => {
    const { text, dates } = await c.req.json().catch(() => ({ text: null, dates: undefined }));
    if (typeof text !== 'string' || text.length > 2_000_000)
      return problem(c, {
        code: 'bad-input',
        because: 'Send {"text": "…"} of at most two million characters.',
        field: 'text',
      });
    if (dates !== undefined && !['keep', 'month'].includes(dates))
      return problem(c, { code: 'bad-input', because: 'dates is keep or month.', field: 'dates' });
    return c.json(redact(text, { dates }));
  });
}

async function letterIn(request: Request): Promise<Answer<{ text: string; name: string }>> {
  const form = await request.formData().catch(() => null);
  const file = form?.get('file');
  if (!file || typeof file === 'string') {
    return refused({
      code: 'bad-input',
      because: 'Send a letter as PDF, DOCX or text in the field “file”.',
      field: 'file',
    });
  }
  const text = await readBytesAsText(new Uint8Array(await file.arrayBuffer()));
  return text.ok ? granted({ text: text.value, name: file.name }) : text;
}
