import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Answer, granted, type Refusal, refused } from '../../law/refusal.ts';
import { locked } from '../index/lock.ts';
import { type Manifest, readManifest } from '../index/manifest.ts';
import { isAsListed, isNameOfLibrary, isOfSegment, kindsOfSegment } from './files.ts';
import {
  type KnownListing,
  keepKnownListing,
  knownListing,
  type ListedFile,
  type Listing,
  pieceName,
  readListing,
  sha256,
} from './listing.ts';
import type { ObjectPlace } from './port.ts';

export interface Pulled {
  /** 0 where nothing was put there yet. */
  version: number;
  /** The library is another now. */
  changed: boolean;
  /** Files that were fetched; without a change they took the place of altered ones. */
  files: number;
  bytes: number;
}

export interface PullOptions {
  /** Hold the files already here to their checksums too; those that are altered are fetched again. */
  verify?: boolean;
  /** Ends it before the next piece; the library stays as it was. */
  signal?: AbortSignal;
}

const tries = 5;
const atOnce = 4;

/**
 * Brings the library of this folder to what stands in the object store: fetches the files it has not, holds every piece
 * to its SHA-256, and only when all of them are there changes over to them, by one rename. What is refused leaves the
 * library as it was.
 *
 * @returns `listing-altered`, `piece-altered`, `piece-missing`, `listing-incomplete`, `library-of-its-own`, `ended`
 */
export async function pullLibrary(
  folder: string,
  place: ObjectPlace,
  options: PullOptions = {},
): Promise<Answer<Pulled>> {
  mkdirSync(folder, { recursive: true });
  for (let left = tries; ; left--) {
    const there = await readListing(place);
    if (!there.ok) return there;
    const listing = there.value;
    const known = knownListing(folder) ?? (await begun(folder, listing));
    if (known === 'of its own')
      return refused({
        code: 'library-of-its-own',
        because: `${folder} holds a library that was never in the object store: name an empty folder, or put that one there first`,
      });
    if (!listing) return granted({ version: 0, changed: false, files: 0, bytes: 0 });
    if (listing.id === known?.id && !options.verify)
      return granted({ version: listing.version, changed: false, files: 0, bytes: 0 });
    const answer = await change(folder, place, listing, known, options);
    if (answer !== 'once more') return answer;
    if (left === 1)
      return refused({ code: 'library-moves', because: 'the library changed again and again while it was fetched' });
  }
}

/** A folder that had nothing in common with the store yet: an empty one follows it from now on; one with other letters does not. */
async function begun(folder: string, listing: KnownListing | null): Promise<KnownListing | null | 'of its own'> {
  if (!listing) return null;
  const manifest = listing.files.find(({ name }) => name === 'library.json');
  if (manifestText(folder) !== '' && !(manifest && (await isAsListed(folder, manifest)))) return 'of its own';
  const nothing: Listing = { format: listing.format, version: 0, generation: 0, at: listing.at, files: [], former: [] };
  keepKnownListing(folder, { ...nothing, id: '' });
  return knownListing(folder);
}

async function change(
  folder: string,
  place: ObjectPlace,
  listing: KnownListing,
  known: KnownListing | null,
  { verify = false, signal }: PullOptions,
): Promise<Answer<Pulled> | 'once more'> {
  const foreign = listing.files.find(({ name }) => !isNameOfLibrary(name));
  if (foreign) return incomplete(`it names ${foreign.name}, which is no file of a library`);
  const before = manifestText(folder);
  const missing = await notHere(folder, listing, known, verify, signal);
  const parts = missing.map((one) => ({ ...one, part: join(folder, `${one.name}.${process.pid}.part`) }));
  try {
    const failed = await fetchAll(parts, place, signal);
    if (failed) return (await hasMovedOn(place, listing)) ? 'once more' : { ok: false, refusal: failed };
    // What was taken in before was whole then, and this folder may be ahead of it by now.
    const gap = listing.id === known?.id ? null : gapIn(listing, parts, folder);
    if (gap) return incomplete(gap);
    const done = locked(folder, () => {
      // Somebody on this machine changed the library or fetched it meanwhile.
      if (manifestText(folder) !== before || knownListing(folder)?.id !== known?.id) return false;
      takeIn(folder, parts);
      keepKnownListing(folder, listing);
      return true;
    });
    if (!done) return 'once more';
    removeFormer(folder, known, before, listing);
    const bytes = missing.reduce((sum, one) => sum + one.bytes, 0);
    return granted({ version: listing.version, changed: listing.id !== known?.id, files: missing.length, bytes });
  } finally {
    for (const { part } of parts) rmSync(part, { force: true });
  }
}

const incomplete = (because: string): Answer<never> =>
  refused({ code: 'listing-incomplete', because: `the listing of the library is refused: ${because}` });

