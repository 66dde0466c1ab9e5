import type { Context } from 'hono';
import type { VisibleCase } from '../app/cases/load.ts';
import type { Env } from './context.ts';
import { problem } from './problem.ts';

export const notSignedIn = (c: Context) => problem(c, { code: 'not-signed-in', because: 'Sign in first.' });

/** The same words whether a case does not exist or is none of theirs: nothing can be learned from them. */
export const notFound = (c: Context) =>
  problem(c, { code: 'case-not-found', because: 'There is no such case, or it is not one of yours.' });

/** The case a request names: the guard (access/guard.ts) has loaded it for somebody who may see it, or it is null. */
export const visibleCase = async (c: Context<Env>): Promise<VisibleCase | null> => c.get('visible') ?? null;
