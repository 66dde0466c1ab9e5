import { lastAsian } from './last-asian.ts';
import { lastEnglish } from './last-english.ts';
import { lastHispanic } from './last-hispanic.ts';
import { lastWorld } from './last-world.ts';

/** Surnames of many origins, as look-up keys. Written for this project; a name missing here is still found by its context. */
export const surnames: ReadonlySet<string> = new Set(
  [lastAsian, lastEnglish, lastHispanic, lastWorld].join(' ').trim().split(/\s+/),
);
