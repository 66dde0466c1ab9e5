/**
 * What a span identifies: the eighteen kinds of the HIPAA Safe Harbor list (45 CFR 164.514(b)(2)(i)) and the numbers
 * and parties of the program (section 15 of the rules: LC 4610.6(m), 8 CCR 9792.10.9).
 */
export const kinds = [
  'name',
  'address',
  'town',
  'zip',
  'date',
  'age',
  'phone',
  'fax',
  'email',
  'ssn',
  'mrn',
  'health-plan',
  'account',
  'licence',
  'vehicle',
  'device',
  'url',
  'ip',
  'biometric',
  'photo',
  'identifier',
  'claim-number',
  'wcis',
  'eams',
  'rfa',
  'npi',
  'employer',
  'facility',
  'organization',
] as const;

export type Kind = (typeof kinds)[number];

/** Who a name stands for in the case; it chooses the words that replace it. */
export const roles = [
  'worker',
  'physician',
  'requesting-physician',
  'reviewer',
  'therapist',
  'nurse',
  'adjuster',
  'attorney',
  'judge',
  'interpreter',
  'relative',
  'coworker',
  'person',
  'employer',
  'facility',
  'insurer',
  'law-firm',
  'organization',
] as const;

export type Role = (typeof roles)[number];
