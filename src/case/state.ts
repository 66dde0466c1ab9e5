import type { Determination } from '../determination/model.ts';
import type { Application } from '../law/application.ts';
import type { Instant, PlainDate } from '../law/dates/types.ts';
import type { CaseRecord, CommandOf, Party } from './commands.ts';
import type { Draft } from './draft.ts';
import type { EventData, FiledLetter, ScreeningRecord, ServiceAddress } from './events.ts';
import type { QualitySample } from './quality-sample.ts';
import type { Role } from './roles.ts';
import type { Seal } from './sealed.ts';
import type { Status } from './status.ts';

/** A reviewer in this round: the panel's id only. */
export interface ReviewerInCase {
  id: string;
  assignedAt: Instant;
  attested: boolean;
  qualifications: Determination['reviewers'][number] | null;
}

export interface IssuedVersion {
  version: number;
  round: number;
  at: Instant;
  determination: Determination;
  contentHash: string;
  letters: FiledLetter[];
  service: ServiceAddress[];
}

/** A case as its events make it: the fold of `evolve`. Deadlines are not here; clocks.ts derives them. */
export interface CaseState {
  caseNumber: string;
  status: Status;
  version: number;
  round: number;
  priority: 'standard' | 'expedited';
  application: Application;
  receivedAt: Instant;
  lastEventAt: Instant;
  screening: ScreeningRecord | null;
  informationRequest: (EventData['InformationRequested'] & { at: Instant }) | null;
  linkedTo: string | null;
  noticeSentAt: Instant | null;
  records: CaseRecord[];
  /** Records kept from those who do not need them, by document id. */
  sealed: Record<string, Seal>;
  recordsCompleteAt: Instant | null;
  recordsOverdue: boolean;
  /** Why the review went ahead without the administrator's records (9792.10.6(b)(2)). */
  withoutRecords: string | null;
  /** In which queue a case waits for which no reviewer was found. */
  waitingFor: string | null;
  reviewers: ReviewerInCase[];
  /** Reviewers who may not be drawn (again), with the reason: declined, taken back, an earlier round (LC 4610.6(i)). */
  excludedReviewers: Record<string, string>;
  /** What a person decided on possible conflicts; the draw takes them as given. */
  conflictDecisions: {
    reviewer: string;
    path: string;
    decision: 'conflict' | 'clear';
    by: string;
    on: string;
    reason: string;
  }[];
  panel: { size: number; reason: string } | null;
  votes: { reviewerId: string; treatmentId: string; outcome: 'upheld' | 'overturned'; analysis: string }[];
  question: CommandOf<'AskParty'>['data'] | null;
  /** Where the case goes back to when the party has answered. */
  beforeQuestion: Status | null;
  extensionDays: number;
  draft: Draft;
  waivers: Record<string, string>;
  comments: { place: string; words: string }[];
  /** The last draw for a second reading; null where every determination is read. */
  qualitySample: QualitySample | null;
  signed: { determination: Determination; contentHash: string; at: Instant } | null;
  issued: IssuedVersion[];
  services: (EventData['ServiceRecorded'] & { at: Instant })[];
  noticeServices: (EventData['NoticeServiceRecorded'] & { at: Instant })[];
  redirections: (EventData['ServiceRedirected'] & { at: Instant })[];
  /** How parties want their letters, where they said so. */
  deliveryChoices: Partial<Record<Party, EventData['DeliveryChosen']>>;
  notices: (EventData['NoticeSent'] & { at: Instant })[];
  implementation: EventData['ImplementationReported'] | null;
  /** What the administrator said while it had not carried out the determination, last of all. */
  notImplemented: (EventData['ImplementationExplained'] & { at: Instant }) | null;
  acknowledgements: (EventData['DeterminationAcknowledged'] & { at: Instant })[];
  appeal: EventData['AppealFiled'] | null;
  remand: EventData['AppealRemanded'] | null;
  lastReminderAt: Instant | null;
  /** What the Administrative Director was asked and has not answered yet. */
  approvalAsked: (EventData['ApprovalAsked'] & { at: Instant; by: Role }) | null;
  /** When records of this round were found overdue; it stays when they come after all, as evidence (8 CCR 9792.12). */
  foundOverdueAt: Instant | null;
  referral: (EventData['ReferralDecided'] & { at: Instant }) | null;
  ended: { because: string; fee: 'none' | 'before-forwarding' | 'after-forwarding'; on: PlainDate | null } | null;
}
