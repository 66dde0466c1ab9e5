import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { accountFacts, endSessions, listSessions } from '../../app/identity/sessions.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';

/** One's own account: how one signs in, and where one is signed in. Passwords, codes and passkeys: /api/auth. */
export function accountRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/account', async (c) => {
    const { app, who } = { app: c.get('app'), who: c.get('who') };
    const { userId, displayName, roles } = who.principal!;
    const sessions = await listSessions(app, userId);
    return c.json({
      name: displayName,
      roles,
      ...(await accountFacts(app, userId)),
      mustAddSecondFactor: who.mustAddSecondFactor,
      mustShowPasskey: who.mustShowPasskey,
      mustChangePassword: who.mustChangePassword,
      idleMinutes: app.config.OPENIMR_SESSION_IDLE_MINUTES,
      sessions: sessions.map((session) => ({ ...session, current: session.id === who.sessionId })),
    });
  });
  server.post('/api/account/sessions/end', async (c) => {
    const body = z.object({ id: z.string().min(1).max(100) }).safeParse(await c.req.json().catch(() => null));
    if (!body.success) return problem(c, { code: 'bad-input', because: 'Say which session (id).', field: 'id' });
    const ended = await endSessions(c.get('app'), c.get('who').principal!.userId, { only: body.data.id });
    return ended ? c.json({ ended }) : problem(c, { code: 'not-found', because: 'That session has ended already.' });
  });
  server.post('/api/account/sessions/end-others', async (c) => {
    const { principal, sessionId } = c.get('who');
    return c.json({ ended: await endSessions(c.get('app'), principal!.userId, { but: sessionId }) });
  });
}
