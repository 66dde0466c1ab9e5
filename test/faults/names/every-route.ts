import { readConfig } from '../../../src/app/config.ts';
import { openSignIn } from '../../../src/app/identity/sign-in.ts';
import { openApp } from '../../../src/app/open.ts';
import { createServer } from '../../../src/server/create.ts';

/** Every path of the API that can be read, as the server itself lists them: `/api/cases/:number/clocks`. */
export async function readablePaths(): Promise<string[]> {
  const config = readConfig({ LOG_LEVEL: 'silent', OPENIMR_DEMO: 'true' });
  if (!config.ok) throw new Error(config.refusal.because);
  const app = await openApp(config.value, { memory: true });
  try {
    const server = createServer(app, await openSignIn(app, { baseUrl: 'http://openimr.test' }));
    const paths = server.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
    return [...new Set(paths)].filter((path) => path.startsWith('/api/') && !path.includes('*'));
  } finally {
    await app.store.close();
  }
}

/** What a place in a path may be filled with. */
export type Values = Record<string, readonly string[]>;

/** The path with each of its places filled in every way; a place that nobody knows values for is a fault of the test. */
export function filled(path: string, values: Values): string[] {
  const place = /:(\w+)/.exec(path);
  if (!place) return [path];
  const known = values[place[1]!];
  if (!known) throw new Error(`the test knows no values for ${place[0]} of ${path}: add them`);
  return known.flatMap((value) => filled(path.replace(place[0], encodeURIComponent(value)), values));
}

/** Questions that a path is asked besides the bare one; the library repeats the question, so no name is in those. */
export const questions: Record<string, string[]> = {
  '/api/cases': ['?limit=200', '?search=Inkpen', '?owner=reviewer'],
  '/api/cases/:number/search': ['?q=Inkpen', '?q=reviewer'],
  '/api/library/search': ['?q=reviewer&limit=50'],
  '/api/library/search.csv': ['?q=reviewer'],
};
