import type { OpenAPIHono } from '@hono/zod-openapi';
import { atomOfSearch, type CatalogueEntry, csvHead, csvRows, publicEntry } from '../../library/index.ts';
import type { Env } from '../context.ts';
import { addressOf, asked, type Ctx, shelf, tagged, withTag } from './answer.ts';

const encoder = new TextEncoder();
/** Entries put into one piece of an answer; between pieces other requests have their turn. */
const aPiece = 100;

/** A long answer piece by piece, as fast as it is taken: a whole library is never in memory. */
function pieces(lines: Iterable<string>): ReadableStream {
  const source = lines[Symbol.iterator]();
  return new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setImmediate(resolve));
      let piece = '';
      for (let i = 0; i < aPiece; i++) {
        const { value, done } = source.next();
        if (!done) piece += value;
        else {
          if (piece) controller.enqueue(encoder.encode(piece));
          return controller.close();
        }
      }
      controller.enqueue(encoder.encode(piece));
    },
  });
}

function* asCsv(entries: Iterable<CatalogueEntry>): Iterable<string> {
  yield `${csvHead()}\r\n`;
  for (const entry of entries)
    yield csvRows(entry)
      .map((row) => `${row}\r\n`)
      .join('');
}

function* asJson(entries: Iterable<CatalogueEntry>): Iterable<string> {
  let before = '[';
  for (const entry of entries) {
    yield `${before}${JSON.stringify(publicEntry(entry))}`;
    before = ',\n';
  }
  yield before === '[' ? '[]\n' : ']\n';
}

function exported(c: Ctx, kind: 'csv' | 'json'): Response {
  const request = asked(c);
  if (request instanceof Response) return request;
  const library = shelf(c);
  const all = { ...request, facets: false, highlights: false };
  c.header('content-disposition', `attachment; filename="determinations.${kind}"`);
  const version = `${library.generation()}-${Buffer.from(new URL(c.req.url).search).toString('base64url').slice(0, 120)}`;
  const type = kind === 'csv' ? 'text/csv; charset=utf-8' : 'application/json';
  return tagged(c, version, type, () =>
    pieces(kind === 'csv' ? asCsv(library.matching(all)) : asJson(library.matching(all))),
  );
}

/** Everything a search finds, to take away; and what is new in it, as a feed. */
export function exportRoutes(server: OpenAPIHono<Env>): void {
  server.get('/api/library/search.csv', (c) => exported(c, 'csv'));
  server.get('/api/library/search.json', (c) => exported(c, 'json'));
  server.get('/api/library/search.atom', (c) => {
    const request = asked(c);
    if (request instanceof Response) return request;
    const { hits } = shelf(c).search({ ...request, sort: 'newest', limit: 50, facets: false, highlights: false });
    const query = new URL(c.req.url).search;
    const feed = atomOfSearch(
      hits.map(({ entry }) => entry),
      {
        library: addressOf(c),
        query,
        self: `${addressOf(c).replace(/\/library$/, '')}/api/library/search.atom${query}`,
      },
    );
    return withTag(c, feed, 'application/atom+xml; charset=utf-8');
  });
}
