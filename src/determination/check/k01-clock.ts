import { due } from '../../law/clocks/due.ts';
import { daysBetween } from '../../law/dates/days.ts';
import type { PlainDate } from '../../law/dates/types.ts';
import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { headerPlace, type Subject } from './subject.ts';

/**
 * The clocks a letter shows by itself. Late letters stay valid (Margaris), so nothing here is an error: without the
 * file nobody knows when the records were complete, nor when and how the UR decision was served.
 */
export const clock: Check = {
  id: 'K01',
  title: 'Clocks: application in time, determination in time',
  severity: 'warning',
  rule: 'LC 4610.6(d); LC 4610.5(h)(1); 9792.10.5(a)(1)',
  needs: 'letter',
  look: (subject) => [...applicationClock(subject), ...determinationClock(subject)],
};

/** The last day of a clock by the law room's count, or null where the clock cannot run. */
function lastDay(id: string, trigger: string, more: { served?: 'mail'; extended?: boolean } = {}): PlainDate | null {
  const answer = due({ clock: id, trigger, ...more });
  return answer.ok ? (answer.value.due.slice(0, 10) as PlainDate) : null;
}

/** C05, and C07 for mail: the letter shows the day of the UR decision, not how it was served. */
function applicationClock(subject: Subject): Finding[] {
  const { urDenial, applicationReceived } = subject.dates;
  if (!urDenial || !applicationReceived) return [];
  const last = lastDay('C05', urDenial);
  const mailed = lastDay('C05', urDenial, { served: 'mail' });
  if (!last || !mailed || applicationReceived <= last) return [];
  const days = daysBetween(urDenial as PlainDate, applicationReceived as PlainDate);
  const late = applicationReceived > mailed;
  const why = late
    ? `after ${mailed}, the last day even by mail`
    : 'in time only where the decision was served by mail';
  const words = `The application came ${days} days after the UR decision: ${why}.`;
  return [found(clock, late ? 'warning' : 'note', words, ...headerPlace(subject, 'applicationReceived'))];
}

/** C18 (C19 for formulary disputes) from complete records; where that day is not known, C14 gives them 15 days first. */
function determinationClock(subject: Subject): Finding[] {
  const { assigned, decision } = subject.dates;
  const { recordsCompleteOn, formulary, extended } = subject.caseFile;
  const records = recordsCompleteOn ?? (assigned ? lastDay('C14', assigned) : null);
  if (!decision || !records) return [];
  const last = lastDay(formulary ? 'C19' : 'C18', records, extended ? { extended } : {});
  if (!last || decision <= last) return [];
  const from = recordsCompleteOn ? 'complete records' : `assignment on ${assigned} and 15 days for the records`;
  const words = `The determination is dated ${decision}; ${last} was the last day, counted from ${from}.`;
  return [found(clock, 'warning', words, ...headerPlace(subject, 'decision'))];
}
