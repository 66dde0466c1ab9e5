import type { Instant } from '../../law/dates/types.ts';
import { type Answer, granted, refused } from '../../law/index.ts';

/** Milliseconds by which the clocks of several servers may differ. */
const SLACK_MS = 5 * 60_000;

/**
 * The time at which a new event is recorded: never before the event it follows, for deadlines are counted from both.
 * Servers' clocks that differ by up to five minutes are evened out.
 *
 * @param last when the case's last event was recorded; undefined for a case that begins
 * @param now what this server's clock says
 * @returns refusal `clock-behind` when the clock stands earlier than that: it was moved, and nothing is recorded by it
 */
export function timeAfter(last: Instant | undefined, now: Instant): Answer<Instant> {
  if (!last || now >= last) return granted(now);
  if (Date.parse(last) - Date.parse(now) <= SLACK_MS) return granted(last);
  return refused({
    code: 'clock-behind',
    because: `The clock of this server says ${now}, but this case was last changed at ${last}. Nothing was recorded. Please tell the program's technical staff.`,
  });
}
