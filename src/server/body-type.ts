import type { MiddlewareHandler } from 'hono';
import type { Env } from './context.ts';
import { problem } from './problem.ts';

/** Where something other than JSON is taken: files, parts of files, tables. */
const others: readonly (readonly [RegExp, RegExp])[] = [
  [/^\/api\/(cases\/[^/]+\/documents|apply\/read-denial)$/, /^multipart\/form-data\b/],
  // These say themselves, in the words of their field, what they take.
  [/^\/api\/tools\/(read|check)$/, /^/],
  [/^\/api\/cases\/[^/]+\/uploads\/[^/]+$/, /^application\/(octet-stream|offset\+octet-stream)\b/],
  [/^\/api\/panel\/import$/, /^(text\/csv|application\/(csv|json))\b/],
];
const json = /^application\/([\w.-]+\+)?json\b/;

/**
 * A body says what it is, and is what its address takes; else 415. A form of another site can send only three types, none
 * of which an address that changes something takes for JSON.
 */
export const checkBodyType: MiddlewareHandler<Env> = async (c, next) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || !hasBody(c.req.raw.headers)) return next();
  const type = (c.req.header('content-type') ?? '').toLowerCase();
  const path = c.req.path;
  const wanted = others.find(([pattern]) => pattern.test(path))?.[1] ?? json;
  if (wanted.test(type)) return next();
  const said = type ? 'says another type' : 'says no type';
  return problem(c, {
    code: 'unsupported-type',
    because: `This address takes another kind of body; the request ${said}.`,
  });
};

const hasBody = (headers: Headers): boolean =>
  headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > 0 || headers.has('content-type');
