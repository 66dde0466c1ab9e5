import type { PlainDate } from '../../src/law/index.ts';
import { at, countOpen, isOpen, iso, next, roll } from '../../src/law/testing/oracle.ts';

/**
 * Days as the generator counts them: with the law's test oracle, which shares no line with the program's calendar, so
 * that dates planned here and clocks counted there can be held against each other.
 */
export const plusDays = (date: PlainDate, days: number): PlainDate => iso(next(at(date), days)) as PlainDate;
export const plusOpen = (date: PlainDate, days: number): PlainDate => iso(countOpen(at(date), days)) as PlainDate;
export const rolled = (date: PlainDate): PlainDate => iso(roll(at(date))) as PlainDate;
export const isOpenDay = (date: PlainDate): boolean => isOpen(at(date));

const monthOf = (date: PlainDate): string => date.slice(0, 7);

/** The last three working days of a month bring more. */
const monthEnd = 1.6;
/** August 2013: 15,731 applications, 3.6 times the month before (issue 10; rules, section 16). */
const surge = { month: '-08', times: 3.6 };

export interface Arrivals {
  days: readonly PlainDate[];
  /** How many of the year's applications have come by the end of each day. */
  until: readonly number[];
}

/** Spreads `count` applications over the working days of a stretch of the year. */
export function arrivals(from: PlainDate, days: number, count: number, withSurge: boolean): Arrivals {
  const open: PlainDate[] = [];
  for (let day = rolled(from); open.length < days; day = plusOpen(day, 1)) open.push(day);
  const weights = open.map((day) => {
    const isEnd = monthOf(plusOpen(day, 3)) !== monthOf(day);
    return (isEnd ? monthEnd : 1) * (withSurge && day.slice(4, 7) === surge.month ? surge.times : 1);
  });
  const all = weights.reduce((sum, one) => sum + one, 0);
  let sum = 0;
  const until = weights.map((weight) => {
    sum += weight;
    return Math.round((count * sum) / all);
  });
  return { days: open, until };
}

/** The day on which the application of this number comes in. */
export function arrivalOf({ days, until }: Arrivals, index: number): PlainDate {
  let [low, high] = [0, until.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (until[middle]! > index) high = middle;
    else low = middle + 1;
  }
  return days[low]!;
}
