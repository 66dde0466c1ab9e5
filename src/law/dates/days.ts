import type { PlainDate } from './types.ts';

/**
 * Arithmetic on days of the calendar. Inside, a day is a whole number (days since 1970-01-01), so that counting,
 * comparing and weekdays are integer operations; no time zone is involved.
 */
export const firstYear = 1900;
export const lastYear = 2199;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A text as a day that exists, in the years 1900–2199; null for anything else (`2015-02-29`, `3014-07-24`, `02/14/2015`). */
export function readDate(text: unknown): PlainDate | null {
  const parts = typeof text === 'string' ? datePattern.exec(text) : null;
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < firstYear || year > lastYear || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysInMonth(year, month) ? (text as PlainDate) : null;
}

/** Days since 1970-01-01 of a day that exists. */
export function dayNumber(date: PlainDate): number {
  const year = Number(date.slice(0, 4));
  return dayNumberOf(year, Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

export function dayNumberOf(year: number, month: number, day: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return before * 365 + leapDays + daysBeforeMonth[month - 1]! + leapDay + day - 719_163;
}

/** The day with that number. */
export function dateOfNumber(number: number): PlainDate {
  let year = 1970 + Math.floor(number / 365.2425);
  let first = dayNumberOf(year, 1, 1);
  if (number < first) first = dayNumberOf(--year, 1, 1);
  else if (number >= first + (isLeapYear(year) ? 366 : 365)) first = dayNumberOf(++year, 1, 1);
  let rest = number - first + 1;
  let month = 1;
  for (let days = 31; rest > days; days = daysInMonth(year, ++month)) rest -= days;
  return dateOf(year, month, rest);
}

export function dateOf(year: number, month: number, day: number): PlainDate {
  const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
  return `${year}-${two(month)}-${two(day)}` as PlainDate;
}

/** `n` days later; earlier when `n` is negative. */
export const addDays = (date: PlainDate, n: number): PlainDate => dateOfNumber(dayNumber(date) + n);

/** Days from `from` to `to`; negative when `to` comes first. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** `n` months later, the last day of the month where the day does not exist there (2016-02-29 + 12 → 2017-02-28). */
export function addMonths(date: PlainDate, n: number): PlainDate {
  const months = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + n;
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return dateOf(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}

/** Negative, zero or positive, for sorting. */
export const compareDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);
export const earlierOf = (a: PlainDate, b: PlainDate): PlainDate => (b < a ? b : a);
export const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (b > a ? b : a);
export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/** 0 Sunday … 6 Saturday. */
export const weekdayOfNumber = (number: number): number => (((number + 4) % 7) + 7) % 7;
export const weekdayOf = (date: PlainDate): number => weekdayOfNumber(dayNumber(date));
