import type { KeptPage } from '../../records/index.ts';
import type { App } from '../app.ts';

/** The pages of a document that are kept, some at a time. */
export async function* keptPages(app: App, documentId: string): AsyncGenerator<KeptPage[]> {
  const pagesAskedFor = 25;
  for (let from = 1; ; ) {
    const pages = (await app.store.documents.pages(documentId, { from, limit: pagesAskedFor })) as KeptPage[];
    if (pages.length === 0) return;
    yield pages;
    from = pages.at(-1)!.page + 1;
  }
}
