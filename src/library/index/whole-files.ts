import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { locked } from './lock.ts';
import { readManifest } from './manifest.ts';

export interface WholeFile {
  name: string;
  pieces: Iterable<Uint8Array>;
}

const piece = 1 << 20;
/** What is written beside the segments: the feed, and what people corrected. The bulk files are made anew each night. */
const kept = ['changes.ndjson', 'corrections.ndjson'];

/**
 * The files that make up a library, as they stood at one moment, for a backup. Segments never change: they are opened
 * under the lock, and read after it while others go on; one that is removed meanwhile can still be read.
 */
export function* wholeFiles(folder: string): Generator<WholeFile> {
  if (!existsSync(join(folder, 'library.json'))) return;
  const open = locked(folder, () => opened(folder));
  try {
    for (const { name, file } of open.segments) yield { name, pieces: piecesOf(file) };
    for (const { name, bytes } of open.others) yield { name, pieces: [bytes] };
  } finally {
    for (const { file } of open.segments) closeSync(file);
  }
}

function opened(folder: string) {
  const { segments } = readManifest(folder);
  const names = segments.flatMap(({ name }) => ['head', 'post', 'rec'].map((kind) => `${name}.${kind}`));
  // The manifest last: a folder that got only some of the files is an empty library, not a broken one.
  const others = [...kept, 'library.json'].filter((name) => existsSync(join(folder, name)));
  return {
    segments: names.map((name) => ({ name, file: openSync(join(folder, name), 'r') })),
    others: others.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })),
  };
}

function* piecesOf(file: number): Iterable<Uint8Array> {
  for (let at = 0; ; ) {
    const bytes = new Uint8Array(piece);
    const got = readSync(file, bytes, 0, piece, at);
    if (got === 0) return;
    at += got;
    yield bytes.subarray(0, got);
  }
}
