import { z } from 'zod';
import { type PlainDate, plainDateSchema } from '../dates/types.ts';
import { type Answer, granted, refused } from '../refusal.ts';
import { type Confidence, inForce } from '../rule.ts';
import { type FeeRow, feePoints, feeRowSchema } from './fee-row.ts';
import { feeRows } from './fee-table.ts';

/** The fees of 8 CCR 9792.10.8, by period. A wrong row stops the program at its start. */
export const feeTable: readonly FeeRow[] = z.array(feeRowSchema).parse(feeRows);

export const feeQuestionSchema = z.object({
  /** The day the application was received; it chooses the period (confidence K). */
  receivedOn: plainDateSchema,
  /** The kind of review at the decision. */
  review: z.enum(['standard', 'expedited']),
  pharmacyOnly: z.boolean().default(false),
  reviewers: z.number().int().min(1).max(5).default(1),
  /** MD or DO; it mattered in 2013. */
  medicalDoctor: z.boolean().default(true),
  point: z.enum([...feePoints, 'ineligible', 'duplicate']).default('decided'),
});
export type FeeQuestion = z.input<typeof feeQuestionSchema>;

export interface Fee {
  dollars: number;
  rule: string;
  confidence: Confidence;
  note: string | null;
}

const rule = '8 CCR 9792.10.8';

/**
 * What the claims administrator pays the IMRO for a case. Refuses `fee-not-seen` where the amount for that period and
 * kind was not found in any source: it is never interpolated.
 */
export function feeFor(asked: FeeQuestion): Answer<Fee> {
  const question = feeQuestionSchema.parse(asked);
  if (question.point === 'ineligible' || question.point === 'duplicate')
    return granted({ dollars: 0, rule, confidence: 'K', note: 'Ineligible and duplicate filings carry no fee.' });
  const row = feeTable.find((one) => inForce(one, question.receivedOn) && fits(one, question));
  if (!row)
    return refused({
      code: 'fee-not-seen',
      because:
        `The fee for this kind of case in the period of ${question.receivedOn} was not seen in any source. ${lastKnown(question.receivedOn)}`.trim(),
      rule,
    });
  return granted({ dollars: row.dollars, rule: row.cite, confidence: row.confidence, note: row.note });
}

function fits(row: FeeRow, question: z.output<typeof feeQuestionSchema>): boolean {
  const agrees = <T>(limit: T | null, value: T): boolean => limit === null || limit === value;
  return (
    row.point === question.point &&
    agrees(row.review, question.review) &&
    agrees(row.pharmacyOnly, question.pharmacyOnly) &&
    agrees(row.medicalDoctor, question.medicalDoctor) &&
    agrees<number>(row.reviewers, question.reviewers)
  );
}

const lastKnown = (on: PlainDate): string =>
  on >= '2026-04-01'
    ? 'The section was amended on 2026-04-01 "to reflect current costs"; the last known fee was $345.'
    : '';
