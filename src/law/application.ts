import { z } from 'zod';
import { plainDateSchema } from './dates/types.ts';

/**
 * The Application for Independent Medical Review with the utilization review (UR) decision it disputes:
 * the fields of DWC Form IMR (8 CCR 9792.10.2) and of a UR denial (8 CCR 9792.9.1(e)(5)), as one object.
 * Every room speaks of the dispute in these terms. Fields a worker may leave empty are nullable: whether an
 * empty one matters is a question for screening (section 5, I06), not for the shape.
 */
const shortText = z.string().trim().max(300);
const longText = z.string().trim().max(20_000);

export const personNameSchema = z.object({
  first: shortText.min(1),
  middle: shortText.nullish(),
  last: shortText.min(1),
  suffix: shortText.nullish(),
});

export const addressSchema = z.object({
  line1: shortText,
  line2: shortText.nullish(),
  city: shortText,
  state: z.string().regex(/^[A-Z]{2}$/),
  zip: z.string().regex(/^\d{5}(-\d{4})?$/),
});

export const contactSchema = z.object({
  address: addressSchema.nullish(),
  phone: shortText.nullish(),
  fax: shortText.nullish(),
  email: z.email().max(254).nullish(),
});

/** One treatment in dispute: the same object, with the same id, from the RFA to the statistics. */
export const disputedTreatmentSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  /** As the requesting physician worded it on the RFA, and as it is printed ever after. */
  description: z.string().trim().min(1).max(2_000),
  /** Amounts in words: what was asked, what UR authorized, what is left in dispute. */
  requested: shortText.nullish(),
  authorized: shortText.nullish(),
  disputed: shortText.nullish(),
  /** What UR did with it. `modified` needs an authorized part. */
  urOutcome: z.enum(['denied', 'modified', 'delayed', 'approved']),
  /** Drugs dispensed for outpatient use come under the formulary (8 CCR 9792.27.1 ff.). */
  isDrug: z.boolean().default(false),
  /** The service was already given when review was asked for (C25 instead of C24). */
  alreadyProvided: z.boolean().default(false),
});

/** The basis UR gave for one treatment, as printed in the letter's administrator line. */
export const urBasisSchema = z.object({
  kind: z.enum(['mtus', 'non-mtus', 'none']),
  text: longText.default(''),
});

export const urDecisionSchema = z.object({
  decidedOn: plainDateSchema,
  /** The day it was served on the employee, and how; mail adds five days (CCP 1013(a)). */
  servedOn: plainDateSchema.nullish(),
  servedBy: z.enum(['mail', 'electronic', 'personal', 'fax']).nullish(),
  rfaReceivedOn: plainDateSchema.nullish(),
  rfaDate: plainDateSchema.nullish(),
  kind: z.enum(['prospective', 'concurrent', 'retrospective', 'expedited']).default('prospective'),
  /** Why UR refused: on medical necessity, for want of information (conditional), or on something else. */
  ground: z.enum(['medical-necessity', 'information-not-received', 'liability', 'other']),
  organization: shortText.nullish(),
  reviewerName: shortText.nullish(),
  reviewerSpecialty: shortText.nullish(),
  reasons: longText.default(''),
  claimNumber: shortText.nullish(),
  /** Treatment id → basis. */
  basis: z.record(z.string(), urBasisSchema).default({}),
  /** All pages of the decision were attached (8 CCR 9792.10.1(b)(1)). */
  attached: z.boolean(),
  allPages: z.boolean().default(true),
  /** The claims administrator enclosed the application form, as it must (LC 4610.5(f)); otherwise C08 excuses lateness. */
  formSupplied: z.boolean().default(true),
  formSuppliedOn: plainDateSchema.nullish(),
});

export const representativeSchema = z.object({
  name: personNameSchema,
  organization: shortText.nullish(),
  role: z.enum(['attorney', 'designee']),
  /** A designee must be named after the UR decision (8 CCR 9792.10.1(b)(2)(A)). */
  designatedOn: plainDateSchema.nullish(),
  contact: contactSchema.nullish(),
});

export const applicationSchema = z.object({
  reviewType: z.enum(['regular', 'expedited']),
  channel: z.enum(['mail', 'fax', 'electronic']),
  receivedOn: plainDateSchema,
  /** The postmark or the day of sending, where known; timeliness counts from it (confidence K). */
  sentOn: plainDateSchema.nullish(),
  language: z.enum(['en', 'es']).default('en'),
  filedBy: z
    .enum(['employee', 'attorney', 'designee', 'emergency-provider', 'employer', 'claims-administrator', 'physician'])
    .default('employee'),
  employee: z.object({
    name: personNameSchema,
    birthDate: plainDateSchema.nullish(),
    sex: z.enum(['male', 'female', 'other']).nullish(),
    contact: contactSchema,
  }),
  representative: representativeSchema.nullish(),
  claimNumber: shortText.nullish(),
  wcisNumber: shortText.nullish(),
  eamsNumber: shortText.nullish(),
  dateOfInjury: plainDateSchema.nullish(),
  employer: z.object({ name: shortText.min(1), insurer: shortText.nullish() }).nullish(),
  requestingPhysician: z
    .object({
      name: personNameSchema,
      specialty: shortText.nullish(),
      group: shortText.nullish(),
      npi: z
        .string()
        .regex(/^\d{10}$/)
        .nullish(),
      contact: contactSchema.nullish(),
    })
    .nullish(),
  claimsAdministrator: z
    .object({ company: shortText.min(1), adjuster: shortText.nullish(), contact: contactSchema.nullish() })
    .nullish(),
  primaryDiagnosis: z.object({ text: shortText, icd: shortText.nullish() }).nullish(),
  treatments: z.array(disputedTreatmentSchema).max(100),
  /** "Also disputed for reasons other than medical necessity", with the reason. */
  liabilityDispute: z
    .object({
      disputed: z.boolean(),
      reason: longText.nullish(),
      resolvedOn: plainDateSchema.nullish(),
      administratorAgreesToReview: z.boolean().default(false),
    })
    .default({ disputed: false, administratorAgreesToReview: false }),
  /** The flag on the form: denied because information asked of the physician never came. */
  informationNotReceived: z.boolean().default(false),
  expeditedCertification: z.object({ certifiedOn: plainDateSchema, statement: longText }).nullish(),
  signature: z.object({
    signedBy: z.enum(['employee', 'attorney', 'designee', 'emergency-provider', 'none']),
    signedOn: plainDateSchema.nullish(),
    consentToRecords: z.boolean(),
  }),
  urDecision: urDecisionSchema.nullish(),
  /** What the dispute is really about, where intake found it is not UR of treatment (I09). */
  disputeKind: z.enum(['treatment', 'bill-amount', 'mpn-diagnosis', 'health-plan']).default('treatment'),
  /** Known since: authorized, settled or withdrawn (I10). */
  endedBefore: z.object({ reason: z.enum(['authorized', 'settled', 'withdrawn']), on: plainDateSchema }).nullish(),
  pagesMissing: z.boolean().default(false),
});

export type PersonName = z.output<typeof personNameSchema>;
export type Address = z.output<typeof addressSchema>;
export type Contact = z.output<typeof contactSchema>;
export type DisputedTreatment = z.output<typeof disputedTreatmentSchema>;
export type UrDecision = z.output<typeof urDecisionSchema>;
export type Application = z.output<typeof applicationSchema>;
export type ApplicationInput = z.input<typeof applicationSchema>;
