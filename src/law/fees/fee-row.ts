import { z } from 'zod';
import { ruleSchema } from '../rule.ts';

/** At what point the case ended. */
export const feePoints = ['decided', 'before-forwarding', 'after-forwarding'] as const;

export const feeRowSchema = ruleSchema.extend({
  /** What the row is limited to; null: any. */
  review: z.enum(['standard', 'expedited']).nullable(),
  pharmacyOnly: z.boolean().nullable(),
  medicalDoctor: z.boolean().nullable(),
  reviewers: z.union([z.literal(1), z.literal(2)]).nullable(),
  point: z.enum(feePoints),
  /** Whole dollars. */
  dollars: z.number().int().positive(),
  note: z.string().nullable(),
});
export type FeeRow = z.output<typeof feeRowSchema>;
