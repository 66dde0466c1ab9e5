import {
  type CatalogueEntry,
  type Change,
  readChanges,
  requestOf,
  searchQuerySchema,
  withLooseTreatment,
} from '../../library/index.ts';
import type { Delivery } from '../../store/index.ts';
import type { App } from '../app.ts';
import type { Post } from '../background/post.ts';
import { libraryFolder, libraryOf } from './library.ts';
import { mailWords } from './search-words.ts';
import { tokenOf } from './searches.ts';

interface Kept {
  id: string;
  email: string | null;
  title: string;
  query: string;
  language: string;
  cadence: string;
  confirmed_at: string | null;
  last_change: number;
  last_sent_at: string | null;
}

const wordsFor = (language: string) => mailWords[language === 'es' ? 'es' : 'en'];
const portalOf = ({ config }: Pick<App, 'config'>) => config.OPENIMR_URL ?? `http://${config.HOST}:${config.PORT}`;

async function linksOf(app: App, id: string): Promise<{ confirm: string; stop: string; stopAtOnce: string }> {
  const token = encodeURIComponent(await tokenOf(app, id));
  const portal = portalOf(app);
  return {
    confirm: `${portal}/library/searches/confirm?token=${token}`,
    stop: `${portal}/library/searches/stop?token=${token}`,
    stopAtOnce: `${portal}/api/library/searches/stop?token=${token}`,
  };
}

/** The first mail: nothing more is sent to an address until somebody there follows its link. */
export async function confirmSearch(app: App, post: Post, message: Delivery): Promise<unknown> {
  const { id } = message.payload as { id: string };
  const kept = await app.store.db.selectFrom('saved_searches').selectAll().where('id', '=', id).executeTakeFirst();
  if (!kept?.email || kept.confirmed_at) return { not: 'waiting' };
  const words = wordsFor(kept.language);
  const { confirm, stop } = await linksOf(app, id);
  await post.send({
    to: kept.email,
    subject: words.confirmSubject,
    text: words.confirm(kept.title, confirm, stop),
    key: message.key,
  });
  return { sent: true };
}

/** One mail a search in which something new was found, with a link that ends it; a weekly one only when a week is over. */
export async function mailSearches(app: App, post: Post): Promise<unknown> {
  const changes = readChanges(libraryFolder(app.config));
  const newest = changes.at(-1)?.number ?? 0;
  const rows = await app.store.db
    .selectFrom('saved_searches')
    .selectAll()
    .where('email', 'is not', null)
    .where('confirmed_at', 'is not', null)
    .where('last_change', '<', newest)
    .execute();
  let sent = 0;
  for (const kept of rows) {
    if (!isDue(kept, app.clock.now())) continue;
    const found = newIn(app, kept, changes);
    if (found.length > 0) {
      await post.send(await digest(app, kept, found, newest));
      sent++;
    }
    await app.store.db
      .updateTable('saved_searches')
      .set({ last_change: newest, ...(found.length > 0 ? { last_sent_at: app.clock.now() } : {}) })
      .where('id', '=', kept.id)
      .execute();
  }
  return { searches: rows.length, sent };
}

const sixDaysMs = 6.5 * 86_400_000;
const isDue = ({ cadence, last_sent_at, confirmed_at }: Kept, now: string): boolean =>
  cadence !== 'weekly' || Date.parse(now) - Date.parse(last_sent_at ?? confirmed_at ?? now) >= sixDaysMs;

/** What was published or corrected since the last mail and meets the search. */
function newIn(app: App, kept: Kept, changes: readonly Change[]): CatalogueEntry[] {
  const only = new Set(
    changes.flatMap(({ number, kind, key }) =>
      number > Number(kept.last_change) && (kind === 'published' || kind === 'corrected') ? [key] : [],
    ),
  );
  if (only.size === 0) return [];
  const values = new URLSearchParams(kept.query);
  const { treatment, ...rest } = Object.fromEntries(
    [...new Set(values.keys())].map((name) => [name, values.getAll(name)]),
  );
  const single = Object.fromEntries(
    Object.entries(rest).map(([name, all]) => [name, all.length > 1 ? all : (all[0] ?? '')]),
  );
  const parsed = searchQuerySchema.safeParse(single);
  if (!parsed.success) return [];
  const library = libraryOf(app.config);
  const request = withLooseTreatment(requestOf(parsed.data), treatment ?? [], library);
  const { hits, someWords } = library.search({
    ...request,
    only,
    sort: 'newest',
    limit: 50,
    facets: false,
    highlights: false,
  });
  return someWords ? [] : hits.map(({ entry }) => entry);
}

async function digest(app: App, kept: Kept, found: CatalogueEntry[], newest: number) {
  const words = wordsFor(kept.language);
  const { stop, stopAtOnce } = await linksOf(app, kept.id);
  const lines = found.map(({ key, dates, items }) => {
    const decided = items.map((item) => `  ${words.outcome(item.outcome)}: ${item.treatment.slice(0, 160)}`);
    return `${key}${dates.decision ? `, ${dates.decision}` : ''}\n${decided.join('\n')}\n  ${portalOf(app)}/library/${encodeURIComponent(key)}`;
  });
  const all = `${portalOf(app)}/library?${kept.query}`;
  return {
    to: kept.email ?? '',
    subject: words.digestSubject(found.length, kept.title),
    text: words.digest(kept.title, lines, all, stop),
    key: `search-mail:${kept.id}:${newest}`,
    // One click in the mail program ends it (RFC 8058).
    headers: { 'List-Unsubscribe': `<${stopAtOnce}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}
