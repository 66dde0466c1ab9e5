import { detached } from './latin.ts';

/** As many lines as the guidelines, in their usual wordings, make; and as long as one of them gets. */
const MOST = 4_096;
const LONGEST = 600;
const stores: Map<string, unknown>[] = [];

/** A reader of one line that remembers what the last few thousand different lines said. It must depend on the line alone. */
export function remembering<T>(read: (line: string) => T): (line: string) => T {
  const store = new Map<string, T>();
  stores.push(store);
  return (line) => {
    const known = store.get(line);
    if (known !== undefined) return known;
    if (line.length > LONGEST) return read(line);
    // A stretch of a letter holds on to the whole letter; what is kept must not.
    const own = detached(line);
    const said = read(own);
    if (store.size === MOST) store.clear();
    store.set(own, said);
    return said;
  };
}

/** Forgets every line: for measuring what a line costs that was never read before. */
export function forgetLines(): void {
  for (const store of stores) store.clear();
}
