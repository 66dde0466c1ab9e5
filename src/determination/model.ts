import { z } from 'zod';
import { plainDateSchema } from '../law/dates/types.ts';
import { clinicalQuestions, evidenceLevels } from '../law/standards/evidence-levels.ts';

/**
 * The Final Determination (LC 4610.6; 8 CCR 9792.10.6), twice: `LetterRead` is what reading a letter gives,
 * of whatever year and however damaged; `Determination` is the content from which a letter is written.
 */
export const outcomes = ['upheld', 'overturned'] as const;
export type Outcome = (typeof outcomes)[number];
export type Layout = '2013' | '2014' | '2015' | '2016' | 'unknown';
export const affirmations = [
  'no-affiliation',
  'five-years',
  'twenty-four-hours',
  'matched-expertise',
  'knows-hierarchy',
] as const;
export type Affirmation = (typeof affirmations)[number];

/** A place in the text that was read, in UTF-16 units, end excluded. */
export type Span = [start: number, end: number];

/** One basis of a decision, as the guideline line of a letter gives it. */
export const citationSchema = z.object({
  kind: z.enum(['mtus', 'non-mtus', 'none']),
  source: z.enum(['ACOEM', 'ODG', 'MTUS', 'other']).nullable(),
  guideline: z.string().nullable(),
  year: z.number().int().nullable(),
  chapter: z.string().nullable(),
  sections: z.array(z.string()),
  pages: z.array(z.string()),
  raw: z.string(),
  /** How strong the evidence under it is, and for which question: said where sources compete (8 CCR 9792.25.1). */
  level: z.enum(evidenceLevels).nullish(),
  question: z.enum(clinicalQuestions).nullish(),
});
export type Citation = z.output<typeof citationSchema>;

export interface ItemRead {
  treatment: string;
  outcome: Outcome | null;
  administratorBasis: Citation[];
  reviewerBasis: Citation[];
  rationale: string;
  /** A modified request names three amounts; absent where the heading does not say. */
  requested?: string | null;
  authorized?: string | null;
  disputed?: string | null;
  spans: { treatment: Span; rationale: Span };
}

/** What was met and could not be read, with the reason. Nothing is guessed. */
export interface Unread {
  text: string;
  why: string;
}

/** What `openimr read` gives for a letter: the public shape of contract.md. */
export interface LetterRead {
  file: string;
  layout: Layout;
  caseNumber: string | null;
  priority: 'standard' | 'expedited' | null;
  dates: Record<'injury' | 'assigned' | 'urDenial' | 'applicationReceived' | 'decision', string | null>;
  reviewer: { licensedIn: string[]; certifications: string[]; affirmations: Affirmation[] };
  patient: { age: number | null; sex: 'male' | 'female' | null };
  summary: string | null;
  documents?: string[];
  items: ItemRead[];
  unread: Unread[];
}

/** Where in the case file a statement stands: document, page, and the words' boxes on it (points, origin top left). */
export const pageCitationSchema = z.object({
  documentId: z.string(),
  page: z.number().int().positive(),
  boxes: z.array(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })).default([]),
  quote: z.string().max(2_000).default(''),
});
export type PageCitation = z.output<typeof pageCitationSchema>;

/** A sentence of the summary or of a rationale with the pages it rests on. */
export const sentenceSchema = z.object({ text: z.string().max(5_000), pages: z.array(pageCitationSchema).default([]) });
export type Sentence = z.output<typeof sentenceSchema>;

/** One record received, and what the reviewer did with it (9792.10.6(d): list of documents reviewed). */
export const documentReviewedSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  kind: z.string(),
  author: z.string().nullable(),
  date: plainDateSchema.nullable(),
  from: z.enum(['claims-administrator', 'employee', 'requesting-physician', 'other']),
  pages: z.number().int().nonnegative(),
  use: z.enum(['relied-on', 'read', 'not-relevant', 'unseen']),
  reason: z.string().nullish(),
});
export type DocumentReviewed = z.output<typeof documentReviewedSchema>;

/** The steps of the medical evidence search sequence (8 CCR 9792.21.1(a)) and where the basis was found. */
export const searchStepSchema = z.object({
  step: z.enum(['1', '2A', '2B', '2C']),
  whyNotEarlier: z.string().default(''),
});

export const determinedItemSchema = z.object({
  treatmentId: z.string(),
  /** As printed: the words of the RFA. */
  treatment: z.string().min(1),
  requested: z.string().nullish(),
  authorized: z.string().nullish(),
  disputed: z.string().nullish(),
  outcome: z.enum(outcomes),
  administratorBasis: z.array(citationSchema),
  reviewerBasis: z.array(citationSchema),
  searchStep: searchStepSchema.nullish(),
  rationale: z.array(sentenceSchema),
  /** Panels: how each reviewer voted; an even split decides for the treatment. */
  votes: z.array(z.object({ reviewer: z.string(), outcome: z.enum(outcomes), analysis: z.string() })).default([]),
});
export type DeterminedItem = z.output<typeof determinedItemSchema>;

/** What may be said of a reviewer in public: never the name (LC 4610.6(f); Zuniga). */
export const qualificationsSchema = z.object({
  licensedIn: z.array(z.string()).min(1),
  certifications: z.array(z.string()).min(1),
  affirmations: z.array(z.enum(affirmations)),
});

export type Qualifications = z.output<typeof qualificationsSchema>;

export const determinationSchema = z.object({
  caseNumber: z.string(),
  version: z.number().int().positive().default(1),
  round: z.number().int().positive().default(1),
  /** In a corrected version: what was corrected. */
  correction: z.string().nullish(),
  priority: z.enum(['standard', 'expedited']),
  dates: z.object({
    injury: plainDateSchema.nullable(),
    assigned: plainDateSchema,
    urDenial: plainDateSchema,
    applicationReceived: plainDateSchema,
    decision: plainDateSchema,
  }),
  /** Who it concerns and who is served; left out of the public version. */
  parties: z
    .object({
      employee: z.string(),
      employeeAddress: z.string().nullish(),
      claimNumber: z.string().nullish(),
      employer: z.string().nullish(),
      claimsAdministrator: z.string().nullish(),
      requestingPhysician: z.string().nullish(),
      attorney: z.string().nullish(),
    })
    .nullish(),
  reviewers: z.array(qualificationsSchema).min(1),
  patient: z.object({ age: z.number().int().nonnegative().nullable(), sex: z.enum(['male', 'female']).nullable() }),
  condition: z.string().default(''),
  documents: z.array(documentReviewedSchema),
  summary: z.array(sentenceSchema),
  items: z.array(determinedItemSchema).min(1),
  language: z.enum(['en', 'es']).default('en'),
});
export type Determination = z.output<typeof determinationSchema>;
export type DeterminationInput = z.input<typeof determinationSchema>;

/** What a check found: the words, their place, the rule, and how grave. */
export interface Finding {
  check: string;
  severity: 'error' | 'warning' | 'note';
  message: string;
  /** The words found, and their place in the text checked. */
  quote: string;
  start: number;
  end: number;
  rule: string;
  /** The item it concerns, where it concerns one. */
  item?: number;
  /** In a draft: the field in which `start` and `end` count, as a dotted path (`items.0.rationale.2.text`). */
  field?: string;
  /** With the case file: the pages that speak against the words, to be answered one by one. */
  hits?: { documentId: string; page: number; quote: string }[];
}
