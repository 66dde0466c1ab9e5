import { instantOfPacific, type PlainDate } from '../../src/law/index.ts';
import { plusDays, plusOpen, rolled } from './calendar.ts';
import { isFormulary, overturned, type Plan } from './plan.ts';
import { type ErrandType, errandsOf, recordsDue } from './plan-errands.ts';

/** A clock as the rules count it from the days of the plan: a day, or a point of time in UTC. */
export interface ExpectedClock {
  clock: string;
  due: string;
}

/** The clocks that are held against the program's: filing, answers, notices, records, decision, carrying out, appeal. */
export const clocksHeld: readonly string[] = [
  'C05',
  'C06',
  'C11',
  'C13',
  'C14',
  'C14e',
  'C14x',
  'C18',
  'C19',
  'C20',
  'C24',
  'C26',
  'C29',
];

/**
 * Section 3 of the rules by hand: the day of the trigger does not count, the last day does, a day that is closed rolls on
 * to the next that is open; mail adds five days (CCP 1013(a)).
 */
export function expectedClocks(plan: Plan): ExpectedClock[] {
  const found: ExpectedClock[] = [];
  const add = (clock: string, due: string): void => void found.push({ clock, due });
  const errands = errandsOf(plan);
  const daysOf = (type: ErrandType): PlainDate[] => errands.filter((one) => one.type === type).map(({ on }) => on);
  const [notice] = daysOf('notify');
  const isUrgent = plan.expedited || plan.converted;

  if (isFormulary(plan)) add('C06', rolled(plusDays(plan.deniedOn, 10)));
  else add('C05', rolled(plusDays(plan.deniedOn, 30)));
  for (const asked of daysOf('ask')) add('C11', plusOpen(asked, 5));
  const decided = daysOf('screen').at(-1)!;
  if (isIneligible(plan)) add('C29', rolled(plusDays(decided, 35)));
  if (!notice) return found;

  add('C13', plusOpen(decided, 1));
  if (plan.expedited) add('C14x', hoursAfter(notice, 13, 24));
  else add('C14e', recordsDue(notice));
  for (const converted of daysOf('convert')) add('C14x', hoursAfter(converted, 10, 24));
  for (const again of daysOf('begin-round'))
    add(isUrgent ? 'C14x' : 'C14e', isUrgent ? hoursAfter(again, 10, 24) : recordsDue(again));
  for (const { type, on, hour } of errands)
    if (type === 'complete' || type === 'proceed') {
      if (isUrgent) add('C20', hoursAfter(on, hour, 72));
      else if (isFormulary(plan)) add('C19', plusOpen(on, 5));
      else add('C18', rolled(plusDays(on, 30)));
    }
  for (const issued of daysOf('issue')) {
    add('C26', rolled(plusDays(issued, plan.worker.byPost ? 35 : 30)));
    if (overturned(plan).length > 0) add('C24', plusOpen(issued, 5));
  }
  return found;
}

export const isIneligible = ({ fate }: Plan): boolean =>
  ['late', 'unsigned', 'no-decision', 'conditional', 'information-lapsed'].includes(fate);

const hoursAfter = (day: PlainDate, hour: number, hours: number): string =>
  new Date(Date.parse(instantOfPacific(day, `${String(hour).padStart(2, '0')}:00`)) + hours * 3_600_000).toISOString();
