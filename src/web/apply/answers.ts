/** Every field of the form by its name: what the page, the draft and the check page call it. */
export type FieldName =
  | 'filedBy'
  | 'decidedOn'
  | 'servedBy'
  | 'servedOn'
  | 'formSupplied'
  | 'organization'
  | 'ground'
  | 'liability'
  | 'liabilityReason'
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'birthDate'
  | 'line1'
  | 'city'
  | 'state'
  | 'zip'
  | 'phone'
  | 'email'
  | 'dateOfInjury'
  | 'employerName'
  | 'diagnosis'
  | 'icd'
  | 'doctorFirst'
  | 'doctorLast'
  | 'doctorSpecialty'
  | 'doctorGroup'
  | 'doctorNpi'
  | 'doctorPhone'
  | 'company'
  | 'claimNumber'
  | 'adjuster'
  | 'companyPhone'
  | 'companyLine1'
  | 'companyCity'
  | 'companyState'
  | 'companyZip'
  | 'insurer'
  | 'wcisNumber'
  | 'eamsNumber'
  | 'hasRepresentative'
  | 'repFirst'
  | 'repLast'
  | 'repRole'
  | 'repOrganization'
  | 'repPhone'
  | 'repEmail'
  | 'designatedOn'
  | 'reviewType'
  | 'certifiedOn'
  | 'certification'
  | 'signature'
  | 'consent';

/** One disputed treatment as typed. */
export interface TreatmentAnswer {
  id: string;
  description: string;
  urOutcome: 'denied' | 'modified' | 'delayed';
  authorized: string;
  isDrug: boolean;
  alreadyProvided: boolean;
}

/** What a person has typed: words only, kept as typed. Dates as `year-month-day` with what is there of each. */
export interface Answers {
  values: Partial<Record<FieldName, string>>;
  treatments: TreatmentAnswer[];
  /** Fields that were read from the denial letter and not yet looked at by the person. */
  fromLetter: string[];
  /** Names of the letter's files kept on this device. */
  papers: { id: string; name: string; size: number }[];
}

export const noAnswers: Answers = { values: {}, treatments: [], fromLetter: [], papers: [] };

export const answerTo = ({ values }: Answers, name: FieldName): string => values[name] ?? '';

export const isEmpty = (answers: Answers): boolean =>
  Object.values(answers.values).every((value) => !value) &&
  answers.treatments.length === 0 &&
  answers.papers.length === 0;

export const newTreatment = (id: string, description = ''): TreatmentAnswer => ({
  id,
  description,
  urOutcome: 'denied',
  authorized: '',
  isDrug: false,
  alreadyProvided: false,
});

/** The next free id: ids stay with their treatment for ever. */
export const nextTreatmentId = (treatments: readonly TreatmentAnswer[]): string =>
  `t${Math.max(0, ...treatments.map(({ id }) => Number(id.slice(1)) || 0)) + 1}`;

export type TypedDate = 'empty' | 'wrong' | { day: string };

/** A typed date as a real day (`2026-04-01`), empty, or wrong: 31 April is wrong, and so is half a date. */
export function typedDate(typed: string): TypedDate {
  const [year = '', month = '', day = ''] = typed.split('-').map((part) => part.trim());
  if (!year && !month && !day) return 'empty';
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) return 'wrong';
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== iso) return 'wrong';
  return Number(year) < 1900 ? 'wrong' : { day: iso };
}

/** The real day, or null. */
export function dayOf(answers: Answers, name: FieldName): string | null {
  const typed = typedDate(answerTo(answers, name));
  return typeof typed === 'object' ? typed.day : null;
}
