import type { Finding } from '../model.ts';
import { type Check, found } from './check.ts';
import { headerPlace, type Subject } from './subject.ts';
import { daysBetween } from './words/days.ts';

const rule = 'LC 4610.6(d); LC 4610.5(h)(1); 9792.10.5(a)(1)';

/**
 * The clocks a letter shows by itself. Late letters stay valid (Margaris), so nothing here is an error: without the
 * file nobody knows when the records were complete, nor when and how the UR decision was served.
 */
export const clock: Check = {
  id: 'K01',
  title: 'Clocks: application in time, determination in time',
  severity: 'warning',
  rule,
  needs: 'letter',
  look: (subject) => [...applicationClock(subject), ...determinationClock(subject)],
};

/** C05 + C07: 30 days from service of the UR decision, five more by mail. */
function applicationClock(subject: Subject): Finding[] {
  const { urDenial, applicationReceived } = subject.dates;
  if (!urDenial || !applicationReceived) return [];
  const days = daysBetween(urDenial, applicationReceived);
  if (days <= 30) return [];
  const mailed = days <= 35 ? 'in time only where the decision was served by mail' : 'beyond 30 days and 5 for mail';
  const [passage, at] = headerPlace(subject, 'applicationReceived');
  const severity = days <= 35 ? 'note' : 'warning';
  return [found(clock, severity, `The application came ${days} days after the UR decision: ${mailed}.`, passage, at)];
}

/** C18: 30 days from complete records; records themselves have 15 days from assignment. */
function determinationClock(subject: Subject): Finding[] {
  const { assigned, decision } = subject.dates;
  if (!decision) return [];
  const complete = subject.caseFile.recordsCompleteOn;
  const from = complete ?? assigned;
  if (!from) return [];
  const allowed = (subject.caseFile.formulary ? 7 : 30) + (subject.caseFile.extensionDays ?? 0) + (complete ? 0 : 15);
  const days = daysBetween(from, decision);
  if (days <= allowed) return [];
  const since = complete
    ? 'the records were complete'
    : 'assignment (15 days for records and 30 for the review are 45)';
  const [passage, at] = headerPlace(subject, 'decision');
  return [found(clock, 'warning', `The determination is dated ${days} days after ${since}.`, passage, at)];
}
