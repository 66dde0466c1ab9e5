import { detached } from './latin.ts';

/** Room for the guidelines in their usual wordings; a line longer than any of them is not kept. */
const PLACES = 4_096;
const LONGEST = 600;
const SIGNS = 12;

interface Kept<T> {
  line: string;
  said: T;
}
const stores: (Kept<unknown> | undefined)[][] = [];

/**
 * A reader of one line that remembers what the last few thousand different lines said. It must depend on the line
 * alone, and what it gives must stay as it is. Each line has one place, which the next line of that place takes over.
 */
export function remembering<T>(read: (line: string) => T): (line: string) => T {
  const store: (Kept<T> | undefined)[] = new Array(PLACES).fill(undefined);
  stores.push(store);
  return (line) => {
    if (line.length > LONGEST) return read(line);
    const place = placeOf(line);
    const kept = store[place];
    if (kept !== undefined && kept.line === line) return kept.said;
    // A stretch of a letter holds on to the whole letter; what is kept must not.
    const own = detached(line);
    const said = read(own);
    store[place] = { line: own, said };
    return said;
  };
}

/** By its length and a dozen of its signs, from the end on: most lines begin alike. Cheaper than looking at each sign. */
function placeOf(line: string): number {
  const { length } = line;
  const step = length < SIGNS ? 1 : Math.floor(length / SIGNS);
  let place = length;
  for (let at = length - 1, k = 0; at >= 0 && k < SIGNS; at -= step, k++)
    place = (Math.imul(place, 31) + line.charCodeAt(at)) | 0;
  return (place ^ (place >>> 12)) & (PLACES - 1);
}

/** Forgets every line: for measuring what a line costs that was never read before. */
export function forgetLines(): void {
  for (const store of stores) store.fill(undefined);
}
