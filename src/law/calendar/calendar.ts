import { dateOfNumber, dayNumber, dayNumberOf, weekdayOfNumber, yearOf } from '../dates/days.ts';
import type { PlainDate } from '../dates/types.ts';
import { holidaysByRule } from './holiday-rules.ts';
import { type HolidayKey, holidayNames, holidayTable } from './holiday-table.ts';

/** A holiday as observed. `verified` is false where it was computed by the rules, outside the table's years. */
export interface Holiday {
  date: PlainDate;
  name: string;
  verified: boolean;
}

/** The edition of the table of holidays, printed with every answer that rests on it. */
export const calendarVersion = holidayTable.version;
export const calendarYears = { first: holidayTable.firstYear, last: holidayTable.lastYear } as const;

/** True inside the verified table, 2013–2030. Outside it the answers rest on the rules alone. */
export function calendarCovers(date: PlainDate): boolean {
  const year = yearOf(date);
  return year >= calendarYears.first && year <= calendarYears.last;
}

/** Year → its holidays. Only a memory of what the table and the rules say: the same for every caller. */
const years = new Map<number, Map<number, HolidayKey>>();

function holidaysOf(year: number): Map<number, HolidayKey> {
  let days = years.get(year);
  if (!days) {
    days = fromTable(year) ?? holidaysByRule(year);
    years.set(year, days);
  }
  return days;
}

function fromTable(year: number): Map<number, HolidayKey> | null {
  const listed = holidayTable.years[year];
  if (!listed) return null;
  const rows = Object.entries(listed) as [HolidayKey, string][];
  return new Map(rows.map(([key, day]) => [dayNumberOf(year, Number(day.slice(0, 2)), Number(day.slice(3))), key]));
}

/** The holiday that closes state offices on that day; null on any other day. */
export function holidayOn(date: PlainDate): Holiday | null {
  const key = holidaysOf(yearOf(date)).get(dayNumber(date));
  return key ? { date, name: holidayNames[key], verified: calendarCovers(date) } : null;
}

/** The holidays of a year, in order. */
export const holidaysIn = (year: number): Holiday[] =>
  [...holidaysOf(year).keys()].sort((a, b) => a - b).map((day) => holidayOn(dateOfNumber(day))!);

export const isHoliday = (date: PlainDate): boolean => holidaysOf(yearOf(date)).has(dayNumber(date));

/** Monday to Friday and not a holiday. "Working" and "business" days are the same (whether Saturday counts: confidence K). */
export function isBusinessDay(date: PlainDate): boolean {
  const weekday = weekdayOfNumber(dayNumber(date));
  return weekday !== 0 && weekday !== 6 && !isHoliday(date);
}

/** The day itself when offices are open, otherwise the first open day after it. */
export function nextBusinessDay(date: PlainDate): PlainDate {
  let day = date;
  while (!isBusinessDay(day)) day = dateOfNumber(dayNumber(day) + 1);
  return day;
}

/** The `n`th business day after a day (`n` ≥ 1), the day itself not counted. */
export function addBusinessDays(date: PlainDate, n: number): PlainDate {
  let day = date;
  for (let left = n; left > 0; left--) day = nextBusinessDay(dateOfNumber(dayNumber(day) + 1));
  return day;
}
