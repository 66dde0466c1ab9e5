import { pacificDateOf } from '../../law/index.ts';
import { granted, refused } from '../../law/refusal.ts';
import type { Decide } from './context.ts';

/** What the desks and the Administrative Director do beside the review: reminders, approvals, referrals. */

/** One reminder a day and case: of the records, or of what was overturned (8 CCR 9792.10.5(a)(1), LC 4610.6(j)). */
export const sendReminder: Decide<'SendReminder'> = (state, _data, { today }) => {
  if (!state.application.claimsAdministrator)
    return refused({ code: 'nobody-to-remind', because: 'This case names no claims administrator.' });
  if (state.lastReminderAt && pacificDateOf(state.lastReminderAt) === today)
    return refused({ code: 'reminded-today', because: 'A reminder went out in this case today.' });
  const of = state.issued.length > 0 && state.status === 'issued' ? ('implementation' as const) : ('records' as const);
  const overturned = state.issued.at(-1)?.determination.items.some((item) => item.outcome === 'overturned');
  if (of === 'implementation' && !overturned)
    return refused({
      code: 'nothing-to-carry-out',
      because: 'Nothing was overturned; there is nothing to carry out.',
      rule: 'LC 4610.6(j)',
    });
  return granted([{ type: 'ReminderSent', data: { of } }]);
};

/** One question at a time lies before the Administrative Director. */
export const askApproval: Decide<'AskApproval'> = (state, data, { actor }) => {
  if (state.approvalAsked)
    return refused({
      code: 'already-asked',
      because: 'The Administrative Director was asked already and has not answered yet.',
    });
  if ((data.kind === 'information') !== (state.status === 'screening'))
    return refused({
      code: 'not-in-this-state',
      because: 'Information is asked for during screening; a panel or an extension during the review.',
      field: 'kind',
    });
  if (actor.role === 'reviewer' && !state.reviewers.some((one) => one.id === actor.id))
    return refused({ code: 'not-your-case', because: 'This case is not assigned to you.', rule: 'LC 139.5' });
  return granted([{ type: 'ApprovalAsked', data }]);
};

export const refuseApproval: Decide<'RefuseApproval'> = (state, data) =>
  state.approvalAsked
    ? granted([{ type: 'ApprovalRefused', data: { ...data, kind: state.approvalAsked.kind } }])
    : refused({ code: 'nothing-asked', because: 'Nothing lies before the Administrative Director in this case.' });

/** Late records are judged once a round (8 CCR 9792.12). */
export const decideReferral: Decide<'DecideReferral'> = (state, data) => {
  if (!state.foundOverdueAt)
    return refused({ code: 'no-referral', because: 'No records were found overdue in this round of the case.' });
  if (state.referral) return refused({ code: 'referral-decided', because: 'This referral was decided already.' });
  return granted([{ type: 'ReferralDecided', data }]);
};
