import type { CatalogueEntry } from '../catalogue/entry.ts';
import type { SearchAnswer, SearchRequest } from '../query/request.ts';
import type { CountedLetter } from './rows.ts';

/** What the rest of the library asks of an engine; our own segments answer it here (docs/decisions/0005-search.md). */
export interface SearchIndex {
  /** Number of determinations that can be found. */
  size(): number;
  /** Rises with each change; a cursor or a cached answer of another generation is stale. */
  generation(): number;
  search(request: SearchRequest): SearchAnswer;
  get(key: string): CatalogueEntry | null;
  /** All entries, in the order in which they came. */
  entries(): Iterable<CatalogueEntry>;
  /** All letters as they are counted. */
  counted(): Iterable<CountedLetter>;
}
