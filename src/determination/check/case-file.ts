import type { PlainDate } from '../../law/dates/types.ts';

/** A record in the file, with the words of its pages; page 1 is `pages[0]`. */
export interface FileDocument {
  documentId: string;
  title: string;
  /** `rfa`, `ur-decision`, `progress-report`, `operative-note`, `imaging`, `therapy-note`, `letter`, … */
  kind: string;
  author?: string | null;
  date?: PlainDate | null;
  from?: 'claims-administrator' | 'employee' | 'requesting-physician' | 'other';
  pages: string[];
  /** Whom the pages name, where someone has read it off them. */
  patient?: { name?: string | null; birthDate?: PlainDate | null; claimNumber?: string | null } | null;
}

/** Facts of the application and of the UR decision that a letter must agree with. */
export interface ApplicationFacts {
  employee?: { name?: string | null; birthDate?: PlainDate | null; sex?: 'male' | 'female' | 'other' | null };
  claimNumber?: string | null;
  dateOfInjury?: PlainDate | null;
  receivedOn?: PlainDate | null;
  urDecidedOn?: PlainDate | null;
  urReasons?: string | null;
  rfaDate?: PlainDate | null;
  requestingPhysicianSpecialty?: string | null;
}

/** A treatment in dispute as the application words it; the id is the one determinations carry. */
export interface TreatmentFacts {
  id: string;
  description: string;
  requested?: string | null;
  authorized?: string | null;
  disputed?: string | null;
}

/** One of the records due under 8 CCR 9792.10.5 (R1–R9), and whether it came. */
export interface RequiredRecord {
  id: string;
  title: string;
  required: boolean;
  status: 'received' | 'partial' | 'missing' | 'not-applicable';
  dueOn?: PlainDate | null;
}

/** What is known of a reviewer at the time of signing (LC 139.5(d)(4)). */
export interface ReviewerFacts {
  id: string;
  specialties: string[];
  licences?: { state: string; status: 'unrestricted' | 'restricted' | 'lapsed'; validUntil?: PlainDate | null }[];
  boards?: { board: string; current: boolean; validUntil?: PlainDate | null }[];
  disciplined?: boolean;
  attestation?: { signedOn: PlainDate; conflict: boolean } | null;
}

/** Words from the file found for a claim that something is nowhere documented. */
export interface RecordHit {
  documentId: string;
  page: number;
  quote: string;
}

/** An answer a person gave to a finding: it stays, as a note, with the reason. */
export interface Answered {
  check: string;
  /** The words the finding quoted. */
  quote: string;
  reason: string;
}

/**
 * The case file, as far as the caller has it. Every part may be missing: a check that needs it says nothing.
 * `decidedOn` of the draft stands for today; nothing here reads a clock.
 */
export interface CaseFile {
  application?: ApplicationFacts;
  treatments?: TreatmentFacts[];
  documents?: FileDocument[];
  records?: RequiredRecord[];
  /** The day the last required record came: C18 runs from it (LC 4610.6(d); Tyni). */
  recordsCompleteOn?: PlainDate | null;
  /** The Administrative Director approved three more days (C21; LC 4610.6(d)(2)). */
  extended?: boolean;
  formulary?: boolean;
  reviewers?: ReviewerFacts[];
  panel?: { reviewers: number; approvedOn: PlainDate | null } | null;
  remand?: { priorReviewers: string[]; wrongFacts: string[] } | null;
  serviceList?: {
    party: string;
    name: string;
    address?: string | null;
    email?: string | null;
    confirmedOn?: PlainDate | null;
  }[];
  /** A change of claims administrator that must reach the service list (C23). */
  administratorChange?: { to: string; effectiveOn: PlainDate } | null;
  status?: {
    state: 'under-review' | 'terminated' | 'withdrawn' | 'settled' | 'duplicate' | 'issued';
    checkedOn?: PlainDate | null;
  };
  /** Rationales of other letters, to show shared text (K26). */
  otherRationales?: { source: string; text: string }[];
  answers?: Answered[];
}
