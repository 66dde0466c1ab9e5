import type { Determination } from '../determination/model.ts';
import type { Application } from '../law/application.ts';
import type { Instant, PlainDate } from '../law/dates/types.ts';
import type { CaseRecord, Channel, CommandOf, CommandType, Party } from './commands.ts';
import type { DraftSection } from './draft.ts';
import type { DraftDifference } from './draft-difference.ts';
import type { QualitySample } from './quality-sample.ts';
import type { Actor, Role } from './roles.ts';
import type { SignatureKept } from './signature.ts';

/** Why an application is not, or not yet, eligible: as screening gave it. */
export interface ScreeningReason {
  code: string;
  rule: string;
  because: string;
}

export interface ScreeningRecord {
  outcome: 'eligible' | 'ineligible' | 'deferred' | 'information-requested';
  reasons: ScreeningReason[];
  trace: unknown[];
  /** Why one that is not eligible is closed: a duplicate and an ended dispute are not "ineligible" in the statistics. */
  closing?: 'duplicate' | 'terminated' | 'ineligible' | null;
  duplicateOf?: string | null;
}

/** The draw as it was made: kept whole, so that it can be replayed. Internal: no party is shown it. */
export interface DrawRecord {
  chosen: string | null;
  seed: string;
  candidates: { id: string; eligible: boolean; score: number; reasons: { code: string; because: string }[] }[];
  [more: string]: unknown;
}

export interface FiledLetter {
  format: 'pdf' | 'txt' | 'json' | 'html' | 'docx';
  audience: 'parties' | 'public';
  sha256: string;
}

export interface ServiceAddress {
  to: Party;
  name: string;
  channel: Channel;
  address: string;
}

type Data<T extends CommandType> = CommandOf<T>['data'];

/** What happened, in the past tense. An event never carries a reviewer's name, only the panel's id. */
export interface EventData {
  ApplicationReceived: { caseNumber: string; application: Application };
  ScreeningBegun: Record<string, never>;
  MarkedDuplicate: { of: string };
  InformationRequested: Data<'RequestInformation'>;
  InformationReceived: { answer: string; application: Application | null };
  InformationRequestLapsed: Record<string, never>;
  LiabilityDisputed: { reason: string };
  FoundEligible: { screening: ScreeningRecord; override: string | null };
  FoundIneligible: { screening: ScreeningRecord; override: string | null };
  Deferred: { screening: ScreeningRecord };
  ScreeningResumed: Data<'ResumeScreening'>;
  AssignmentNoticeSent: { channel: Channel; priority: 'standard' | 'expedited' };
  Consolidated: { into: string };
  PriorityConverted: { to: 'standard' | 'expedited'; because: string; certifiedOn: PlainDate | null };
  RecordsReceived: { records: CaseRecord[] };
  RecordsCompleted: { note: string | null };
  RecordsFoundOverdue: { dueOn: string | null };
  ReviewerAssigned: { reviewerId: string; draw: DrawRecord; withoutRecords: string | null };
  ReviewerNotFound: { draw: DrawRecord };
  ConflictAttested: { reviewerId: string; affirmed: string[]; qualifications: Determination['reviewers'][number] };
  ReviewDeclined: { reviewerId: string; reason: string };
  ReviewTakenBack: { reviewerId: string; reason: string };
  ConflictDecided: Data<'DecideConflict'> & { by: string; on: PlainDate };
  PanelApproved: Data<'ApprovePanel'>;
  PartyAsked: Data<'AskParty'>;
  PartyAnswered: { answer: string };
  ExtensionGranted: Data<'GrantExtension'>;
  /** The section whole, or what changed in it. */
  DraftSaved: { change?: DraftSection | null; difference?: DraftDifference | null };
  FindingWaived: Data<'WaiveFinding'>;
  VoteCast: Data<'CastVote'> & { reviewerId: string };
  DraftSubmitted: { findings: { check: string; severity: string; message: string }[] };
  /** Where not every determination is read a second time: whether this one is, and the draw to be made again. */
  QualitySampleDrawn: QualitySample;
  DraftReturned: Data<'ReturnDraft'>;
  QualityReviewPassed: { note: string | null };
  DeterminationSigned: { determination: Determination; contentHash: string; signature?: SignatureKept | null };
  DraftReopened: { reason: string };
  DeterminationIssued: { version: number; letters: FiledLetter[]; service: ServiceAddress[] };
  ServiceRecorded: Data<'RecordService'>;
  NoticeServiceRecorded: Data<'RecordNoticeService'>;
  /** Served once more, otherwise than before; the program sends it, or it waits to be printed. */
  ServiceRedirected: {
    version: number | null;
    notice: string | null;
    to: Party;
    channel: 'mail' | 'electronic';
    address: string;
    reason: string;
  };
  DeliveryChosen: Data<'ChooseDelivery'>;
  NoticeSent: Data<'RecordNotice'>;
  CorrectionIssued: {
    version: number;
    determination: Determination;
    contentHash: string;
    letters: FiledLetter[];
    service: ServiceAddress[];
  };
  Terminated: Data<'Terminate'> & { fee: 'none' | 'before-forwarding' | 'after-forwarding' };
  Withdrawn: { reason: string; fee: 'none' | 'before-forwarding' | 'after-forwarding' };
  ImplementationReported: Data<'ReportImplementation'>;
  ImplementationExplained: Data<'ExplainNoImplementation'>;
  DeterminationAcknowledged: { version: number; by: Role };
  AppealFiled: Data<'FileAppeal'>;
  AppealAffirmed: Data<'AffirmOnAppeal'>;
  AppealRemanded: Data<'RemandOnAppeal'>;
  NewRoundBegun: { round: number; channel: Channel; excluded: string[] };
  ReminderSent: { of: 'records' | 'implementation' };
  ApprovalAsked: Data<'AskApproval'>;
  ApprovalRefused: Data<'RefuseApproval'> & { kind: Data<'AskApproval'>['kind'] };
  ReferralDecided: Data<'DecideReferral'>;
  RecordSealed: Data<'SealRecord'>;
  RecordUnsealed: Data<'UnsealRecord'>;
  RepresentativeChanged: Data<'ChangeRepresentative'>;
  AdministratorChanged: Data<'ChangeAdministrator'>;
}

export type EventType = keyof EventData;
/** An event as decided: type and data. */
export type CaseEvent = { [T in EventType]: { type: T; data: EventData[T] } }[EventType];
/** An event as it stands in the ledger. */
export type RecordedEvent = CaseEvent & { at: Instant; actor: Actor; version: number };
