import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Env } from './context.ts';
import { telemetryOf } from './telemetry/index.ts';
import type { Answered } from './telemetry/telemetry.ts';

/** One line of the log and, where they are collected, one span and one measurement for each request. */
export const observe: MiddlewareHandler<Env> = async (c, next) => {
  const began = performance.now();
  const telemetry = telemetryOf(c.get('app'));
  const answered = (): Answered => ({
    method: c.req.method,
    route: patternOf(c),
    status: c.res.status,
    seconds: (performance.now() - began) / 1_000,
    requestId: c.get('requestId'),
  });
  if (telemetry) await telemetry.request(c.req.raw.headers, next, answered);
  else await next();
  writeLine(c, answered());
};

function writeLine(c: Context<Env>, { seconds, ...answered }: Answered): void {
  const level = answered.status >= 500 ? 'error' : isRefusal(answered) ? 'warn' : quiet(answered.route);
  const { by = null } = c.get('who') ?? {};
  const caseNumber = c.get('visible')?.state.caseNumber;
  c.get('app').log[level](
    { ...answered, ms: Math.round(seconds * 1_000), by, ...(caseNumber ? { caseNumber } : {}) },
    'request',
  );
}

/**
 * Somebody was not let in, not let through, or slowed down: what who watches over a house wants to see. A case that is
 * not there and one that is somebody else's are answered, and told here, in the same words.
 */
const isRefusal = ({ status, route }: Pick<Answered, 'status' | 'route'>): boolean =>
  [401, 403, 415, 429].includes(status) || (status === 404 && route.startsWith('/api/cases/:number'));

/** Watching machines and the files of the pages would drown everything else. */
const quiet = (route: string): 'debug' | 'info' =>
  !route.startsWith('/api/') || route === '/api/health' || route === '/api/ready' ? 'debug' : 'info';

const patternOf = (c: Context): string =>
  matchedRoutes(c).find(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))?.path ??
  (c.req.path.startsWith('/api/') ? '/api/*' : '/*');
