import { currentSection, emptyDraft, withSection } from './draft.ts';
import { applyDifference } from './draft-difference.ts';
import type { EventData, RecordedEvent } from './events.ts';
import type { CaseState, ReviewerInCase } from './state.ts';

/** The state after an event. Total over the events: the compiler names one that is forgotten. */
export function evolve(state: CaseState | null, event: RecordedEvent): CaseState {
  if (event.type === 'ApplicationReceived') return begin(event.data, event);
  if (state === null) throw new Error(`a case begins with ApplicationReceived, not ${event.type}`);
  return { ...state, ...changes(state, event), version: event.version, lastEventAt: event.at };
}

/** The state after all the events; null for none. */
export function fold(events: Iterable<RecordedEvent>): CaseState | null {
  let state: CaseState | null = null;
  for (const event of events) state = evolve(state, event);
  return state;
}

function begin(data: EventData['ApplicationReceived'], event: RecordedEvent): CaseState {
  return {
    caseNumber: data.caseNumber,
    status: 'received',
    version: event.version,
    round: 1,
    priority: data.application.reviewType === 'expedited' ? 'expedited' : 'standard',
    application: data.application,
    receivedAt: event.at,
    lastEventAt: event.at,
    screening: null,
    informationRequest: null,
    linkedTo: null,
    noticeSentAt: null,
    records: [],
    sealed: {},
    recordsCompleteAt: null,
    recordsOverdue: false,
    withoutRecords: null,
    waitingFor: null,
    reviewers: [],
    excludedReviewers: {},
    conflictDecisions: [],
    panel: null,
    votes: [],
    question: null,
    beforeQuestion: null,
    extensionDays: 0,
    draft: emptyDraft,
    waivers: {},
    comments: [],
    qualitySample: null,
    signed: null,
    issued: [],
    services: [],
    noticeServices: [],
    redirections: [],
    deliveryChoices: {},
    notices: [],
    implementation: null,
    notImplemented: null,
    acknowledgements: [],
    appeal: null,
    remand: null,
    lastReminderAt: null,
    approvalAsked: null,
    foundOverdueAt: null,
    referral: null,
    ended: null,
  };
}

