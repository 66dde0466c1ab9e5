import type { NoticeTemplate } from './template.ts';
import { appealAffirmed, appealReceived, remanded } from './templates/appeal.ts';
import { applicationReceived } from './templates/application-received.ts';
import { assignmentAdministrator } from './templates/assignment-administrator.ts';
import { assignmentEmployee } from './templates/assignment-employee.ts';
import { convertedToExpedited, convertedToRegular } from './templates/converted.ts';
import { deferred } from './templates/deferred.ts';
import { determinationServed } from './templates/determination-served.ts';
import { duplicate } from './templates/duplicate.ts';
import { terminated, withdrawn } from './templates/ended.ts';
import { implementationReminder, implemented } from './templates/implementation.ts';
import { informationRequested } from './templates/information-requested.ts';
import { notEligible } from './templates/not-eligible.ts';
import { penaltyReferral, recordsOverdue, recordsReminder } from './templates/records.ts';
import { qualityReturned, reviewerDeclined, reviewerInvited } from './templates/reviewer-desk.ts';
import { reviewerAnswer, reviewerQuestion } from './templates/reviewer-question.ts';
import { consolidated, extended } from './templates/under-review.ts';

/** Every notice, in the order in which a case meets them (imr-rules section 7). */
export const noticeTemplates = {
  'application-received': applicationReceived,
  duplicate,
  'information-requested': informationRequested,
  'not-eligible': notEligible,
  deferred,
  'assignment-employee': assignmentEmployee,
  'assignment-administrator': assignmentAdministrator,
  consolidated,
  'converted-to-expedited': convertedToExpedited,
  'converted-to-regular': convertedToRegular,
  'records-reminder': recordsReminder,
  'records-overdue': recordsOverdue,
  'penalty-referral': penaltyReferral,
  'reviewer-invited': reviewerInvited,
  'reviewer-declined': reviewerDeclined,
  'reviewer-question': reviewerQuestion,
  'reviewer-answer': reviewerAnswer,
  'quality-returned': qualityReturned,
  extended,
  terminated,
  withdrawn,
  'determination-served': determinationServed,
  'implementation-reminder': implementationReminder,
  implemented,
  'appeal-received': appealReceived,
  'appeal-affirmed': appealAffirmed,
  remanded,
} as const;

export type NoticeId = keyof typeof noticeTemplates;
/** The facts a notice needs. */
export type FactsOf<Id extends NoticeId> =
  (typeof noticeTemplates)[Id] extends NoticeTemplate<infer Facts> ? Facts : never;
export const noticeIds = Object.keys(noticeTemplates) as NoticeId[];
