import {
  type CategoryCorrection,
  noteChanges,
  noteCorrection,
  publish,
  publishedEntry,
  readChanges,
  readCorrections,
} from '../../library/index.ts';
import type { Delivery } from '../../store/index.ts';
import type { App } from '../app.ts';
import { libraryFolder, libraryOf, openDataFolder } from './library.ts';
import { loadPublication } from './stream.ts';
import { publishedText } from './text.ts';
import { upkeep } from './upkeep.ts';

/** Puts into the library what the ledger says is published: found by search and told in the feed from then on. */
export async function putIntoLibrary(app: App, message: Delivery): Promise<unknown> {
  const { caseNumber } = message.payload as { caseNumber: string };
  const { publication } = await loadPublication(app, caseNumber);
  const text = publication && (await publishedText(app, publication));
  if (!publication?.published || text === null) return { not: 'published any more' };
  const entry = publishedEntry(caseNumber, text, publication.published.sha256);
  publish(libraryOf(app.config), entry, publication.published.at);
  return { key: entry.key };
}

/**
 * Takes a recalled letter out: of search at once, of the library's files and of the bulk files in the same run. The
 * feed says so with the reason.
 */
export async function takeOutOfLibrary(app: App, message: Delivery): Promise<unknown> {
  const { key, because, at } = message.payload as { key: string; because: string; at: string };
  const folder = libraryFolder(app.config);
  const hidden = libraryOf(app.config).hide([key]);
  const told = readChanges(folder).findLast((one) => one.key === key);
  if ((hidden > 0 || told) && told?.kind !== 'withdrawn')
    noteChanges(folder, [{ at, kind: 'withdrawn', key, because }]);
  await upkeep({ folder, rewrite: true, exportTo: openDataFolder(app.config) });
  return { key, wasThere: hidden > 0 };
}

/** Puts a treatment where a person said it belongs; the file of corrections holds it for whenever the letter comes again. */
export async function correctInLibrary(app: App, message: Delivery): Promise<unknown> {
  const correction = message.payload as CategoryCorrection;
  const folder = libraryFolder(app.config);
  const known = readCorrections(folder).get(correction.key) ?? [];
  if (!known.some(({ at, item }) => at === correction.at && item === correction.item))
    noteCorrection(folder, correction);
  const library = libraryOf(app.config);
  const entry = library.get(correction.key);
  if (!entry) return { not: 'in the library' };
  library.add([entry]);
  const because = `a treatment was put under ${correction.main} › ${correction.sub}`;
  noteChanges(folder, [{ at: correction.at, kind: 'corrected', key: correction.key, because }]);
  return { key: correction.key };
}