/** What an event changes. One line a fact; what needs more has a function below. */
function changes(state: CaseState, event: RecordedEvent): Partial<CaseState> {
  switch (event.type) {
    case 'ApplicationReceived':
      return {};
    case 'ScreeningBegun':
    case 'InformationRequestLapsed':
      return { status: 'screening', informationRequest: null };
    case 'MarkedDuplicate':
      return { status: 'duplicate', linkedTo: event.data.of };
    case 'InformationRequested':
      return {
        status: 'information-requested',
        informationRequest: { ...event.data, at: event.at },
        approvalAsked: answered(state, 'information'),
      };
    case 'InformationReceived':
      return {
        status: 'screening',
        informationRequest: null,
        application: event.data.application ?? state.application,
      };
    case 'LiabilityDisputed':
      return {
        application: {
          ...state.application,
          liabilityDispute: { disputed: true, reason: event.data.reason, administratorAgreesToReview: false },
        },
      };
    case 'FoundEligible':
      return { status: 'eligible', screening: event.data.screening };
    case 'FoundIneligible':
      return { status: 'ineligible', screening: event.data.screening };
    case 'Deferred':
      return { status: 'deferred', screening: event.data.screening };
    case 'ScreeningResumed':
      return { status: 'screening', application: withLiabilitySettled(state, event.data) };
    case 'AssignmentNoticeSent':
      return { status: 'assigned', noticeSentAt: event.at };
    case 'Consolidated':
      return { status: 'consolidated', linkedTo: event.data.into };
    case 'PriorityConverted':
      return { priority: event.data.to };
    case 'RecordsReceived':
      return { records: withRecords(state, event.data.records) };
    case 'RecordsCompleted':
      return { status: 'records-complete', recordsCompleteAt: event.at, recordsOverdue: false };
    case 'RecordsFoundOverdue':
      return { status: 'records-overdue', recordsOverdue: true, foundOverdueAt: event.at };
    case 'ReviewerAssigned':
      return assigned(state, event.data, event.at);
    case 'ReviewerNotFound':
      return { waitingFor: String(event.data.draw.queue ?? 'a reviewer who fits') };
    case 'ConflictAttested':
      return {
        reviewers: state.reviewers.map((one) =>
          one.id === event.data.reviewerId
            ? { ...one, attested: true, qualifications: event.data.qualifications }
            : one,
        ),
      };
    case 'ReviewDeclined':
      return withoutReviewer(state, event.data.reviewerId, `declined: ${event.data.reason}`);
    case 'ReviewTakenBack':
      return withoutReviewer(state, event.data.reviewerId, `taken back: ${event.data.reason}`);
    case 'ConflictDecided':
      return conflictDecided(state, event.data);
    case 'PanelApproved':
      return {
        panel: { size: event.data.size, reason: event.data.reason },
        status: 'panel-review',
        approvalAsked: answered(state, 'panel'),
      };
    case 'PartyAsked':
      return { status: 'information-from-parties', question: event.data, beforeQuestion: state.status };
    case 'PartyAnswered':
      return { status: state.beforeQuestion ?? 'under-review', question: null, beforeQuestion: null };
    case 'ExtensionGranted':
      return {
        status: 'extended',
        extensionDays: state.extensionDays + event.data.days,
        approvalAsked: answered(state, 'extension'),
      };
    case 'DraftSaved':
      return {
        status: state.status === 'information-from-parties' ? state.status : 'draft',
        draft: saved(state.draft, event.data),
      };
    case 'FindingWaived':
      return { waivers: { ...state.waivers, [event.data.finding]: event.data.reason } };
    case 'VoteCast':
      return {
        votes: [
          ...state.votes.filter(
            (vote) => vote.reviewerId !== event.data.reviewerId || vote.treatmentId !== event.data.treatmentId,
          ),
          event.data,
        ],
      };
    case 'DraftSubmitted':
      return { status: 'quality-review', comments: [] };
    case 'QualitySampleDrawn':
      return { qualitySample: event.data, ...(event.data.drawn ? {} : { status: 'ready-to-sign' as const }) };
    case 'DraftReturned':
      return { status: 'draft', comments: event.data.comments };
    case 'QualityReviewPassed':
      return { status: 'ready-to-sign' };
    case 'DeterminationSigned':
      return { status: 'signed', signed: { ...event.data, at: event.at } };
    case 'DraftReopened':
      return { status: 'draft', signed: null };
    case 'DeterminationIssued':
      return {
        status: 'issued',
        issued: state.signed
          ? [
              ...state.issued,
              {
                ...event.data,
                round: state.round,
                at: event.at,
                determination: state.signed.determination,
                contentHash: state.signed.contentHash,
              },
            ]
          : state.issued,
      };
    case 'CorrectionIssued':
      return { issued: [...state.issued, { ...event.data, round: state.round, at: event.at }] };
    case 'ServiceRecorded':
      return { services: [...state.services, { ...event.data, at: event.at }] };
    case 'NoticeServiceRecorded':
      return { noticeServices: [...state.noticeServices, { ...event.data, at: event.at }] };
    case 'ServiceRedirected':
      return { redirections: [...state.redirections, { ...event.data, at: event.at }] };
    case 'DeliveryChosen':
      return { deliveryChoices: { ...state.deliveryChoices, [event.data.to]: event.data } };
    case 'NoticeSent':
      return { notices: [...state.notices, { ...event.data, at: event.at }] };
    case 'Terminated':
      return { status: 'terminated', ended: { because: event.data.note, fee: event.data.fee, on: event.data.on } };
    case 'Withdrawn':
      return { status: 'withdrawn', ended: { because: event.data.reason, fee: event.data.fee, on: null } };
    case 'ImplementationReported':
      return { status: 'implemented', implementation: event.data };
    case 'ImplementationExplained':
      return { notImplemented: { ...event.data, at: event.at } };
    case 'DeterminationAcknowledged':
      return { acknowledgements: [...state.acknowledgements, { ...event.data, at: event.at }] };
    case 'AppealFiled':
      return { status: 'appealed', appeal: event.data };
    case 'AppealAffirmed':
      return { status: 'affirmed' };
    case 'AppealRemanded':
      // An eligibility decision sent back is screened again; a determination sent back gets another reviewer.
      return { status: event.data.ground === 'ineligibility' ? 'screening' : 'remanded', remand: event.data };
    case 'NewRoundBegun':
      return newRound(state, event.data, event.at);
    case 'ReminderSent':
      return { lastReminderAt: event.at };
    case 'ApprovalAsked':
      return { approvalAsked: { ...event.data, at: event.at, by: event.actor.role } };
    case 'ApprovalRefused':
      return { approvalAsked: null };
    case 'ReferralDecided':
      return { referral: { ...event.data, at: event.at } };
    case 'RecordSealed': {
      const { documentId, forReview, reason } = event.data;
      return { sealed: { ...state.sealed, [documentId]: { forReview, reason } } };
    }
    case 'RecordUnsealed': {
      const { [event.data.documentId]: _, ...sealed } = state.sealed;
      return { sealed };
    }
    case 'RepresentativeChanged':
      return { application: { ...state.application, representative: event.data.representative } };
    case 'AdministratorChanged':
      return {
        application: {
          ...state.application,
          claimsAdministrator: { company: event.data.company, adjuster: event.data.adjuster },
        },
      };
  }
}

