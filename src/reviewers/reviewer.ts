import { z } from 'zod';
import { personNameSchema } from '../law/application.ts';
import { plainDateSchema } from '../law/dates/types.ts';

/**
 * A reviewer of the panel: everything that qualifies, ties or limits them. The name is here for attestation and
 * conflict screening alone; nothing that leaves the house may carry it (LC 4610.6(f); `publicView`).
 */
const text = z.string().trim().min(1).max(300);

export const licenceStatuses = [
  'active',
  'restricted',
  'probation',
  'suspended',
  'revoked',
  'surrendered',
  'expired',
  'inactive',
] as const;

export const licenceSchema = z.object({
  /** Two letters: `CA`. */
  state: z.string().regex(/^[A-Z]{2}$/, 'a state is two capital letters'),
  number: text,
  status: z.enum(licenceStatuses).default('active'),
  /** Terms the board has put on it, in words. */
  restriction: z.string().trim().max(2_000).nullish(),
  issuedOn: plainDateSchema.nullish(),
  expiresOn: plainDateSchema.nullish(),
  /** The name the board has on it, where a verification gave one. */
  holder: text.nullish(),
});

export const certificationSchema = z.object({
  /** Name or abbreviation as in the catalogue of boards; empty when only the specialty was told. */
  board: text.nullish(),
  specialty: text,
  subspecialty: text.nullish(),
  certifiedOn: plainDateSchema.nullish(),
  /** Absent: a certificate without end. */
  expiresOn: plainDateSchema.nullish(),
});

export const tieKinds = [
  'employer',
  'group',
  'facility',
  'insurer',
  'administrator',
  'ur-organization',
  'manufacturer',
  'other',
] as const;
export const tieRelations = [
  'employment',
  'partnership',
  'shareholder',
  'contract',
  'ownership',
  'staff-privileges',
  'debt',
  'undescribed',
] as const;

/** A tie the reviewer disclosed to an organization, with the part of their income it is (0 to 1). */
export const disclosureSchema = z.object({
  kind: z.enum(tieKinds).default('other'),
  organization: text,
  npi: z.string().nullish(),
  fein: z.string().nullish(),
  relation: z.enum(tieRelations).default('undescribed'),
  shareOfIncome: z.number().min(0).max(1).nullish(),
  ownershipShare: z.number().min(0).max(1).nullish(),
  from: plainDateSchema.nullish(),
  until: plainDateSchema.nullish(),
});

export const familyRelations = [
  'spouse',
  'child',
  'parent',
  'sibling',
  'spouse-parent',
  'child-spouse',
  'other',
] as const;
export const familyMemberSchema = z.object({
  name: z.union([text, personNameSchema]),
  relation: z.enum(familyRelations).default('other'),
  /** Where they work, if at a party: a familial tie to its officers. */
  employer: text.nullish(),
});

export const disciplineSchema = z.object({
  on: plainDateSchema.nullish(),
  body: text.nullish(),
  action: text,
  pending: z.boolean().default(false),
});

/** Somebody looked it up: what, where, on which day, and what they found. */
export const verificationSchema = z.object({
  on: plainDateSchema,
  /** Where it was looked up: a board's register, a certificate, a letter. */
  source: text,
  what: z.enum(['licence', 'certification', 'practice', 'identity', 'discipline']),
  /** The licence as `CA A12345`, or the certification's specialty. */
  subject: text.nullish(),
  result: z.enum(['confirmed', 'refuted']),
  note: z.string().trim().max(2_000).nullish(),
});

export const degrees = [
  'MD',
  'DO',
  'DC',
  'DDS',
  'DMD',
  'DPM',
  'OD',
  'PHD',
  'PSYD',
  'EDD',
  'LAC',
  'RN',
  'PT',
  'other',
] as const;

export const reviewerSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/, 'an id is letters, digits, . _ : -'),
  name: personNameSchema,
  /** Maiden and earlier names, and names they are also known by. */
  formerNames: z.array(text).default([]),
  npi: z
    .string()
    .regex(/^\d{10}$/, 'an NPI has ten digits')
    .nullish(),
  degree: z.enum(degrees).default('MD'),
  licences: z.array(licenceSchema).min(1, 'no licence given').max(60),
  certifications: z.array(certificationSchema).max(30).default([]),
  /** Full years in active practice, and hours a week in it, as last attested. */
  yearsInPractice: z.number().min(0).max(80).nullish(),
  hoursPerWeek: z.number().min(0).max(168).nullish(),
  lastAttestedOn: plainDateSchema.nullish(),
  topics: z.array(text).max(500).default([]),
  procedures: z.array(text).max(500).default([]),
  languages: z.array(text).max(50).default([]),
  /** Open cases they take at a time. */
  capacity: z.number().int().min(0).max(1_000).default(10),
  leave: z.array(z.object({ from: plainDateSchema, until: plainDateSchema })).default([]),
  disclosures: z.array(disclosureSchema).max(2_000).default([]),
  family: z.array(familyMemberSchema).max(200).default([]),
  discipline: z.array(disciplineSchema).default([]),
  verifications: z.array(verificationSchema).default([]),
});

export type Licence = z.output<typeof licenceSchema>;
export type Certification = z.output<typeof certificationSchema>;
export type Disclosure = z.output<typeof disclosureSchema>;
export type FamilyMember = z.output<typeof familyMemberSchema>;
export type Verification = z.output<typeof verificationSchema>;
export type Reviewer = z.output<typeof reviewerSchema>;
export type ReviewerInput = z.input<typeof reviewerSchema>;
