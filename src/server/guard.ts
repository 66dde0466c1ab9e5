import type { Context } from 'hono';
import { loadVisible, type VisibleCase } from '../app/cases/load.ts';
import { pacificDateOf } from '../law/index.ts';
import type { Env } from './context.ts';
import { problem } from './problem.ts';

export const notSignedIn = (c: Context) => problem(c, { code: 'not-signed-in', because: 'Sign in first.' });

/** The same words whether a case does not exist or is none of theirs: nothing can be learned from them. */
export const notFound = (c: Context) =>
  problem(c, { code: 'case-not-found', because: 'There is no such case, or it is not one of yours.' });

/** The case a request names, if the one who asks may see it. */
export async function visibleCase(c: Context<Env>): Promise<VisibleCase | null> {
  const principal = c.get('principal');
  const number = c.req.param('number');
  if (!principal || !number || number.length > 40) return null;
  const { store, clock } = c.get('app');
  return loadVisible(store, number, principal, pacificDateOf(clock.now()));
}
