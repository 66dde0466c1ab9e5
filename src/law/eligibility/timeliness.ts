import type { Application, DisputedTreatment, UrDecision } from '../application.ts';
import { due } from '../clocks/due.ts';
import type { PlainDate } from '../dates/types.ts';
import type { Screened } from './context.ts';
import { filedOn, filingTime, isFormulary } from './filing-time.ts';
import { passed, reason, type ScreeningTest, type Tested } from './found.ts';
import { isLiabilityOpen } from './liability.ts';

/** I01: was the application filed in time? (LC 4610.5(h)) */
export const timeliness: ScreeningTest = {
  codes: ['I01'],
  question: 'Was the application filed in time?',
  run(screened) {
    const { application } = screened;
    const decision = application.urDecision;
    if (!decision) return passed('There is no UR decision from which the time could be counted.');
    if (isLiabilityOpen(screened))
      return passed(
        'Liability is disputed: the time to apply runs from the notice that it is resolved (C09, LC 4610.5(h)(2)).',
      );
    const resolved = afterLiability(screened);
    return resolved ?? fromService(screened);
  },
};

/** After a liability dispute the time runs anew from its end: C09. */
function afterLiability({ application }: Screened): Tested | null {
  const resolvedOn = application.liabilityDispute.resolvedOn;
  if (!application.liabilityDispute.disputed || !resolvedOn) return null;
  const answer = due({ clock: 'C09', trigger: resolvedOn, served: 'mail' });
  if (!answer.ok) return null;
  const [filed, lastDay] = [filedOn(application), answer.value.due as PlainDate];
  if (filed <= lastDay) return passed(...answer.value.steps, `Filed on ${filed}, in time.`);
  const facts = { filed, lastDay, day: resolvedOn, received: !application.sentOn };
  return { found: [reason('I01', 'late-after-liability', { facts })], steps: answer.value.steps };
}

function fromService({ application }: Screened): Tested {
  const decision = application.urDecision!;
  const drugs = application.treatments.filter((treatment) => isFormulary(treatment, decision));
  const allDrugs = drugs.length > 0 && drugs.length === application.treatments.length;
  const whole = judged(application, decision, allDrugs ? 'C06' : 'C05');
  if (whole.found.length > 0 || drugs.length === 0 || allDrugs) return whole;
  return drugsAlone(application, decision, drugs, whole.steps);
}

/** Among other treatments, the drugs have a time of their own; the rest goes on when they are late. */
function drugsAlone(
  application: Application,
  decision: UrDecision,
  drugs: DisputedTreatment[],
  steps: string[],
): Tested {
  const tested = judged(application, decision, 'C06');
  const only = { treatments: drugs.map((drug) => drug.id) };
  const items = drugs.map((drug) => drug.description);
  const found = tested.found.map((one) => ({
    ...one,
    ...only,
    variant: one.variant === 'late' ? ('late-drugs' as const) : one.variant,
    facts: { ...one.facts, items },
  }));
  return { found, steps: [...steps, ...tested.steps] };
}

function judged(application: Application, decision: UrDecision, clock: 'C05' | 'C06'): Tested {
  const filed = filedOn(application);
  const { lastDay, atBest, steps } = filingTime(decision, clock);
  if (lastDay === null || atBest === null) return passed(...steps);
  if (filed <= lastDay) return passed(...steps, `Filed on ${filed}, in time.`);
  const facts = { filed, lastDay, received: !application.sentOn };
  const isLate = decision.servedOn != null && filed > atBest;
  const found = isLate
    ? reason('I01', 'late', { facts })
    : reason('I01', 'service-unknown', { effect: 'information-requested', facts });
  return { found: [found], steps };
}
