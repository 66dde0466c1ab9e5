import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** Which segments make up the library, and which of their documents were taken out. Replaced as a whole, atomically. */
export interface Manifest {
  version: 1;
  generation: number;
  segments: { name: string; gone: number[] }[];
}

const file = 'library.json';

export function readManifest(folder: string): Manifest {
  const path = join(folder, file);
  if (!existsSync(path)) return { version: 1, generation: 0, segments: [] };
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** The generation alone does not tell: what one process did may have been replaced by what came from elsewhere. */
export const isSameManifest = (a: Manifest, b: Manifest): boolean =>
  a.generation === b.generation &&
  a.segments.length === b.segments.length &&
  a.segments.every(({ name, gone }, i) => name === b.segments[i]!.name && gone.length === b.segments[i]!.gone.length);

/** Writes beside, to the disk, then renames: a crash leaves the old or the new, never half of one. */
export function writeManifest(folder: string, manifest: Manifest): void {
  mkdirSync(folder, { recursive: true });
  const beside = join(folder, `${file}.new`);
  const handle = openSync(beside, 'w');
  writeSync(handle, JSON.stringify(manifest));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(beside, join(folder, file));
}

/** Files younger than this may be another process's, written and not yet taken in. */
const orphanMs = 24 * 3_600_000;

/** Removes the files of a segment that counts no longer. */
export function removeSegment(folder: string, name: string): void {
  for (const kind of ['head', 'post', 'rec']) rmSync(join(folder, `${name}.${kind}`), { force: true });
}

/** Removes old segment files the manifest does not name: what an interrupted import or a merge left. */
export function sweep(folder: string, manifest: Manifest): void {
  const named = new Set(manifest.segments.map(({ name }) => name));
  for (const one of readdirSync(folder)) {
    const name = /^(seg-.+)\.(?:head|post|rec)$/.exec(one)?.[1];
    if (!name || named.has(name)) continue;
    if (Date.now() - statSync(join(folder, one)).mtimeMs > orphanMs) rmSync(join(folder, one), { force: true });
  }
}
