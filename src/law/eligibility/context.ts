import { z } from 'zod';
import { type Application, applicationSchema } from '../application.ts';
import { plainDateSchema } from '../dates/types.ts';

/** How an earlier application of the same worker stands. One found ineligible may be filed again. */
export const earlierOutcomes = [
  'open',
  'ineligible',
  'upheld',
  'overturned',
  'partial',
  'terminated',
  'withdrawn',
] as const;

const note = z.string().trim().min(1).max(2_000);

/** What screening needs to know beside the application. */
export const screeningContextSchema = z.object({
  /** The day of screening; the day of receipt where it is not given. */
  today: plainDateSchema.nullish(),
  /** Applications received before this one, from which duplicates (I05) and repeats (I14) are found. */
  earlier: z
    .array(
      z.object({
        id: z.string().min(1).max(80),
        application: applicationSchema,
        outcome: z.enum(earlierOutcomes).default('open'),
      }),
    )
    .default([]),
  /** The Administrative Director's request for information: when it was received, and answered (C11). */
  informationRequest: z.object({ receivedOn: plainDateSchema, answeredOn: plainDateSchema.nullish() }).nullish(),
  /** A repeat request came with a documented change in the material facts (LC 4610(k)). */
  changeDocumented: z.boolean().default(false),
  /** Somebody says that UR was late (I11). */
  urUntimelyAsserted: z.boolean().default(false),
  /** An agreement said to govern the dispute (I12). */
  agreement: note.nullish(),
  /** A supervisor's own reason (I15). */
  otherReason: z.object({ text: note, decidedBy: note }).nullish(),
});
export type ScreeningContext = z.output<typeof screeningContextSchema>;
export type ScreeningContextInput = z.input<typeof screeningContextSchema>;
export type EarlierApplication = ScreeningContext['earlier'][number];

/** One application with everything known about it on the day of screening. */
export interface Screened {
  application: Application;
  context: ScreeningContext;
  today: Application['receivedOn'];
}
