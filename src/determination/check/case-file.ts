import { z } from 'zod';
import { plainDateSchema } from '../../law/dates/types.ts';

const day = plainDateSchema.nullish();
const words = z.string().nullish();

/** A record in the file, with the words of its pages; page 1 is `pages[0]`. */
export const fileDocumentSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  /** `rfa`, `ur-decision`, `progress-report`, `operative-note`, `imaging`, `therapy-note`, `letter`, … */
  kind: z.string(),
  author: words,
  date: day,
  from: z.enum(['claims-administrator', 'employee', 'requesting-physician', 'other']).optional(),
  pages: z.array(z.string()),
  /** Whom the pages name, where someone has read it off them. */
  patient: z.object({ name: words, birthDate: day, claimNumber: words }).nullish(),
  /** Pages of it that name somebody else, and in which words. */
  otherPerson: z.array(z.object({ page: z.number(), because: z.string() })).optional(),
});
export type FileDocument = z.output<typeof fileDocumentSchema>;

/** Facts of the application and of the UR decision that a letter must agree with. */
export const applicationFactsSchema = z.object({
  employee: z.object({ name: words, birthDate: day, sex: z.enum(['male', 'female', 'other']).nullish() }).optional(),
  claimNumber: words,
  dateOfInjury: day,
  receivedOn: day,
  urDecidedOn: day,
  urReasons: words,
  rfaDate: day,
  requestingPhysicianSpecialty: words,
});
export type ApplicationFacts = z.output<typeof applicationFactsSchema>;

/** A treatment in dispute as the application words it; the id is the one determinations carry. */
export const treatmentFactsSchema = z.object({
  id: z.string(),
  description: z.string(),
  requested: words,
  authorized: words,
  disputed: words,
});
export type TreatmentFacts = z.output<typeof treatmentFactsSchema>;

/** One of the records due under 8 CCR 9792.10.5 (R1–R9), and whether it came. */
export const requiredRecordSchema = z.object({
  id: z.string(),
  title: z.string(),
  required: z.boolean(),
  status: z.enum(['received', 'partial', 'missing', 'not-applicable']),
  dueOn: day,
});
export type RequiredRecord = z.output<typeof requiredRecordSchema>;

/** What is known of a reviewer at the time of signing (LC 139.5(d)(4)). `attestation: null`: asked for, not given. */
export const reviewerFactsSchema = z.object({
  id: z.string(),
  specialties: z.array(z.string()).default([]),
  licences: z
    .array(z.object({ state: z.string(), status: z.enum(['unrestricted', 'restricted', 'lapsed']), validUntil: day }))
    .optional(),
  boards: z.array(z.object({ board: z.string(), current: z.boolean(), validUntil: day })).optional(),
  disciplined: z.boolean().optional(),
  attestation: z.object({ signedOn: plainDateSchema, conflict: z.boolean() }).nullish(),
});
export type ReviewerFacts = z.output<typeof reviewerFactsSchema>;

/** Words from the file found for a claim that something is nowhere documented. */
export interface RecordHit {
  documentId: string;
  page: number;
  quote: string;
}

/**
 * The case file, as far as the caller has it. Every part may be missing: a check that needs it says nothing. The
 * date of the decision stands for today; nothing here reads a clock.
 */
export const caseFileSchema = z.object({
  application: applicationFactsSchema.optional(),
  treatments: z.array(treatmentFactsSchema).optional(),
  documents: z.array(fileDocumentSchema).optional(),
  records: z.array(requiredRecordSchema).optional(),
  /** The day the last required record came: C18 runs from it (LC 4610.6(d); Tyni). */
  recordsCompleteOn: day,
  /** The Administrative Director approved three more days (C21; LC 4610.6(d)(2)). */
  extended: z.boolean().optional(),
  /** A dispute on a drug of the formulary (C19). */
  formulary: z.boolean().optional(),
  reviewers: z.array(reviewerFactsSchema).optional(),
  panel: z.object({ reviewers: z.number(), approvedOn: plainDateSchema.nullable() }).nullish(),
  remand: z.object({ priorReviewers: z.array(z.string()), wrongFacts: z.array(z.string()) }).nullish(),
  serviceList: z
    .array(z.object({ party: z.string(), name: z.string(), address: words, email: words, confirmedOn: day }))
    .optional(),
  /** A change of claims administrator that must reach the service list (C23). */
  administratorChange: z.object({ to: z.string(), effectiveOn: plainDateSchema }).nullish(),
  status: z
    .object({
      state: z.enum(['under-review', 'terminated', 'withdrawn', 'settled', 'duplicate', 'issued']),
      checkedOn: day,
    })
    .optional(),
  /** Rationales of other letters, to show shared text (K26). */
  otherRationales: z.array(z.object({ source: z.string(), text: z.string() })).optional(),
  /** Answers a person gave to findings, by check and quoted words: they stay, as notes, with the reason. */
  answers: z.array(z.object({ check: z.string(), quote: z.string(), reason: z.string() })).optional(),
});
export type CaseFile = z.output<typeof caseFileSchema>;
export type CaseFileInput = z.input<typeof caseFileSchema>;
export type Answered = NonNullable<CaseFile['answers']>[number];
