import type { Role } from '../../case/index.ts';
import type { Scope } from './actions.ts';

/** Who is asking, as sign-in established it. */
export interface Principal {
  userId: string;
  displayName: string;
  /** Capacities this person may act in at all; which of them hold for a case depends on the relation to it. */
  roles: readonly Role[];
  /** As whom this person stands in cases: themselves, their organization, their NPI, the worker they are. */
  subjects: readonly Subject[];
  /** The id on the panel, for reviewers. */
  reviewerId?: string | null;
  /** Set for a sign-in that opens one case only (a link sent to a party without an account). */
  onlyCase?: string | null;
  /** Set for an API key: what the key may be used for. */
  scopes?: readonly Scope[];
}

export interface Subject {
  /** `representative`: a name with the mailbox that was given for it; `named`: a name and nothing more, for links only. */
  kind: 'user' | 'person' | 'organization' | 'npi' | 'representative' | 'named';
  subject: string;
}

/** The program itself: timers, background work. */
export const systemPrincipal: Principal = { userId: 'system', displayName: 'OpenIMR', roles: ['system'], subjects: [] };
