import type { Refusal } from '../../law/refusal.ts';
import type { ObjectPlace } from './port.ts';
import { type Pulled, pullLibrary } from './pull.ts';

export interface FollowStatus {
  version: number;
  /** When the store was last asked and answered as it should. */
  checkedAt: string | null;
  /** Why the library stays what it was; null when all is well. */
  refused: Refusal | null;
}

export interface Following {
  status(): FollowStatus;
  /** Asks now. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

export interface FollowOptions {
  everyMs: number;
  /** Runs one pull after the other with whatever else changes the folder. */
  inTurn?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Files came: the library changed, or altered files of it were replaced. */
  onFetched?: (pulled: Pulled, ms: number) => void;
  /** Once for each new reason, not for each look. */
  onRefused?: (refusal: Refusal) => void;
}

/** Keeps the library of a folder as the object store has it: the files here are held to their checksums first, then only what changes is fetched. */
export function followLibrary(folder: string, place: ObjectPlace, options: FollowOptions): Following {
  const { everyMs, inTurn = (work) => work(), onFetched, onRefused } = options;
  const status: FollowStatus = { version: 0, checkedAt: null, refused: null };
  const ending = new AbortController();
  let verified = false;
  const lookOnce = async (): Promise<void> => {
    const started = performance.now();
    const answer = await inTurn(() => pullLibrary(folder, place, { verify: !verified, signal: ending.signal })).catch(
      notReached,
    );
    if (answer.ok) {
      verified = true;
      Object.assign(status, { version: answer.value.version, checkedAt: new Date().toISOString(), refused: null });
      const { changed, files } = answer.value;
      if (changed || files > 0) onFetched?.(answer.value, performance.now() - started);
    } else if (!ending.signal.aborted) {
      if (status.refused?.because !== answer.refusal.because) onRefused?.(answer.refusal);
      status.refused = answer.refusal;
    }
  };
  let last: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => {
    last = last.then(lookOnce);
    return last;
  };
  let waiting = false;
  const timer = setInterval(() => {
    if (waiting) return;
    waiting = true;
    void look().finally(() => {
      waiting = false;
    });
  }, everyMs);
  timer.unref();
  void look();
  return {
    status: () => ({ ...status }),
    look,
    stop: async () => {
      clearInterval(timer);
      ending.abort();
      await last;
    },
  };
}

const notReached = (error: Error) => ({
  ok: false as const,
  refusal: { code: 'object-store-failed', because: error.message } satisfies Refusal,
});
