import { type Answer, granted, refused } from '../../law/refusal.ts';
import type { FileKind } from '../receive/kind.ts';
import { ThreadEnded } from '../thread/desk.ts';
import { type ReadingRoom, sharedRoom } from '../thread/room.ts';

export interface PageImage {
  png: Uint8Array;
  width: number;
  height: number;
  /** What it came out at; less than asked when the page is huge. */
  dpi: number;
}

/**
 * A picture of a page (from 1) for the viewer. Keep `bytes` the same array between calls: the document then stays
 * open in its thread. Refuses `no-such-page`, `cannot-draw`, `corrupt`, `timed-out`, `crashed`.
 */
export async function renderPage(
  bytes: Uint8Array,
  kind: FileKind,
  page: number,
  dpi = 110,
  room: ReadingRoom = sharedRoom(),
): Promise<Answer<PageImage>> {
  try {
    const answer = await room.about(
      'png',
      bytes,
      kind,
      { index: page - 1, dpi: Math.max(10, Math.min(600, dpi)) },
      room.limits.pageMs,
    );
    return answer.ok ? granted(answer.value) : answer;
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error;
    return refused({ code: error.why, because: 'This page could not be drawn: it is damaged or was made to do harm.' });
  }
}
