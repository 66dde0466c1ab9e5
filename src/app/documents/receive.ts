import { createHash } from 'node:crypto';
import type { CaseRecord } from '../../case/index.ts';
import { pacificDateOf, type Refusal } from '../../law/index.ts';
import {
  type AcceptedFile,
  type Inspection,
  inspectUpload,
  isThreat,
  sharedRoom,
  type UnpackedBundle,
} from '../../records/index.ts';
import type { CaseDocument } from '../../store/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { execute } from '../cases/execute.ts';
import { loadCase, loadVisible } from '../cases/load.ts';
import { refuseVirus } from './antivirus.ts';
import { keepAside } from './aside.ts';
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
  const virus = await refuseVirus(app.config, bytes);
  if (virus?.code === 'virus-found') await keepAside(app, caseNumber, { bytes, name, refusal: virus, from: null });
  if (virus) return [notTaken(name, createHash('sha256').update(bytes).digest('hex'), virus)];
  return settle({ app, principal, caseNumber, described, from: null }, bytes, await inspectUpload(bytes, name));
}

/** Where a file came out of. Nothing in a mail's head proves who sent it. */
interface Provenance {
  bundle: { name: string; kind: string; sha256: string };
  mail: { from: string | null; date: string | null; subject: string | null } | null;
}

interface Receiving {
  app: App;
  principal: Principal;
  caseNumber: string;
  described: Described;
  from: Provenance | null;
}

async function settle(how: Receiving, bytes: Uint8Array, file: Inspection): Promise<ReceivedFile[]> {
  switch (file.outcome) {
    case 'refused':
      await keepAside(how.app, how.caseNumber, { bytes, name: file.name, refusal: file.refusal, from: how.from });
      return [notTaken(file.name, file.sha256, file.refusal)];
    case 'bundle':
      return unpack(how, bytes, file);
    case 'accepted':
      return [await take(how, bytes, file)];
  }
}

/** The bundle itself is kept unchanged; each file out of it is a document of its own that says where it came from. */
async function unpack(how: Receiving, bytes: Uint8Array, bundle: UnpackedBundle): Promise<ReceivedFile[]> {
  const { name, kind, sha256, mail } = bundle;
  await how.app.store.originals.put(how.caseNumber, bytes);
  const head = mail ? { from: mail.from, date: mail.date, subject: mail.subject } : (how.from?.mail ?? null);
  const received: ReceivedFile[] = [];
  for (const part of bundle.parts)
    received.push(
      ...(await settle({ ...how, from: { bundle: { name, kind, sha256 }, mail: head } }, part.bytes, part.file)),
    );
  return received;
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
async function take(how: Receiving, bytes: Uint8Array, file: AcceptedFile): Promise<ReceivedFile> {
  const { app, principal, caseNumber, described } = how;
  const documentId = documentIdOf(caseNumber, file.sha256);
  const record = recordOf(documentId, file, described, principal);
  await app.store.originals.put(caseNumber, bytes);
  const known = await app.store.documents.find(documentId);
  if (known && (await isFiled(how, documentId)))
    return {
      name: file.name,
      documentId,
      sha256: file.sha256,
      pages: file.pageCount,
      refusal: null,
      notes: [alreadyThere],
    };
  if (!known) {
    const defused = await defusedCopy(app, caseNumber, bytes, file);
    await app.store.documents.put(documentRow(how, file, record, defused));
    for (const hidden of file.aside)
      await keepAside(app, caseNumber, { ...hidden, refusal: hiddenInside, from: inside(file) });
  }
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

const alreadyThere = 'This file was in the case already.';

/** The records desk may describe again what is there; a file that comes again without a word changes nothing. */
async function isFiled({ app, principal, caseNumber, described }: Receiving, documentId: string): Promise<boolean> {
  if (!principal.roles.includes('records') || described.kind || described.author || described.date) return false;
  const loaded = await loadCase(app.store, caseNumber);
  return loaded?.state.records.some((one) => one.documentId === documentId) ?? false;
}

const hiddenInside: Refusal = {
  code: 'hidden-inside',
  because: 'This file was hidden inside of another one. It is no record until somebody sends it as one.',
};
const inside = (file: AcceptedFile): Provenance => ({
  bundle: { name: file.name, kind: file.kind, sha256: file.sha256 },
  mail: null,
});

/**
 * Of a PDF that could act: a copy that shows the same and can do nothing, for everybody who downloads it. Null where the file
 * is harmless; `none` where no such copy can be made and only pictures of its pages are shown.
 */
async function defusedCopy(
  app: App,
  caseNumber: string,
  bytes: Uint8Array,
  file: AcceptedFile,
): Promise<string | null> {
  if (file.kind !== 'pdf' || !file.active.some((one) => isThreat(one) || one.what === 'open-action')) return null;
  const copy = await sharedRoom()
    .defuse(bytes)
    .catch(() => null);
  return copy?.ok ? app.store.originals.put(caseNumber, copy.value) : 'none';
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

function documentRow(
  { app, caseNumber, from }: Receiving,
  file: AcceptedFile,
  record: CaseRecord,
  defused: string | null,
): CaseDocument {
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
    details: { fileKind: file.kind, active: file.active, ...(defused ? { defused } : {}), ...(from ? { from } : {}) },
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
