import type { Answers } from './answers.ts';
import { letterSteps, type StepId, shownFields, stepIds, wasRead } from './steps.ts';

/**
 * The pages this person is asked, in their order. A page whose questions the letter answered, and the person let stand
 * when they were shown what was read, is passed over: it can be changed from the last page.
 *
 * @param canRead somebody is signed in, so that a letter given can be read
 */
export function askedSteps(answers: Answers, canRead: boolean): StepId[] {
  const read = wasRead(answers);
  return stepIds.filter((step) => {
    if (step === 'letter') return canRead && answers.papers.length > 0;
    if (step === 'open') return shownFields('open', answers).length > 0;
    if (step === 'treatments') return !(answers.treatments.length > 0 && answers.fromLetter.includes('treatments'));
    return !(read && (letterSteps as readonly StepId[]).includes(step));
  });
}

/** The next page that has something to ask; null after the last. */
export const stepToAsk = (step: StepId, answers: Answers, canRead: boolean): StepId | null =>
  askedSteps(answers, canRead).find((one) => stepIds.indexOf(one) > stepIds.indexOf(step)) ?? null;

/** The page before it; null before the first. */
export const stepAskedBefore = (step: StepId, answers: Answers, canRead: boolean): StepId | null =>
  askedSteps(answers, canRead).findLast((one) => stepIds.indexOf(one) < stepIds.indexOf(step)) ?? null;

/** A worker who is signed in has said who they are: it is there to be corrected, and not asked again. */
export function withOwnName(answers: Answers, name: string | null): Answers {
  const { filedBy, firstName, lastName } = answers.values;
  const [first, ...rest] = name?.trim().split(/\s+/) ?? [];
  if (filedBy !== 'employee' || firstName || lastName || !first || rest.length === 0) return answers;
  return { ...answers, values: { ...answers.values, firstName: first, lastName: rest.join(' ') } };
}
