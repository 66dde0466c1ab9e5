import { createHash, randomUUID } from 'node:crypto';
import type { CaseRecord } from '../../case/index.ts';
import { pacificDateOf, type Refusal } from '../../law/index.ts';
import { type AcceptedFile, inspectUpload } from '../../records/index.ts';
import type { CaseDocument } from '../../store/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { execute } from '../cases/execute.ts';
import { loadVisible } from '../cases/load.ts';
import { requirementOf } from './requirement.ts';

/** What the sender says of a file; everything may be left open and be settled by the records desk. */
export interface Described {
  title?: string | null;
  kind?: string | null;
  author?: string | null;
  date?: CaseRecord['date'];
  requirement?: CaseRecord['requirement'];
  from?: CaseRecord['from'] | null;
}

export interface ReceivedFile {
  name: string;
  documentId: string | null;
  sha256: string;
  pages: number;
  /** Why it was not taken; the bytes are kept aside all the same. */
  refusal: Refusal | null;
  /** What in it could act; none of it ever does. */
  notes: string[];
}

/**
 * Takes an uploaded file into the case: looked at in a bounded thread, stored unchanged under its hash, recorded in the
 * ledger. An e-mail or archive is taken apart, each file judged by itself.
 *
 * @returns one entry a file, with the refusal of those that were not taken
 */
export async function receiveFile(
  app: App,
  principal: Principal,
  caseNumber: string,
  bytes: Uint8Array,
  name: string,
  described: Described,
): Promise<ReceivedFile[]> {
  const visible = await loadVisible(app.store, caseNumber, principal, pacificDateOf(app.clock.now()));
  if (!visible)
    return [
      notTaken(name, '', { code: 'case-not-found', because: 'There is no such case, or it is not one of yours.' }),
    ];
  const inspected = await inspectUpload(bytes, name);
  switch (inspected.outcome) {
    case 'refused':
      await keepAside(app, caseNumber, bytes, inspected.name, inspected.refusal);
      return [notTaken(inspected.name, inspected.sha256, inspected.refusal)];
    case 'bundle': {
      const received: ReceivedFile[] = [];
      for (const part of inspected.parts) {
        if (part.file.outcome === 'accepted')
          received.push(await take(app, principal, caseNumber, part.bytes, part.file, described));
        else if (part.file.outcome === 'refused')
          received.push(notTaken(part.file.name, part.file.sha256, part.file.refusal));
      }
      return received;
    }
    case 'accepted':
      return [await take(app, principal, caseNumber, bytes, inspected, described)];
  }
}

const notTaken = (name: string, sha256: string, refusal: Refusal): ReceivedFile => ({
  name,
  documentId: null,
  sha256,
  pages: 0,
  refusal,
  notes: [],
});

/**
 * The file is stored and filed before the ledger speaks of it: killed in between, nothing is promised that is not there,
 * and the same file sent again finds its place. Its id is made of case and content, so a repetition is the same document.
 */
async function take(
  app: App,
  principal: Principal,
  caseNumber: string,
  bytes: Uint8Array,
  file: AcceptedFile,
  described: Described,
): Promise<ReceivedFile> {
  const documentId = documentIdOf(caseNumber, file.sha256);
  const record = recordOf(documentId, file, described, principal);
  await app.store.originals.put(caseNumber, bytes);
  const known = await app.store.documents.find(documentId);
  if (!known) await app.store.documents.put(documentRow(app, caseNumber, file, record));
  const answer = await execute(app, principal, caseNumber, {
    type: 'ReceiveRecords',
    data: { records: [record] },
    idempotencyKey: `record:${documentId}:${principal.userId}`,
  });
  if (!answer.ok) {
    if (!known) await app.store.documents.remove(documentId);
    return { ...notTaken(file.name, file.sha256, answer.refusal), pages: file.pageCount };
  }
  const notes = file.active.map((one) => one.because);
  return { name: file.name, documentId, sha256: file.sha256, pages: file.pageCount, refusal: null, notes };
}

const documentIdOf = (caseNumber: string, sha256: string): string =>
  createHash('sha256').update(`${caseNumber}/${sha256}`).digest('hex').slice(0, 32);

const senders: Partial<Record<Principal['roles'][number], CaseRecord['from']>> = {
  employee: 'employee',
  representative: 'employee',
  physician: 'requesting-physician',
  'claims-administrator': 'claims-administrator',
};

function recordOf(documentId: string, file: AcceptedFile, described: Described, principal: Principal): CaseRecord {
  const from = principal.roles.map((role) => senders[role]).find(Boolean) ?? described.from ?? 'other';
  return {
    documentId,
    sha256: file.sha256,
    title: described.title?.trim() || file.name,
    kind: described.kind ?? 'not-yet-known',
    author: described.author ?? null,
    date: described.date ?? null,
    from,
    pages: file.pageCount,
    requirement: described.requirement ?? requirementOf(from, described.kind ?? 'not-yet-known'),
  };
}

function documentRow(app: App, caseNumber: string, file: AcceptedFile, record: CaseRecord): CaseDocument {
  return {
    id: record.documentId,
    caseId: caseNumber,
    sha256: file.sha256,
    name: file.name,
    mediaType: mediaTypes[file.kind],
    bytes: file.size,
    pages: file.pageCount,
    kind: record.kind,
    author: record.author,
    date: record.date,
    fromParty: record.from,
    status: 'waiting-to-be-read',
    addedAt: app.clock.now(),
    details: { fileKind: file.kind, active: file.active },
  };
}

const mediaTypes: Record<AcceptedFile['kind'], string> = {
  pdf: 'application/pdf',
  tiff: 'image/tiff',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain; charset=utf-8',
};

/** What was refused is kept, so that it can be shown what came; it is no record of the case. */
async function keepAside(
  app: App,
  caseNumber: string,
  bytes: Uint8Array,
  name: string,
  refusal: Refusal,
): Promise<void> {
  if (bytes.length === 0) return;
  const sha256 = await app.store.originals.put(caseNumber, bytes);
  await app.store.documents.put({
    id: randomUUID(),
    caseId: caseNumber,
    sha256,
    name,
    mediaType: 'application/octet-stream',
    bytes: bytes.length,
    pages: null,
    kind: null,
    author: null,
    date: null,
    fromParty: null,
    status: 'kept-aside',
    addedAt: app.clock.now(),
    details: { refusal },
  });
}
