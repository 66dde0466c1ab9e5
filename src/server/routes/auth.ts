import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { changeAt, tellOfChange } from '../../app/identity/credential-mail.ts';
import { ownPasswordChosen } from '../../app/identity/first-password.ts';
import { routeActions } from '../access/routes.ts';
import type { Env } from '../context.ts';
import type { openAttempts } from '../limits/attempts.ts';
import { clientAddress } from '../limits/client-address.ts';
import { limitGuessing, limitSignIn } from '../limits/too-many.ts';

/** The addresses of the sign-in library that the table opens, each by itself; its others are not there. */
export function authRoutes(server: OpenAPIHono<Env>, attempts: ReturnType<typeof openAttempts>): void {
  server.use('/api/auth/sign-in/email', limitSignIn(attempts));
  server.use('/api/auth/two-factor/*', limitGuessing(attempts.secondFactor, 'Too many wrong codes.'));
  server.use('/api/auth/passkey/*', limitGuessing(attempts.secondFactor, 'Too many attempts with a passkey.'));
  server.use('/api/auth/change-password', limitGuessing(attempts.secondFactor, 'Too many wrong passwords.'));
  for (const route of routeActions.keys()) {
    const [method = '', path = ''] = route.split(' ');
    if (path.startsWith('/api/auth/')) server.on(method, path, handOver);
  }
}

/** The library believes this one header about where a request comes from; a client's own is replaced. */
async function handOver(c: Context<Env>): Promise<Response> {
  const headers = new Headers(c.req.raw.headers);
  headers.delete('x-openimr-client');
  const from = clientAddress(c, c.get('app').config.OPENIMR_TRUSTED_PROXIES);
  if (from !== 'unknown') headers.set('x-openimr-client', from);
  const answer = await c.get('signIn').handler(new Request(c.req.raw, { headers }));
  const changed = answer.ok ? changeAt(c.req.path) : null;
  const { principal } = c.get('who');
  if (changed && principal) await tellOfChange(c.get('app'), principal.userId, changed);
  if (changed === 'password' && principal) await ownPasswordChosen(c.get('app'), principal.userId);
  return withoutToken(answer);
}

/** The session's token goes to the browser in a cookie that no script can read; the library would say it in the body too. */
async function withoutToken(answer: Response): Promise<Response> {
  if (answer.status !== 200 || !answer.headers.get('content-type')?.includes('json')) return answer;
  const body: unknown = await answer.json();
  const kept =
    typeof body === 'object' && body !== null && 'token' in body
      ? { ...body, token: undefined, user: undefined }
      : body;
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return new Response(JSON.stringify(kept), { status: 200, headers });
}
