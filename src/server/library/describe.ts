import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { keepSchema } from '../../app/publish/searches.ts';
import { facetNames } from '../../library/index.ts';
import { sorts } from '../../library/query/request.ts';
import type { Env } from '../context.ts';
import { problemSchema } from '../problem.ts';
import * as schema from './schemas.ts';

type Registry = OpenAPIHono<Env>['openAPIRegistry'];

const many = z.union([z.string(), z.array(z.string())]).optional();
const searchQuery = z.object({
  q: z.string().max(500).optional().describe('Words, "phrases", OR, -without, field:word, begin*'),
  treatment: many.describe('Category, drug, or words of the request'),
  ...Object.fromEntries(facetNames.map((name) => [name, many])),
  from: z.iso.date().optional().describe('Decided on this day or later'),
  to: z.iso.date().optional().describe('Decided on this day or earlier'),
  sort: z.enum(sorts).optional(),
});
const paging = searchQuery.extend({
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z
    .string()
    .max(300)
    .optional()
    .describe('`next` of the page before; there is no last page that can be asked for'),
  facets: z.enum(['true', 'false']).optional(),
});
const key = z.object({ key: z.string() });
const token = z.object({ token: z.string() });

interface Described {
  path: string;
  summary: string;
  method?: 'get' | 'post' | 'delete';
  query?: z.ZodObject;
  params?: z.ZodObject;
  body?: z.ZodType;
  /** What is answered: a schema for JSON, or a media type. */
  gives: z.ZodType | string;
  status?: 200 | 202;
  /** Only read-only answers bear an ETag and may be answered with 304. */
  tagged?: boolean;
}

const routes: Described[] = [
  {
    path: 'search',
    summary: 'Determinations by words, filters and dates, with counts',
    query: paging,
    gives: schema.searchAnswer,
  },
  {
    path: 'search.csv',
    summary: 'All that a search finds, as CSV; a row a treatment',
    query: searchQuery,
    gives: 'text/csv',
  },
  {
    path: 'search.json',
    summary: 'All that a search finds, as a JSON array',
    query: searchQuery,
    gives: z.array(schema.determination),
  },
  {
    path: 'search.atom',
    summary: 'The newest of a search as an Atom feed',
    query: searchQuery,
    gives: 'application/atom+xml',
  },
  { path: 'determinations/{key}', summary: 'One determination', params: key, gives: schema.determination },
  {
    path: 'determinations/{key}/letter.pdf',
    summary: 'The published letter, where it was issued here',
    params: key,
    gives: 'application/pdf',
  },
  { path: 'categories', summary: 'The tree of treatments', gives: z.record(z.string(), z.array(z.string())) },
  {
    path: 'statistics',
    summary: 'Outcomes and days by month, treatment, guideline, specialty, region; small counts hidden',
    gives: schema.statistics,
  },
  {
    path: 'eligibility',
    summary: 'Decisions on eligibility by month and reason; small counts hidden',
    gives: schema.eligibility,
  },
  {
    path: 'similar',
    summary: 'Reasons given in determinations like a treatment, grouped; not for reviewers',
    query: z.object({
      treatment: z.string().max(500),
      condition: z.string().max(500).optional(),
      except: z.string().optional(),
    }),
    gives: schema.similar,
  },
  { path: 'open-data', summary: 'The bulk files of the night with sizes and SHA-256', gives: schema.openData },
  {
    path: 'open-data/{file}',
    summary: 'One bulk file',
    params: z.object({ file: z.string() }),
    gives: 'application/octet-stream',
  },
  {
    path: 'changes',
    summary: 'What was published, corrected, withdrawn since a number; a thousand at a time',
    query: z.object({ after: z.coerce.number().int().min(0).optional() }),
    gives: z.array(schema.change),
  },
  { path: 'feed.atom', summary: 'The same as an Atom feed', gives: 'application/atom+xml' },
  {
    path: 'searches',
    summary: 'The searches you keep',
    gives: z.object({ searches: z.array(schema.keptSearch) }),
    tagged: false,
  },
  {
    path: 'searches',
    method: 'post',
    summary: 'Keep a search; a mail address gets a link to confirm first',
    body: keepSchema,
    gives: z.object({ id: z.string(), confirm: z.boolean() }),
    status: 202,
  },
  {
    path: 'searches/{id}',
    method: 'delete',
    summary: 'Keep a search no longer',
    params: z.object({ id: z.string() }),
    gives: z.object({ deleted: z.boolean() }),
  },
  {
    path: 'searches/confirm',
    method: 'post',
    summary: 'Confirm by the link of a mail',
    query: token,
    gives: z.object({ title: z.string() }),
  },
  {
    path: 'searches/stop',
    method: 'post',
    summary: 'End mails by the link of a mail, or one click (RFC 8058)',
    query: token,
    gives: z.object({ stopped: z.boolean() }),
  },
];

const headers = {
  etag: { schema: { type: 'string' as const }, description: 'Send it back as If-None-Match' },
  'ratelimit-remaining': { schema: { type: 'string' as const }, description: 'Requests left in this minute' },
};

/** Every address of the library, described from the schemas its answers are tested against. */
export function describeLibrary(registry: Registry): void {
  for (const one of routes) registry.registerPath(routeOf(one));
}

function routeOf({
  path,
  summary,
  method = 'get',
  query,
  params,
  body,
  gives,
  status = 200,
  tagged = method === 'get',
}: Described) {
  const content = typeof gives === 'string' ? { [gives]: {} } : { 'application/json': { schema: gives } };
  const refusal = { 'application/problem+json': { schema: problemSchema } };
  return createRoute({
    method,
    path: `/api/library/${path}`,
    tags: ['library'],
    summary,
    request: {
      ...(query ? { query } : {}),
      ...(params ? { params } : {}),
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: {
      [status]: { description: 'What was asked for', content, ...(tagged ? { headers } : {}) },
      ...(tagged ? { 304: { description: 'You have this version already' } } : {}),
      429: { description: 'Too many requests; retry-after says when to come back', content: refusal },
      default: { description: 'A refusal', content: refusal },
    },
  });
}
