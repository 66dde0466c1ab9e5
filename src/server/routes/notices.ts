import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { previewMails, previewNotices } from '../../app/notices/index.ts';
import { printInBackground, renderHtmlBlocks, renderText } from '../../determination/write/index.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';

const language = z.enum(['en', 'es']).catch('en');

/** Every notice and mail as it would look, with an invented case: for the people who answer for the words. */
export function noticeRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/notices', (c) => {
    const notices = previewNotices().map(({ id, language, reader, rule, content }) => ({
      id,
      language,
      reader,
      rule,
      title: content.title,
      html: renderHtmlBlocks(content.blocks),
      text: renderText(content, { width: 100 }),
    }));
    return c.json({ notices, mails: previewMails() });
  });
  server.get('/api/notices/:id/preview.pdf', async (c) => {
    const wanted = language.parse(c.req.query('language'));
    const found = previewNotices().find((one) => one.id === c.req.param('id') && one.language === wanted);
    if (!found) return problem(c, { code: 'not-found', because: 'There is no such notice.' });
    return c.body((await printInBackground(found.content)) as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${found.id}.${wanted}.pdf"`,
    });
  });
}
