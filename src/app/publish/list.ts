import type { PlainDate } from '../../law/index.ts';
import { openSpans, type Publication, type PublicationStatus, type Uncertain } from '../../library/index.ts';
import type { App } from '../app.ts';
import { coolingDaysOf } from './settings.ts';
import { loadPublication } from './stream.ts';

export interface PublicationRow {
  key: string;
  status: PublicationStatus;
  determinationVersion: number;
  open: number;
  coolUntil: PlainDate;
  inLibrary: boolean;
  updatedAt: string;
}

export interface PublicationList {
  rows: PublicationRow[];
  counts: Partial<Record<PublicationStatus, number>>;
  coolingDays: number;
  next: string | null;
}

const aPage = 50;

/** Publications by where they stand, those that wait longest first. */
export async function listPublications(
  app: App,
  { status, after }: { status?: PublicationStatus; after?: string },
): Promise<PublicationList> {
  const { db } = app.store;
  let query = db
    .selectFrom('publications')
    .selectAll()
    .orderBy('cool_until')
    .orderBy('case_id')
    .limit(aPage + 1);
  if (status) query = query.where('status', '=', status);
  const [day, key] = after?.split('|') ?? [];
  if (day && key && /^\d{4}-\d\d-\d\d$/.test(day))
    query = query.where((is) =>
      is.or([is('cool_until', '>', day), is.and([is('cool_until', '=', day), is('case_id', '>', key)])]),
    );
  const rows = await query.execute();
  const counts = await db
    .selectFrom('publications')
    .select(['status', (count) => count.fn.countAll<string>().as('number')])
    .groupBy('status')
    .execute();
  const page = rows.slice(0, aPage);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({
      key: row.case_id,
      status: row.status as PublicationStatus,
      determinationVersion: row.determination_version,
      open: row.open_spans,
      coolUntil: row.cool_until as PlainDate,
      inLibrary: row.in_library,
      updatedAt: row.updated_at,
    })),
    counts: Object.fromEntries(counts.map((row) => [row.status, Number(row.number)])),
    coolingDays: await coolingDaysOf(app),
    next: last && rows.length > aPage ? `${last.cool_until}|${last.case_id}` : null,
  };
}

export interface PublicationOnPage extends Publication {
  open: Uncertain[];
  history: { type: string; at: string; by: string; because: string | null }[];
}

/** One publication with everything that was done to it; null where none was prepared. */
export async function publicationPage(app: App, key: string): Promise<PublicationOnPage | null> {
  const { publication, events } = await loadPublication(app, key);
  if (!publication) return null;
  const history = events.map(({ type, at, actor, data }) => ({
    type,
    at,
    by: actor.id,
    because: 'because' in data ? data.because : null,
  }));
  return { ...publication, open: openSpans(publication), history };
}
