import type { CasePage } from '../../app/cases/case-page.ts';
import type { Duty } from '../../case/duties.ts';
import type { CaseRow } from '../../store/port.ts';

/** What the server answers, in the types in which it was made (types only: nothing of the server comes along). */
export type CaseOnPage = CasePage;

export interface CaseListed extends CaseRow {
  summary: {
    employee: string;
    employer: string | null;
    administrator: string | null;
    physician: string | null;
    treatments: string[];
    claimNumber: string | null;
    outcomes: ('upheld' | 'overturned')[];
    waitingFor: string | null;
    round: number;
    duties?: Duty[];
  };
}

export interface CaseList {
  rows: CaseListed[];
  next: string | null;
  counts?: Record<string, number>;
  today: string;
}

export interface Session {
  signedIn: boolean;
  person: { id: string; name: string; roles: string[]; reviewerId: string | null; onlyCase: string | null } | null;
  /** How this was proved: a session, or a link to one case. */
  by: 'session' | 'key' | 'link' | null;
  mustAddSecondFactor: boolean;
  mustChangePassword: boolean;
  /** Rows of the access table open to this person. */
  may: string[];
  /** The organization's own sign-in, by name. */
  provider: string | null;
  organization: string;
  /** Address, telephone and mail of the organization, a line each. */
  contact: string[];
  /** How long records are kept after the end of a case, where the office has said so. */
  recordsYears: number | null;
  demonstration: boolean;
  today: string;
}
