/** What is done again and again: every so many milliseconds, and at the beginning too where that is said. */
export type Round = readonly [everyMs: number, work: () => Promise<unknown>, first?: 'at once'];

/** Begins rounds. `stop` begins no more; `finished` waits for those under way, so that the store is closed under none. */
export function beginRounds(rounds: readonly Round[], onError: (error: unknown) => void) {
  const under = new Set<Promise<unknown>>();
  const begin = (work: () => Promise<unknown>): void => {
    const one: Promise<unknown> = work()
      .catch(onError)
      .finally(() => under.delete(one));
    under.add(one);
  };
  const timers = rounds.map(([everyMs, work, first]) => {
    if (first) begin(work);
    return setInterval(() => begin(work), everyMs);
  });
  return {
    stop: () => {
      for (const timer of timers) clearInterval(timer);
    },
    finished: async () => {
      await Promise.all(under);
    },
  };
}
