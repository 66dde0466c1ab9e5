import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { at, iso, next } from '../testing/oracle.ts';
import * as days from './days.ts';
import type { PlainDate } from './types.ts';

const anyDate = fc
  .date({ min: at('1900-01-01'), max: at('2199-12-31'), noInvalidDate: true })
  .map((date) => iso(date) as PlainDate);

describe('days of the calendar', () => {
  it.each([
    ['2015-02-29'],
    ['1900-02-29'],
    ['2015-13-01'],
    ['2015-00-10'],
    ['2015-04-31'],
    ['2015-04-00'],
    ['3014-07-24'],
    ['1899-12-31'],
    ['02/14/2015'],
    ['2015-2-4'],
    [20150214],
    [null],
  ])('refuses %j', (text) => expect(days.readDate(text)).toBeNull());

  it.each(['2016-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('reads %s', (text) =>
    expect(days.readDate(text)).toBe(text),
  );

  it('adds and subtracts days as a Date in UTC does', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -800, max: 800 }), (date, n) => {
        const later = days.addDays(date, n);
        expect(later).toBe(iso(next(at(date), n)));
        expect(days.daysBetween(date, later)).toBe(n);
        expect(days.weekdayOf(later)).toBe(at(later).getUTCDay());
      }),
    );
  });

  it('adds months as Temporal does', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -30, max: 30 }), (date, n) => {
        expect(days.addMonths(date, n)).toBe(Temporal.PlainDate.from(date).add({ months: n }).toString());
      }),
    );
  });

  it('compares', () => {
    expect([
      days.compareDates('2015-01-01', '2015-01-02'),
      days.compareDates('2015-01-02', '2015-01-01'),
      days.compareDates('2015-01-02', '2015-01-02'),
    ]).toEqual([-1, 1, 0]);
    expect([days.earlierOf('2015-01-01', '2015-01-02'), days.earlierOf('2015-01-02', '2015-01-01')]).toEqual([
      '2015-01-01',
      '2015-01-01',
    ]);
    expect([days.laterOf('2015-01-01', '2015-01-02'), days.laterOf('2015-01-02', '2015-01-01')]).toEqual([
      '2015-01-02',
      '2015-01-02',
    ]);
  });

  it('knows every day of a century once', () => {
    let date: PlainDate = '1999-12-31';
    for (let i = 0; i < 36_600; i++) {
      const following = days.addDays(date, 1);
      expect(following > date && days.readDate(following) === following).toBe(true);
      date = following;
    }
  });
});
