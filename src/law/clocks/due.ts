import {
  addBusinessDays,
  calendarCovers,
  calendarVersion,
  calendarYears,
  holidayOn,
  isBusinessDay,
  nextBusinessDay,
} from '../calendar/calendar.ts';
import { addDays, addMonths, earlierOf } from '../dates/days.ts';
import { formatDuration } from '../dates/duration.ts';
import { formatWeekday } from '../dates/format.ts';
import { addHours, inPacific } from '../dates/pacific.ts';
import type { PlainDate } from '../dates/types.ts';
import { type Answer, granted, refused } from '../refusal.ts';
import { type Confidence, cautionOn, programStart, weakest } from '../rule.ts';
import type { Clock } from './clock.ts';
import { type ClockQuestion, type DueQuestion, readQuestion } from './question.ts';

/** When something is due, and why. */
export interface Due {
  /** A day, or for hour clocks a point of time with its offset: `2014-11-28T19:15:00-08:00`. */
  due: string;
  /** The cite. */
  rule: string;
  /** The arithmetic in words, one sentence a step. */
  steps: string[];
  confidence: Confidence;
  /** What must be known before relying on the answer: a text not seen, a calendar not verified. */
  note?: string;
}

/**
 * When a clock ends, with the steps that led there (section 3 of the rules). Calendar days leave out the trigger day,
 * add the extension, then move past weekends and state holidays; hours run on without a stop.
 *
 * Refuses with `clock-unknown`, `clock-not-alone` (C07, C08, C21, C30 act on other clocks), `clock-not-applicable`,
 * `trigger-missing`, `date-impossible`, `time-missing`, `service-unknown`, `kind-unknown`, `before-program`.
 */
export function due(asked: DueQuestion): Answer<Due> {
  const question = readQuestion(asked);
  if (!question.ok) return question;
  const { clock, trigger } = question.value;
  if (trigger < programStart)
    return refused({
      code: 'before-program',
      field: 'trigger',
      rule: 'LC 4610.5(a)',
      because: `independent medical review began on ${programStart}; ${trigger} lies before it`,
    });
  return granted(answerOf(question.value, clock));
}

function answerOf(question: ClockQuestion, clock: Clock): Due {
  const steps = [...question.remarks];
  const end = question.moment === null ? endOfDays(question, clock, steps) : endOfHours(question, clock, steps);
  const notes = notesOn(clock, question.trigger, end.slice(0, 10) as PlainDate);
  return {
    due: end,
    rule: clock.cite,
    steps,
    confidence: confidenceOf(question, clock),
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
  };
}

/** The extension may be less certain than the clock it lengthens. */
function confidenceOf({ served, extended }: ClockQuestion, clock: Clock): Confidence {
  const mailed = served === 'mail' && clock.mailDays > 0;
  return weakest(clock.confidence, mailed ? clock.mailConfidence : 'V', extended ? 'K' : 'V');
}

function endOfHours(question: ClockQuestion, clock: Clock, steps: string[]): string {
  const start = question.moment!;
  let end = addHours(start, clock.length);
  steps.push(
    `${inPacific(start)} + ${clock.length} hours, running through nights, weekends and holidays = ${inPacific(end)}.`,
  );
  if (inPacific(start).slice(19) !== inPacific(end).slice(19))
    steps.push('The clocks change in between: the hours counted are real hours.');
  if (question.extended) {
    end = addHours(end, clock.goodCauseDays * 24);
    steps.push(`+ ${clock.goodCauseDays} days approved for good cause (C21) = ${inPacific(end)}.`);
  }
  return inPacific(end);
}

function endOfDays(question: ClockQuestion, clock: Clock, steps: string[]): PlainDate {
  const start = startOf(question, clock, steps);
  switch (clock.unit) {
    case 'calendar-days':
      return rolled(extended(question, clock, counted(question, clock, start, steps), steps), steps);
    case 'business-days':
      return businessDays(question, clock, start, steps);
    case 'months':
      return months(clock, start, steps);
    case 'at-once':
    case 'hours':
      steps.push('The rule says “immediately” and names no number of days: the day itself is shown.');
      return rolled(start, steps);
  }
}

