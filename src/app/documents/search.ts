import type { CaseState } from '../../case/index.ts';
import type { Answer } from '../../law/index.ts';
import { buildFileIndex, type FileIndex, type FilePage, type SearchResult, searchFile } from '../../records/index.ts';
import type { DocumentPage } from '../../store/index.ts';
import type { App } from '../app.ts';

interface Kept {
  /** Changes when a document was added or read. */
  stamp: string;
  index: FileIndex;
}

const kept = new Map<string, Kept>();
const keptFiles = 20;

/** Searches all pages of a case; refuses what `parseQuery` refuses. The index lies ready while the file is in use. */
export async function searchCaseFile(
  app: App,
  state: CaseState,
  query: string,
  offset: number,
): Promise<Answer<SearchResult>> {
  return searchFile(await indexOf(app, state), query, { limit: 50, offset });
}

async function indexOf(app: App, state: CaseState): Promise<FileIndex> {
  const rows = await app.store.documents.list(state.caseNumber);
  const stamp = rows.map((row) => `${row.id}:${row.status}`).join();
  const known = kept.get(state.caseNumber);
  if (known?.stamp === stamp) return known.index;
  const pages: FilePage[] = [];
  for (const record of state.records) {
    const read = await app.store.documents.pages(record.documentId);
    const before = pages.length;
    pages.push(...read.map((page, at) => filePage(record.documentId, page, before + at + 1)));
  }
  const index = buildFileIndex(pages);
  kept.delete(state.caseNumber);
  kept.set(state.caseNumber, { stamp, index });
  if (kept.size > keptFiles) kept.delete([...kept.keys()][0] as string);
  return index;
}

/** A page as it was kept (documents/read-pages.ts), as search wants it. */
function filePage(documentId: string, page: DocumentPage, number: number): FilePage {
  const { words } = page.words as { words: [string, number, number, number, number, number][] };
  return {
    filePage: number,
    documentId,
    page: page.page,
    text: page.text,
    words: words.map(([text, x, y, width, height, start]) => ({ text, x, y, width, height, start, confidence: 1 })),
  };
}
