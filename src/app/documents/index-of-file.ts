import type { CaseState } from '../../case/index.ts';
import {
  type DocumentIndex,
  type FileIndex,
  joinIndexes,
  numberPages,
  restoreIndex,
  sharedScribe,
} from '../../records/index.ts';
import type { CaseDocument } from '../../store/index.ts';
import type { App } from '../app.ts';
import { keptPages } from './kept-pages.ts';

/** The indexes of the documents somebody searched last, by what they were made of; the pages of all bounded. */
const ready = new Map<string, FileIndex>();
const pagesReady = 30_000;
/** Parts of the index of documents that are being read: what is read can be found at once. */
const parts = new Map<string, FileIndex[]>();
/** Indexes being made, so that two who search at once do not make one twice. */
const making = new Map<string, Promise<FileIndex>>();

export function putPart(documentId: string, bytes: Uint8Array): void {
  const index = restoreIndex(bytes);
  if (index) parts.set(documentId, [...(parts.get(documentId) ?? []), index]);
}

/** Its index is kept with the originals now. */
export const dropIndex = (documentId: string): boolean => parts.delete(documentId);

/** Keeps a document's index, encrypted like the document; gives the name under which it is found. */
export const keepIndex = (app: App, caseNumber: string, _documentId: string, bytes: Uint8Array): Promise<string> =>
  app.store.originals.put(caseNumber, bytes);

/** The search index of a case's file: each document's own, made when it was read, one beside the other. */
export async function indexOfFile(app: App, state: CaseState): Promise<FileIndex> {
  const rows = new Map((await app.store.documents.list(state.caseNumber)).map((row) => [row.id, row]));
  const ranges = numberPages(
    [],
    state.records.map(({ documentId, pages }) => ({ id: documentId, pageCount: pages })),
  );
  const documents: DocumentIndex[] = [];
  for (const { documentId, from } of ranges) {
    const row = rows.get(documentId);
    if (!row) continue;
    for (const index of await indexesOf(app, row)) documents.push({ documentId, from, index });
  }
  return joinIndexes(documents);
}

async function indexesOf(app: App, row: CaseDocument): Promise<FileIndex[]> {
  if (row.status !== 'read') return parts.get(row.id) ?? [];
  const key = `${row.caseId}/${row.id}/${row.details.index ?? row.pages}`;
  const known = ready.get(key);
  if (known) {
    ready.delete(key); // to the end: the one least recently used goes first
    ready.set(key, known);
    return [known];
  }
  const made = making.get(key) ?? load(app, row).finally(() => making.delete(key));
  making.set(key, made);
  const index = await made;
  ready.set(key, index);
  forgetOld();
  return [index];
}

function forgetOld(): void {
  let pages = 0;
  for (const [key, { segments }] of [...ready].reverse()) {
    pages += segments.reduce((sum, segment) => sum + segment.pages.length, 0);
    if (pages > pagesReady) ready.delete(key);
  }
}

/** As it was kept; a document read before indexes were kept gets one now. */
async function load(app: App, row: CaseDocument): Promise<FileIndex> {
  const name = row.details.index;
  if (typeof name === 'string') {
    const bytes = await app.store.originals.get(row.caseId, name);
    const index = bytes.ok ? restoreIndex(bytes.value) : undefined;
    if (index) return index;
  }
  const summary = await sharedScribe().index(keptPages(app, row.id));
  const index = await keepIndex(app, row.caseId, row.id, summary.index);
  await app.store.documents.put({ ...row, details: { ...row.details, index } });
  return restoreIndex(summary.index) ?? { segments: [], replaced: [] };
}
