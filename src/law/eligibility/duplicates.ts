import type { Application, DisputedTreatment } from '../application.ts';
import type { EarlierApplication } from './context.ts';
import { isSameTreatment, wordsOf } from './same-treatment.ts';
import { isSameWorker, lettersOf } from './same-worker.ts';

/**
 * A key under which applications that may be the same are found again: worker, day of the UR decision, treatments, each
 * made indifferent to case, spacing, order and exchanged letters. Equal keys are duplicates; a slip that adds or drops a
 * letter changes the key, so `isDuplicateOf` has the last word. Null without a UR decision: there is nothing to compare.
 */
export function duplicateKey(application: Application): string | null {
  if (!application.urDecision) return null;
  const { first, last } = application.employee.name;
  const worker = [...lettersOf(first + last)].sort().join('');
  const items = application.treatments.map((treatment) => wordsOf(treatment.description).map(sortedLetters).join('.'));
  return [worker, application.urDecision.decidedOn, ...items.sort()].join('|');
}

const sortedLetters = (word: string): string => (/\d/.test(word) ? word : [...word].sort().join(''));

/** Looser: the day of the UR decision alone. Candidates for `isDuplicateOf` share it. */
export const duplicateBucket = (application: Application): string | null => application.urDecision?.decidedOn ?? null;

/** The same worker disputes every treatment of `a` already in `b`, on the same UR decision (9792.10.3(a)(2)). */
export const isDuplicateOf = (a: Application, b: Application): boolean =>
  a.treatments.length > 0 && a.treatments.length === repeatedItems(a, b).length;

/** The treatments of `a` that `b` disputes on the same UR decision. */
export function repeatedItems(a: Application, b: Application): DisputedTreatment[] {
  const [one, other] = [a.urDecision?.decidedOn, b.urDecision?.decidedOn];
  return one !== undefined && one === other && isSameWorker(a, b) ? commonTreatments(a, b) : [];
}

/** The treatments of `a` that are also in `b`, worded alike or differently. */
export function commonTreatments(a: Application, b: Application): DisputedTreatment[] {
  return a.treatments.filter((treatment) =>
    b.treatments.some((earlier) => isSameTreatment(treatment.description, earlier.description)),
  );
}

/** Earlier applications that still stand: one found ineligible may be filed again. */
export const standing = (earlier: readonly EarlierApplication[]): EarlierApplication[] =>
  earlier.filter(({ outcome }) => outcome !== 'ineligible');
