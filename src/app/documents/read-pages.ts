import type { CaseRecord, CaseState } from '../../case/index.ts';
import {
  type AcceptedFile,
  type CasePatient,
  type KeptPage,
  type ReadingSummary,
  sharedScribe,
} from '../../records/index.ts';
import type { CaseDocument } from '../../store/index.ts';
import type { App } from '../app.ts';
import { loadCase } from '../cases/load.ts';
import { dropIndex, keepIndex, putPart } from './index-of-file.ts';
import { keptPages } from './kept-pages.ts';
import { requirementOf } from './requirement.ts';

/** A statement of a few pages is written in some ten milliseconds; whoever asks for something else comes in between. */
const pagesAtOnce = 5;
const progressEveryMs = 1_000;

/**
 * Reads a document's pages into words with places, in a thread of its own, and keeps them as they come; what cannot be read
 * is kept as such. Broken off (the program was killed), it goes on with the pages that are missing.
 */
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
  const loaded = await loadCase(app.store, caseNumber);
  const summary = await sharedScribe().read({
    bytes: original.value,
    kind: document.details.fileKind as AcceptedFile['kind'],
    patient: loaded && patientOf(loaded.state),
    known: keptPages(app, documentId),
    onPages: keeper(app, document),
  });
  const index = await keepIndex(app, caseNumber, documentId, summary.index);
  await app.store.documents.put(done(document, summary, index));
  dropIndex(documentId);
  return { pages: summary.pages, unreadable: summary.unreadable };
}

function keeper(app: App, document: CaseDocument) {
  let read = 0;
  let told = 0;
  return async (pages: KeptPage[], index: Uint8Array | null): Promise<void> => {
    for (let at = 0; at < pages.length; at += pagesAtOnce)
      await app.store.documents.putPages(document.id, pages.slice(at, at + pagesAtOnce));
    if (index) putPart(document.id, index);
    read += pages.length;
    if (Date.now() - told < progressEveryMs) return;
    told = Date.now();
    await app.store.documents.put({
      ...document,
      status: 'being-read',
      details: { ...document.details, pagesRead: read },
    });
  };
}

function patientOf({ application: { employee, claimNumber } }: CaseState): CasePatient {
  return { name: employee.name, birthDate: employee.birthDate ?? null, claimNumber: claimNumber ?? null };
}

function done(document: CaseDocument, summary: ReadingSummary, index: string): CaseDocument {
  const { kind, date, author, otherPerson, unreadable, ocr } = summary;
  const from = (document.fromParty ?? 'other') as CaseRecord['from'];
  const proposal = { kind, date, author, requirement: requirementOf(from, kind ?? 'other'), otherPerson };
  return {
    ...document,
    pages: summary.pages || document.pages,
    status: 'read',
    details: { ...document.details, pagesRead: summary.pages, unreadable, proposal, ocr, index },
  };
}
