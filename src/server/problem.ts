import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import type { Refusal } from '../law/index.ts';

/** A refusal as a problem document (RFC 9457): the code for programs, the words for people, the field that was wrong. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  field: z.string().nullish(),
  rule: z.string().nullish(),
  version: z.number().int().nullish(),
  since: z.array(z.object({ type: z.string(), at: z.string(), role: z.string() })).nullish(),
});
export type Problem = z.output<typeof problemSchema>;

/** The status of each refusal that is not simply "this cannot be done now" (409) or "this is not right" (422). */
const statusOf: Record<string, ContentfulStatusCode> = {
  malformed: 400,
  'not-signed-in': 401,
  'not-yours-to-do': 403,
  'case-not-found': 404,
  'document-not-found': 404,
  'not-found': 404,
  'command-unknown': 404,
  'stale-version': 409,
  'stale-section': 409,
  'key-reused': 422,
  'too-large': 413,
  'unsupported-type': 415,
  'offset-mismatch': 409,
  'upload-not-found': 404,
  'too-many': 429,
  'daily-quota': 429,
  'second-factor-needed': 403,
  'proof-needed': 403,
  'password-to-change': 403,
  'bad-input': 422,
  'not-looked-up': 500,
  busy: 503,
  'clock-behind': 503,
  'not-in-this-state': 409,
};

/** Answers with the refusal; nothing was done. */
export function problem(c: Context, refusal: Refusal, more: Partial<Problem> = {}) {
  const status = statusOf[refusal.code] ?? 422;
  const body: Problem = {
    type: `https://openimr.example/problems/${refusal.code}`,
    title: refusal.code.replaceAll('-', ' '),
    status,
    code: refusal.code,
    detail: refusal.because,
    field: refusal.field,
    rule: refusal.rule,
    ...more,
  };
  return c.json(body, status, { 'content-type': 'application/problem+json' });
}
