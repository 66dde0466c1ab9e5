import type { CatalogueEntry } from '../catalogue/entry.ts';
import type { Library } from '../index/library.ts';
import { noteChanges, readChanges } from './changes.ts';

/**
 * Recalls a determination: out of search and out of the library's files at once, out of the bulk files with their next
 * run, and named in the feed with the reason, never with what it said. Gives whether it was there.
 */
export function recall(library: Library, key: string, because: string, at: string): boolean {
  const removed = library.remove([key]) > 0;
  if (removed) noteChanges(library.folder, [{ at, kind: 'withdrawn', key, because }]);
  return removed;
}

/**
 * Puts a finished publication into the library, and says in the feed whether it is new or corrects an earlier one. The
 * same letter a second time changes nothing: background work may be done twice.
 */
export function publish(library: Library, entry: CatalogueEntry, at: string): void {
  library.refresh();
  const before = library.get(entry.key);
  const isNew = before?.origin.sha256 !== entry.origin.sha256;
  if (isNew) library.add([entry]);
  const told = readChanges(library.folder).findLast(({ key }) => key === entry.key);
  const stands = told !== undefined && told.kind !== 'withdrawn';
  if (stands && told.at >= at) return;
  const corrects = stands || (before !== null && isNew);
  const because = corrects ? 'a corrected determination was issued' : null;
  noteChanges(library.folder, [{ at, kind: corrects ? 'corrected' : 'published', key: entry.key, because }]);
}
