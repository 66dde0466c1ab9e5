import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type Answer, granted, refused } from '../../law/index.ts';
import { defaultLimits } from '../../records/index.ts';
import { blobName } from '../../store/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { forgetDays, giveBack, takeFromDay } from './daily-quota.ts';
import { type Described, type ReceivedFile, receiveFile } from './receive.ts';

/**
 * Uploads that go on where they broke off: a file is announced, its bytes come in chunks at an offset, and when all are there
 * it is received like any other. Chunks lie encrypted beside the originals and the offset in the database, so that neither
 * a dead connection nor a restart of the program costs more than one chunk.
 */
export interface Upload {
  id: string;
  caseNumber: string;
  userId: string;
  name: string;
  size: number;
  /** What the sender's browser knows the file by, so that the same file chosen again goes on. */
  fingerprint: string;
  described: Described;
  offset: number;
  chunks: { sha256: string; size: number }[];
  startedAt: string;
  touchedAt: string;
  /** What came of it; the answer may have been lost on its way and be asked for again. */
  files: ReceivedFile[] | null;
}

export const chunkBytes = 4 * 1024 * 1024;
const maxOpen = 100;
const maxOpenBytes = 4 * 1024 ** 3;
const staleMs = 24 * 3_600_000;
const nonceBytes = 16;

const keyOf = (id: string): string => `upload/${id}`;
const notThere = refused({
  code: 'upload-not-found',
  because: 'This upload is not there any more. Choose the file again.',
});

/** Begins an upload, or finds the one of the same file that broke off. Refuses `too-large`, `empty`, `too-many-uploads`, `daily-quota`. */
export async function beginUpload(
  app: App,
  principal: Principal,
  caseNumber: string,
  file: { name: string; size: number; fingerprint: string; described: Described },
): Promise<Answer<Upload>> {
  if (file.size > defaultLimits.maxBytes)
    return refused({
      code: 'too-large',
      because: `A file may have ${defaultLimits.maxBytes / 1024 / 1024} MiB. Split it into parts.`,
      field: 'size',
    });
  const open = (await uploadsOf(app, principal)).filter((one) => one.files === null);
  const known = open.find(
    (one) => one.caseNumber === caseNumber && one.fingerprint === file.fingerprint && one.size === file.size,
  );
  if (known) return granted(known);
  if (open.length >= maxOpen || open.reduce((sum, one) => sum + one.size, file.size) > maxOpenBytes)
    return refused({
      code: 'too-many-uploads',
      because: 'Many of your uploads are not finished yet. Finish those first.',
    });
  // Counted when it is announced: what was begun is never refused at its end.
  const quota = await takeFromDay(app, principal, file.size);
  if (quota) return refused(quota);
  const now = new Date().toISOString();
  const upload: Upload = {
    ...file,
    id: randomUUID(),
    caseNumber,
    userId: principal.userId,
    offset: 0,
    chunks: [],
    startedAt: now,
    touchedAt: now,
    files: null,
  };
  await app.store.settings.set(keyOf(upload.id), upload);
  return granted(upload);
}

/** One's own upload. */
export async function findUpload(
  app: App,
  principal: Principal,
  caseNumber: string,
  id: string,
): Promise<Answer<Upload>> {
  const upload = /^[0-9a-f-]{36}$/.test(id) ? await app.store.settings.get<Upload | null>(keyOf(id)) : null;
  return upload && upload.userId === principal.userId && upload.caseNumber === caseNumber ? granted(upload) : notThere;
}

export async function uploadsOf(app: App, principal: Principal): Promise<Upload[]> {
  const all = Object.values(await app.store.settings.list('upload/')) as (Upload | null)[];
  return all.filter((one): one is Upload => one?.userId === principal.userId);
}

/**
 * Takes the next bytes. `offset` is where the sender believes to be; when it is wrong (`offset-mismatch`, with the right one in
 * the upload) nothing is taken. Refuses `chunk-too-large`, `too-large` and `checksum-mismatch` too.
 */
export async function appendChunk(
  app: App,
  upload: Upload,
  offset: number,
  bytes: Uint8Array,
  checksum: string | null,
): Promise<Answer<Upload>> {
  if (upload.files !== null) return granted(upload);
  if (offset !== upload.offset)
    return refused({
      code: 'offset-mismatch',
      because: `The next byte expected is ${upload.offset}.`,
      field: 'Upload-Offset',
    });
  if (bytes.length > chunkBytes)
    return refused({ code: 'chunk-too-large', because: `A chunk may have ${chunkBytes} bytes.` });
  if (offset + bytes.length > upload.size)
    return refused({ code: 'too-large', because: 'There are more bytes than the file was said to have.' });
  if (checksum !== null && checksum !== createHash('sha256').update(bytes).digest('base64'))
    return refused({ code: 'checksum-mismatch', because: 'These bytes were changed on their way. Send them again.' });
  // With random bytes before them, chunks are never the same blob as an original: removing them takes nothing else along.
  const sha256 = await app.store.originals.put(upload.caseNumber, Buffer.concat([randomBytes(nonceBytes), bytes]));
  const grown: Upload = {
    ...upload,
    offset: offset + bytes.length,
    chunks: [...upload.chunks, { sha256, size: bytes.length }],
    touchedAt: new Date().toISOString(),
  };
  await app.store.settings.set(keyOf(upload.id), grown);
  return granted(grown);
}

/** Receives the whole file; asked again, gives the same answer. Refuses `upload-incomplete`. */
export async function completeUpload(app: App, principal: Principal, upload: Upload): Promise<Answer<ReceivedFile[]>> {
  if (upload.files !== null) return granted(upload.files);
  if (upload.offset !== upload.size)
    return refused({ code: 'upload-incomplete', because: `${upload.size - upload.offset} bytes are missing yet.` });
  const parts: Uint8Array[] = [];
  for (const { sha256 } of upload.chunks) {
    const chunk = await app.store.originals.get(upload.caseNumber, sha256);
    if (!chunk.ok) return notThere;
    parts.push(chunk.value.subarray(nonceBytes));
  }
  const files = await receiveFile(
    app,
    principal,
    upload.caseNumber,
    Buffer.concat(parts),
    upload.name,
    upload.described,
  );
  await app.store.settings.set(keyOf(upload.id), { ...upload, chunks: [], files, touchedAt: new Date().toISOString() });
  await removeChunks(app, upload);
  return granted(files);
}

/** Its sender gives an upload up. */
export async function giveUpUpload(app: App, principal: Principal, upload: Upload): Promise<void> {
  if (upload.files === null) await giveBack(app, principal, upload.size, upload.startedAt);
  await dropUpload(app, upload);
}

async function dropUpload(app: App, upload: Upload): Promise<void> {
  await app.store.settings.remove(keyOf(upload.id));
  await removeChunks(app, upload);
}

/** Uploads nobody went on with for a day are removed, and so are answers nobody asks for any more. */
export async function dropStaleUploads(app: App, now = Date.now()): Promise<number> {
  await forgetDays(app);
  const all = Object.values(await app.store.settings.list('upload/')) as Upload[];
  const stale = all.filter((one) => Date.parse(one.touchedAt) < now - staleMs);
  for (const upload of stale) await dropUpload(app, upload);
  return stale.length;
}

async function removeChunks(app: App, { caseNumber, chunks }: Upload): Promise<void> {
  for (const { sha256 } of chunks) await app.store.blobs.remove(blobName(caseNumber, sha256));
}
