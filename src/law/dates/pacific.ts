import { Temporal } from 'temporal-polyfill';
import { firstYear, lastYear, readDate } from './days.ts';
import type { Instant, PlainDate } from './types.ts';

/** The zone in which the program's days and hours are counted. */
export const pacificZone = 'America/Los_Angeles';

const momentPattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** A point of time seen in California: `2014-11-28T19:15:00-08:00`. */
export type PacificTime = string;

/** From `at` on (milliseconds since 1970) the zone is `offset` milliseconds east of UTC (in California: negative). */
interface Change {
  at: number;
  offset: number;
}

/** UTC year → the zone's changes that matter in it, latest first. A memory of what the date library knows: asking it each time costs 0.1 ms. */
const changesByYear = new Map<number, Change[]>();

function changesOf(year: number): Change[] {
  let changes = changesByYear.get(year);
  if (!changes) {
    changes = askChanges(year);
    changesByYear.set(year, changes);
  }
  return changes;
}

function askChanges(year: number): Change[] {
  const end = Date.UTC(year + 1, 0, 1);
  let time: Temporal.ZonedDateTime | null = new Temporal.ZonedDateTime(
    BigInt(Date.UTC(year, 0, 1)) * 1_000_000n,
    pacificZone,
  );
  const changes: Change[] = [];
  for (; time !== null && time.epochMilliseconds < end; time = time.getTimeZoneTransition('next'))
    changes.unshift({ at: time.epochMilliseconds, offset: time.offsetNanoseconds / 1e6 });
  return changes;
}

/** Milliseconds to add to UTC for California's wall clock. */
function offsetAt(milliseconds: number): number {
  const changes = changesOf(new Date(milliseconds).getUTCFullYear());
  return changes.find(({ at }) => milliseconds >= at)!.offset;
}

const isoOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;
const wallClock = (milliseconds: number): string => isoOf(milliseconds + offsetAt(milliseconds)).slice(0, 19);

/** The day it is in California at that instant. */
export const pacificDateOf = (instant: Instant): PlainDate => wallClock(Date.parse(instant)).slice(0, 10) as PlainDate;

/** The same, named for the edge that holds the clock: `todayInPacific(now)`. */
export const todayInPacific = pacificDateOf;

/** The instant of a wall-clock time in California, `HH:MM`. In the skipped spring hour it is moved on by an hour; of the repeated autumn hour the first is meant. */
export function instantOfPacific(date: PlainDate, time: string): Instant {
  const local = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(local) || !isoOf(local).startsWith(date))
    throw new RangeError(`${date} ${time} is no time of a day`);
  const [before, after] = [offsetAt(local - 24 * hour), offsetAt(local + 24 * hour)];
  const isAfter = offsetAt(local - before) !== before && offsetAt(local - after) === after;
  return isoOf(local - (isAfter ? after : before));
}

/** A point of time in California's wall-clock time with its offset, to the second. */
export function inPacific(instant: Instant): PacificTime {
  const milliseconds = Date.parse(instant);
  const hours = -offsetAt(milliseconds) / hour;
  return `${wallClock(milliseconds)}-0${hours}:00`;
}

const hour = 3_600_000;

/** `HH:MM` in California. */
export const pacificTimeOf = (instant: Instant): string => inPacific(instant).slice(11, 16);

/** Hours run continuously: 24 hours from Saturday 15:30 before daylight saving starts end on Sunday at 16:30. */
export const addHours = (instant: Instant, hours: number): Instant => isoOf(Date.parse(instant) + hours * hour);

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
  const [hours, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)];
  if (!date || hours > 23 || minute > 59 || second > 59) return { ok: false, why: 'impossible' };
  if (parts[5]) return readWithOffset(text);
  return readWallClock(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)), hours, minute, second),
  );
}

function readWithOffset(text: string): MomentRead {
  try {
    const instant = isoOf(Temporal.Instant.from(text.replace(' ', 'T')).epochMilliseconds);
    const year = Number(pacificDateOf(instant).slice(0, 4));
    return year >= firstYear && year <= lastYear
      ? { ok: true, instant, repeatedHour: false }
      : { ok: false, why: 'impossible' };
  } catch {
    return { ok: false, why: 'impossible' };
  }
}

/** A wall-clock time belongs to each offset of those days under which California's clocks showed it. */
function readWallClock(local: number): MomentRead {
  const offsets = new Set([offsetAt(local - 24 * hour), offsetAt(local + 24 * hour)]);
  const meant = [...offsets]
    .map((offset) => ({ at: local - offset, offset }))
    .filter(({ at, offset }) => offsetAt(at) === offset);
  const [first, second] = meant.sort((a, b) => a.at - b.at);
  return first
    ? { ok: true, instant: isoOf(first.at), repeatedHour: second !== undefined }
    : { ok: false, why: 'skipped-hour' };
}
