import { type Answers, answerTo, type FieldName } from './answers.ts';

/** How one field is asked. */
export interface FieldSpec {
  name: FieldName;
  kind: 'text' | 'date' | 'choice' | 'tick' | 'long' | 'state';
  choices?: readonly string[];
  autoComplete?: string;
  inputMode?: 'numeric' | 'tel' | 'email';
  /** May be left empty, and the page says so. */
  optional?: boolean;
  /** Behind “More, if you know it”. */
  more?: boolean;
  width?: 'small' | 'medium';
  shownIf?: (answers: Answers) => boolean;
}

/** The pages of the form in their order; each has its own address, `/apply?step=…`. */
export const stepIds = [
  'who',
  'denial',
  'decision',
  'treatments',
  'reason',
  'you',
  'contact',
  'injury',
  'doctor',
  'company',
  'representative',
  'speed',
  'check',
  'sign',
] as const;
export type StepId = (typeof stepIds)[number];

const isFiler =
  (...wanted: string[]) =>
  (answers: Answers) =>
    wanted.includes(answerTo(answers, 'filedBy'));
const filesForOther = isFiler('attorney', 'designee');
const hasRepresentative = (answers: Answers) =>
  filesForOther(answers) || answerTo(answers, 'hasRepresentative') === 'yes';

/** An attorney or designee who files is the representative; otherwise the form asks which. */
export const representativeRole = (answers: Answers): 'attorney' | 'designee' => {
  const filedBy = answerTo(answers, 'filedBy');
  if (filedBy === 'attorney' || filedBy === 'designee') return filedBy;
  return answerTo(answers, 'repRole') === 'designee' ? 'designee' : 'attorney';
};
export { hasRepresentative };

const isExpedited = (answers: Answers) => answerTo(answers, 'reviewType') === 'expedited';

