/** What is done again and again: every so many milliseconds, and at the beginning too where that is said. */
export type Round = readonly [everyMs: number, work: () => Promise<unknown>, first?: 'at once'];

/** By which time rounds go, and how often it is looked at. A clock that jumps brings them all at once. */
interface Pace {
  now: () => number;
  lookEveryMs: number;
}

/**
 * Begins rounds; one that is still under way is not begun again. `stop` begins no more; `finished` waits for those under
 * way, so that the store is closed under none.
 */
export function beginRounds(
  rounds: readonly Round[],
  onError: (error: unknown) => void,
  { now, lookEveryMs }: Pace = { now: Date.now, lookEveryMs: Math.min(1_000, ...rounds.map(([everyMs]) => everyMs)) },
) {
  const began = now();
  const each = rounds.map(([everyMs, work, first]) => ({
    everyMs,
    work,
    next: first ? began : began + everyMs,
    under: null as Promise<unknown> | null,
  }));
  const look = (): void => {
    const time = now();
    for (const one of each) {
      if (one.under || time < one.next) continue;
      one.next = time + one.everyMs;
      one.under = one
        .work()
        .catch(onError)
        .finally(() => {
          one.under = null;
        });
    }
  };
  look();
  const timer = setInterval(look, lookEveryMs);
  return {
    stop: () => clearInterval(timer),
    finished: async () => {
      await Promise.all(each.map(({ under }) => under));
    },
  };
}
