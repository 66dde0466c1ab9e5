import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dateOfNumber } from '../dates/days.ts';
import type { PlainDate } from '../dates/types.ts';
import { at, closedDays, countOpen, isOpen, iso } from '../testing/oracle.ts';
import * as calendar from './calendar.ts';
import { holidaysByRule } from './holiday-rules.ts';

const years = Array.from({ length: 18 }, (_, index) => 2013 + index);
const shared = new URL('../../../../shared/domain/holidays-ca.csv', import.meta.url);

describe('the calendar of state offices', () => {
  it('is reproduced by the rules, year by year', () => {
    for (const year of years) {
      const byRule = [...holidaysByRule(year).keys()].sort((a, b) => a - b).map(dateOfNumber);
      expect(byRule, String(year)).toEqual(calendar.holidaysIn(year).map(({ date }) => date));
    }
  });

  it('agrees with days counted one by one, also outside the table', () => {
    for (const year of [1999, ...years, 2031, 2044])
      expect(new Set(calendar.holidaysIn(year).map(({ date }) => date))).toEqual(closedDays(year));
  });

  it.skipIf(!existsSync(shared))(
    'is the table of ../shared/domain/holidays-ca.csv (skipped where that folder is not there)',
    () => {
      const rows = readFileSync(shared, 'utf8').trim().split(/\r?\n/).slice(1);
      const ours = years.flatMap((year) => calendar.holidaysIn(year).map(({ date, name }) => `${date},${name}`));
      expect(rows.map((row) => row.replaceAll('"', ''))).toEqual(ours);
    },
  );

  it.each([
    ['2015-07-04', false, 'a Saturday holiday is not observed on another day'],
    ['2015-07-03', true, 'nor on the Friday before'],
    ['2017-11-10', false, 'but Veterans Day on a Saturday moves to Friday'],
    ['2021-07-05', false, 'a Sunday holiday moves to Monday'],
    ['2022-06-20', true, 'Juneteenth does not close state offices'],
    ['2014-10-13', true, 'nor does Columbus Day'],
    ['2014-11-28', false, 'the day after Thanksgiving does'],
  ])('%s open: %s, %s', (day, open) => expect(calendar.isBusinessDay(day as PlainDate)).toBe(open));

  it('says what lies outside the verified table', () => {
    expect(calendar.holidayOn('2030-12-25')).toEqual({ date: '2030-12-25', name: 'Christmas Day', verified: true });
    expect(calendar.holidayOn('2031-12-25')).toEqual({ date: '2031-12-25', name: 'Christmas Day', verified: false });
    expect(calendar.holidayOn('2031-12-26')).toBeNull();
    expect(calendar.isHoliday('2012-12-25')).toBe(true);
    expect([
      calendar.calendarCovers('2012-12-31'),
      calendar.calendarCovers('2013-01-01'),
      calendar.calendarCovers('2031-01-01'),
    ]).toEqual([false, true, false]);
    expect(calendar.calendarVersion).toMatch(/^\d{4}-\d+$/);
  });

  it('counts business days as fingers do', () => {
    for (let day = at('2016-12-20'); iso(day) < '2017-01-10'; day = new Date(day.getTime() + 86_400_000)) {
      const date = iso(day) as PlainDate;
      expect(calendar.addBusinessDays(date, 5)).toBe(iso(countOpen(day, 5)));
      expect(calendar.nextBusinessDay(date) === date).toBe(isOpen(day));
    }
  });
});
