import { type Answer, granted, refused } from '../../law/refusal.ts';
import type { RequiredRecords } from './requiredRecords.ts';

/**
 * Whether review may begin or go on with what is there. Past the due date it may, on what came; but never on the
 * UR decision alone (8 CCR 9792.10.6(b)(2)). Refusals: `records-not-due-yet`, `ur-decision-alone`.
 */
export function mayReview(list: RequiredRecords): Answer<{ statesMissing: string[] }> {
  if (list.urDecisionAlone) {
    return refused({
      code: 'ur-decision-alone',
      because:
        'Nothing but the UR decision is in the file. Ask the administrator, and the employee or physician, for records.',
      rule: '8 CCR 9792.10.6(b)(2)',
    });
  }
  if (!list.complete && !list.overdue) {
    return refused({
      code: 'records-not-due-yet',
      because: 'Records are missing and the time for them still runs.',
      rule: '8 CCR 9792.10.5(a)(1)',
    });
  }
  return granted({ statesMissing: list.records.flatMap((record) => record.missing) });
}
