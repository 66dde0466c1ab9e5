import { createHash } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { eyesOf } from '../../app/cases/case-page.ts';
import { letterShown } from '../../app/letters/letter-shown.ts';
import { letterheadOf } from '../../app/letters/letterhead.ts';
import { proofOfServiceOf } from '../../app/letters/proof-of-service.ts';
import { recordAccess } from '../../app/proof/access-log.ts';
import { previewDetermination } from '../../case/index.ts';
import { letterContent, printInBackground, renderHtml } from '../../determination/write/index.ts';
import { pacificDateOf } from '../../law/index.ts';
import type { Env } from '../context.ts';
import { notFound, notSignedIn, visibleCase } from '../guard.ts';
import { problem } from '../problem.ts';

const types: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Issued letters as they were filed, notices, the proof of service, and the preview of a draft. */
export function letterRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/cases/:number/letters/:file', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    const [, version, format = ''] = /^(\d{1,4})\.(pdf|txt|html|json|docx)$/.exec(c.req.param('file')) ?? [];
    const issued = visible.state.issued.find((one) => one.version === Number(version));
    const letter = issued?.letters.find((one) => one.format === format && one.audience === 'parties');
    if (!letter) return problem(c, { code: 'not-found', because: 'There is no such letter in this case.' });
    const shown = await letterShown(c.get('app'), visible.state, issued!, letter);
    if (!shown.ok) return problem(c, shown.refusal);
    const { bytes, sha256, isCopy } = shown.value;
    const read = { content: sha256, version: Number(version), format, ...(isCopy ? { copyOf: letter.sha256 } : {}) };
    await recordAccess(c.get('app'), c.get('principal')!, visible.state.caseNumber, 'LetterRead', read);
    const name = `${visible.state.caseNumber}-${version}${isCopy ? '-copy' : ''}.${format}`;
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'content-type': types[format] ?? 'application/octet-stream',
      'content-disposition': `${c.req.query('download') ? 'attachment' : 'inline'}; filename="${name}"`,
    });
  });

  server.get('/api/cases/:number/letters/:version/proof-of-service.pdf', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    const version = Number(c.req.param('version'));
    const content = proofOfServiceOf(c.get('app'), visible.state, version);
    if (!content) return problem(c, { code: 'not-found', because: 'That version has not been served.' });
    const bytes = await printInBackground(content);
    const read = { content: createHash('sha256').update(bytes).digest('hex'), version };
    await recordAccess(c.get('app'), c.get('principal')!, visible.state.caseNumber, 'ProofRead', read);
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/pdf' });
  });

  server.get('/api/cases/:number/notices/:sha', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    const staff = eyesOf(c.get('principal')!, visible).staff;
    const notice = visible.state.notices.find(
      (one) => one.sha256 === c.req.param('sha') && (staff || visible.roles.some((role) => role === one.to)),
    );
    if (!notice) return problem(c, { code: 'not-found', because: 'There is no such notice in this case.' });
    const read = { content: notice.sha256 };
    await recordAccess(c.get('app'), c.get('principal')!, visible.state.caseNumber, 'NoticeRead', read);
    const bytes = await c.get('app').store.originals.get(visible.state.caseNumber, notice.sha256);
    return bytes.ok
      ? c.body(bytes.value as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/pdf' })
      : problem(c, bytes.refusal);
  });

  server.get('/api/cases/:number/draft/preview', async (c) => {
    const visible = await visibleCase(c);
    if (!visible) return c.get('principal') ? notFound(c) : notSignedIn(c);
    const { app, principal } = { app: c.get('app'), principal: c.get('principal')! };
    if (!eyesOf(principal, visible).draft) return notFound(c);
    const determination =
      visible.state.signed?.determination ?? previewDetermination(visible.state, pacificDateOf(app.clock.now()));
    if (determination.reviewers.length === 0)
      return problem(c, { code: 'not-found', because: 'Nobody has affirmed independence in this case yet.' });
    await recordAccess(app, principal, visible.state.caseNumber, 'DraftRead', { version: visible.state.version });
    return c.html(renderHtml(letterContent(determination, 'parties', letterheadOf(app.config))));
  });
}
