import { z } from 'zod';
import { firstYear, lastYear, readDate } from '../dates/days.ts';
import { pacificDateOf, readMoment } from '../dates/pacific.ts';
import type { Instant, PlainDate } from '../dates/types.ts';
import { type Answer, granted, refused } from '../refusal.ts';
import { type CaseKind, type Clock, caseKinds } from './clock.ts';
import { findClock } from './clocks.ts';

/** How a paper was served. `fax` counts as electronic service does: it adds no days in any rule read. */
export const servings = ['mail', 'electronic', 'personal', 'fax'] as const;
export type Served = (typeof servings)[number];

/**
 * What may be asked of a clock. Absent and null mean the same. The shape only: whether it makes sense is for `due`,
 * which refuses with the rule's cite.
 */
export const dueQuestionSchema = z.object({
  clock: z.string().max(20),
  /** A day clock's trigger is a date; an hour clock's a date-time, Pacific time where it bears no offset. */
  trigger: z.string().max(40),
  served: z.string().max(40).nullish(),
  /** The kind of dispute; where given, a clock that does not belong to it is refused. `regular` means `standard`. */
  kind: z.string().max(40).nullish(),
  /** The Administrative Director approved three more days (C21). */
  extended: z.boolean().nullish(),
  /** C01: the day of the treatment recommendation, from which 14 days are the cap. */
  recommendedOn: z.string().max(40).nullish(),
  /** C05, C06: the day on which a form that was missing was supplied (C08). */
  formSuppliedOn: z.string().max(40).nullish(),
});
export type DueQuestion = z.output<typeof dueQuestionSchema>;

/** The question with everything in it read and found to fit together. */
export interface ClockQuestion {
  clock: Clock;
  trigger: PlainDate;
  /** Hour clocks only. */
  moment: Instant | null;
  /** A date-time was given where a date was wanted, or the hour occurred twice. */
  remarks: string[];
  served: Served | null;
  extended: boolean;
  recommendedOn: PlainDate | null;
  formSuppliedOn: PlainDate | null;
}

type Refused = { ok: false; refusal: { code: string; because: string; rule?: string; field?: string } };
const wrong = (code: string, field: string, because: string, rule: string): Refused =>
  refused({ code, because, field, rule });

/** Reads a question; refuses what is unknown, impossible or does not fit the clock. */
export function readQuestion(asked: DueQuestion): Answer<ClockQuestion> {
  const clock = typeof asked.clock === 'string' ? findClock(asked.clock.trim()) : null;
  if (!clock)
    return wrong(
      'clock-unknown',
      'clock',
      `there is no clock ${shown(asked.clock)}; the clocks are C01 to C30`,
      'section 3 of the rules',
    );
  const misfit = fitOf(clock, asked);
  if (misfit) return misfit;
  const when = readTrigger(clock, asked.trigger);
  if (!when.ok) return when;
  const recommendedOn = optionalDate(asked, 'recommendedOn', clock);
  if (recommendedOn && !isDate(recommendedOn)) return recommendedOn;
  const formSuppliedOn = optionalDate(asked, 'formSuppliedOn', clock);
  if (formSuppliedOn && !isDate(formSuppliedOn)) return formSuppliedOn;
  return granted({
    clock,
    ...when.value,
    served: (asked.served ?? null) as Served | null,
    extended: asked.extended === true,
    recommendedOn,
    formSuppliedOn,
  });
}

const isDate = (value: PlainDate | Refused): value is PlainDate => typeof value === 'string';
const shown = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : String(JSON.stringify(value)));

function optionalDate(
  asked: DueQuestion,
  field: 'recommendedOn' | 'formSuppliedOn',
  clock: Clock,
): PlainDate | Refused | null {
  const value = asked[field];
  if (value === undefined || value === null) return null;
  return (
    readDate(value) ??
    wrong('date-impossible', field, `${shown(value)} is not a day of the calendar (YYYY-MM-DD)`, clock.cite)
  );
}

function fitOf(clock: Clock, asked: DueQuestion): Refused | null {
  const { served, kind, extended } = asked;
  if (clock.dependsOn.length > 0)
    return wrong(
      'clock-not-alone',
      'clock',
      `${clock.id} has no date of its own; it acts on ${clock.dependsOn.join(', ')}: ask for one of those`,
      clock.cite,
    );
  if (served != null && !servings.includes(served as Served))
    return wrong(
      'service-unknown',
      'served',
      `${shown(served)} is not a way of serving; use ${servings.join(', ')}`,
      clock.cite,
    );
  if (kind != null && !kindsOf(kind))
    return wrong(
      'kind-unknown',
      'kind',
      `${shown(kind)} is not a kind of case; use ${caseKinds.join(', ')}`,
      clock.cite,
    );
  if (kind != null && !clock.kinds.includes(kindsOf(kind)!))
    return wrong(
      'clock-not-applicable',
      'kind',
      `${clock.id} does not apply to a case of kind ${kind}; it applies to ${clock.kinds.join(', ')}`,
      clock.cite,
    );
  if (served != null && clock.servedOnly && !clock.servedOnly.by.includes(served))
    return wrong(
      'clock-not-applicable',
      'served',
      `${clock.id} runs from ${clock.trigger}; served ${served}, it is ${clock.servedOnly.otherwise} that runs`,
      clock.cite,
    );
  if (extended === true && clock.goodCauseDays === 0)
    return wrong(
      'clock-not-applicable',
      'extended',
      `${clock.id} cannot be extended for good cause; C21 lengthens C18, C19 and C20`,
      clock.cite,
    );
  return null;
}

/** `regular` is the form's word for `standard`. */
export function kindsOf(kind: string): CaseKind | null {
  const word = kind === 'regular' ? 'standard' : kind;
  return caseKinds.find((known) => known === word) ?? null;
}

type Trigger = Pick<ClockQuestion, 'trigger' | 'moment' | 'remarks'>;

function readTrigger(clock: Clock, text: unknown): Answer<Trigger> {
  if (text === undefined || text === null)
    return wrong(
      'trigger-missing',
      'trigger',
      `${clock.id} runs from ${clock.trigger}: give that as the trigger`,
      clock.cite,
    );
  const day = readDate(text);
  if (day && clock.unit !== 'hours') return granted({ trigger: day, moment: null, remarks: [] });
  const read = readMoment(text);
  if (!read.ok)
    return wrong(
      read.why === 'no-time' ? 'time-missing' : 'date-impossible',
      'trigger',
      whyNot(clock, text, read.why),
      clock.cite,
    );
  const trigger = pacificDateOf(read.instant);
  if (clock.unit !== 'hours')
    return granted({
      trigger,
      moment: null,
      remarks: [`The time given falls on ${trigger} in California; this clock counts days.`],
    });
  const remarks = read.repeatedHour ? ['That hour occurred twice when daylight saving ended; the first is taken.'] : [];
  return granted({ trigger, moment: read.instant, remarks });
}

function whyNot(clock: Clock, text: unknown, why: 'no-time' | 'impossible' | 'skipped-hour'): string {
  switch (why) {
    case 'no-time':
      return `${clock.id} counts hours: ${shown(text)} needs a time, for example ${text}T09:30`;
    case 'skipped-hour':
      return `${shown(text)} never was: daylight saving skipped that hour in California`;
    case 'impossible':
      return `${shown(text)} is not a ${clock.unit === 'hours' ? 'point of time' : 'day of the calendar'} in the years ${firstYear} to ${lastYear}`;
  }
}
