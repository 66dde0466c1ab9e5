import type { PlainDate } from '../../law/dates/types.ts';
import type { DocumentKind } from '../describe/kinds.ts';

export type Sender = 'administrator' | 'employee' | 'attorney' | 'physician';

/** A document that came, as a person confirmed it. */
export interface ReceivedDocument {
  id: string;
  kind: DocumentKind;
  date: PlainDate | null;
  author: string | null;
  from: Sender;
  receivedOn: PlainDate;
  by: 'mail' | 'fax' | 'electronic' | 'portal';
  pages: number;
}

/** A report that the RFA or the UR decision names: it must be there (R1, R5). */
export interface NamedReport {
  namedIn: 'rfa' | 'ur-decision';
  /** As it is named there. */
  words: string;
  kind?: DocumentKind | null;
  author?: string | null;
  date: PlainDate | null;
}

/** What must be known to say which records are due. Unknown facts are null, and the answer says so. */
export interface RecordFacts {
  reviewType: 'regular' | 'expedited';
  /** Today, as the caller counts it. */
  asOf: PlainDate;
  rfaDate: PlainDate | null;
  urDecisionDate: PlainDate | null;
  requestingPhysician: string | null;
  /** Since when the requesting physician has treated the employee. */
  treatingSince: PlainDate | null;
  /** The notice of assignment (NOARFI) was sent, and until when records are due (clocks C14, C15). */
  noticeSentOn: PlainDate | null;
  dueOn: PlainDate | null;
  namedReports: readonly NamedReport[];
  /** The application raised something UR had not dealt with (R6). */
  newIssueRaised: boolean;
  documents: readonly ReceivedDocument[];
}
