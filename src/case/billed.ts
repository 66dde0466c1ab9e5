import type { PlainDate } from '../law/dates/types.ts';
import { pacificDateOf } from '../law/index.ts';
import type { RecordedEvent } from './events.ts';
import { fold } from './evolve.ts';

/** What of a case costs the claims administrator a fee, and on which day it arose (8 CCR 9792.10.8). */
export interface Billed {
  on: PlainDate;
  round: number;
  point: 'decided' | 'before-forwarding' | 'after-forwarding';
  /** The fee table is chosen by the day the application was received. */
  receivedOn: PlainDate;
  review: 'standard' | 'expedited';
  pharmacyOnly: boolean;
  reviewers: number;
}

/** One entry a determination, and one for an early end that is not free. A corrected letter costs nothing more. */
export function billedOf(events: readonly RecordedEvent[]): Billed[] {
  return events.flatMap((event, index): Billed[] => {
    const point = pointOf(event);
    const state = point && fold(events.slice(0, index + 1));
    if (!point || !state) return [];
    const { application, priority, round, reviewers } = state;
    return [
      {
        on: pacificDateOf(event.at),
        round,
        point,
        receivedOn: application.receivedOn,
        review: priority,
        pharmacyOnly: application.treatments.length > 0 && application.treatments.every((one) => one.isDrug),
        reviewers: Math.max(1, reviewers.length),
      },
    ];
  });
}

function pointOf(event: RecordedEvent): Billed['point'] | null {
  switch (event.type) {
    case 'DeterminationIssued':
      return 'decided';
    case 'Terminated':
    case 'Withdrawn':
      return event.data.fee === 'none' ? null : event.data.fee;
    default:
      return null;
  }
}
