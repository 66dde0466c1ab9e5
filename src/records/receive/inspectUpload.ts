import { createHash } from 'node:crypto';
import { ThreadEnded } from '../thread/desk.ts';
import { type ReadingRoom, sharedRoom } from '../thread/room.ts';
import type { Inspection } from './inspect.ts';

/**
 * Looks at an uploaded file in a thread bounded in memory and time: what it is (by content), how many pages, what in it
 * could act; or why it is refused. Bundles (e-mail, ZIP) come unpacked, each file judged by itself.
 *
 * Refusal codes: `empty`, `too-large`, `unknown-kind`, `encrypted`, `corrupt`, `too-many-pages`, `decompression-bomb`,
 * `archive-trick`, `too-deep`, `timed-out`, `crashed`.
 */
export async function inspectUpload(
  bytes: Uint8Array,
  name: string,
  room: ReadingRoom = sharedRoom(),
): Promise<Inspection> {
  try {
    return await room.inspect(bytes, name);
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const because = {
      'timed-out':
        'Reading this file took too long: it is damaged or was made to do harm. Print it to a new PDF and send that.',
      crashed:
        'This file brought its reader down: it is damaged or was made to do harm. Print it to a new PDF and send that.',
    }[error.why];
    return { outcome: 'refused', name, sha256, size: bytes.length, refusal: { code: error.why, because } };
  }
}
