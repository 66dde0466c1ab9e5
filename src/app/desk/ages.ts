import { addDays, type Instant, instantOfPacific, pacificDateOf } from '../../law/index.ts';
import type { AgeClass, AgeLimits } from '../../store/index.ts';

/** Where the classes of time left end: now, the end of today in California, of the third day from now, of the seventh. */
export function ageLimits(now: Instant): AgeLimits {
  const today = pacificDateOf(now);
  const endOf = (days: number): string => instantOfPacific(addDays(today, days), '23:59');
  return { now, today: endOf(0), soon: endOf(3), week: endOf(7) };
}

const justAfter = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();

/** The class as bounds of the due date: from inclusive, before exclusive. `none` has no date and no bounds. */
export function boundsOf(age: Exclude<AgeClass, 'none'>, limits: AgeLimits): { dueFrom?: string; dueBefore?: string } {
  switch (age) {
    case 'overdue':
      return { dueBefore: limits.now };
    case 'today':
      return { dueFrom: limits.now, dueBefore: justAfter(limits.today) };
    case 'soon':
      return { dueFrom: justAfter(limits.today), dueBefore: justAfter(limits.soon) };
    case 'week':
      return { dueFrom: justAfter(limits.soon), dueBefore: justAfter(limits.week) };
    case 'later':
      return { dueFrom: justAfter(limits.week) };
  }
}
