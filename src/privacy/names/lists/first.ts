import { firstAsian } from './first-asian.ts';
import { firstEnglish } from './first-english.ts';
import { firstEuropeAfrica } from './first-europe-africa.ts';
import { firstRomance } from './first-romance.ts';
import { firstSouthasiaMideast } from './first-southasia-mideast.ts';

/** First names of many origins, as look-up keys. Written for this project; a name missing here is still found by its context. */
export const firstNames: ReadonlySet<string> = new Set(
  [firstAsian, firstEnglish, firstEuropeAfrica, firstRomance, firstSouthasiaMideast].join(' ').trim().split(/\s+/),
);
