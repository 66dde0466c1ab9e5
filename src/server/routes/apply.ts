import type { OpenAPIHono } from '@hono/zod-openapi';
import { draftSchema, dropDraft, findDraft, saveDraft } from '../../app/apply/draft.ts';
import { readDenial } from '../../app/apply/read-denial.ts';
import { pacificDateOf } from '../../law/index.ts';
import type { Env } from '../context.ts';
import { notSignedIn } from '../guard.ts';
import { problem } from '../problem.ts';

/** Photographs of one letter: more than that is not a denial. */
const mostFiles = 12;
/** Reading pictures takes seconds of a core each: a person has one letter read at a time. */
const reading = new Set<string>();

/** What the application form needs beside the case's own routes: a kept draft, and the denial letter read. */
export function applyRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/apply/draft', async (c) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    return c.json({ draft: await findDraft(c.get('app'), principal) });
  });

  server.put('/api/apply/draft', async (c) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    const body = draftSchema.safeParse(await c.req.json().catch(() => null));
    if (!body.success) {
      const issue = body.error.issues[0];
      const field = issue?.path.join('.') ?? '';
      return problem(c, { code: 'bad-input', because: `${field || 'The draft'}: ${issue?.message}.`, field });
    }
    const saved = await saveDraft(c.get('app'), principal, body.data);
    return saved.ok ? c.json(saved.value) : problem(c, saved.refusal);
  });

  server.delete('/api/apply/draft', async (c) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    await dropDraft(c.get('app'), principal);
    return c.body(null, 204);
  });

  server.post('/api/apply/read-denial', async (c) => {
    const principal = c.get('principal');
    if (!principal) return notSignedIn(c);
    const form = await c.req.formData().catch(() => null);
    const files = (form?.getAll('file') ?? []).filter((one): one is File => typeof one !== 'string');
    if (files.length === 0 || files.length > mostFiles)
      return problem(c, {
        code: 'bad-input',
        because: `Send the letter as one to ${mostFiles} files, in the field “file”.`,
        field: 'file',
      });
    if (reading.has(principal.userId))
      return problem(c, { code: 'busy', because: 'A letter of yours is being read right now. Wait for it.' });
    reading.add(principal.userId);
    try {
      const given = await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      );
      return c.json(await readDenial(given, pacificDateOf(c.get('app').clock.now())));
    } finally {
      reading.delete(principal.userId);
    }
  });
}
