import { z } from 'zod';
import { personNameSchema } from '../law/application.ts';
import { plainDateSchema } from '../law/dates/types.ts';

/** What matching must know of a case: everyone an affiliation could be with, and what has to be decided. */
const text = z.string().trim().min(1).max(300);
const nameSchema = z.union([text, personNameSchema]);
const npi = z
  .string()
  .regex(/^\d{10}$/, 'an NPI has ten digits')
  .nullish();

export const personPartySchema = z.object({
  name: nameSchema,
  npi,
  /** As `CA A12345`. */
  licence: text.nullish(),
  organization: text.nullish(),
});
export const organizationPartySchema = z.object({ name: text, npi, fein: text.nullish() });

export const treatmentToMatchSchema = z.object({
  id: z.string().min(1).max(80),
  description: z.string().trim().max(2_000).default(''),
  /** Categories and regions where known; read from the words where not. */
  categories: z.array(text).default([]),
  regions: z.array(text).default([]),
  isDrug: z.boolean().default(false),
});

export const matchingCaseSchema = z.object({
  id: z.string().min(1).max(80).default('case'),
  round: z.number().int().positive().default(1),
  kind: z.enum(['regular', 'expedited', 'formulary']).default('regular'),
  /** The day by which the determination is due, or date-time. */
  deadline: z.string().nullish(),
  employee: personPartySchema.nullish(),
  employeeFamily: z.array(z.object({ name: nameSchema, relation: text.nullish() })).default([]),
  representatives: z.array(personPartySchema).default([]),
  employer: organizationPartySchema.nullish(),
  insurer: organizationPartySchema.nullish(),
  administrator: organizationPartySchema.nullish(),
  adjuster: personPartySchema.nullish(),
  urOrganization: organizationPartySchema.nullish(),
  urReviewer: personPartySchema.nullish(),
  requestingPhysician: personPartySchema.extend({ specialty: text.nullish() }).nullish(),
  /** Physicians who treated, and where. */
  treatingPhysicians: z.array(personPartySchema).default([]),
  facilities: z.array(organizationPartySchema).default([]),
  /** Makers of the drugs and devices in dispute. */
  manufacturers: z.array(organizationPartySchema).default([]),
  /** Reviewers of earlier rounds of this case: never again (LC 4610.6(i)). */
  earlierReviewers: z.array(z.string()).default([]),
  condition: z
    .object({
      text: z.string().max(20_000).default(''),
      icd: z.array(text).default([]),
      regions: z.array(text).default([]),
    })
    .default({ text: '', icd: [], regions: [] }),
  treatments: z.array(treatmentToMatchSchema).min(1, 'no disputed treatment').max(100),
  asOf: plainDateSchema.nullish(),
});

export type PersonParty = z.output<typeof personPartySchema>;
export type OrganizationParty = z.output<typeof organizationPartySchema>;
export type TreatmentToMatch = z.output<typeof treatmentToMatchSchema>;
/** The case as matching sees it (issue: `caseForMatching`). */
export type MatchingCase = z.output<typeof matchingCaseSchema>;
export type MatchingCaseInput = z.input<typeof matchingCaseSchema>;
