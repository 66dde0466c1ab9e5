import { z } from 'zod';
import { plainDateSchema } from '../dates/types.ts';
import { confidences } from '../rule.ts';

export const guidelineTopics = [
  'initial-approaches',
  'neck-upper-back',
  'shoulder',
  'elbow',
  'hand-wrist-forearm',
  'low-back',
  'knee',
  'ankle-foot',
  'mental-health',
  'eye',
  'hip-groin',
  'asthma',
  'interstitial-lung-disease',
  'acupuncture',
  'chronic-pain',
  'postsurgical',
  'opioids',
  'cannabis',
] as const;
export type GuidelineTopic = (typeof guidelineTopics)[number];

export const bodyRegions = [
  'neck',
  'upper-back',
  'shoulder',
  'elbow',
  'forearm',
  'wrist',
  'hand',
  'low-back',
  'hip',
  'groin',
  'knee',
  'ankle',
  'foot',
  'eye',
  'lungs',
  'mind',
  'any',
] as const;
export type BodyRegion = (typeof bodyRegions)[number];

/** One edition of one chapter of the MTUS. */
export const guidelineSchema = z.object({
  id: z.string(),
  section: z.string(),
  topic: z.enum(guidelineTopics),
  /** As the letters cite it. */
  title: z.string(),
  publisher: z.enum(['ACOEM', 'DWC']),
  chapter: z.string().nullable(),
  /** The edition: a year, a month or a day. */
  edition: z.string(),
  /** The days on which it is part of the MTUS; null while only proposed. */
  effective: z.object({ from: plainDateSchema, to: plainDateSchema.nullable() }).nullable(),
  bodyRegions: z.array(z.enum(bodyRegions)).min(1),
  cite: z.string(),
  confidence: z.enum(confidences),
  note: z.string().nullable(),
});
export type Guideline = z.output<typeof guidelineSchema>;
