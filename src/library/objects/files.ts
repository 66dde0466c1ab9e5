import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { locked } from '../index/lock.ts';
import { type Manifest, readManifest } from '../index/manifest.ts';
import type { ListedFile } from './listing.ts';

/** Bytes of a piece: what a process holds of a file at a time, and what is fetched again when one is broken. */
export const pieceBytes = 8 << 20;

/** Written anew as they change, and small; the manifest last: it says which segments count. */
const beside = ['changes.ndjson', 'corrections.ndjson', 'ledger-heads.json'];
const bulk = 'open-data';

export const kindsOfSegment = ['head', 'post', 'rec'];
/** Segments never change under their name; everything else does. */
export const isOfSegment = (name: string): boolean => /^seg-[\w-]+\.(?:head|post|rec)$/.test(name);
/** What may come from an object store into a folder: no way leads out of it. */
export const isNameOfLibrary = (name: string): boolean =>
  isOfSegment(name) ||
  [...beside, 'library.json'].includes(name) ||
  (/^open-data\/[\w-][\w.-]*$/.test(name) && !/\.(?:part|new)$/.test(name));

/** A file to be sent: open for reading, or its bytes as they stood under the lock. */
export type LocalFile = { name: string } & ({ file: number } | { content: Uint8Array });

/**
 * The library as it stands now, taken under its lock: segments are opened, so that one which is removed meanwhile can
 * still be read. Close them after.
 */
export function localFiles(folder: string): { manifest: Manifest; files: LocalFile[]; close: () => void } {
  return locked(folder, () => {
    const manifest = readManifest(folder);
    const files: LocalFile[] = [];
    const close = () => {
      for (const one of files) if ('file' in one) closeSync(one.file);
    };
    try {
      for (const { name } of manifest.segments)
        for (const kind of kindsOfSegment)
          files.push({ name: `${name}.${kind}`, file: openSync(join(folder, `${name}.${kind}`), 'r') });
      const named = [...beside, ...bulkFiles(folder), 'library.json'];
      for (const name of named)
        if (existsSync(join(folder, name))) files.push({ name, ...opened(join(folder, name), name) });
      return { manifest, files, close };
    } catch (error) {
      close();
      throw error;
    }
  });
}

/** Bulk files are replaced and never changed in place: an open one stays what it is. */
const opened = (path: string, name: string): { file: number } | { content: Uint8Array } =>
  name.startsWith(`${bulk}/`) ? { file: openSync(path, 'r') } : { content: readFileSync(path) };

/** The bulk files of the night; their index last. */
function bulkFiles(folder: string): string[] {
  const path = join(folder, bulk);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter(
    (name) => isNameOfLibrary(`${bulk}/${name}`) && statSync(join(path, name)).isFile(),
  );
  return names.sort((a, b) => Number(a === 'index.json') - Number(b === 'index.json')).map((name) => `${bulk}/${name}`);
}

/** The pieces of a file, one after the other. An empty file has none. */
export function* piecesOf(local: LocalFile): Iterable<Uint8Array> {
  if ('content' in local) {
    for (let at = 0; at < local.content.length; at += pieceBytes) yield local.content.subarray(at, at + pieceBytes);
    return;
  }
  for (let at = 0; ; ) {
    const bytes = Buffer.allocUnsafe(pieceBytes);
    let filled = 0;
    for (let got = 1; got > 0 && filled < pieceBytes; filled += got)
      got = readSync(local.file, bytes, filled, pieceBytes - filled, at + filled);
    if (filled === 0) return;
    at += filled;
    yield bytes.subarray(0, filled);
  }
}

/** Whether a file of the folder is, byte for byte, the one listed. Gives other work its turn between pieces. */
export async function isAsListed(folder: string, { name, bytes, pieces }: ListedFile): Promise<boolean> {
  const path = join(folder, name);
  if (!existsSync(path) || statSync(path).size !== bytes) return false;
  const file = openSync(path, 'r');
  try {
    let at = 0;
    for (const piece of piecesOf({ name, file })) {
      if (createHash('sha256').update(piece).digest('hex') !== pieces[at++]) return false;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return at === pieces.length;
  } finally {
    closeSync(file);
  }
}
