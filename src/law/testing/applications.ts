import { type Application, type ApplicationInput, applicationSchema } from '../application.ts';

/** For tests: an eligible application of a fictional worker. Received on day 32 after service by mail. */
export const eligibleInput = {
  reviewType: 'regular',
  channel: 'mail',
  receivedOn: '2019-05-03',
  sentOn: '2019-05-01',
  filedBy: 'employee',
  employee: { name: { first: 'Rosalinda', last: 'Quillfeather' }, birthDate: '1971-08-09', contact: {} },
  claimNumber: 'FIC-0012345',
  dateOfInjury: '2018-06-04',
  employer: { name: 'Imaginary Bakery' },
  requestingPhysician: { name: { first: 'Ada', last: 'Inventado' }, group: 'Made-Up Medical Group' },
  claimsAdministrator: { company: 'Pretend Claims Company' },
  primaryDiagnosis: { text: 'Strain of the low back' },
  treatments: [
    { id: 'mri', description: 'MRI of the lumbar spine without contrast', urOutcome: 'denied' },
    { id: 'pt', description: 'Physical therapy, 12 visits', urOutcome: 'modified' },
  ],
  signature: { signedBy: 'employee', signedOn: '2019-04-30', consentToRecords: true },
  urDecision: {
    decidedOn: '2019-04-01',
    servedOn: '2019-04-01',
    servedBy: 'mail',
    rfaDate: '2019-03-25',
    rfaReceivedOn: '2019-03-26',
    ground: 'medical-necessity',
    claimNumber: 'FIC 12345',
    attached: true,
  },
} as const satisfies ApplicationInput;

type Deep<T> = {
  [K in keyof T]?: T[K] extends readonly unknown[]
    ? T[K]
    : T[K] extends object | null | undefined
      ? Deep<NonNullable<T[K]>> | null
      : T[K];
};
export type Change = Deep<ApplicationInput>;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes on top of changes; arrays and null replace. */
export function merged(base: unknown, change: unknown): unknown {
  if (!isPlain(base) || !isPlain(change)) return change;
  const all = { ...base };
  for (const [key, value] of Object.entries(change)) all[key] = merged(all[key], value);
  return all;
}

export const inputWith = (...changes: Change[]): unknown => changes.reduce<unknown>(merged, eligibleInput);
export const applicationWith = (...changes: Change[]): Application => applicationSchema.parse(inputWith(...changes));
