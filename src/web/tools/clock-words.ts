import { noteInSpanish, stepInSpanish } from '../../law/clocks/steps-es.ts';
import { clockWordsEs } from '../../law/clocks/words-es.ts';
import type { Language } from '../messages/words.tsx';

interface Told {
  act: string;
  trigger: string;
  ifMissed: string;
}

/** The words of a clock in the reader's language; the law keeps both. */
export const clockWordsIn = (language: Language, id: string, english: Told): Told =>
  (language === 'es' ? clockWordsEs[id] : undefined) ?? english;

/** Only what must happen, where no more is at hand. */
export const clockActIn = (language: Language, id: string, english: string): string =>
  (language === 'es' ? clockWordsEs[id]?.act : undefined) ?? english;

/** A step of the arithmetic, or a note on it, in the reader's language. */
export const stepIn = (language: Language, step: string): string =>
  language === 'es' ? (stepInSpanish(step) ?? step) : step;
export const noteIn = (language: Language, note: string): string => (language === 'es' ? noteInSpanish(note) : note);
