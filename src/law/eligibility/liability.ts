import type { Screened } from './context.ts';
import { failed, passed, reason, type ScreeningTest } from './found.ts';

/**
 * Liability is disputed and the dispute stands: on the form or as the ground of the UR decision, not resolved by
 * today, and the claims administrator has not agreed to a review (8 CCR 9792.10.3(d)).
 */
export function isLiabilityOpen({ application, today }: Screened): boolean {
  const { disputed, resolvedOn, administratorAgreesToReview } = application.liabilityDispute;
  const claimed = disputed || application.urDecision?.ground === 'liability';
  const resolved = resolvedOn != null && resolvedOn <= today;
  return claimed && !resolved && !administratorAgreesToReview;
}

/** I07: does somebody deny responsibility for the injury, the body part or the treatment? */
export const liability: ScreeningTest = {
  codes: ['I07'],
  question: 'Is responsibility for the injury or the treatment disputed?',
  run(screened) {
    const { disputed, resolvedOn, reason: text } = screened.application.liabilityDispute;
    if (isLiabilityOpen(screened))
      return failed(reason('I07', 'liability-disputed', { effect: 'deferred', facts: { text: text ?? '' } }));
    if (!disputed) return passed('No dispute of liability is known.');
    return passed(
      resolvedOn
        ? `The liability dispute was resolved on ${resolvedOn}.`
        : 'The claims administrator agrees to the review despite the liability dispute.',
    );
  },
};
