import type { CaseState } from '../../case/index.ts';
import type { Answer } from '../../law/index.ts';
import { type SearchResult, searchFile } from '../../records/index.ts';
import type { App } from '../app.ts';
import { indexOfFile } from './index-of-file.ts';

/** Searches all pages of a case that have been read; refuses what `parseQuery` refuses. */
export async function searchCaseFile(
  app: App,
  state: CaseState,
  query: string,
  offset: number,
): Promise<Answer<SearchResult>> {
  return searchFile(await indexOfFile(app, state), query, { limit: 50, offset });
}
