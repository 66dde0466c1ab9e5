import type { Application } from '../application.ts';
import type { PlainDate } from '../dates/types.ts';
import { programStart } from '../rule.ts';
import type { Screened } from './context.ts';
import { type Found, failed, passed, reason, type ScreeningTest } from './found.ts';

/** From that day a UR decision opens review whatever the date of injury (LC 4610.5(a)). */
export const everyInjuryStart: PlainDate = '2013-07-01';

/** I08: do the dates fall within the program? */
export const dates: ScreeningTest = {
  codes: ['I08'],
  question: 'Do the injury and the decision fall within the program?',
  run({ application: { urDecision, dateOfInjury } }: Screened) {
    const told = urDecision?.servedOn ?? urDecision?.decidedOn;
    if (!told) return passed('There is no UR decision whose date could be looked at.');
    if (told >= everyInjuryStart)
      return passed(`A decision communicated on or after ${everyInjuryStart} is covered whatever the date of injury.`);
    if (told >= programStart && (!dateOfInjury || dateOfInjury >= programStart))
      return passed('Injury and decision fall within the program.');
    return failed(reason('I08', 'before-program', { facts: { decided: told, day: dateOfInjury ?? undefined } }));
  },
};

/** I09: is it a dispute about a UR decision on medical necessity at all? */
export const program: ScreeningTest = {
  codes: ['I09'],
  question: 'Is it a dispute about utilization review of treatment?',
  run({ application }: Screened) {
    if (application.disputeKind !== 'treatment') return failed(reason('I09', application.disputeKind));
    if (application.urDecision?.ground === 'other')
      return failed(reason('I09', 'other-ground', { effect: 'information-requested' }));
    return passed('A utilization review decision about treatment is disputed.');
  },
};

/** I10: is there still something in dispute? (8 CCR 9792.10.6(a)) */
export const stillDisputed: ScreeningTest = {
  codes: ['I10'],
  question: 'Is the treatment still in dispute?',
  run({ application, today }: Screened) {
    const found = [...ended(application, today), ...approved(application)];
    return found.length > 0
      ? failed(...found)
      : passed('Nothing says that the treatment was authorized or the request withdrawn.');
  },
};

function ended({ endedBefore }: Application, today: PlainDate): Found[] {
  return endedBefore && endedBefore.on <= today
    ? [reason('I10', endedBefore.reason, { facts: { day: endedBefore.on } })]
    : [];
}

/** What UR approved was never in dispute (LC 4610.5(c)(1)); the other treatments go on. */
function approved({ treatments }: Application): Found[] {
  const granted = treatments.filter((treatment) => treatment.urOutcome === 'approved');
  if (granted.length === 0) return [];
  if (granted.length === treatments.length) return [reason('I10', 'approved-by-ur')];
  const items = granted.map((treatment) => treatment.description);
  return [reason('I10', 'approved-items', { facts: { items }, treatments: granted.map((treatment) => treatment.id) })];
}
