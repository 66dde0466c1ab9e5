import { type CaseState, evolve, type RecordedEvent } from '../../case/index.ts';

/** A case with everything that happened to it. */
export interface LoadedCase {
  state: CaseState;
  events: RecordedEvent[];
}

/** Of the cases read last so many events are kept in memory, about 3 KB each. */
const mostEvents = 20_000;

class Recent {
  /** The case used last stands last. */
  private readonly cases = new Map<string, LoadedCase>();
  private events = 0;

  get(caseNumber: string): LoadedCase | null {
    const found = this.cases.get(caseNumber);
    if (!found) return null;
    this.cases.delete(caseNumber);
    this.cases.set(caseNumber, found);
    return found;
  }

  /** Of two readings at once the longer one stays. */
  put(caseNumber: string, loaded: LoadedCase): void {
    const before = this.cases.get(caseNumber)?.events.length ?? 0;
    if (before >= loaded.events.length) return;
    this.cases.delete(caseNumber);
    this.cases.set(caseNumber, loaded);
    this.events += loaded.events.length - before;
    for (const [oldest, { events }] of this.cases) {
      if (this.events <= mostEvents) return;
      this.cases.delete(oldest);
      this.events -= events.length;
    }
  }
}

/** By store: each has cases of its own. */
const stores = new WeakMap<object, Recent>();

/** What this process read last of a case of the ledger; null when it has not, or long ago. */
export const recall = (store: object, caseNumber: string): LoadedCase | null =>
  stores.get(store)?.get(caseNumber) ?? null;

export function remember(store: object, caseNumber: string, loaded: LoadedCase): void {
  const recent = stores.get(store) ?? new Recent();
  stores.set(store, recent);
  recent.put(caseNumber, loaded);
}

/** The case after further events; frozen, for others will be given the same. */
export function after(before: LoadedCase | null, fresh: readonly RecordedEvent[]): LoadedCase {
  let state = before?.state ?? null;
  for (const event of fresh) state = evolve(state, frozen(event));
  if (!state) throw new Error('a case begins with its application');
  return Object.freeze({
    state: Object.freeze(state),
    events: Object.freeze([...(before?.events ?? []), ...fresh]) as RecordedEvent[],
  });
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}
