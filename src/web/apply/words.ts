import { useWords } from '../messages/words.tsx';
import { en } from './words-en.ts';
import { es } from './words-es.ts';

export const applyWords = { en, es };
export type ApplyWords = typeof en;

/** The words of the application in the language of the page. */
export const useApplyWords = (): ApplyWords => applyWords[useWords().language];
