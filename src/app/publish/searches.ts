import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type Answer, granted, refused } from '../../law/index.ts';
import { readChanges, searchQuerySchema } from '../../library/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { secretOf } from '../identity/secret.ts';
import { libraryFolder } from './library.ts';

/** A search somebody keeps: with an account, or with nothing but a confirmed mail address. */
export const keepSchema = z.object({
  /** The query of the search page's address. */
  query: z.string().max(2_000),
  title: z.string().trim().max(120).default(''),
  email: z.email().max(200).nullish(),
  language: z.enum(['en', 'es']).default('en'),
  cadence: z.enum(['daily', 'weekly']).default('daily'),
});
export type KeepRequest = z.output<typeof keepSchema>;

export interface KeptSearch {
  id: string;
  title: string;
  query: string;
  cadence: string;
  /** Whether mails go out for it. */
  mailed: boolean;
  createdAt: string;
}

/** One address gets no more than this many; nobody is mailed a hundred times by another's hand. */
const mostByAddress = 20;
const mostByPerson = 100;

/** The query as it is kept: what the search understands, without a page's place. */
export function tidyQuery(query: string): Answer<string> {
  const given = new URLSearchParams(query);
  for (const name of ['cursor', 'limit', 'facets']) given.delete(name);
  const values = Object.fromEntries(
    [...new Set(given.keys())].map((name) => {
      const all = given.getAll(name);
      return [name, all.length > 1 ? all : (all[0] ?? '')];
    }),
  );
  const { treatment: _loose, ...rest } = values;
  const parsed = searchQuerySchema.safeParse(rest);
  if (!parsed.success)
    return refused({ code: 'bad-input', field: 'query', because: `The search: ${parsed.error.issues[0]?.message}` });
  if ([...given.keys()].length === 0)
    return refused({ code: 'bad-input', field: 'query', because: 'Search for something first; then keep the search.' });
  given.sort();
  return granted(given.toString());
}

/** Keeps a search. With a mail address it begins to be mailed when the link in the first mail was followed. */
export async function keepSearch(
  app: App,
  principal: Principal | null,
  request: KeepRequest,
): Promise<Answer<{ id: string; confirm: boolean }>> {
  const query = tidyQuery(request.query);
  if (!query.ok) return query;
  const email = request.email?.toLowerCase() ?? null;
  if (!principal && !email)
    return refused({ code: 'bad-input', field: 'email', because: 'Give a mail address, or sign in to keep a search.' });
  const { db } = app.store;
  const owned = db.selectFrom('saved_searches').select((row) => row.fn.countAll<string>().as('number'));
  const { number } = await (email
    ? owned.where('email', '=', email)
    : owned.where('user_id', '=', principal?.userId ?? '')
  ).executeTakeFirstOrThrow();
  if (Number(number) >= (email ? mostByAddress : mostByPerson))
    return refused({ code: 'too-many', because: 'So many searches are kept already. Delete one first.' });
  const id = randomUUID();
  await db
    .insertInto('saved_searches')
    .values({
      id,
      user_id: principal?.userId ?? null,
      email,
      title: request.title || titleOf(query.value),
      query: query.value,
      language: request.language,
      cadence: request.cadence,
      created_at: app.clock.now(),
      confirmed_at: null,
      last_change: readChanges(libraryFolder(app.config)).at(-1)?.number ?? 0,
      last_sent_at: null,
    })
    .execute();
  if (email) {
    await app.store.outbox.send([
      { topic: 'confirm-search', key: `confirm-search:${id}`, payload: { id }, dueAt: app.clock.now() },
    ]);
    app.wake();
  }
  return granted({ id, confirm: email !== null });
}

/** `physical therapy, overturned`: what a search is called when nobody names it. */
export function titleOf(query: string): string {
  const values = [...new URLSearchParams(query)].filter(([name]) => name !== 'sort').map(([, value]) => value);
  return values.join(', ').slice(0, 120) || 'Search';
}

/** A person's kept searches, the newest first. */
export async function searchesOf(app: App, principal: Principal): Promise<KeptSearch[]> {
  const rows = await app.store.db
    .selectFrom('saved_searches')
    .selectAll()
    .where('user_id', '=', principal.userId)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    query: row.query,
    cadence: row.cadence,
    mailed: row.email !== null && row.confirmed_at !== null,
    createdAt: row.created_at,
  }));
}

export async function forgetSearch(app: App, principal: Principal, id: string): Promise<boolean> {
  const { numDeletedRows } = await app.store.db
    .deleteFrom('saved_searches')
    .where('id', '=', id)
    .where('user_id', '=', principal.userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The word in a mail's links that proves the mail was got: no session, no account, good for this one search. */
export async function tokenOf(app: App, id: string): Promise<string> {
  const mark = createHmac('sha256', await secretOf(app))
    .update(`saved-search:${id}`)
    .digest('base64url');
  return `${id}.${mark}`;
}

async function idIn(app: App, token: string): Promise<string | null> {
  const id = token.split('.')[0] ?? '';
  const [given, right] = [Buffer.from(token), Buffer.from(await tokenOf(app, id))];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

const badLink = { code: 'not-found', because: 'This link is not valid, or the search was deleted.' };

/** The link of the first mail was followed: mails begin. Following it twice changes nothing. */
export async function confirmByLink(app: App, token: string): Promise<Answer<{ title: string }>> {
  const id = await idIn(app, token);
  if (!id) return refused(badLink);
  const row = await app.store.db
    .updateTable('saved_searches')
    .set((is) => ({ confirmed_at: is.fn.coalesce('confirmed_at', is.val(app.clock.now())) }))
    .where('id', '=', id)
    .returning('title')
    .executeTakeFirst();
  return row ? granted({ title: row.title }) : refused(badLink);
}

/** No more mails: of a person's search the mails stop, of an address the search is deleted. */
export async function stopByLink(app: App, token: string): Promise<Answer<{ stopped: true }>> {
  const id = await idIn(app, token);
  if (!id) return refused(badLink);
  const { db } = app.store;
  await db.deleteFrom('saved_searches').where('id', '=', id).where('user_id', 'is', null).execute();
  await db.updateTable('saved_searches').set({ email: null, confirmed_at: null }).where('id', '=', id).execute();
  return granted({ stopped: true });
}
