import { readFileSync } from 'node:fs';
import type { Instant, PlainDate } from '../law/dates/types.ts';
import { pacificDateOf } from '../law/index.ts';

/** The only place that knows what time it is. The demonstration and the year's load move theirs themselves. */
export interface Clock {
  now(): Instant;
  /** Of a clock that jumps: background work looks this often (real milliseconds) whether it did. */
  readonly lookEveryMs?: number;
}

export const systemClock: Clock = { now: () => new Date().toISOString() as Instant };

/** A clock that shows what it was last set to; null shows the machine's time again. */
export function settableClock(start: Instant | null): Clock & { set(to: Instant | null): void } {
  let shown = start;
  return {
    now: () => shown ?? systemClock.now(),
    set: (to) => {
      shown = to;
    },
  };
}

/** A clock for several processes at once: each look reads the instant that stands in the file (app/rehearsal.ts). */
export const fileClock = (file: string): Clock => ({
  now: () => readFileSync(file, 'utf8').trim() as Instant,
  lookEveryMs: 20,
});

/** The day it is in California. */
export const today = (clock: Clock): PlainDate => pacificDateOf(clock.now());