/** A form that was not supplied holds the clock back until it is (C08; LC 4610.5(h)(3)). */
function startOf({ trigger, formSuppliedOn }: ClockQuestion, clock: Clock, steps: string[]): PlainDate {
  if (formSuppliedOn === null || formSuppliedOn <= trigger || clock.mailDays === 0) return trigger;
  steps.push(`The form was supplied only on ${formSuppliedOn}: the time starts on that day (C08, LC 4610.5(h)(3)).`);
  return formSuppliedOn;
}

function counted(question: ClockQuestion, clock: Clock, start: PlainDate, steps: string[]): PlainDate {
  const last = addDays(start, clock.length);
  steps.push(
    `${start} (${formatWeekday(start)}) is not counted; + ${days(clock.length, 'calendar')} = ${last} (${formatWeekday(last)}).`,
  );
  if (question.served !== 'mail' || clock.mailDays === 0) return last;
  const mailed = addDays(last, clock.mailDays);
  steps.push(
    `Served by mail: + ${days(clock.mailDays, 'calendar')} (CCP 1013(a)) = ${mailed} (${formatWeekday(mailed)}).`,
  );
  return mailed;
}

function extended(question: ClockQuestion, clock: Clock, last: PlainDate, steps: string[]): PlainDate {
  if (!question.extended) return last;
  const later = addDays(last, clock.goodCauseDays);
  steps.push(
    `Extended for good cause: + ${days(clock.goodCauseDays, 'calendar')} (C21) = ${later} (${formatWeekday(later)}).`,
  );
  return later;
}

function businessDays(question: ClockQuestion, clock: Clock, start: PlainDate, steps: string[]): PlainDate {
  const last = addBusinessDays(start, clock.length);
  const closed = closedBetween(start, last);
  steps.push(
    `${start} (${formatWeekday(start)}) is not counted; + ${days(clock.length, 'business')} = ${last} (${formatWeekday(last)})${closed}.`,
  );
  const cap = capOf(question, clock, steps);
  const end = cap === null ? last : earlierOf(cap, last);
  return question.extended ? rolled(extended(question, clock, end, steps), steps) : end;
}

/** C01: never more than 14 days from the recommendation (LC 4610(i)(1)). */
function capOf({ recommendedOn }: ClockQuestion, clock: Clock, steps: string[]): PlainDate | null {
  if (clock.capDays === null || recommendedOn === null) return null;
  const cap = nextBusinessDay(addDays(recommendedOn, clock.capDays));
  steps.push(`Never later than ${clock.capDays} days from the recommendation of ${recommendedOn}: ${cap}.`);
  return cap;
}

function months(clock: Clock, start: PlainDate, steps: string[]): PlainDate {
  const last = addMonths(start, clock.length);
  steps.push(
    `${start} + ${clock.length} months = ${last}. It is the life of a decision, not a time to act: it does not move past weekends.`,
  );
  return last;
}

/** The last day moves past weekends and state holidays. */
function rolled(last: PlainDate, steps: string[]): PlainDate {
  const open = nextBusinessDay(last);
  if (open !== last)
    steps.push(`${last} is ${whyClosed(last)}: moved to the next business day, ${open} (${formatWeekday(open)}).`);
  return open;
}

const days = (length: number, kind: 'calendar' | 'business'): string =>
  formatDuration({ length, unit: `${kind}-days` });
const whyClosed = (date: PlainDate): string => holidayOn(date)?.name ?? `a ${formatWeekday(date)}`;

function closedBetween(start: PlainDate, last: PlainDate): string {
  const skipped: string[] = [];
  for (let day = addDays(start, 1); day < last; day = addDays(day, 1))
    if (!isBusinessDay(day)) skipped.push(holidayOn(day)?.name ?? day);
  return skipped.length === 0 ? '' : `, passing over ${skipped.join(', ')}`;
}

function notesOn(clock: Clock, trigger: PlainDate, end: PlainDate): string[] {
  const notes: string[] = [];
  const caution = cautionOn(clock, trigger);
  if (caution !== null) notes.push(caution);
  if (!calendarCovers(end) && clock.unit !== 'hours')
    notes.push(
      `${end} lies outside the verified calendar ${calendarYears.first}-${calendarYears.last} (edition ${calendarVersion}); holidays were computed by the rules (confidence K).`,
    );
  return notes;
}
