import type { OpenAPIHono } from '@hono/zod-openapi';
import { setCookie } from 'hono/cookie';
import { z } from 'zod';
import { leaveLink, linkCookie } from '../../app/identity/link-session.ts';
import {
  linkSessionHours,
  listLinks,
  newLinkSchema,
  redeemLink,
  renewLink,
  revokeLink,
  sendLink,
} from '../../app/identity/links.ts';
import { serviceListOf } from '../../app/letters/service-list.ts';
import { partyRoles } from '../../case/index.ts';
import type { Env } from '../context.ts';
import type { Attempts } from '../limits/attempts.ts';
import { limitAll, limitGuessing } from '../limits/too-many.ts';
import { problem } from '../problem.ts';

/** Links that open one case to a party without an account. */
export function linkRoutes(server: OpenAPIHono<Env>, attempts: Attempts): void {
  server.get('/api/cases/:number/links', async (c) => {
    const { state } = c.get('visible')!;
    const parties = serviceListOf(state, state.application.receivedOn).flatMap(({ to, name, address }) =>
      (partyRoles as readonly string[]).includes(to)
        ? [{ to, name, email: address.includes('@') ? address : null }]
        : [],
    );
    return c.json({ parties, links: await listLinks(c.get('app'), state.caseNumber) });
  });
  server.post('/api/cases/:number/links', async (c) => {
    const body = newLinkSchema.safeParse(await c.req.json().catch(() => null));
    if (!body.success) {
      const issue = body.error.issues[0];
      const field = issue?.path.join('.') ?? '';
      return problem(c, { code: 'bad-input', because: `${field || 'The request'}: ${issue?.message}.`, field });
    }
    const sent = await sendLink(c.get('app'), c.get('principal')!, c.get('visible')!, body.data);
    return sent.ok ? c.json(sent.value) : problem(c, sent.refusal);
  });
  server.post('/api/cases/:number/links/:id/revoke', async (c) => {
    const { caseNumber } = c.get('visible')!.state;
    const revoked = await revokeLink(c.get('app'), c.get('principal')!, caseNumber, c.req.param('id'));
    return revoked ? c.json({ revoked }) : problem(c, { code: 'not-found', because: 'There is no such link.' });
  });

  server.use('/api/links/open', limitGuessing(attempts.linkFromAddress, 'Too many links that do not work.'));
  // A POST, made by a button: programs that look into mails fetch what is linked, and would use the link up.
  server.post('/api/links/open', async (c) => {
    const body = z.object({ token: z.string().min(20).max(100) }).safeParse(await c.req.json().catch(() => null));
    if (!body.success) return problem(c, { code: 'bad-input', because: 'There is no link here.', field: 'token' });
    const opened = await redeemLink(c.get('app'), body.data.token);
    if (!opened.ok) return problem(c, opened.refusal);
    const secure = isSecure(c.get('app').config.OPENIMR_URL);
    setCookie(c, linkCookie(secure), opened.value.secret, {
      httpOnly: true,
      sameSite: 'Lax',
      secure,
      path: '/',
      maxAge: linkSessionHours * 3600,
    });
    return c.json({ caseNumber: opened.value.caseNumber });
  });
  server.use('/api/links/renew', limitAll(attempts.linkRenewed, 'Too many links were asked for.'));
  server.post('/api/links/renew', async (c) => {
    const body = z.object({ token: z.string().min(20).max(100) }).safeParse(await c.req.json().catch(() => null));
    if (!body.success) return problem(c, { code: 'bad-input', because: 'There is no link here.', field: 'token' });
    await renewLink(c.get('app'), body.data.token);
    return c.json({ asked: true }, 202);
  });
  server.post('/api/links/leave', async (c) => {
    const { by, principal } = c.get('who');
    if (by === 'link' && principal) await leaveLink(c.get('app'), principal);
    const secure = isSecure(c.get('app').config.OPENIMR_URL);
    setCookie(c, linkCookie(secure), '', { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge: 0 });
    return c.json({ left: true });
  });
}

const isSecure = (url: string | undefined): boolean => url?.startsWith('https:') ?? false;
