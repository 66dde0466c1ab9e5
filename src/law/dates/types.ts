import { z } from 'zod';

/** A day of the calendar, `2026-04-01`, with no time and no zone. */
export type PlainDate = `${number}-${number}-${number}`;
/** A point of time in UTC, `2026-04-01T17:03:00.000Z`. */
export type Instant = `${string}T${string}Z`;

/** Accepts real days only: `2015-02-29` is refused. */
export const plainDateSchema = z.iso.date() as unknown as z.ZodType<PlainDate, PlainDate>;
/** Accepts ISO date-times in UTC. */
export const instantSchema = z.iso.datetime() as unknown as z.ZodType<Instant, Instant>;
