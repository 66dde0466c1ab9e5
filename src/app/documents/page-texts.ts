import type { CaseDocument } from '../../store/index.ts';
import type { App } from '../app.ts';

/** The words of documents somebody works with, page by page: the checks read the whole file at every pause of the pen. */
const kept = new Map<string, string[]>();
const keptDocuments = 200;

/** The text of each page, page 1 first. A document that is still being read is not kept. */
export async function pageTexts(app: App, document: Pick<CaseDocument, 'id' | 'status'>): Promise<string[]> {
  const known = kept.get(document.id);
  if (known) return known;
  const texts: string[] = [];
  for (const { page, text } of await app.store.documents.pages(document.id)) texts[page - 1] = text;
  for (let at = 0; at < texts.length; at++) texts[at] ??= '';
  if (document.status !== 'read') return texts;
  kept.set(document.id, texts);
  if (kept.size > keptDocuments) kept.delete([...kept.keys()][0] as string);
  return texts;
}
