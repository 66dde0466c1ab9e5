import type { Application } from '../application.ts';
import type { Screened } from './context.ts';
import { type Found, type MissingPart, passed, reason, type ScreeningTest } from './found.ts';

/** I06: are all pages and the needed fields there, and can the dates be true? (8 CCR 9792.10.3(a)(1)) */
export const completeness: ScreeningTest = {
  codes: ['I06'],
  question: 'Is the application complete?',
  run({ application, today }: Screened) {
    const found = [...lacking(application), ...contradicting(application, today)];
    return found.length > 0
      ? { found, steps: [] }
      : passed('All pages and needed fields are there.', ...leftEmpty(application));
  },
};

/** What screening and assignment cannot do without. */
const needed: readonly [MissingPart, (application: Application) => boolean][] = [
  ['pages', (application) => !application.pagesMissing],
  ['claim-number', (application) => Boolean(application.claimNumber)],
  ['date-of-injury', (application) => Boolean(application.dateOfInjury)],
  ['physician', (application) => Boolean(application.requestingPhysician)],
  ['administrator', (application) => Boolean(application.claimsAdministrator)],
  ['treatment', (application) => application.treatments.length > 0],
  ['consent', (application) => application.signature.consentToRecords],
];

function lacking(application: Application): Found[] {
  const missing = needed.filter(([, isThere]) => !isThere(application)).map(([part]) => part);
  return missing.length > 0
    ? [reason('I06', 'incomplete', { effect: 'information-requested', facts: { missing } })]
    : [];
}

/** An injury after the decision or in the future, or an application signed after it came, was mistyped. */
function contradicting({ dateOfInjury, urDecision, receivedOn }: Application, today: string): Found[] {
  if (!dateOfInjury) return [];
  const impossible =
    dateOfInjury > today || dateOfInjury > receivedOn || (urDecision != null && dateOfInjury > urDecision.decidedOn);
  return impossible
    ? [reason('I06', 'dates-contradict', { effect: 'information-requested', facts: { day: dateOfInjury } })]
    : [];
}

/** Fields of the form that may wait: they are said in the trace and hold nothing up. */
function leftEmpty(application: Application): string[] {
  const empty = [
    application.employer ? '' : 'employer',
    application.primaryDiagnosis ? '' : 'primary diagnosis',
    application.employee.birthDate ? '' : 'date of birth',
  ].filter((name) => name !== '');
  return empty.length > 0 ? [`Left empty, and not needed to decide: ${empty.join(', ')}.`] : [];
}
