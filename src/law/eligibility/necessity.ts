import type { Screened } from './context.ts';
import { failed, passed, reason, type ScreeningTest } from './found.ts';

/** I04 and I13: did UR decide on medical necessity, or refuse for want of information? */
export const necessity: ScreeningTest = {
  codes: ['I04', 'I13'],
  question: 'Did UR decide whether the treatment is medically necessary?',
  run({ application: { urDecision, informationNotReceived } }: Screened) {
    const conditional = urDecision?.ground === 'information-not-received';
    const found = conditional ? [reason('I04', 'conditional', { facts: { decided: urDecision.decidedOn } })] : [];
    if (!informationNotReceived)
      return found.length > 0 ? failed(...found) : passed('UR gave medical necessity, or nothing else, as its ground.');
    // The form's flag against a decision on necessity: one of the two is wrong, and any necessity issue opens review.
    if (urDecision?.ground === 'medical-necessity')
      return failed(
        reason('I13', 'physician-contradiction', { effect: 'information-requested', otherwise: 'eligible' }),
      );
    return failed(...found, reason('I13', 'physician-silent'));
  },
};
