import type { OpenAPIHono } from '@hono/zod-openapi';
import { eligibilityStatistics } from '../../app/publish/eligibility.ts';
import { loadPublication } from '../../app/publish/stream.ts';
import { publishedFile } from '../../app/publish/text.ts';
import { readApart } from '../../app/read-apart.ts';
import {
  categoryTree,
  type Library,
  publicEntry,
  readChanges,
  type Statistics,
  similarTo,
  statisticsOf,
} from '../../library/index.ts';
import type { Env } from '../context.ts';
import { asked, type Ctx, json, shelf, tagged } from '../library/answer.ts';
import { describeLibrary } from '../library/describe.ts';
import { exportRoutes } from '../library/export-routes.ts';
import { openDataRoutes } from '../library/open-data-routes.ts';
import { tooMany } from '../library/rate.ts';
import { searchRoutes } from '../library/search-routes.ts';
import { problem } from '../problem.ts';

const counted = new WeakMap<Library, { key: string; statistics: Statistics }>();

/** The public library: no sign-in, read only but for searches people keep. */
export function libraryRoutes(server: OpenAPIHono<Env>): void {
  server.use('/api/library/*', tooMany);
  describeLibrary(server.openAPIRegistry);
  server.get('/api/library/search', (c) => {
    const request = asked(c);
    if (request instanceof Response) return request;
    const library = shelf(c);
    const answer = library.search(request);
    const hits = answer.hits.map(({ entry, ...hit }) => ({ ...hit, entry: publicEntry(entry) }));
    return json(c, { ...answer, hits, size: library.size() });
  });
  exportRoutes(server);
  server.get('/api/library/determinations/:key', (c) => {
    const entry = shelf(c).get(c.req.param('key'));
    return entry ? json(c, publicEntry(entry)) : notThere(c, c.req.param('key'));
  });
  server.get('/api/library/determinations/:key/letter.pdf', letter);
  server.get('/api/library/categories', (c) => json(c, categoryTree));
  server.get('/api/library/statistics', (c) => json(c, statistics(shelf(c))));
  server.get('/api/library/eligibility', async (c) => {
    const { value } = await readApart(c.get('app'), eligibilityStatistics);
    return json(c, value);
  });
  server.get('/api/library/similar', similar);
  openDataRoutes(server);
  searchRoutes(server);
}

function notThere(c: Ctx, key: string): Response {
  const withdrawn = readChanges(shelf(c).folder).findLast((one) => one.key === key)?.kind === 'withdrawn';
  const because = withdrawn ? 'This determination was withdrawn.' : 'There is no such determination in the library.';
  return problem(c, { code: 'not-found', because });
}

/** The letter as it was published; letters that were imported have none here. */
async function letter(c: Ctx): Promise<Response> {
  const key = c.req.param('key') ?? '';
  const { publication } = await loadPublication(c.get('app'), key);
  const pdf = publication && shelf(c).has(key) && (await publishedFile(c.get('app'), publication, 'pdf'));
  if (!pdf || !publication?.published) return notThere(c, key);
  c.header('content-disposition', `inline; filename="${key}.pdf"`);
  return tagged(c, publication.published.sha256, 'application/pdf', () => new Blob([pdf as BlobPart]).stream());
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
  return json(c, similarTo(shelf(c), { treatment, condition, except: c.req.query('except') ?? null }));
}
