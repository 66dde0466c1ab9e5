import type { CaseState, Party, RecordedEvent } from '../../case/index.ts';
import type { NoticeId } from '../notices/index.ts';

/** The notices that events send; the reviewers' desk writes its own. */
export type SentNotice = Exclude<NoticeId, 'reviewer-invited' | 'reviewer-declined' | 'quality-returned'>;

export interface PlannedNotice {
  id: SentNotice;
  to: Party;
}

/** Which notices an event sends to whom (section 7 of the rules). */
export function noticesAfter(event: RecordedEvent, state: CaseState): PlannedNotice[] {
  const everyone = partiesPresent(state);
  const toAll = (id: SentNotice): PlannedNotice[] => everyone.map((to) => ({ id, to }));
  switch (event.type) {
    case 'ApplicationReceived':
      return [{ id: 'application-received', to: 'employee' }];
    case 'MarkedDuplicate':
      return [{ id: 'duplicate', to: 'employee' }];
    case 'InformationRequested':
      return [{ id: 'information-requested', to: event.data.from }];
    case 'FoundIneligible':
      return toAll('not-eligible');
    case 'Deferred':
      return toAll('deferred');
    case 'AssignmentNoticeSent':
      return everyone.map((to) => ({
        id: to === 'claims-administrator' ? 'assignment-administrator' : 'assignment-employee',
        to,
      }));
    case 'Consolidated':
      return toAll('consolidated');
    case 'PriorityConverted':
      return toAll(event.data.to === 'expedited' ? 'converted-to-expedited' : 'converted-to-regular');
    case 'RecordsFoundOverdue':
      return [
        { id: 'records-overdue', to: 'claims-administrator' },
        { id: 'penalty-referral', to: 'director' },
      ];
    case 'ReminderSent':
      return [
        {
          id: event.data.of === 'records' ? 'records-reminder' : 'implementation-reminder',
          to: 'claims-administrator',
        },
      ];
    case 'PartyAsked':
      return toAll('reviewer-question');
    case 'PartyAnswered':
      return toAll('reviewer-answer');
    case 'ExtensionGranted':
      return toAll('extended');
    case 'Terminated':
      return toAll('terminated');
    case 'Withdrawn':
      return toAll('withdrawn');
    case 'DeterminationIssued':
    case 'CorrectionIssued':
      return toAll('determination-served');
    case 'ImplementationReported':
      return [{ id: 'implemented', to: 'employee' }];
    case 'AppealFiled':
      return toAll('appeal-received');
    case 'AppealAffirmed':
      return toAll('appeal-affirmed');
    case 'NewRoundBegun':
      return toAll('remanded');
    default:
      return [];
  }
}

/** The parties a notice can go to in this case. */
export function partiesPresent({ application }: CaseState): Party[] {
  const parties: Party[] = ['employee'];
  if (application.representative) parties.push('representative');
  if (application.claimsAdministrator) parties.push('claims-administrator');
  if (application.requestingPhysician) parties.push('physician');
  return parties;
}
