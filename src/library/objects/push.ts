import { type Answer, granted, refused } from '../../law/refusal.ts';
import { isOfSegment, type LocalFile, localFiles, piecesOf } from './files.ts';
import {
  type KnownListing,
  keepKnownListing,
  knownListing,
  type ListedFile,
  type Listing,
  listingName,
  pieceName,
  readListing,
  sha256,
  writtenListing,
} from './listing.ts';
import type { ObjectPlace } from './port.ts';

export interface PushOptions {
  /** Letters were taken out: pieces no file has any more go at once, not when readers have had time. */
  forget?: boolean;
  /** Sends every piece, also those that are there: for a store in which something was altered. */
  all?: boolean;
  now?: () => number;
}

export interface Pushed {
  version: number;
  /** False when the store had all of it already. */
  changed: boolean;
  pieces: number;
  bytes: number;
}

/** How long readers of the listing before may still fetch its pieces. */
const formerMs = 10 * 60_000;
const atOnce = 4;

/**
 * Puts the library of this folder where readers on other machines find it: first the pieces, then the listing that names
 * them. Whatever ends it in between, readers see the library before or the library after.
 *
 * @returns `library-moved-on` where another writer was there since this folder last had the library in common with it
 */
export async function pushLibrary(
  folder: string,
  place: ObjectPlace,
  { forget = false, all = false, now = Date.now }: PushOptions = {},
): Promise<Answer<Pushed>> {
  const known = knownListing(folder);
  const there = await readListing(place);
  // What was altered there is replaced by whoever knows what stood there.
  if (!there.ok && !known) return there;
  const before = there.ok ? there.value : known;
  if (there.ok && there.value && there.value.id !== known?.id) return movedOn(there.value);
  const { manifest, files, close } = localFiles(folder);
  try {
    const sending = sender(place, before, all || !there.ok);
    const listed: ListedFile[] = [];
    for (const local of files) listed.push(await sending.send(local));
    await sending.done();
    if (there.ok && before && !all && sameFiles(before.files, listed) && !(forget && before.former.length > 0))
      return granted({ version: before.version, changed: false, pieces: 0, bytes: 0 });
    const made: Listing = {
      format: 'openimr-library-1',
      version: (before?.version ?? 0) + 1,
      generation: manifest.generation,
      at: new Date(now()).toISOString(),
      files: listed,
      former: forget ? [] : formerOf(before, listed, now()),
    };
    const since = await readListing(place);
    if (since.ok && there.ok && since.value?.id !== there.value?.id && since.value) return movedOn(since.value);
    const { id, bytes } = writtenListing(made);
    await place.put(listingName, bytes);
    keepKnownListing(folder, { ...made, id });
    await sweep(place, made);
    return granted({ version: made.version, changed: true, ...sending.sent });
  } finally {
    close();
  }
}

const movedOn = ({ version, at }: KnownListing): Answer<never> =>
  refused({
    code: 'library-moved-on',
    because: `another writer put version ${version} of the library there at ${at}: fetch that first (openimr library pull)`,
  });

const sameFiles = (a: readonly ListedFile[], b: readonly ListedFile[]): boolean =>
  a.length === b.length && a.every((one, i) => one.name === b[i]!.name && `${one.pieces}` === `${b[i]!.pieces}`);

/** Sends what the store has not, or everything, a few pieces at once. */
function sender(place: ObjectPlace, before: KnownListing | null, everything: boolean) {
  const listedBefore = everything ? [] : (before?.files ?? []);
  const known = new Map(listedBefore.map((one) => [one.name, one]));
  const there = new Set(listedBefore.flatMap(({ pieces }) => pieces));
  const underWay = new Set<Promise<void>>();
  let failed: unknown = null;
  const sent = { pieces: 0, bytes: 0 };
  const put = async (name: string, bytes: Uint8Array): Promise<void> => {
    // There already: from a writer that was killed before it put its listing.
    if (!everything && (await place.has(name))) return;
    await place.put(name, bytes);
    sent.pieces++;
    sent.bytes += bytes.length;
  };
  const begin = async (name: string, bytes: Uint8Array): Promise<void> => {
    while (underWay.size >= atOnce) await Promise.race(underWay);
    const one = put(name, bytes)
      .catch((error) => {
        failed ??= error;
      })
      .finally(() => underWay.delete(one));
    underWay.add(one);
  };
  return {
    sent,
    async send(local: LocalFile): Promise<ListedFile> {
      const same = isOfSegment(local.name) ? known.get(local.name) : undefined;
      if (same) return same;
      const listed: ListedFile = { name: local.name, bytes: 0, pieces: [] };
      for (const bytes of piecesOf(local)) {
        const hash = sha256(bytes);
        listed.pieces.push(hash);
        listed.bytes += bytes.length;
        if (there.has(hash)) continue;
        there.add(hash);
        await begin(pieceName(hash), bytes);
        if (failed) throw failed;
      }
      return listed;
    },
    async done(): Promise<void> {
      await Promise.all(underWay);
      if (failed) throw failed;
    },
  };
}

function formerOf(before: KnownListing | null, listed: readonly ListedFile[], now: number): Listing['former'] {
  const named = new Set(listed.flatMap(({ pieces }) => pieces));
  const left = new Set(before?.files.flatMap(({ pieces }) => pieces).filter((piece) => !named.has(piece)));
  const young = (before?.former ?? []).filter(({ at }) => now - Date.parse(at) < formerMs);
  return left.size > 0 ? [...young, { at: new Date(now).toISOString(), pieces: [...left] }] : young;
}

/** Removes what no listing names: what was dropped long enough ago, and what a writer that was killed left behind. */
async function sweep(place: ObjectPlace, { files, former }: Listing): Promise<void> {
  const named = new Set([...files, ...former].flatMap(({ pieces }) => pieces.map(pieceName)));
  for await (const name of place.list(pieceName(''))) if (!named.has(name)) await place.remove(name);
}
