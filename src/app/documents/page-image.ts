import type { Answer } from '../../law/index.ts';
import { type AcceptedFile, type PageImage, renderPage } from '../../records/index.ts';
import type { CaseDocument } from '../../store/index.ts';
import type { App } from '../app.ts';

/** The files somebody looks at, kept open: paging through one then does not fetch it again for every page. */
const open = new Map<string, Uint8Array>();
const keptOpen = 8;

/** A picture of a page. Refuses what `renderPage` refuses, and an original that is missing or altered. */
export async function pageImage(
  app: App,
  document: CaseDocument,
  page: number,
  dpi: number,
): Promise<Answer<PageImage>> {
  const key = `${document.caseId}/${document.sha256}`;
  let bytes = open.get(key);
  if (!bytes) {
    const original = await app.store.originals.get(document.caseId, document.sha256);
    if (!original.ok) return original;
    bytes = original.value;
  }
  open.delete(key);
  open.set(key, bytes);
  if (open.size > keptOpen) open.delete([...open.keys()][0] as string);
  return renderPage(bytes, document.details.fileKind as AcceptedFile['kind'], page, dpi);
}
