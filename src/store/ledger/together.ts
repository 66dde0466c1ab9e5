import { CompiledQuery, type Kysely, type Transaction } from 'kysely';
import type pg from 'pg';
import type { AppendAnswer, Appended, AppendRefused, AppendRequest, NewEvent } from '../port.ts';
import type { Tables } from '../tables.ts';
import { append, KEY_TAKEN } from './append.ts';

/** Ends a transaction without being an error of it: the refusal is the answer. */
class RolledBack extends Error {
  readonly answer: AppendRefused;
  constructor(answer: AppendRefused) {
    super('rolled back');
    this.answer = answer;
  }
}

/** An append with further writes by the caller: all of them or none. */
export async function appendWithViews<E extends NewEvent>(
  db: Kysely<Tables>,
  request: AppendRequest<E>,
): Promise<AppendAnswer<E>> {
  const result = await appendAll(db, [request]);
  return result.ok ? result.answers[0]! : result;
}

/** Appends to several cases in one transaction. Cases are locked in the order of their ids, so that two cannot wait for each other. */
export async function appendAll<E extends NewEvent>(
  db: Kysely<Tables>,
  requests: AppendRequest<E>[],
): Promise<{ ok: true; answers: Appended<E>[] } | AppendRefused<E>> {
  const inOrder = requests.map((request, i) => ({ request, i }));
  inOrder.sort((a, b) =>
    a.request.caseId < b.request.caseId ? -1 : a.request.caseId > b.request.caseId ? 1 : a.i - b.i,
  );
  const answers: Appended<E>[] = new Array(requests.length);
  try {
    await db.transaction().execute(async (tx) => {
      for (const { request, i } of inOrder) answers[i] = await appendIn(tx, request);
    });
    return { ok: true, answers };
  } catch (error) {
    if (error instanceof RolledBack) return error.answer as AppendRefused<E>;
    throw error;
  }
}

/** A key taken in the same moment by another transaction is found when asked again. */
export async function onceMoreWhenTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: string }).code !== KEY_TAKEN) throw error;
    return await work();
  }
}

async function appendIn<E extends NewEvent>(tx: Transaction<Tables>, request: AppendRequest<E>): Promise<Appended<E>> {
  const answer = await append<E>(runnerOf(tx), request);
  if (!answer.ok) throw new RolledBack(answer as AppendRefused);
  if (!answer.replayed) await request.views?.(tx);
  return answer;
}

/** A Kysely transaction as something that runs `pg` queries. */
export function runnerOf(tx: Transaction<Tables>): Pick<pg.Pool, 'query'> {
  const query = async (statement: string | { text: string; values?: unknown[] }, values: unknown[] = []) => {
    const text = typeof statement === 'string' ? statement : statement.text;
    const parameters = typeof statement === 'string' ? values : (statement.values ?? []);
    const { rows } = await tx.executeQuery(CompiledQuery.raw(text, parameters));
    return { rows, rowCount: rows.length };
  };
  return { query } as unknown as Pick<pg.Pool, 'query'>;
}
