import { dayNumberOf, weekdayOfNumber } from '../dates/days.ts';
import { sinceStart } from '../rule.ts';
import type { HolidayKey } from './holiday-table.ts';

/**
 * When each holiday is observed, as rules: they reproduce the table of 2013–2030 (a test holds the two together) and
 * answer for other years. Gov. Code 6700–6701 for the days; confidence K: the statute's text was not seen.
 *
 * A holiday on a Sunday is observed on Monday. One on a Saturday is not observed on another day, except Veterans Day,
 * which moves to Friday. The federal habit of moving every Saturday holiday to Friday is not California's.
 */
export const holidayRules = { cite: 'Gov. Code 6700-6701', confidence: 'K', effective: sinceStart } as const;

const [monday, thursday, saturday, sunday] = [1, 4, 6, 0];

/** The `nth` given weekday of a month. */
function nth(n: number, weekday: number, year: number, month: number): number {
  const first = dayNumberOf(year, month, 1);
  return first + ((weekday - weekdayOfNumber(first) + 7) % 7) + (n - 1) * 7;
}

function observed(day: number, onSaturday: 'not observed' | 'Friday before'): number | null {
  const weekday = weekdayOfNumber(day);
  if (weekday === sunday) return day + 1;
  if (weekday !== saturday) return day;
  return onSaturday === 'Friday before' ? day - 1 : null;
}

const fixed = (year: number, month: number, day: number): number | null =>
  observed(dayNumberOf(year, month, day), 'not observed');

function lastMondayOfMay(year: number): number {
  const last = dayNumberOf(year, 5, 31);
  return last - ((weekdayOfNumber(last) - monday + 7) % 7);
}

const rules: Record<HolidayKey, (year: number) => number | null> = {
  newYear: (year) => fixed(year, 1, 1),
  king: (year) => nth(3, monday, year, 1),
  presidents: (year) => nth(3, monday, year, 2),
  chavez: (year) => fixed(year, 3, 31),
  memorial: lastMondayOfMay,
  independence: (year) => fixed(year, 7, 4),
  labor: (year) => nth(1, monday, year, 9),
  veterans: (year) => observed(dayNumberOf(year, 11, 11), 'Friday before'),
  thanksgiving: (year) => nth(4, thursday, year, 11),
  dayAfter: (year) => nth(4, thursday, year, 11) + 1,
  christmas: (year) => fixed(year, 12, 25),
};

/** The holidays observed in a year: number of the day (days since 1970-01-01) → which holiday. */
export function holidaysByRule(year: number): Map<number, HolidayKey> {
  const found = new Map<number, HolidayKey>();
  for (const [key, rule] of Object.entries(rules) as [HolidayKey, (year: number) => number | null][]) {
    const day = rule(year);
    if (day !== null) found.set(day, key);
  }
  return found;
}
