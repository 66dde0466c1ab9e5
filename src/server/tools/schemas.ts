import { z } from '@hono/zod-openapi';
import { affirmations, citationSchema, outcomes } from '../../determination/model.ts';
import {
  caseKinds,
  clockUnits,
  confidences,
  plainDateSchema,
  reasonCodes,
  screeningOutcomes,
} from '../../law/index.ts';

/** What the public tools answer, as the OpenAPI document shows it (the shapes of the command line's contract). */
const span = z.array(z.number().int()).length(2).describe('Start and end (excluded) in UTF-16 units of the text read.');

const itemRead = z.object({
  treatment: z.string(),
  outcome: z.enum(outcomes).nullable(),
  administratorBasis: z.array(citationSchema),
  reviewerBasis: z.array(citationSchema),
  rationale: z.string(),
  requested: z.string().nullish(),
  authorized: z.string().nullish(),
  disputed: z.string().nullish(),
  spans: z.object({ treatment: span, rationale: span }),
});
const date = z.string().nullable();
export const letterReadSchema = z
  .object({
    file: z.string(),
    layout: z.enum(['2013', '2014', '2015', '2016', 'unknown']),
    caseNumber: z.string().nullable(),
    priority: z.enum(['standard', 'expedited']).nullable(),
    dates: z.object({ injury: date, assigned: date, urDenial: date, applicationReceived: date, decision: date }),
    reviewer: z.object({
      licensedIn: z.array(z.string()),
      certifications: z.array(z.string()),
      affirmations: z.array(z.enum(affirmations)),
    }),
    patient: z.object({ age: z.number().int().nullable(), sex: z.enum(['male', 'female']).nullable() }),
    summary: z.string().nullable(),
    documents: z.array(z.string()).optional(),
    items: z.array(itemRead),
    unread: z.array(z.object({ text: z.string(), why: z.string() })),
  })
  .openapi('LetterRead');

export const findingSchema = z
  .object({
    check: z.string().describe('K01–K26; docs/checks.md tells each.'),
    severity: z.enum(['error', 'warning', 'note']),
    message: z.string(),
    quote: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    rule: z.string(),
    item: z.number().int().optional(),
    field: z.string().optional().describe('Of a determination as JSON: the field in which start and end count.'),
    hits: z.array(z.object({ documentId: z.string(), page: z.number().int(), quote: z.string() })).optional(),
  })
  .openapi('Finding');

export const readAnswerSchema = z.object({
  letter: letterReadSchema,
  findings: z.array(findingSchema),
  text: z.string().describe('The text in which all places count.'),
});
export const checkAnswerSchema = z.object({ file: z.string(), findings: z.array(findingSchema) });

const refusalSchema = z.object({ code: z.string(), because: z.string() });
export const dueAnswerSchema = z
  .looseObject({
    due: z.string().optional().describe('A date; for hour clocks a date-time with its offset.'),
    rule: z.string().optional(),
    steps: z.array(z.string()).optional(),
    confidence: z.enum(confidences).optional(),
    note: z.string().optional(),
    error: refusalSchema.optional(),
  })
  .describe('The question, with its answer or the reason why there is none.')
  .openapi('DueAnswer');

const notice = z.object({
  language: z.enum(['en', 'es']),
  title: z.string(),
  opening: z.string(),
  reasons: z.array(
    z.object({ code: z.string(), title: z.string(), because: z.string(), next: z.string(), rule: z.string() }),
  ),
  closing: z.array(z.string()),
});
export const screeningSchema = z
  .looseObject({
    eligible: z.boolean(),
    outcome: z.enum(screeningOutcomes),
    reasons: z.array(
      z.looseObject({
        code: z.enum(reasonCodes),
        rule: z.string(),
        because: z.string(),
        treatments: z.array(z.string()).nullable(),
        confidence: z.enum(confidences),
        note: z.string().optional(),
      }),
    ),
    trace: z.array(
      z.object({
        codes: z.array(z.enum(reasonCodes)),
        question: z.string(),
        result: z.enum(['passed', 'found', 'recorded']),
        because: z.string(),
      }),
    ),
    treatments: z.array(z.string()).describe('Ids of the treatments that go on to review.'),
    fileBy: date.describe('The last day to apply, where it can be counted.'),
    notice: z.object({ en: notice, es: notice }),
  })
  .openapi('Screening');

const rule = {
  cite: z.string(),
  effective: z.object({ from: plainDateSchema, to: plainDateSchema.nullable() }),
  confidence: z.enum(confidences),
  unseenFrom: plainDateSchema.nullable(),
};
export const clockSchema = z
  .looseObject({
    id: z.string(),
    trigger: z.string(),
    act: z.string(),
    length: z.number().int(),
    unit: z.enum(clockUnits),
    kinds: z.array(z.enum(caseKinds)),
    mailDays: z.number().int(),
    goodCauseDays: z.number().int(),
    dependsOn: z.array(z.string()),
    ifMissed: z.string(),
    ...rule,
  })
  .openapi('Clock');

/** One row of what the law page shows: enough to print, search and cite it. */
export const lawRowSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    text: z.array(z.string()),
    cite: z.string(),
    effective: z.object({ from: plainDateSchema, to: plainDateSchema.nullable() }).nullable(),
    confidence: z.enum(confidences),
    unseenFrom: plainDateSchema.nullable(),
    note: z.string().nullable(),
  })
  .openapi('LawRow');
export const lawAnswerSchema = z.object({
  calendar: z.object({
    version: z.string(),
    first: z.number().int(),
    last: z.number().int(),
    years: z.array(
      z.object({ year: z.number().int(), holidays: z.array(z.object({ date: plainDateSchema, name: z.string() })) }),
    ),
  }),
  sections: z.array(z.object({ id: z.string(), rows: z.array(lawRowSchema) })),
});
