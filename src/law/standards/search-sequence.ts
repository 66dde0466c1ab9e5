import { z } from 'zod';
import { type Answer, granted, refused } from '../refusal.ts';
import { ruleSchema, since2015 } from '../rule.ts';

/** The steps of the medical evidence search sequence (8 CCR 9792.21.1(a)). */
export const searchSteps = ['1', '2A', '2B', '2C'] as const;
export type SearchStep = (typeof searchSteps)[number];

/** Why a reviewer may leave a step for the next. */
export const reasonsToGoOn = [
  'not-addressed',
  'presumption-challenged',
  'none-applicable',
  'better-supported',
] as const;
export type ReasonToGoOn = (typeof reasonsToGoOn)[number];

const stepSchema = ruleSchema.extend({
  step: z.enum(searchSteps),
  search: z.string(),
  /** Go on only for one of these. */
  goOnIf: z.array(z.enum(reasonsToGoOn)),
});
export type SearchSequenceStep = z.output<typeof stepSchema>;

const laterReasons: ReasonToGoOn[] = ['none-applicable', 'better-supported'];

export const searchSequence: readonly SearchSequenceStep[] = z.array(stepSchema).parse([
  {
    effective: since2015,
    confidence: 'V',
    step: '1',
    search: 'Search the current MTUS for a recommendation that fits the condition.',
    goOnIf: ['not-addressed', 'presumption-challenged'],
    cite: '8 CCR 9792.21.1(a)(1); 9792.21(d)',
  },
  {
    effective: since2015,
    confidence: 'V',
    step: '2A',
    search: 'Search the most current ACOEM or ODG; take the recommendation with the best evidence by 8 CCR 9792.25.1.',
    goOnIf: laterReasons,
    cite: '8 CCR 9792.21.1(a)(2)(A)',
  },
  {
    effective: since2015,
    confidence: 'V',
    step: '2B',
    search:
      'Search other evidence-based, nationally recognized, scientifically based guidelines. (The rule still names guideline.gov, which closed in 2018.)',
    goOnIf: laterReasons,
    cite: '8 CCR 9792.21.1(a)(2)(B)',
  },
  {
    effective: since2015,
    confidence: 'V',
    step: '2C',
    search: 'Search current, scientifically based, peer-reviewed studies in nationally recognized journals.',
    goOnIf: [],
    cite: '8 CCR 9792.21.1(a)(2)(C)',
  },
] satisfies z.input<typeof stepSchema>[]);

export const reasonToGoOnWords: Record<ReasonToGoOn, string> = {
  'not-addressed': 'the MTUS does not address the condition',
  'presumption-challenged': 'the presumption that the MTUS is correct is being challenged',
  'none-applicable': 'no recommendation there applies',
  'better-supported': 'the reviewer believes that better-supported advice exists',
};

/** The step after this one, for a reason the rule allows. Refuses `reason-not-allowed` and `sequence-ends`. */
export function nextSearchStep(step: SearchStep, because: ReasonToGoOn): Answer<SearchSequenceStep> {
  const index = searchSteps.indexOf(step);
  const { goOnIf, cite } = searchSequence[index]!;
  const next = searchSequence[index + 1];
  if (!next)
    return refused({ code: 'sequence-ends', because: `Step ${step} is the last of the search sequence.`, rule: cite });
  if (goOnIf.includes(because)) return granted(next);
  const allowed = goOnIf.map((reason) => reasonToGoOnWords[reason]).join(', or ');
  return refused({
    code: 'reason-not-allowed',
    field: 'because',
    because: `From step ${step} the search goes on only if ${allowed}.`,
    rule: cite,
  });
}

/** Where a source stands in the sequence, by kind and publisher. */
export function searchStepOf(source: { kind: 'mtus' | 'guideline' | 'study'; publisher?: string | null }): SearchStep {
  switch (source.kind) {
    case 'mtus':
      return '1';
    case 'guideline':
      return /\b(acoem|odg|official disability guidelines)\b/i.test(source.publisher ?? '') ? '2A' : '2B';
    case 'study':
      return '2C';
  }
}
