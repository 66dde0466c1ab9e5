import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatDuration } from './duration.ts';
import { formatLong, formatPacific, formatWithWeekday } from './format.ts';
import {
  addHours,
  inPacific,
  instantOfPacific,
  pacificDateOf,
  pacificTimeOf,
  readMoment,
  todayInPacific,
} from './pacific.ts';
import type { Instant, PlainDate } from './types.ts';

describe('Pacific time', () => {
  it('knows which day it is in California', () => {
    expect(pacificDateOf('2026-04-01T06:59:59.000Z')).toBe('2026-03-31');
    expect(todayInPacific('2026-04-01T07:00:00.000Z')).toBe('2026-04-01');
    expect(pacificDateOf('2026-01-01T07:59:59.000Z')).toBe('2025-12-31');
  });

  it('makes an instant of a wall-clock time, both ways', () => {
    expect(instantOfPacific('2026-01-15', '09:30')).toBe('2026-01-15T17:30:00.000Z');
    expect(instantOfPacific('2026-07-15', '09:30')).toBe('2026-07-15T16:30:00.000Z');
    expect(inPacific('2026-07-15T16:30:00.000Z')).toBe('2026-07-15T09:30:00-07:00');
    expect(pacificTimeOf('2026-07-15T16:30:00.000Z')).toBe('09:30');
  });

  it.each([
    ['2023-03-12T02:30', 'skipped-hour'],
    ['2023-03-12', 'no-time'],
    ['2023-02-30', 'impossible'],
    ['2023-02-30T10:00', 'impossible'],
    ['2023-02-20T24:00', 'impossible'],
    ['2023-02-20T23:60', 'impossible'],
    ['2023-02-20T23:59:60', 'impossible'],
    ['2023-02-20T10:00+25:00', 'impossible'],
    ['2199-12-31T23:00-12:00', 'impossible'],
    ['1900-01-01T00:00Z', 'impossible'],
    ['noon', 'impossible'],
    [7, 'impossible'],
  ])('refuses %j: %s', (text, why) => expect(readMoment(text)).toEqual({ ok: false, why }));

  it.each([
    ['2023-03-11T15:30:00', '2023-03-11T23:30:00.000Z', false],
    ['2023-03-11 15:30', '2023-03-11T23:30:00.000Z', false],
    ['2023-03-11T15:30:00+01:00', '2023-03-11T14:30:00.000Z', false],
    ['2023-11-05T01:30', '2023-11-05T08:30:00.000Z', true],
    ['2023-11-05T01:30-08:00', '2023-11-05T09:30:00.000Z', false],
  ])('reads %s', (text, instant, repeatedHour) =>
    expect(readMoment(text)).toEqual({ ok: true, instant, repeatedHour }),
  );

  it('makes the instant of every wall-clock time that the date library makes', () => {
    const day = fc.integer({ min: Date.UTC(1970, 0, 2) / 86_400_000, max: Date.UTC(2100, 0, 1) / 86_400_000 });
    const changing = fc.constantFrom(
      '2023-03-12',
      '2023-11-05',
      '2026-03-08',
      '2026-11-01',
      '1974-01-06',
      '2006-04-02',
    );
    const dayText = day.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.oneof(dayText, changing), fc.integer({ min: 0, max: 1_439 }), (date, minute) => {
        const time = new Date(minute * 60_000).toISOString().slice(11, 16);
        const { epochMilliseconds } = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(
          'America/Los_Angeles',
        );
        expect(Date.parse(instantOfPacific(date as PlainDate, time))).toBe(epochMilliseconds);
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with the date library at every minute, forwards and back', () => {
    const minute = fc.integer({ min: Date.UTC(1970, 0, 2) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 });
    const change = fc.tuple(
      fc.constantFrom(Date.UTC(2023, 2, 12, 10), Date.UTC(2014, 10, 2, 9), Date.UTC(2037, 2, 8, 10)),
      fc.integer({ min: -180, max: 180 }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          minute,
          change.map(([at, more]) => at / 60_000 + more),
        ),
        (minutes) => {
          const instant = new Date(minutes * 60_000).toISOString() as Instant;
          const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO('America/Los_Angeles');
          expect(inPacific(instant)).toBe(zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' }));
          expect(pacificDateOf(instant)).toBe(zoned.toPlainDate().toString());
          const first = zoned.toPlainDateTime().toZonedDateTime('America/Los_Angeles', { disambiguation: 'earlier' });
          expect(readMoment(inPacific(instant).slice(0, 19))).toMatchObject({
            ok: true,
            instant: new Date(first.epochMilliseconds).toISOString(),
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('runs hours as an ordinary clock of the world does', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2013-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 200 }),
        (date, hours) => {
          const later = addHours(date.toISOString() as Instant, hours);
          expect(Date.parse(later) - date.getTime()).toBe(hours * 3_600_000);
          expect(Date.parse(inPacific(later))).toBe(Math.floor(Date.parse(later) / 1000) * 1000);
        },
      ),
    );
  });
});

describe('dates in words', () => {
  it('writes both languages', () => {
    expect(formatLong('2015-03-23')).toBe('March 23, 2015');
    expect(formatLong('2015-03-03', 'es')).toBe('3 de marzo de 2015');
    expect(formatWithWeekday('2015-03-23')).toBe('Monday, March 23, 2015');
    expect(formatWithWeekday('2015-03-23', 'es')).toBe('lunes, 23 de marzo de 2015');
  });

  it('writes a span of time', () => {
    expect(formatDuration({ length: 5, unit: 'business-days' })).toBe('5 business days');
    expect(formatDuration({ length: 1, unit: 'months' }, 'es')).toBe('1 mes');
  });

  it('writes a point of time', () => {
    expect(formatPacific('2023-03-12T23:30:00.000Z')).toBe('March 12, 2023, 4:30 p.m. Pacific time');
    expect(formatPacific('2023-03-12T08:05:00.000Z')).toBe('March 12, 2023, 12:05 a.m. Pacific time');
    expect(formatPacific('2023-03-12T23:30:00.000Z', 'es')).toBe('12 de marzo de 2023, 16:30 hora del Pacífico');
  });
});
