import { z } from 'zod';
import { type PlainDate, plainDateSchema } from './dates/types.ts';

/**
 * How well a fact is known: V read in the primary text, S in a secondary source, K general knowledge to be verified,
 * ? where sources disagree or the text seen is superseded.
 */
export const confidences = ['V', 'S', 'K', '?'] as const;
export type Confidence = (typeof confidences)[number];

export const confidenceWords: Record<Confidence, string> = {
  V: 'read in the primary text',
  S: 'read in a secondary source',
  K: 'general knowledge, to be verified',
  '?': 'sources disagree, or the text seen is superseded',
};

/** What every rule carries, whatever it is about. */
export const ruleSchema = z.object({
  cite: z.string().min(3),
  effective: z.object({ from: plainDateSchema, to: plainDateSchema.nullable() }),
  confidence: z.enum(confidences),
  /** From this day on a new text is in force that was not seen; answers for later days say so. */
  unseenFrom: plainDateSchema.nullable().default(null),
});
export type Rule = z.output<typeof ruleSchema>;

/** The first day of IMR (SB 863) and the day on which the regulations changed to a text that was not seen. */
export const programStart: PlainDate = '2013-01-01';
export const newRegulations: PlainDate = '2026-04-01';

/** From the program's start, with no end. */
export const sinceStart = { from: programStart, to: null } as const;

/** The MTUS regulations on search, evidence and citation: their content was read, the day is general knowledge. */
export const since2015 = { from: '2015-04-20', to: null } as const;

/** True when the rule is in force on that day (`to` is the last day). */
export const inForce = (rule: Pick<Rule, 'effective'>, on: PlainDate): boolean =>
  rule.effective.from <= on && (rule.effective.to === null || on <= rule.effective.to);

/** What must be said with an answer that applies the rule on that day; null when there is nothing to say. */
export function cautionOn(rule: Rule, on: PlainDate): string | null {
  if (rule.unseenFrom !== null && on >= rule.unseenFrom)
    return `New regulations took effect on ${rule.unseenFrom}; their text for ${rule.cite} was not seen. This answer rests on the earlier text.`;
  if (inForce(rule, on)) return null;
  const until = rule.effective.to === null ? '' : ` until ${rule.effective.to}`;
  return `${rule.cite} is in force from ${rule.effective.from}${until}; ${on} lies outside. The answer applies it as if it were in force.`;
}

/** The least certain of several. */
export const weakest = (...tags: Confidence[]): Confidence =>
  tags.reduce((a, b) => (confidences.indexOf(b) > confidences.indexOf(a) ? b : a));
