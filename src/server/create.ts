import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { App } from '../app/app.ts';
import type { SignIn } from '../app/identity/sign-in.ts';
import { whoSent } from '../app/identity/who.ts';
import { guardByTable } from './access/guard.ts';
import { checkBodyType } from './body-type.ts';
import type { Env } from './context.ts';
import { describeApi } from './describe.ts';
import { openAttempts } from './limits/attempts.ts';
import { limitKeys } from './limits/too-many.ts';
import { observe } from './observe.ts';
import { servePages } from './pages.ts';
import { problem } from './problem.ts';
import { accountRoutes } from './routes/account.ts';
import { applyRoutes } from './routes/apply.ts';
import { authRoutes } from './routes/auth.ts';
import { caseRoutes } from './routes/cases.ts';
import { commandRoutes } from './routes/commands.ts';
import { deskRoutes } from './routes/desk.ts';
import { documentRoutes } from './routes/documents.ts';
import { healthRoutes } from './routes/health.ts';
import { keyRoutes } from './routes/keys.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { letterRoutes } from './routes/letters.ts';
import { libraryRoutes } from './routes/library.ts';
import { linkRoutes } from './routes/links.ts';
import { mailRoomRoutes } from './routes/mail-room.ts';
import { newsRoutes } from './routes/news.ts';
import { noticeRoutes } from './routes/notices.ts';
import { panelRoutes } from './routes/panel.ts';
import { partyRoutes } from './routes/parties.ts';
import { publicationRoutes } from './routes/publications.ts';
import { sessionRoutes } from './routes/session.ts';
import { toolRoutes } from './routes/tools.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { workbenchRoutes } from './routes/workbench.ts';

/** Largest request body: uploads of records come in one piece each. */
export const maxBody = 200 * 1024 * 1024;
const maxJson = 4 * 1024 * 1024;

/** The HTTP API and the pages' files, over an opened program. */
export function createServer(app: App, signIn: SignIn): OpenAPIHono<Env> {
  const server = new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      const field = issue?.path.join('.') ?? '';
      return problem(c, {
        code: 'bad-input',
        because: `${field || 'The request'}: ${issue?.message ?? 'is not what was expected'}.`,
        field,
      });
    },
  });
  server.use(
    secureHeaders({
      contentSecurityPolicy: contentPolicy,
      crossOriginEmbedderPolicy: false,
      referrerPolicy: 'same-origin',
      strictTransportSecurity: 'max-age=31536000; includeSubDomains',
    }),
  );
  server.use('*', async (c, next) => {
    c.set('app', app);
    c.set('signIn', signIn);
    c.set('requestId', randomUUID());
    c.header('x-request-id', c.get('requestId'));
    await next();
  });
  server.use('*', observe);
  server.use('/api/*', asFile);
  server.use('/api/*', refuseNul);
  server.use('/api/*', limitBody);
  server.use('/api/*', guardOrigin);
  server.use('/api/*', async (c, next) => {
    const who = await whoSent(app, signIn, c.req.raw.headers);
    c.set('who', who);
    c.set('principal', who.principal);
    c.header('cache-control', 'no-store');
    await next();
  });
  const attempts = openAttempts(app);
  server.use('/api/*', limitKeys(attempts));
  server.use('/api/*', guardByTable);
  server.use('/api/*', checkBodyType);
  authRoutes(server, attempts);
  linkRoutes(server, attempts);
  for (const routes of [
    healthRoutes,
    sessionRoutes,
    toolRoutes,
    caseRoutes,
    commandRoutes,
    documentRoutes,
    uploadRoutes,
    letterRoutes,
    mailRoomRoutes,
    libraryRoutes,
    publicationRoutes,
    panelRoutes,
    workbenchRoutes,
    deskRoutes,
    newsRoutes,
    noticeRoutes,
    applyRoutes,
    partyRoutes,
    keyRoutes,
    ledgerRoutes,
  ])
    routes(server);
  accountRoutes(server, attempts);
  server.get('/api/openapi.json', (c) => c.json(describeApi(server)));
  server.all('/api/*', (c) => problem(c, { code: 'not-found', because: `There is nothing at ${c.req.path}.` }));
  servePages(server);
  server.onError((error, c) => {
    // Thrown by the framework before a route is reached: a body that is no JSON, for instance.
    if (error instanceof HTTPException && error.status < 500) {
      return problem(c, { code: 'malformed', because: `${error.message || 'The request is malformed'}.` });
    }
    // A page's mark that no page gave: a mistake of whoever asks.
    if ((error as { code?: unknown }).code === 'bad-cursor')
      return problem(c, { code: 'bad-input', because: 'There is no page with this mark.', field: 'cursor' });
    app.log.error({ err: error, requestId: c.get('requestId') }, 'a request failed');
    return problem(c, {
      code: 'not-looked-up',
      because: `Something went wrong on our side. Nothing was changed. Tell us this number: ${c.get('requestId')}.`,
    });
  });
  return server;
}

const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
};

/** No database takes a NUL in a text, so no address with one is about anything. */
const refuseNul: MiddlewareHandler<Env> = async (c, next) =>
  /%00/.test(c.req.url)
    ? problem(c, { code: 'malformed', because: 'There is a character in this address that cannot stand in it.' })
    : next();

const jsonLimit = limitTo(maxJson, 'A request');
const uploadLimit = limitTo(maxBody, 'An upload');

/**
 * A body that says its length is judged by it: the parser of HTTP lets no more in. Only one that does not is counted, for
 * which a request is made of it as a whole.
 */
function limitTo(maxSize: number, what: string): MiddlewareHandler<Env> {
  const tooLarge = (c: Context): Response =>
    problem(c, { code: 'too-large', because: `${what} may have ${maxSize / 1024 / 1024} MiB.` });
  const counted = bodyLimit({ maxSize, onError: tooLarge });
  return async (c, next) => {
    if (c.req.header('transfer-encoding') !== undefined) return counted(c, next);
    return Number(c.req.header('content-length') ?? 0) > maxSize ? tooLarge(c) : next();
  };
}

const limitBody: MiddlewareHandler<Env> = (c, next) =>
  /\/documents$|\/uploads\/[^/]+$|\/tools\/(read|check)$|\/apply\/read-denial$/.test(c.req.path)
    ? uploadLimit(c, next)
    : jsonLimit(c, next);

/** An answer for programs that is opened as a page is kept as a file, never shown as one. */
const asFile: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (/\bjson\b/.test(c.res.headers.get('content-type') ?? '') && !c.res.headers.has('content-disposition'))
    c.res.headers.set('content-disposition', 'attachment; filename="api.json"');
};

/** A browser tells where a request comes from; writes are taken from our own pages only (CSRF). */
const guardOrigin: MiddlewareHandler<Env> = async (c, next) => {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const writes = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
  const foreign =
    (site !== undefined && !['same-origin', 'none'].includes(site)) ||
    (origin !== undefined &&
      (!URL.canParse(origin) || new URL(origin).host !== (c.req.header('host') ?? new URL(c.req.url).host)));
  if (writes && foreign)
    return problem(c, { code: 'not-yours-to-do', because: 'This request came from another site.' });
  await next();
};
