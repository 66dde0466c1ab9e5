import { type Answers, answerTo, type FieldName, typedDate } from './answers.ts';
import { type FieldSpec, type StepId, shownFields, stepIds } from './steps.ts';

/** What is wrong with an answer, as a key of the words. Only what cannot be sent at all stops a page. */
export type FaultKind = 'needed' | 'notADay' | 'inFuture' | 'notEmail' | 'notZip' | 'notNpi' | 'noConsent';
export interface Fault {
  field: string;
  kind: FaultKind;
}

/** Without these there is no application to send; everything else may be empty, and screening asks for it. */
const needed: readonly FieldName[] = ['filedBy', 'firstName', 'lastName', 'repFirst', 'repLast', 'signature'];

/** The faults of one page's answers. `today` is the day in California. */
export function faultsOf(step: StepId, answers: Answers, today: string): Fault[] {
  const faults = shownFields(step, answers).flatMap((field) => faultOf(field, answers, today));
  if (step !== 'treatments') return faults;
  const nameless = answers.treatments.filter(({ description }) => description.trim() === '');
  // An empty list may be sent (screening asks); an empty line may not.
  return answers.treatments.length > 1
    ? nameless.map(({ id }) => ({ field: `${id}-description`, kind: 'needed' }))
    : [];
}

/** Every page that has something wrong, in order; what is asked on `open` belongs to another page. */
export const stepsWithFaults = (answers: Answers, today: string): StepId[] =>
  stepIds.filter((step) => step !== 'sign' && step !== 'open' && faultsOf(step, answers, today).length > 0);

function faultOf({ name, kind }: FieldSpec, answers: Answers, today: string): Fault[] {
  const value = answerTo(answers, name).trim();
  const fault = (which: FaultKind): Fault[] => [{ field: name, kind: which }];
  if (kind === 'tick') return value === 'yes' ? [] : fault('noConsent');
  if (kind === 'date') {
    const typed = typedDate(value);
    if (typed === 'wrong') return fault('notADay');
    return typeof typed === 'object' && typed.day > today ? fault('inFuture') : [];
  }
  if (value === '') return needed.includes(name) ? fault('needed') : [];
  if ((name === 'email' || name === 'repEmail') && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value))
    return fault('notEmail');
  if ((name === 'zip' || name === 'companyZip') && !/^\d{5}(-\d{4})?$/.test(value)) return fault('notZip');
  if (name === 'doctorNpi' && !/^\d{10}$/.test(value)) return fault('notNpi');
  return [];
}
