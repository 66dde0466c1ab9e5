import { z } from 'zod';
import { outcomes } from '../../determination/model.ts';
import { facetNames } from '../../library/index.ts';

/** The shapes of the library's answers: what the OpenAPI document says, and what the test holds the answers to. */
const date = z.string().nullable();
const guideline = z.object({
  kind: z.enum(['mtus', 'non-mtus', 'none']),
  source: z.string().nullable(),
  year: z.number().nullable(),
  sections: z.array(z.string()),
  pages: z.array(z.string()),
  raw: z.string(),
  label: z.string(),
});

export const determination = z.strictObject({
  key: z.string(),
  caseNumber: z.string().nullable(),
  priority: z.enum(['standard', 'expedited']).nullable(),
  layout: z.string(),
  dates: z.strictObject({ injury: date, assigned: date, urDenial: date, applicationReceived: date, decision: date }),
  days: z.strictObject({ fromAssigned: z.number().nullable(), fromReceived: z.number().nullable() }),
  specialties: z.array(z.string()),
  licensedIn: z.array(z.string()),
  patient: z.strictObject({ age: z.number().max(90).nullable(), sex: z.enum(['male', 'female']).nullable() }),
  summary: z.string().nullable(),
  items: z.array(
    z.strictObject({
      treatment: z.string(),
      outcome: z.enum(outcomes).nullable(),
      category: z.strictObject({
        main: z.string(),
        sub: z.string(),
        because: z.string(),
        corrected: z.boolean().optional(),
      }),
      bodyRegions: z.array(z.string()),
      drugs: z.array(z.object({ generic: z.string(), named: z.string(), drugClass: z.string() })),
      administratorBasis: z.array(guideline),
      reviewerBasis: z.array(guideline),
      step: z.enum(['1', '2A', '2B', '2C']).nullable(),
      reasons: z.array(z.object({ kind: z.string(), quote: z.string() })),
      rationale: z.string(),
    }),
  ),
});

export const searchAnswer = z.strictObject({
  total: z.number().int(),
  size: z.number().int(),
  hits: z.array(
    z.strictObject({
      key: z.string(),
      score: z.number(),
      entry: determination,
      highlights: z.array(
        z.object({ field: z.string(), text: z.string(), marks: z.array(z.tuple([z.number(), z.number()])) }),
      ),
    }),
  ),
  next: z.string().nullable(),
  facets: z.partialRecord(
    z.enum(facetNames as [string]),
    z.array(z.object({ value: z.string(), count: z.number().int() })),
  ),
  spelled: z.array(z.object({ word: z.string(), instead: z.array(z.string()) })),
  someWords: z.boolean(),
  understood: z.string(),
});

const share = z
  .object({ count: z.number(), of: z.number(), share: z.number(), low: z.number(), high: z.number() })
  .nullable()
  .describe('A share with its 95 % interval (Wilson); null where fewer than five');
const outcomeRows = z.array(z.object({ name: z.string(), items: z.number().nullable(), overturned: share }));
export const statistics = z.object({
  letters: z.number(),
  items: z.number(),
  overturned: share,
  lettersOverturned: share,
  byMonth: outcomeRows,
  byCategory: outcomeRows,
  bySubcategory: outcomeRows,
  byGuideline: outcomeRows,
  bySource: outcomeRows,
  bySpecialty: outcomeRows,
  byRegion: outcomeRows,
  byDrug: outcomeRows,
  daysByMonth: z.array(
    z.object({
      name: z.string(),
      letters: z.number().nullable(),
      median: z.number().nullable(),
      p90: z.number().nullable(),
    }),
  ),
  itemsALetter: z.array(z.object({ name: z.string(), letters: z.number().nullable() })),
  hidden: z.number(),
});
export const eligibility = z.object({
  byMonth: z.array(z.object({ name: z.string(), decided: z.number().nullable(), eligible: share })),
  reasons: z.array(z.object({ code: z.string(), count: z.number() })),
  hidden: z.number(),
});
export const similar = z.object({
  treatment: z.string(),
  alike: z.string(),
  upheld: z.number(),
  overturned: z.number(),
  reasons: z.array(
    z.object({
      kind: z.string(),
      upheld: z.number(),
      overturned: z.number(),
      inTheirWords: z.array(z.object({ key: z.string(), quote: z.string() })),
    }),
  ),
});
export const change = z.strictObject({
  number: z.number().int(),
  at: z.string(),
  kind: z.enum(['published', 'corrected', 'withdrawn', 'imported']),
  key: z.string(),
  because: z.string().nullable(),
});
export const openData = z.object({
  letters: z.number(),
  until: z.number().describe('Number of the last change that is in the files: follow /changes from there'),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
});
export const keptSearch = z.object({
  id: z.string(),
  title: z.string(),
  query: z.string(),
  cadence: z.string(),
  mailed: z.boolean(),
  createdAt: z.string(),
});
