import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import {
  atomFeed,
  csvHead,
  csvRows,
  Library,
  publicEntry,
  readChanges,
  requestOf,
  type SearchQuery,
  type Statistics,
  searchQuerySchema,
  similarTo,
  statisticsOf,
  withLooseTreatment,
} from '../../library/index.ts';
import type { Env } from '../context.ts';
import { problem } from '../problem.ts';
import { tooMany } from './library-rate.ts';

type Ctx = Context<Env>;
const opened = new Map<string, Library>();
const counted = new WeakMap<Library, { key: string; statistics: Statistics }>();

const folderOf = (c: Ctx): string => join(c.get('app').config.OPENIMR_DATA, 'library');

function libraryOf(c: Ctx): Library {
  const folder = folderOf(c);
  const library = opened.get(folder) ?? Library.open(folder);
  opened.set(folder, library);
  library.refresh();
  return library;
}

const addressOf = (c: Ctx): string => `${c.get('app').config.OPENIMR_URL ?? new URL(c.req.url).origin}/library`;

/** Answers with an ETag; one who has this version already is told so and sent nothing. */
function withTag(c: Ctx, body: string, type: string): Response {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { etag: tag, 'cache-control': 'public, max-age=60', 'content-type': type };
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers);
  return c.body(body, 200, headers);
}
const json = (c: Ctx, value: unknown): Response => withTag(c, JSON.stringify(value), 'application/json');

/** The query of an address: a name that stands several times is a list. */
function queryOf(c: Ctx): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]),
  );
}

function asked(c: Ctx): { query: SearchQuery; treatments: string[] } | Response {
  const { treatment, ...rest } = queryOf(c);
  const parsed = searchQuerySchema.safeParse(rest);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') ?? '';
    return problem(c, { code: 'bad-input', because: `${field}: ${issue?.message}`, field });
  }
  return { query: parsed.data, treatments: [treatment ?? []].flat() };
}

const searchRoute = createRoute({
  method: 'get',
  path: '/api/library/search',
  tags: ['library'],
  summary: 'Published determinations by words, filters and dates, with counts',
  request: {
    query: z.looseObject({
      q: z.string().optional(),
      sort: z.string().optional(),
      limit: z.string().optional(),
      cursor: z.string().optional(),
      from: z.string().optional(),
      to: z.string().optional(),
    }),
  },
  responses: {
    200: {
      description: 'What was found',
      content: { 'application/json': { schema: z.object({ total: z.number() }).loose() } },
    },
  },
});

/** The public library: no sign-in, read only. */
export function libraryRoutes(server: OpenAPIHono<Env>): void {
  server.use('/api/library/*', tooMany);
  server.openAPIRegistry.registerPath(searchRoute);
  server.get('/api/library/search', (c) => {
    const said = asked(c);
    if (said instanceof Response) return said;
    const library = libraryOf(c);
    const answer = library.search(withLooseTreatment(requestOf(said.query), said.treatments, library));
    const hits = answer.hits.map(({ entry, ...hit }) => ({ ...hit, entry: publicEntry(entry) }));
    return json(c, { ...answer, hits, size: library.size() });
  });
  server.get('/api/library/search.csv', (c) => {
    const said = asked(c);
    if (said instanceof Response) return said;
    const library = libraryOf(c);
    const request = withLooseTreatment(requestOf(said.query), said.treatments, library);
    const { hits } = library.search({ ...request, facets: false, highlights: false, limit: 5_000 });
    c.header('content-disposition', 'attachment; filename="determinations.csv"');
    return withTag(
      c,
      [csvHead(), ...hits.flatMap(({ entry }) => csvRows(entry)), ''].join('\r\n'),
      'text/csv; charset=utf-8',
    );
  });
  server.get('/api/library/determinations/:key', (c) => {
    const entry = libraryOf(c).get(c.req.param('key'));
    if (entry) return json(c, publicEntry(entry));
    const withdrawn = readChanges(folderOf(c)).some(
      ({ key, kind }) => kind === 'withdrawn' && key === c.req.param('key'),
    );
    const because = withdrawn ? 'This determination was withdrawn.' : 'There is no such determination in the library.';
    return problem(c, { code: 'not-found', because });
  });
  server.get('/api/library/statistics', (c) => json(c, statistics(libraryOf(c))));
  server.get('/api/library/similar', similar);
  server.get('/api/library/changes', (c) => {
    const after = Number(c.req.query('after') ?? 0) || 0;
    return json(
      c,
      readChanges(folderOf(c))
        .filter(({ number }) => number > after)
        .slice(0, 1_000),
    );
  });
  server.get('/api/library/feed.atom', (c) =>
    withTag(c, atomFeed(readChanges(folderOf(c)), addressOf(c)), 'application/atom+xml; charset=utf-8'),
  );
}

/** Worked out once for each state of the library. */
function statistics(library: Library): Statistics {
  const key = `${library.generation()}`;
  const known = counted.get(library);
  if (known?.key === key) return known.statistics;
  const made = statisticsOf(library.counted());
  counted.set(library, { key, statistics: made });
  return made;
}

/** Not for reviewers: whoever decides a case decides it by its own facts (LC 4610.6(c)). */
function similar(c: Ctx): Response {
  if (c.get('principal')?.roles.includes('reviewer'))
    return problem(c, {
      code: 'not-yours-to-do',
      because: 'Reviewers decide by the facts of the case; earlier decisions are not shown to them.',
    });
  const treatment = c.req.query('treatment')?.slice(0, 500) ?? '';
  if (treatment.trim() === '')
    return problem(c, { code: 'bad-input', because: 'treatment: say which treatment.', field: 'treatment' });
  const condition = c.req.query('condition')?.slice(0, 500) ?? '';
  return json(c, similarTo(libraryOf(c), { treatment, condition, except: c.req.query('except') ?? null }));
}