/** A question to the Administrative Director is answered by the step that was asked for; another one leaves it open. */
const answered = ({ approvalAsked }: CaseState, kind: 'panel' | 'extension' | 'information') =>
  approvalAsked?.kind === kind ? null : approvalAsked;

function withLiabilitySettled(state: CaseState, data: EventData['ScreeningResumed']): CaseState['application'] {
  const dispute = state.application.liabilityDispute;
  const settled =
    data.because === 'liability-resolved'
      ? { ...dispute, resolvedOn: data.on }
      : { ...dispute, administratorAgreesToReview: true };
  return { ...state.application, liabilityDispute: settled };
}

function saved(draft: CaseState['draft'], { change, difference }: EventData['DraftSaved']): CaseState['draft'] {
  if (change) return withSection(draft, change);
  const before = difference && currentSection(draft, difference);
  const after = before && applyDifference(before.content as never, difference);
  if (!after?.ok) throw new Error('a difference stands in the ledger that fits no text');
  return withSection(draft, after.value);
}

/** Records by document id: a record described again (its kind or date corrected) replaces the first description. */
function withRecords(state: CaseState, arrived: CaseState['records']): CaseState['records'] {
  const byId = new Map(state.records.map((record) => [record.documentId, record]));
  for (const record of arrived) byId.set(record.documentId, record);
  return [...byId.values()];
}

function assigned(state: CaseState, data: EventData['ReviewerAssigned'], at: RecordedEvent['at']): Partial<CaseState> {
  const reviewer: ReviewerInCase = { id: data.reviewerId, assignedAt: at, attested: false, qualifications: null };
  return {
    status: state.panel ? 'panel-review' : 'under-review',
    reviewers: [...state.reviewers, reviewer],
    waitingFor: null,
    withoutRecords: data.withoutRecords ?? state.withoutRecords,
  };
}

/** The case goes back to the draw; the one who had it is not drawn again in this case. */
function withoutReviewer(state: CaseState, id: string, because: string): Partial<CaseState> {
  return {
    status: state.panel ? 'panel-review' : 'records-complete',
    reviewers: state.reviewers.filter((one) => one.id !== id),
    excludedReviewers: { ...state.excludedReviewers, [id]: because },
    votes: state.votes.filter((vote) => vote.reviewerId !== id),
    question: null,
    beforeQuestion: null,
  };
}

function conflictDecided(state: CaseState, data: EventData['ConflictDecided']): Partial<CaseState> {
  const { reviewerId, path, conflict, by, on, reason } = data;
  const decided = {
    reviewer: reviewerId,
    path,
    decision: conflict ? ('conflict' as const) : ('clear' as const),
    by,
    on,
    reason,
  };
  return { conflictDecisions: [...state.conflictDecisions, decided] };
}

/** LC 4610.6(i): a fresh review by another reviewer; what was decided stays in `issued`. */
function newRound(state: CaseState, data: EventData['NewRoundBegun'], at: RecordedEvent['at']): Partial<CaseState> {
  const excluded = Object.fromEntries(data.excluded.map((id) => [id, `reviewed round ${state.round}`]));
  return {
    status: 'assigned',
    round: data.round,
    noticeSentAt: at,
    recordsCompleteAt: null,
    recordsOverdue: false,
    foundOverdueAt: null,
    referral: null,
    approvalAsked: null,
    withoutRecords: null,
    reviewers: [],
    excludedReviewers: { ...state.excludedReviewers, ...excluded },
    panel: null,
    votes: [],
    extensionDays: 0,
    draft: emptyDraft,
    waivers: {},
    comments: [],
    qualitySample: null,
    signed: null,
    implementation: null,
    notImplemented: null,
    appeal: null,
  };
}
