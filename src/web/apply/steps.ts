import { type Answers, answerTo, type FieldName } from './answers.ts';

/** How one field is asked. */
export interface FieldSpec {
  name: FieldName;
  kind: 'text' | 'date' | 'choice' | 'tick' | 'long' | 'state';
  choices?: readonly string[];
  autoComplete?: string;
  inputMode?: 'numeric' | 'tel' | 'email';
  /** Names and places: a phone's keyboard begins each word with a capital. */
  capitals?: boolean;
  /** Needs no label where it is shown again: a name, an address. */
  plain?: boolean;
  /** May be left empty, and the page says so. */
  optional?: boolean;
  /** Behind “More, if you know it”. */
  more?: boolean;
  width?: 'small' | 'medium';
  shownIf?: (answers: Answers) => boolean;
}

/**
 * The pages of the form in their order, one thought a page; each has its own address, `/apply?step=…`. `letter` and `open`
 * belong to a letter that was photographed: what was read of it is confirmed on one page, what it left open is asked on
 * the next, and the pages on which all of that would be typed are passed over (`asked.ts`).
 */
export const stepIds = [
  'who',
  'denial',
  'you',
  'letter',
  'open',
  'decision',
  'treatments',
  'injury',
  'doctor',
  'company',
  'help',
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

/** The fields of DWC Form IMR (8 CCR 9792.10.2), by page. Pages without fields are drawn by themselves. */
export const fieldsOf: Record<StepId, readonly FieldSpec[]> = {
  who: [
    {
      name: 'filedBy',
      plain: true,
      kind: 'choice',
      choices: ['employee', 'attorney', 'designee', 'emergency-provider'],
    },
  ],
  denial: [],
  you: [
    { name: 'firstName', plain: true, kind: 'text', autoComplete: 'given-name', capitals: true },
    { name: 'lastName', plain: true, kind: 'text', autoComplete: 'family-name', capitals: true },
    { name: 'birthDate', kind: 'date', autoComplete: 'bday' },
    { name: 'line1', plain: true, kind: 'text', autoComplete: 'address-line1', capitals: true },
    { name: 'city', plain: true, kind: 'text', autoComplete: 'address-level2', capitals: true },
    { name: 'state', plain: true, kind: 'state', autoComplete: 'address-level1', width: 'small' },
    { name: 'zip', plain: true, kind: 'text', autoComplete: 'postal-code', inputMode: 'numeric', width: 'small' },
    { name: 'phone', plain: true, kind: 'text', autoComplete: 'tel', inputMode: 'tel', width: 'medium' },
    {
      name: 'middleName',
      plain: true,
      kind: 'text',
      autoComplete: 'additional-name',
      optional: true,
      more: true,
      capitals: true,
    },
    { name: 'email', plain: true, kind: 'text', autoComplete: 'email', inputMode: 'email', optional: true, more: true },
  ],
  letter: [],
  open: [],
  decision: [
    { name: 'decidedOn', kind: 'date' },
    { name: 'servedBy', kind: 'choice', choices: ['mail', 'electronic', 'fax', 'personal', 'unknown'] },
    { name: 'ground', kind: 'choice', choices: ['medical-necessity', 'information-not-received', 'other'] },
    { name: 'liability', kind: 'choice', choices: ['no', 'yes'] },
    {
      name: 'liabilityReason',
      kind: 'long',
      optional: true,
      shownIf: (answers) => answerTo(answers, 'liability') === 'yes',
    },
    { name: 'servedOn', kind: 'date', optional: true, more: true },
    { name: 'formSupplied', kind: 'choice', choices: ['yes', 'no'], optional: true, more: true },
    { name: 'organization', kind: 'text', optional: true, more: true },
  ],
  treatments: [],
  injury: [
    { name: 'dateOfInjury', kind: 'date' },
    { name: 'employerName', plain: true, kind: 'text', capitals: true },
    { name: 'diagnosis', plain: true, kind: 'text' },
    { name: 'icd', kind: 'text', optional: true, more: true, width: 'small' },
  ],
  doctor: [
    { name: 'doctorFirst', plain: true, kind: 'text', capitals: true },
    { name: 'doctorLast', plain: true, kind: 'text', capitals: true },
    { name: 'doctorSpecialty', plain: true, kind: 'text' },
    { name: 'doctorGroup', kind: 'text', optional: true, more: true },
    { name: 'doctorPhone', kind: 'text', inputMode: 'tel', optional: true, more: true, width: 'medium' },
    { name: 'doctorNpi', kind: 'text', inputMode: 'numeric', optional: true, more: true, width: 'medium' },
  ],
  company: [
    { name: 'company', plain: true, kind: 'text', capitals: true },
    { name: 'claimNumber', kind: 'text' },
    { name: 'adjuster', kind: 'text', optional: true, more: true, capitals: true },
    { name: 'companyPhone', kind: 'text', inputMode: 'tel', optional: true, more: true, width: 'medium' },
    { name: 'companyLine1', kind: 'text', optional: true, more: true },
    { name: 'companyCity', kind: 'text', optional: true, more: true },
    { name: 'companyState', kind: 'state', optional: true, more: true, width: 'medium' },
    { name: 'companyZip', kind: 'text', inputMode: 'numeric', optional: true, more: true, width: 'small' },
    { name: 'insurer', kind: 'text', optional: true, more: true },
    { name: 'wcisNumber', kind: 'text', optional: true, more: true },
    { name: 'eamsNumber', kind: 'text', optional: true, more: true },
  ],
  help: [
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
    { name: 'repFirst', plain: true, kind: 'text', shownIf: hasRepresentative, capitals: true },
    { name: 'repLast', plain: true, kind: 'text', shownIf: hasRepresentative, capitals: true },
    { name: 'repOrganization', plain: true, kind: 'text', optional: true, shownIf: hasRepresentative },
    {
      name: 'repPhone',
      plain: true,
      kind: 'text',
      inputMode: 'tel',
      optional: true,
      width: 'medium',
      shownIf: hasRepresentative,
    },
    { name: 'repEmail', plain: true, kind: 'text', inputMode: 'email', optional: true, shownIf: hasRepresentative },
    {
      name: 'designatedOn',
      kind: 'date',
      shownIf: (answers) => hasRepresentative(answers) && representativeRole(answers) === 'designee',
    },
    { name: 'reviewType', kind: 'choice', choices: ['regular', 'expedited'] },
    { name: 'certifiedOn', kind: 'date', optional: true, shownIf: isExpedited },
    { name: 'certification', kind: 'long', optional: true, shownIf: isExpedited },
  ],
  sign: [
    { name: 'consent', kind: 'tick' },
    { name: 'signature', kind: 'text', autoComplete: 'name', capitals: true },
  ],
};

/** The pages a read letter answers; what it leaves open of them is asked on the page `open`. */
export const letterSteps = ['decision', 'injury', 'doctor', 'company'] as const satisfies readonly StepId[];

/** Something of the letter was read, and the person let it stand. */
export const wasRead = ({ fromLetter }: Answers): boolean => fromLetter.length > 0;

/** The fields that are asked of this person on that page. */
export function shownFields(step: StepId, answers: Answers): FieldSpec[] {
  const isAsked = ({ shownIf }: FieldSpec) => shownIf?.(answers) ?? true;
  if (step !== 'open') return fieldsOf[step].filter(isAsked);
  if (!wasRead(answers)) return [];
  return letterSteps
    .flatMap((one) => fieldsOf[one])
    .filter((field) => !field.more && isAsked(field) && !answers.fromLetter.includes(field.name));
}

export const isStep = (name: unknown): name is StepId => (stepIds as readonly unknown[]).includes(name);
export const stepNumber = (step: StepId): number => stepIds.indexOf(step) + 1;
