import type { Application, UrDecision } from '../application.ts';
import { due } from '../clocks/due.ts';
import type { Served } from '../clocks/question.ts';
import type { PlainDate } from '../dates/types.ts';

/** The formulary, and its shorter time to apply, began on that day (LC 4610.5(a)(3)). */
export const formularyStart: PlainDate = '2018-01-01';

/** The day that counts for timeliness: of sending where it is known (confidence K), otherwise of receipt. */
export const filedOn = (application: Application): PlainDate => application.sentOn ?? application.receivedOn;

/** A drug whose refusal falls under the formulary, by the day of the UR decision. */
export const isFormulary = (treatment: { isDrug: boolean }, decision: UrDecision): boolean =>
  treatment.isDrug && decision.decidedOn >= formularyStart;

/** The kind of review an application asks for: formulary where every treatment is a drug refused since the formulary began. */
export function reviewKindOf({
  reviewType,
  treatments,
  urDecision,
}: Application): 'standard' | 'expedited' | 'formulary' {
  if (reviewType === 'expedited') return 'expedited';
  const drugsOnly =
    urDecision != null && treatments.length > 0 && treatments.every((one) => isFormulary(one, urDecision));
  return drugsOnly ? 'formulary' : 'standard';
}

/** The last day to apply. */
export interface FilingTime {
  /** Counted with what is known; null where the clock has not started or the dates cannot be counted. */
  lastDay: PlainDate | null;
  /** Where the day or the way of service is not known: the last day in the best case for the worker. */
  atBest: PlainDate | null;
  steps: string[];
}

/**
 * The last day to apply under C05 or C06, with mail days and the excuse of C08. Where the day of service is unknown it
 * is counted from the decision, which can only be too early; where the way of service is unknown, mail is the best case.
 */
export function filingTime(decision: UrDecision, clock: 'C05' | 'C06'): FilingTime {
  if (!decision.formSupplied && !decision.formSuppliedOn)
    return {
      lastDay: null,
      atBest: null,
      steps: [
        'The application form was not supplied with the UR decision: the time to apply has not started (C08, LC 4610.5(h)(3)).',
      ],
    };
  const count = (served: Served | null) =>
    due({
      clock,
      trigger: decision.servedOn ?? decision.decidedOn,
      served,
      formSuppliedOn: decision.formSupplied ? null : decision.formSuppliedOn,
    });
  const counted = count(decision.servedBy ?? null);
  if (!counted.ok) return { lastDay: null, atBest: null, steps: [counted.refusal.because] };
  const mailed = count('mail');
  const lastDay = counted.value.due as PlainDate;
  const certain = decision.servedOn && decision.servedBy;
  return {
    lastDay,
    atBest: certain || !mailed.ok ? lastDay : (mailed.value.due as PlainDate),
    steps: counted.value.steps,
  };
}
