import type { CatalogueEntry } from '../catalogue/entry.ts';
import type { Library } from '../index/library.ts';
import { noteChanges } from './changes.ts';

/**
 * Recalls a determination: out of search and out of the library's files at once, out of the bulk files with their next
 * run, and named in the feed with the reason, never with what it said. Gives whether it was there.
 */
export function recall(library: Library, key: string, because: string, at: string): boolean {
  const removed = library.remove([key]) > 0;
  if (removed) noteChanges(library.folder, [{ at, kind: 'withdrawn', key, because }]);
  return removed;
}

/** Puts a prepared publication into the library, and says in the feed whether it is new or corrects an earlier one. */
export function publish(library: Library, entry: CatalogueEntry, at: string): void {
  const before = library.has(entry.key);
  library.add([entry]);
  noteChanges(library.folder, [
    {
      at,
      kind: before ? 'corrected' : 'published',
      key: entry.key,
      because: before ? 'a corrected determination was issued' : null,
    },
  ]);
}
