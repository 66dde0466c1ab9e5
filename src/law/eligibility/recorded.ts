import type { UrDecision } from '../application.ts';
import { due } from '../clocks/due.ts';
import type { PlainDate } from '../dates/types.ts';
import type { Screened } from './context.ts';
import { type Found, failed, passed, reason, type ScreeningTest } from './found.ts';

/** I11: what is said about the time UR took is written down. Whether UR was timely is for the WCAB (Dubon II). */
export const urTime: ScreeningTest = {
  codes: ['I11'],
  question: 'Is anything known about the time UR took? (recorded, not decided)',
  run({ application: { urDecision }, context }: Screened) {
    const found = context.urUntimelyAsserted ? said : urDecision ? looksLate(urDecision) : null;
    return found ? failed(found) : passed('Nothing says that UR was late.');
  },
};

const said = reason('I11', 'ur-said-late', { effect: 'recorded' });

function looksLate(decision: UrDecision): Found | null {
  if (!decision.rfaReceivedOn || decision.kind === 'expedited') return null;
  const clock = decision.kind === 'retrospective' ? 'C03' : 'C01';
  const answer = due({ clock, trigger: decision.rfaReceivedOn, recommendedOn: decision.rfaDate });
  if (!answer.ok) return null;
  const lastDay = answer.value.due as PlainDate;
  if (decision.decidedOn <= lastDay) return null;
  return reason('I11', 'ur-looks-late', {
    effect: 'recorded',
    facts: { decided: decision.decidedOn, lastDay, day: decision.rfaReceivedOn },
  });
}

/** I12: an agreement said to govern the dispute. */
export const agreements: ScreeningTest = {
  codes: ['I12'],
  question: 'Is an agreement said to govern the dispute? (recorded, not decided)',
  run({ context: { agreement } }: Screened) {
    return agreement
      ? failed(reason('I12', 'agreement', { effect: 'recorded', facts: { text: agreement } }))
      : passed('No agreement is known.');
  },
};

/** I15: a supervisor's own reason. */
export const otherReasons: ScreeningTest = {
  codes: ['I15'],
  question: 'Is there another reason, decided by a supervisor?',
  run({ context: { otherReason } }: Screened) {
    return otherReason
      ? failed(reason('I15', 'other', { facts: { text: otherReason.text, id: otherReason.decidedBy } }))
      : passed('No other reason was given.');
  },
};
