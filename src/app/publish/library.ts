import { join } from 'node:path';
import { Library } from '../../library/index.ts';
import type { Config } from '../config.ts';

const opened = new Map<string, Library>();

/** Where the library of this installation lies: beside its data unless it is put elsewhere. */
export const libraryFolder = (config: Config): string => config.OPENIMR_LIBRARY ?? join(config.OPENIMR_DATA, 'library');

/** The bulk files, beside the library's own. */
export const openDataFolder = (config: Config): string => join(libraryFolder(config), 'open-data');

/** The library, opened once for each folder, as other programs have left it. */
export function libraryOf(config: Config): Library {
  const folder = libraryFolder(config);
  const library = opened.get(folder) ?? Library.open(folder);
  opened.set(folder, library);
  library.refresh();
  return library;
}

/** Opens it anew at the next question: files of it were replaced under their names. Answers under way read the old ones to their end. */
export function reopenLibrary(config: Config): void {
  const folder = libraryFolder(config);
  const before = opened.get(folder);
  opened.delete(folder);
  if (before) setTimeout(() => before.close(), 10 * 60_000).unref();
}
