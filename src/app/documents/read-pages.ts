import type { CaseRecord } from '../../case/index.ts';
import type { AcceptedFile } from '../../records/index.ts';
import { type Page, readPages } from '../../records/index.ts';
import type { CaseDocument, DocumentPage } from '../../store/index.ts';
import type { App } from '../app.ts';
import { loadCase } from '../cases/load.ts';
import { type DocumentProposed, proposalFor } from './proposal.ts';

/** Reads a document's pages into words with places and keeps them; what cannot be read is kept as such. */
export async function readDocument(
  app: App,
  caseNumber: string,
  documentId: string,
): Promise<{ pages: number; unreadable: number }> {
  const document = await app.store.documents.find(documentId);
  // The record stands in the ledger a moment before its row: the outbox tries again.
  if (!document) throw new Error(`document ${documentId} is not filed yet`);
  if (document.status === 'read') return { pages: document.pages ?? 0, unreadable: 0 };
  const original = await app.store.originals.get(caseNumber, document.sha256);
  if (!original.ok) throw new Error(original.refusal.because);
  const pages: Page[] = [];
  for await (const page of readPages(original.value, document.details.fileKind as AcceptedFile['kind']))
    pages.push(page);
  pages.sort((a, b) => a.number - b.number);
  await app.store.documents.putPages(documentId, pages.map(row));
  const unreadable = pages.filter((page) => page.unreadable).length;
  const loaded = await loadCase(app.store, caseNumber);
  const proposal = loaded && proposalFor(loaded.state, (document.fromParty ?? 'other') as CaseRecord['from'], pages);
  await app.store.documents.put(done(document, pages, unreadable, proposal));
  return { pages: pages.length, unreadable };
}

const row = (page: Page): DocumentPage => ({
  page: page.number,
  text: page.text,
  words: {
    width: page.width,
    height: page.height,
    source: page.source,
    unreadable: page.unreadable ?? null,
    words: page.words.map((word) => [
      word.text,
      round(word.x),
      round(word.y),
      round(word.width),
      round(word.height),
      word.start,
    ]),
  },
  confidence: page.confidence,
});

const round = (points: number): number => Math.round(points * 10) / 10;

const done = (
  document: CaseDocument,
  pages: Page[],
  unreadable: number,
  proposal: DocumentProposed | null,
): CaseDocument => ({
  ...document,
  pages: pages.length || document.pages,
  status: 'read',
  details: { ...document.details, unreadable, proposal, ocr: pages.filter((page) => page.source === 'ocr').length },
});
