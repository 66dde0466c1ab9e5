import { assignmentWords } from './words/assignment.ts';
import { conflictsWords } from './words/conflicts.ts';
import { expiringWords } from './words/expiring.ts';
import { fairnessWords } from './words/fairness.ts';
import { importWords } from './words/import.ts';
import { listWords } from './words/list.ts';
import { reviewerWords } from './words/reviewer.ts';

/** Every word of the panel's pages and of the assignment on the case page, in both languages; by page in `words/`. */
export const panelWords = {
  en: {
    ...listWords.en,
    ...expiringWords.en,
    ...importWords.en,
    ...reviewerWords.en,
    ...fairnessWords.en,
    ...conflictsWords.en,
    ...assignmentWords.en,
  },
  es: {
    ...listWords.es,
    ...expiringWords.es,
    ...importWords.es,
    ...reviewerWords.es,
    ...fairnessWords.es,
    ...conflictsWords.es,
    ...assignmentWords.es,
  },
};
