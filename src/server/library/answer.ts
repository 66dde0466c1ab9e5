import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { libraryOf } from '../../app/publish/library.ts';
import {
  type Library,
  requestOf,
  type SearchRequest,
  searchQuerySchema,
  withLooseTreatment,
} from '../../library/index.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';

export type Ctx = Context<Env>;

export const shelf = (c: Ctx): Library => libraryOf(c.get('app').config);

/** The address under which people reach the library's pages. */
export const addressOf = (c: Ctx): string => `${c.get('app').config.OPENIMR_URL ?? new URL(c.req.url).origin}/library`;

/** Answers with an ETag; one who has this version already is told so and sent nothing. */
export function withTag(c: Ctx, body: string, type: string): Response {
  return tagged(c, createHash('sha256').update(body).digest('base64url').slice(0, 22), type, () => body);
}

export function tagged(c: Ctx, version: string, type: string, body: () => string | ReadableStream): Response {
  const tag = `"${version}"`;
  const headers = { etag: tag, 'cache-control': 'public, max-age=60', 'content-type': type };
  const known = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(tag) || known.includes('*')) return c.body(null, 304, headers);
  return c.body(body(), 200, headers);
}

export const json = (c: Ctx, value: unknown): Response => withTag(c, JSON.stringify(value), 'application/json');

/** The query of an address: a name that stands several times is a list. */
function queryOf(c: Ctx): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]),
  );
}

/** What an address asks of the library; a refusal in its place where it makes no sense. */
export function asked(c: Ctx): SearchRequest | Response {
  const { treatment, ...rest } = queryOf(c);
  const parsed = searchQuerySchema.safeParse(rest);
  if (parsed.success) return withLooseTreatment(requestOf(parsed.data), [treatment ?? []].flat(), shelf(c));
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return problem(c, { code: 'bad-input', because: `${field}: ${issue?.message}`, field });
}
