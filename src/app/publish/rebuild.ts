import { noteChanges, type Publication, publish, publishedEntry } from '../../library/index.ts';
import type { App } from '../app.ts';
import { libraryFolder, libraryOf } from './library.ts';
import { loadPublication, publicationStream, rowOf } from './stream.ts';
import { publishedText } from './text.ts';

export interface PublicationsRebuilt {
  /** Rows of the desk. */
  rows: number;
  /** Letters the ledger has published and the library had not, or in another version; and those recalled it still had. */
  putIn: number;
  takenOut: number;
}

/**
 * Makes the rows of the publications desk anew from the ledger alone, and holds the library against it: what is
 * published is in it as it was published, what was recalled is not. Letters that were imported are not touched.
 */
export async function rebuildPublications(app: App): Promise<PublicationsRebuilt> {
  const done: PublicationsRebuilt = { rows: 0, putIn: 0, takenOut: 0 };
  const keys = await streams(app);
  for (const key of keys) {
    const { publication, events } = await loadPublication(app, key);
    if (!publication) continue;
    const row = rowOf(publication, events.at(-1)?.at ?? app.clock.now());
    await app.store.db
      .insertInto('publications')
      .values(row)
      .onConflict((conflict) => conflict.column('case_id').doUpdateSet(row))
      .execute();
    done.rows++;
    if (publication.published) done.putIn += Number(await putIn(app, publication));
    else done.takenOut += Number(takenOut(app, publication));
  }
  await removeUnknown(app, keys);
  if (done.takenOut > 0) libraryOf(app.config).rewrite();
  return done;
}

const prefix = publicationStream('');

async function streams({ store }: App): Promise<string[]> {
  const rows = await store.db
    .selectFrom('case_heads')
    .select('case_id')
    .where('case_id', 'like', `${prefix}%`)
    .orderBy('case_id')
    .execute();
  return rows.map(({ case_id }) => case_id.slice(prefix.length));
}

async function removeUnknown({ store }: App, keys: readonly string[]): Promise<void> {
  const known = new Set(keys);
  const rows = await store.db.selectFrom('publications').select('case_id').execute();
  const unknown = rows.map(({ case_id }) => case_id).filter((key) => !known.has(key));
  if (unknown.length > 0) await store.db.deleteFrom('publications').where('case_id', 'in', unknown).execute();
}

async function putIn(app: App, publication: Publication): Promise<boolean> {
  const { caseNumber, published } = publication;
  const library = libraryOf(app.config);
  if (!published || library.get(caseNumber)?.origin.sha256 === published.sha256) return false;
  const text = await publishedText(app, publication);
  if (text === null) return false;
  publish(library, publishedEntry(caseNumber, text, published.sha256), published.at);
  return true;
}

function takenOut({ config }: App, { caseNumber, recalled }: Publication): boolean {
  if (!recalled || libraryOf(config).hide([caseNumber]) === 0) return false;
  noteChanges(libraryFolder(config), [
    { at: recalled.at, kind: 'withdrawn', key: caseNumber, because: recalled.because },
  ]);
  return true;
}
