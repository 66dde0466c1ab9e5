import { Temporal } from 'temporal-polyfill';
import { firstYear, lastYear, readDate } from './days.ts';
import type { Instant, PlainDate } from './types.ts';

/** The zone in which the program's days and hours are counted. */
export const pacificZone = 'America/Los_Angeles';

const momentPattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** A point of time seen in California: `2014-11-28T19:15:00-08:00`. */
export type PacificTime = string;

const pacific = (instant: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(pacificZone);
const instantOf = (time: Temporal.ZonedDateTime): Instant =>
  time.toInstant().toString({ smallestUnit: 'millisecond' }) as Instant;

/** The day it is in California at that instant. */
export const pacificDateOf = (instant: Instant): PlainDate => pacific(instant).toPlainDate().toString() as PlainDate;

/** The same, named for the edge that holds the clock: `todayInPacific(now)`. */
export const todayInPacific = pacificDateOf;

/** The instant of a wall-clock time in California, `HH:MM`. In the skipped spring hour it is moved on by an hour; of the repeated autumn hour the first is meant. */
export function instantOfPacific(date: PlainDate, time: string): Instant {
  const local = Temporal.PlainDateTime.from(`${date}T${time}`);
  return instantOf(local.toZonedDateTime(pacificZone, { disambiguation: 'compatible' }));
}

/** A point of time in California's wall-clock time with its offset, to the second. */
export const inPacific = (instant: Instant): PacificTime =>
  pacific(instant).toString({ smallestUnit: 'second', timeZoneName: 'never' });

/** `HH:MM` in California. */
export const pacificTimeOf = (instant: Instant): string => inPacific(instant).slice(11, 16);

/** Hours run continuously: 24 hours from Saturday 15:30 before daylight saving starts end on Sunday at 16:30. */
export const addHours = (instant: Instant, hours: number): Instant =>
  Temporal.Instant.from(instant).add({ hours }).toString({ smallestUnit: 'millisecond' }) as Instant;

/** A moment as it was written, read. */
export type MomentRead =
  | { ok: true; instant: Instant; repeatedHour: boolean }
  | { ok: false; why: 'no-time' | 'impossible' | 'skipped-hour' };

/**
 * A date-time as an instant: Pacific time where it bears no offset. A time inside the hour that daylight saving skips
 * never was, so it is refused; of the repeated hour in autumn the first is taken, which makes a clock end earlier.
 */
export function readMoment(text: unknown): MomentRead {
  if (typeof text !== 'string') return { ok: false, why: 'impossible' };
  const parts = momentPattern.exec(text);
  if (!parts) return { ok: false, why: readDate(text) ? 'no-time' : 'impossible' };
  const date = readDate(parts[1]);
  const [hour, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)];
  if (!date || hour > 23 || minute > 59 || second > 59) return { ok: false, why: 'impossible' };
  if (parts[5]) return readWithOffset(text);
  return readWallClock(Temporal.PlainDateTime.from(text.replace(' ', 'T')));
}

function readWithOffset(text: string): MomentRead {
  try {
    const instant = Temporal.Instant.from(text.replace(' ', 'T')).toString({ smallestUnit: 'millisecond' }) as Instant;
    const year = Number(pacificDateOf(instant).slice(0, 4));
    return year >= firstYear && year <= lastYear
      ? { ok: true, instant, repeatedHour: false }
      : { ok: false, why: 'impossible' };
  } catch {
    return { ok: false, why: 'impossible' };
  }
}

function readWallClock(local: Temporal.PlainDateTime): MomentRead {
  const first = local.toZonedDateTime(pacificZone, { disambiguation: 'earlier' });
  if (!first.toPlainDateTime().equals(local)) return { ok: false, why: 'skipped-hour' };
  const second = local.toZonedDateTime(pacificZone, { disambiguation: 'later' });
  return { ok: true, instant: instantOf(first), repeatedHour: !first.equals(second) };
}
