import type { CaseOnPage } from '../../api/types.ts';
import { fill } from '../../messages/words.tsx';
import type { reviewWords } from './words.ts';

type Words = (typeof reviewWords)['en']['quality']['why'];

/** Why this determination is read a second time: a rule of the house, what happened in the case, or the recorded draw. */
export function whyRead(reading: CaseOnPage['secondReading'], words: Words): string {
  if (reading === null || reading === 'every') return words.every;
  if (reading.always.length > 0) {
    return fill(words.always, { reasons: reading.always.map((one) => words.reasons[one]).join('; ') });
  }
  const { share, seed, number } = reading;
  return fill(words.sample, { share: rounded(share * 100), seed, number: number.toFixed(4), limit: rounded(share) });
}

const rounded = (value: number): string => String(Number(value.toFixed(2)));
