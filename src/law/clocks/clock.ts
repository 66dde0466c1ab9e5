import { z } from 'zod';
import { durationUnits } from '../dates/duration.ts';
import { confidences, ruleSchema } from '../rule.ts';

/** What a clock counts in. `at-once` is the rule's "immediately", which names no number of days. */
export const clockUnits = [...durationUnits, 'at-once'] as const;

/** The kinds of dispute a clock may be limited to: of review, then of utilization review (UR). */
export const caseKinds = [
  'standard',
  'expedited',
  'formulary',
  'prospective',
  'concurrent',
  'retrospective',
  'expedited-ur',
] as const;
export type CaseKind = (typeof caseKinds)[number];

export const clockSchema = ruleSchema.extend({
  id: z.string().regex(/^C\d{2}[a-z]?$/),
  /** What starts it, as a phrase that follows "runs from". */
  trigger: z.string(),
  /** What must happen before it ends, as a phrase that follows "the time to". */
  act: z.string(),
  length: z.number().int().nonnegative(),
  unit: z.enum(clockUnits),
  kinds: z.array(z.enum(caseKinds)).min(1),
  /** Days added when the triggering paper was served by mail. */
  mailDays: z.number().int().nonnegative().default(0),
  mailConfidence: z.enum(confidences).default('K'),
  /** Calendar days that the Administrative Director may add (C21). */
  goodCauseDays: z.number().int().nonnegative().default(0),
  /** Calendar days from the recommendation of the treatment that it may never pass. */
  capDays: z.number().int().positive().nullable().default(null),
  /** The ways of serving it is limited to, and the clock that runs otherwise. */
  servedOnly: z
    .object({ by: z.array(z.string()), otherwise: z.string() })
    .nullable()
    .default(null),
  /** A window somebody may use; nothing is late when it passes unused. */
  optional: z.boolean().default(false),
  /** It lengthens, holds back or restarts other clocks and has no date of its own; these are asked instead. */
  dependsOn: z.array(z.string()).default([]),
  ifMissed: z.string(),
});

/** One clock of section 3 of the rules: trigger, length, unit, kinds of case, extension, consequence, source. */
export type Clock = z.output<typeof clockSchema>;
export type ClockInput = z.input<typeof clockSchema>;

export const everyReview: CaseKind[] = ['standard', 'expedited', 'formulary'];
export const everyUr: CaseKind[] = ['prospective', 'concurrent', 'retrospective', 'expedited-ur'];