/** The fields of DWC Form IMR (8 CCR 9792.10.2), by page. `denial`, `treatments` and `check` are drawn by themselves. */
export const fieldsOf: Record<StepId, readonly FieldSpec[]> = {
  who: [{ name: 'filedBy', kind: 'choice', choices: ['employee', 'attorney', 'designee', 'emergency-provider'] }],
  denial: [],
  decision: [
    { name: 'decidedOn', kind: 'date' },
    { name: 'servedBy', kind: 'choice', choices: ['mail', 'electronic', 'fax', 'personal', 'unknown'] },
    { name: 'servedOn', kind: 'date', optional: true },
    { name: 'formSupplied', kind: 'choice', choices: ['yes', 'no'], optional: true, more: true },
    { name: 'organization', kind: 'text', optional: true, more: true },
  ],
  treatments: [],
  reason: [
    { name: 'ground', kind: 'choice', choices: ['medical-necessity', 'information-not-received', 'other'] },
    { name: 'liability', kind: 'choice', choices: ['no', 'yes'] },
    {
      name: 'liabilityReason',
      kind: 'long',
      optional: true,
      shownIf: (answers) => answerTo(answers, 'liability') === 'yes',
    },
  ],
  you: [
    { name: 'firstName', kind: 'text', autoComplete: 'given-name' },
    { name: 'middleName', kind: 'text', autoComplete: 'additional-name', optional: true },
    { name: 'lastName', kind: 'text', autoComplete: 'family-name' },
    { name: 'birthDate', kind: 'date', autoComplete: 'bday' },
  ],
  contact: [
    { name: 'line1', kind: 'text', autoComplete: 'street-address' },
    { name: 'city', kind: 'text', autoComplete: 'address-level2' },
    { name: 'state', kind: 'state', autoComplete: 'address-level1', width: 'medium' },
    { name: 'zip', kind: 'text', autoComplete: 'postal-code', inputMode: 'numeric', width: 'small' },
    { name: 'phone', kind: 'text', autoComplete: 'tel', inputMode: 'tel', width: 'medium' },
    { name: 'email', kind: 'text', autoComplete: 'email', inputMode: 'email', optional: true },
  ],
  injury: [
    { name: 'dateOfInjury', kind: 'date' },
    { name: 'employerName', kind: 'text' },
    { name: 'diagnosis', kind: 'text' },
    { name: 'icd', kind: 'text', optional: true, more: true, width: 'small' },
  ],
  doctor: [
    { name: 'doctorFirst', kind: 'text' },
    { name: 'doctorLast', kind: 'text' },
    { name: 'doctorSpecialty', kind: 'text' },
    { name: 'doctorGroup', kind: 'text', optional: true, more: true },
    { name: 'doctorPhone', kind: 'text', inputMode: 'tel', optional: true, more: true, width: 'medium' },
    { name: 'doctorNpi', kind: 'text', inputMode: 'numeric', optional: true, more: true, width: 'medium' },
  ],
  company: [
    { name: 'company', kind: 'text' },
    { name: 'claimNumber', kind: 'text' },
    { name: 'adjuster', kind: 'text', optional: true, more: true },
    { name: 'companyPhone', kind: 'text', inputMode: 'tel', optional: true, more: true, width: 'medium' },
    { name: 'companyLine1', kind: 'text', optional: true, more: true },
    { name: 'companyCity', kind: 'text', optional: true, more: true },
    { name: 'companyState', kind: 'state', optional: true, more: true, width: 'medium' },
    { name: 'companyZip', kind: 'text', inputMode: 'numeric', optional: true, more: true, width: 'small' },
    { name: 'insurer', kind: 'text', optional: true, more: true },
    { name: 'wcisNumber', kind: 'text', optional: true, more: true },
    { name: 'eamsNumber', kind: 'text', optional: true, more: true },
  ],
  representative: [
    {
      name: 'hasRepresentative',
      kind: 'choice',
      choices: ['no', 'yes'],
      shownIf: (answers) => !filesForOther(answers),
    },
    {
      name: 'repRole',
      kind: 'choice',
      choices: ['attorney', 'designee'],
      shownIf: (answers) => !filesForOther(answers) && hasRepresentative(answers),
    },
    { name: 'repFirst', kind: 'text', shownIf: hasRepresentative },
    { name: 'repLast', kind: 'text', shownIf: hasRepresentative },
    { name: 'repOrganization', kind: 'text', optional: true, shownIf: hasRepresentative },
    { name: 'repPhone', kind: 'text', inputMode: 'tel', optional: true, width: 'medium', shownIf: hasRepresentative },
    { name: 'repEmail', kind: 'text', inputMode: 'email', optional: true, shownIf: hasRepresentative },
    {
      name: 'designatedOn',
      kind: 'date',
      shownIf: (answers) => hasRepresentative(answers) && representativeRole(answers) === 'designee',
    },
  ],
  speed: [
    { name: 'reviewType', kind: 'choice', choices: ['regular', 'expedited'] },
    { name: 'certifiedOn', kind: 'date', optional: true, shownIf: isExpedited },
    { name: 'certification', kind: 'long', optional: true, shownIf: isExpedited },
  ],
  check: [],
  sign: [
    { name: 'consent', kind: 'tick' },
    { name: 'signature', kind: 'text', autoComplete: 'name' },
  ],
};

/** The fields that are asked of this person. */
export const shownFields = (step: StepId, answers: Answers): FieldSpec[] =>
  fieldsOf[step].filter(({ shownIf }) => shownIf?.(answers) ?? true);

export const isStep = (name: unknown): name is StepId => (stepIds as readonly unknown[]).includes(name);
export const stepNumber = (step: StepId): number => stepIds.indexOf(step) + 1;
export const stepAfter = (step: StepId): StepId | null => stepIds[stepIds.indexOf(step) + 1] ?? null;
export const stepBefore = (step: StepId): StepId | null => stepIds[stepIds.indexOf(step) - 1] ?? null;
