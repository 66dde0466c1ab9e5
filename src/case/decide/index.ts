import { type Answer, granted, refused } from '../../law/refusal.ts';
import { actions, isOpenTo, mayFile } from '../actions.ts';
import type { Command, CommandOf, CommandType } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { type Role, roles } from '../roles.ts';
import type { CaseState } from '../state.ts';
import type { Status } from '../status.ts';
import * as after from './after.ts';
import * as assignment from './assignment.ts';
import type { Decide, DecideContext } from './context.ts';
import * as delivery from './delivery.ts';
import * as desk from './desk.ts';
import * as intake from './intake.ts';
import { missing, notOpen } from './refusals.ts';
import * as review from './review.ts';
import * as sealing from './sealing.ts';

type OnCase = Exclude<CommandType, 'FileApplication'>;

/** Which function decides which command; the compiler asks for every one. */
const deciders: { [T in OnCase]: Decide<T> } = {
  BeginScreening: intake.beginScreening,
  MarkDuplicate: intake.markDuplicate,
  RequestInformation: intake.requestInformation,
  AnswerInformationRequest: intake.answerInformationRequest,
  LapseInformationRequest: intake.lapseInformationRequest,
  DisputeLiability: intake.disputeLiability,
  DecideEligibility: intake.decideEligibility,
  ResumeScreening: intake.resumeScreening,
  SendAssignmentNotice: assignment.sendAssignmentNotice,
  Consolidate: assignment.consolidate,
  ConvertToExpedited: assignment.convertToExpedited,
  ConvertToRegular: assignment.convertToRegular,
  ReceiveRecords: assignment.receiveRecords,
  DeclareRecordsComplete: assignment.declareRecordsComplete,
  NoteRecordsOverdue: assignment.noteRecordsOverdue,
  AssignReviewer: assignment.assignReviewer,
  ProceedWithoutRecords: assignment.proceedWithoutRecords,
  AttestNoConflict: assignment.attestNoConflict,
  DeclineReview: assignment.declineReview,
  TakeBackReview: assignment.takeBackReview,
  DecideConflict: assignment.decideConflict,
  ApprovePanel: assignment.approvePanel,
  AskParty: review.askParty,
  AnswerReviewer: review.answerReviewer,
  GrantExtension: review.grantExtension,
  SaveDraft: review.saveDraft,
  WaiveFinding: review.waiveFinding,
  CastVote: review.castVote,
  SubmitDraft: review.submitDraft,
  ReturnDraft: review.returnDraft,
  PassQualityReview: review.passQualityReview,
  SignDetermination: review.signDetermination,
  ReopenDraft: review.reopenDraft,
  IssueDetermination: after.issueDetermination,
  RecordNotice: after.recordNotice,
  RecordService: after.recordService,
  RecordNoticeService: delivery.recordNoticeService,
  ServeAgain: delivery.serveAgain,
  ChooseDelivery: delivery.chooseDelivery,
  CorrectDetermination: after.correctDetermination,
  Terminate: after.terminate,
  Withdraw: after.withdraw,
  ReportImplementation: after.reportImplementation,
  ExplainNoImplementation: after.explainNoImplementation,
  AcknowledgeDetermination: after.acknowledgeDetermination,
  FileAppeal: after.fileAppeal,
  AffirmOnAppeal: after.affirmOnAppeal,
  RemandOnAppeal: after.remandOnAppeal,
  BeginNewRound: after.beginNewRound,
  SendReminder: desk.sendReminder,
  AskApproval: desk.askApproval,
  RefuseApproval: desk.refuseApproval,
  DecideReferral: desk.decideReferral,
  SealRecord: sealing.sealRecord,
  UnsealRecord: sealing.unsealRecord,
  ChangeRepresentative: after.changeRepresentative,
  ChangeAdministrator: after.changeAdministrator,
};

/**
 * The case as a decision function: a state and a command give events, or a refusal with its code and rule.
 *
 * @param state the fold of the case's events, null before the application
 * @param command validated data (commands.ts)
 * @param context the moment, the actor, and what the program looked up for this command
 * @returns the events to append, or `not-in-this-state`, `not-yours-to-do`, or a refusal of the command's own
 */
export function decide(state: CaseState | null, command: Command, context: DecideContext): Answer<CaseEvent[]> {
  if (command.type === 'FileApplication') return fileApplication(state, command.data, context);
  if (state === null) return refused({ code: 'case-not-found', because: 'There is no such case.' });
  if (!isOpenTo(state.status, command.type, context.actor.role)) {
    return refused(notOpen(state.status, command.type, context.actor.role, someoneMay(state.status, command.type)));
  }
  const decider = deciders[command.type] as Decide<OnCase>;
  return decider(state, command.data as CommandOf<OnCase>['data'], context);
}

function someoneMay(status: Status, command: CommandType): boolean {
  return roles.some((role) => isOpenTo(status, command, role));
}

function fileApplication(
  state: CaseState | null,
  data: CommandOf<'FileApplication'>['data'],
  { actor, found, today }: DecideContext,
): Answer<CaseEvent[]> {
  if (state !== null) return refused({ code: 'case-exists', because: 'This case has its application already.' });
  if (!mayFile.includes(actor.role as Role))
    return refused({
      code: 'not-yours-to-do',
      because:
        'The worker, a representative, or the physician who gave emergency treatment applies; employers and insurers cannot.',
      rule: '8 CCR 9792.10.1(b)(2)',
    });
  if (!found.caseNumber) return missing('case number');
  const wrong = impossible(data.application, today);
  if (wrong) return refused(wrong);
  return granted([
    { type: 'ApplicationReceived', data: { caseNumber: found.caseNumber, application: data.application } },
  ]);
}

/** What no application can say; everything else that may be wrong with it is for screening, by rule. */
function impossible(application: CommandOf<'FileApplication'>['data']['application'], today: string) {
  const ids = application.treatments.map((treatment) => treatment.id);
  if (new Set(ids).size !== ids.length)
    return { code: 'treatment-twice', because: 'Two treatments bear the same id.', field: 'application.treatments' };
  if (application.receivedOn > today)
    return {
      code: 'date-in-future',
      because: 'The application cannot have come in on a day yet to come.',
      field: 'application.receivedOn',
    };
  return null;
}

export { actions };