async function hasMovedOn(place: ObjectPlace, { id }: KnownListing): Promise<boolean> {
  const now = await readListing(place);
  return now.ok && now.value !== null && now.value.id !== id;
}

const manifestText = (folder: string): string => {
  const path = join(folder, 'library.json');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/** Files that are not here as they are listed. One the folder had in common with the store before is taken at its size. */
async function notHere(
  folder: string,
  listing: KnownListing,
  known: KnownListing | null,
  verify: boolean,
  signal: AbortSignal | undefined,
): Promise<ListedFile[]> {
  const trusted = new Map(known?.files.map((one) => [one.name, `${one.pieces}`]));
  const counting = new Set(readManifest(folder).segments.map(({ name }) => name));
  const missing: ListedFile[] = [];
  for (const one of listing.files) {
    if (signal?.aborted) break;
    // What was done here since and not put there yet stays; of the rest, the segments that still count are looked at.
    if (listing.id === known?.id && !counting.has(one.name.replace(/\.\w+$/, ''))) continue;
    const path = join(folder, one.name);
    const isTrusted = !verify && isOfSegment(one.name) && trusted.get(one.name) === `${one.pieces}`;
    const isHere = isTrusted ? existsSync(path) && statSync(path).size === one.bytes : await isAsListed(folder, one);
    if (!isHere) missing.push(one);
  }
  return missing;
}

type Part = ListedFile & { part: string };

/** All files beside their places; the first refusal ends it. */
async function fetchAll(parts: readonly Part[], place: ObjectPlace, signal?: AbortSignal): Promise<Refusal | null> {
  let failed: Refusal | null = ended(signal);
  let next = 0;
  const line = async () => {
    for (let one = parts[next++]; one && !failed; one = parts[next++])
      failed = (await fetchOne(one, place, signal)) ?? failed;
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  return failed;
}

const ended = (signal: AbortSignal | undefined): Refusal | null =>
  signal?.aborted ? { code: 'ended', because: 'the program ends before the library is fetched' } : null;

async function fetchOne(
  { name, pieces, part }: Part,
  place: ObjectPlace,
  signal?: AbortSignal,
): Promise<Refusal | null> {
  mkdirSync(dirname(part), { recursive: true });
  const file = openSync(part, 'w');
  try {
    for (const piece of pieces) {
      if (signal?.aborted) return ended(signal);
      const bytes = await pieceOf(place, piece);
      if (!bytes) return { code: 'piece-missing', because: `a piece of ${name} is not in the object store (${piece})` };
      if (bytes === 'altered')
        return {
          code: 'piece-altered',
          because: `a piece of ${name} is not what was put into the object store (${piece})`,
        };
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    }
    fsyncSync(file);
    return null;
  } finally {
    closeSync(file);
  }
}

/** Once more where it comes altered: it may have been the way. */
async function pieceOf(place: ObjectPlace, piece: string): Promise<Uint8Array | 'altered' | null> {
  for (const _ of ['first', 'again']) {
    const bytes = await place.get(pieceName(piece));
    if (bytes === null) return null;
    if (sha256(bytes) === piece) return bytes;
  }
  return 'altered';
}

/** What the manifest about to count names and the listing does not; null when it is whole. */
function gapIn({ files }: KnownListing, parts: readonly Part[], folder: string): string | null {
  const names = new Set(files.map(({ name }) => name));
  if (!names.has('library.json')) return 'it has no manifest';
  const path = parts.find(({ name }) => name === 'library.json')?.part ?? join(folder, 'library.json');
  const { segments } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const wanted = segments.flatMap(({ name }) => kindsOfSegment.map((kind) => `${name}.${kind}`));
  const gap = wanted.find((name) => !names.has(name));
  return gap ? `its manifest names ${gap}, which is not in it` : null;
}

/** Segments first, the manifest last: whoever reads in between sees the library before. */
function takeIn(folder: string, parts: readonly Part[]): void {
  const rank = ({ name }: Part) => (isOfSegment(name) ? 0 : name === 'library.json' ? 2 : 1);
  for (const one of parts.toSorted((a, b) => rank(a) - rank(b))) renameSync(one.part, join(folder, one.name));
}

/** Files that counted here before and count no longer. What a process has open it can read on. */
function removeFormer(folder: string, known: KnownListing | null, before: string, { files }: KnownListing): void {
  const named = new Set(files.map(({ name }) => name));
  const segments = before === '' ? [] : (JSON.parse(before) as Manifest).segments;
  const had = [
    ...(known?.files ?? []).map(({ name }) => name),
    ...segments.flatMap(({ name }) => kindsOfSegment.map((kind) => `${name}.${kind}`)),
  ];
  const counts = new Set(readManifest(folder).segments.map(({ name }) => name));
  for (const name of had) {
    if (named.has(name) || counts.has(name.replace(/\.\w+$/, '')) || !isNameOfLibrary(name)) continue;
    rmSync(join(folder, name), { force: true });
  }
}
