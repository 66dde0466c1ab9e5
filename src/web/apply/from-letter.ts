import { type Answers, answerTo } from './answers.ts';
import { type StepId, shownFields, stepAfter } from './steps.ts';

/**
 * The next page that has something to ask. A page all of whose questions the letter answered, and the person let stand
 * when they were shown what was read, is passed over: it stands on the check page with the others, and can be changed.
 */
export function stepToAsk(step: StepId, answers: Answers): StepId | null {
  let next = stepAfter(step);
  while (next !== null && isAnsweredByLetter(next, answers)) next = stepAfter(next);
  return next;
}

function isAnsweredByLetter(step: StepId, answers: Answers): boolean {
  if (step === 'treatments') return answers.treatments.length > 0 && answers.fromLetter.includes('treatments');
  const asked = shownFields(step, answers).filter(({ optional, more }) => !optional && !more);
  return (
    asked.length > 0 && asked.every(({ name }) => answers.fromLetter.includes(name) && answerTo(answers, name) !== '')
  );
}

/** A worker who applies for themselves has said their name when the account was made; it is there to be corrected. */
export function withOwnName(answers: Answers, name: string | null): Answers {
  const { filedBy, firstName, lastName } = answers.values;
  const [first, ...rest] = name?.trim().split(/\s+/) ?? [];
  if (filedBy !== 'employee' || firstName || lastName || !first || rest.length === 0) return answers;
  return { ...answers, values: { ...answers.values, firstName: first, lastName: rest.join(' ') } };
}
