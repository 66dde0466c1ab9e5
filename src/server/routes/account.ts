import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { proofOf, proveByCode } from '../../app/identity/proof.ts';
import { accountFacts, endSessions, listSessions } from '../../app/identity/sessions.ts';
import { refused } from '../../law/refusal.ts';
import type { Env } from '../context.ts';
import type { Attempts } from '../limits/attempts.ts';
import { limitProofs } from '../limits/too-many.ts';
import { problem } from '../problem.ts';

/** One's own account: how one signs in, and where one is signed in. Passwords, codes and passkeys: /api/auth. */
export function accountRoutes(server: OpenAPIHono<Env>, attempts: Attempts): void {
  proofRoutes(server, attempts);
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

const sentProof = z.union([
  z
    .object({
      code: z
        .string()
        .trim()
        .regex(/^\d{6}$/),
    })
    .strict(),
  z.object({ backupCode: z.string().trim().min(5).max(40) }).strict(),
]);

/** The proof that steps of the highest consequence ask for (src/app/access/weighty.ts). By passkey: /api/auth/passkey/prove. */
function proofRoutes(server: OpenAPIHono<Env>, attempts: Attempts): void {
  server.get('/api/account/proof', async (c) => c.json(await proofOf(c.get('app'), c.get('who'))));
  server.post('/api/account/proof', limitProofs(attempts), async (c) => {
    const sent = sentProof.safeParse(await c.req.json().catch(() => null));
    if (!sent.success)
      return problem(c, {
        code: 'bad-input',
        because: 'A code of six digits (code), or a backup code.',
        field: 'code',
      });
    const who = c.get('who');
    const answer =
      who.by === 'session'
        ? await proveByCode(c.get('app'), c.get('signIn'), who, c.req.raw.headers, sent.data)
        : refused({ code: 'proof-wrong', because: 'Only a person in a session proves who they are.' });
    return answer.ok ? c.json(answer.value) : problem(c, answer.refusal);
  });
}
