import type { CaseState } from '../../case/index.ts';
import { type NearDuplicate, sharedScribe } from '../../records/index.ts';
import type { App } from '../app.ts';
import { indexOfFile } from './index-of-file.ts';

/** A page that repeats an earlier one, with the documents and pages both stand on. */
export interface RepeatedPage extends NearDuplicate {
  documentId: string;
  page: number;
  sameAsDocumentId: string;
  sameAsPage: number;
}

const kept = new Map<string, { stamp: string; found: RepeatedPage[] }>();
const keptFiles = 50;

/**
 * Pages of the file that say nearly the same as an earlier one: sent twice, scanned again, or altered in a word. Compared in the
 * reading thread; asked again for a file that has not changed, the answer lies ready.
 */
export async function repeatedPages(app: App, state: CaseState): Promise<RepeatedPage[]> {
  const { segments } = await indexOfFile(app, state);
  const pages = segments.flatMap((segment) => segment.pages).sort((a, b) => a.filePage - b.filePage);
  const stamp = `${pages.length}/${state.records.map((record) => record.sha256.slice(0, 12)).join()}`;
  const known = kept.get(state.caseNumber);
  if (known?.stamp === stamp) return known.found;
  const places = new Map(pages.map(({ filePage, documentId, page }) => [filePage, { documentId, page }]));
  const found = await sharedScribe().duplicates(pages.map(({ filePage, text }) => ({ filePage, text })));
  const told = found.map((one): RepeatedPage => {
    const [here, there] = [places.get(one.filePage)!, places.get(one.sameAs)!];
    return { ...one, ...here, sameAsDocumentId: there.documentId, sameAsPage: there.page };
  });
  kept.delete(state.caseNumber);
  kept.set(state.caseNumber, { stamp, found: told });
  if (kept.size > keptFiles) kept.delete([...kept.keys()][0] as string);
  return told;
}
