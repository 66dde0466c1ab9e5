import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, granted, refused } from '../../law/refusal.ts';
import type { ObjectPlace } from './port.ts';

/** A file of the library, in pieces that are named by their SHA-256. */
export interface ListedFile {
  name: string;
  bytes: number;
  pieces: string[];
}

/** All of a library as it stood at one moment. In the object store it is replaced as a whole, after all its pieces are there. */
export interface Listing {
  format: 'openimr-library-1';
  /** Rises by one with each that is put. */
  version: number;
  /** The generation of the library itself. */
  generation: number;
  at: string;
  files: ListedFile[];
  /** Pieces no file has any more, with the time since when: readers of the listing before may still be fetching them. */
  former: { at: string; pieces: string[] }[];
}

/** A listing with what it is known by: the SHA-256 of its text. */
export interface KnownListing extends Listing {
  id: string;
}

/** The object that holds it. */
export const listingName = 'library.json';
export const pieceName = (sha256: string): string => `pieces/${sha256}`;

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** As it is put: its SHA-256, a line end, and JSON. */
export function writtenListing(listing: Listing): { id: string; bytes: Uint8Array } {
  const body = JSON.stringify(listing);
  const id = sha256(body);
  return { id, bytes: Buffer.from(`${id}\n${body}`) };
}

/** @returns null in the answer where nothing was put yet; `listing-altered` where it is not what was put */
export async function readListing(place: ObjectPlace): Promise<Answer<KnownListing | null>> {
  const bytes = await place.get(listingName);
  return bytes === null ? granted(null) : parsed(bytes, 'in the object store');
}

function parsed(bytes: Uint8Array, where: string): Answer<KnownListing> {
  const text = Buffer.from(bytes).toString('utf8');
  const end = text.indexOf('\n');
  const [id, body] = [text.slice(0, end), text.slice(end + 1)];
  const because = `the listing of the library ${where} is not what was written`;
  if (end < 0 || sha256(body) !== id) return refused({ code: 'listing-altered', because });
  const listing = JSON.parse(body) as Listing;
  if (listing.format !== 'openimr-library-1')
    return refused({
      code: 'listing-newer',
      because: `the listing ${where} is of a newer version (${listing.format})`,
    });
  return granted({ ...listing, id });
}

const file = 'objects.json';

/** The listing this folder last had in common with the object store; null before the first. */
export function knownListing(folder: string): KnownListing | null {
  const path = join(folder, file);
  if (!existsSync(path)) return null;
  const answer = parsed(readFileSync(path), `in ${folder}`);
  return answer.ok ? answer.value : null;
}

export function keepKnownListing(folder: string, { id: _, ...listing }: KnownListing): void {
  const aside = join(folder, `${file}.${process.pid}.part`);
  writeFileSync(aside, writtenListing(listing).bytes);
  renameSync(aside, join(folder, file));
}
