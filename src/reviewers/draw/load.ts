import type { PlainDate } from '../../law/dates/types.ts';
import type { Reason } from '../fit/fit.ts';
import type { MatchingCase } from '../matching-case.ts';
import type { Reviewer } from '../reviewer.ts';

/** What a reviewer has on the desk. Never what they decided: outcome history has no field here (URAC; section 11). */
export interface Load {
  /** Cases open with them now. */
  open: number;
  /** Days from assignment to determination, on average of late. */
  turnaroundDays?: number | null;
  /** Cases drawn so far less the sum of their chances: above 0 they had more than their share. */
  ahead?: number | null;
}

/** A turnaround of this many days weighs 1. */
const usualTurnaroundDays = 10;

export interface LoadJudged {
  /** Why they cannot take a case now; empty when they can. */
  barred: Reason[];
  /** How load and turnaround weigh: more for who has room and is quick. */
  factor: number;
  /** Evens out chance over time: less for who is ahead of their share. */
  catchUp: number;
}

/** Judges whether a reviewer is free on a day, and how their load weighs in a case with so many days left. */
export function judgeLoad(reviewer: Reviewer, load: Load | undefined, daysLeft: number, date: PlainDate): LoadJudged {
  const open = load?.open ?? 0;
  const barred: Reason[] = [];
  const away = reviewer.leave.find((leave) => leave.from <= date && date <= leave.until);
  if (away) barred.push({ code: 'on-leave', because: `on leave until ${away.until}` });
  if (open >= reviewer.capacity)
    barred.push({ code: 'at-capacity', because: `${open} open cases of ${reviewer.capacity}` });
  const room = reviewer.capacity === 0 ? 0 : Math.max(0, 1 - open / reviewer.capacity);
  const days = load?.turnaroundDays ?? usualTurnaroundDays;
  const pace = clamp(usualTurnaroundDays / Math.max(1, days), 0.5, 1.5);
  // At their usual pace, would the determination come by the deadline?
  const inTime = days <= daysLeft ? 1 : 0.5;
  return {
    barred,
    factor: round(room * pace * inTime),
    catchUp: round(clamp(Math.exp(-(load?.ahead ?? 0) / 2), 0.1, 3)),
  };
}

/** Days from a day to a deadline; without end where there is none. */
export function daysUntil(deadline: MatchingCase['deadline'], date: PlainDate): number {
  const until = deadline ? Date.parse(deadline.slice(0, 10)) : Number.NaN;
  return Number.isNaN(until) ? Number.POSITIVE_INFINITY : (until - Date.parse(date)) / 86_400_000;
}

const clamp = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));
const round = (x: number) => Math.round(x * 10_000) / 10_000;
