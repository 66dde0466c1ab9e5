import type { CaseFact, CaseFactKind } from './case-facts.ts';

/** The kind of review in which a case stands at a fact. */
export type Review = 'standard' | 'expedited' | 'formulary';

/** Which clocks a fact starts, and what ends each. */
export interface Opening {
  by: CaseFactKind;
  /** The clock's id, chosen by the kind of review and the fact; null when it starts none. */
  clock: (fact: CaseFact, review: Review) => string | null;
  metBy: readonly CaseFactKind[];
  /** Facts that make it pointless. */
  stoppedBy?: readonly CaseFactKind[];
}

const only = (clock: string) => () => clock;
/** The dispute is over, or the case closed. */
const over: readonly CaseFactKind[] = ['ended'];
const electronically = (fact: CaseFact): boolean => fact.served === 'electronic';

/** Section 3 of the rules, from the side of what happens in a case. */
export const openings: readonly Opening[] = [
  { by: 'ur-decided', clock: only('C04'), metBy: [] },
  {
    by: 'ur-served',
    clock: (fact, review) => (held(fact) ? null : review === 'formulary' ? 'C06' : 'C05'),
    metBy: ['application-received'],
  },
  { by: 'liability-resolved', clock: only('C09'), metBy: ['application-received'], stoppedBy: over },
  {
    by: 'info-requested',
    clock: (fact) => (fact.on < '2014-02-12' ? 'C11b' : 'C11'),
    metBy: ['info-received'],
    stoppedBy: over,
  },
  {
    by: 'info-received',
    clock: only('C12'),
    metBy: ['eligible', 'not-eligible-served', 'info-requested'],
    stoppedBy: over,
  },
  { by: 'eligible', clock: only('C13'), metBy: ['noarfi-sent'], stoppedBy: over },
  {
    by: 'noarfi-sent',
    clock: (fact, review) => (review === 'expedited' ? null : electronically(fact) ? 'C14e' : 'C14'),
    metBy: ['records-complete'],
    stoppedBy: [...over, 'expedited-conversion'],
  },
  {
    // The statute's ten days stand beside the fifteen or twelve that DWC goes by: both are told (section 3, C14s).
    by: 'noarfi-sent',
    clock: (_, review) => (review === 'expedited' ? null : 'C14s'),
    metBy: ['records-complete'],
    stoppedBy: [...over, 'expedited-conversion'],
  },
  {
    by: 'noarfi-sent',
    clock: (fact, review) => (review === 'expedited' ? null : electronically(fact) ? 'C15e' : 'C15'),
    metBy: [],
    stoppedBy: [...over, 'expedited-conversion', 'determination-served'],
  },
  {
    by: 'noarfi-received',
    clock: (_, review) => (review === 'expedited' ? 'C14x' : null),
    metBy: ['records-complete'],
    stoppedBy: [...over, 'regular-conversion'],
  },
  {
    by: 'noarfi-received',
    clock: (_, review) => (review === 'expedited' ? 'C15x' : null),
    metBy: [],
    stoppedBy: [...over, 'regular-conversion', 'determination-served'],
  },
  {
    by: 'expedited-conversion',
    clock: only('C14x'),
    metBy: ['records-complete'],
    stoppedBy: [...over, 'regular-conversion'],
  },
  {
    by: 'records-requested',
    clock: (_, review) => (review === 'expedited' ? 'C16x' : 'C16'),
    metBy: ['records-request-answered'],
    stoppedBy: [...over, 'determination-served'],
  },
  {
    by: 'records-complete',
    clock: (_, review) => decisionClock[review],
    metBy: ['determination-served'],
    stoppedBy: [...over, 'expedited-conversion', 'regular-conversion'],
  },
  { by: 'dispute-resolved', clock: only('C22'), metBy: ['ended'] },
  { by: 'administrator-changed', clock: only('C23'), metBy: ['administrator-change-told'] },
  {
    by: 'determination-received',
    clock: (fact) => (fact.toAuthorize ? 'C24' : null),
    metBy: ['implemented'],
    stoppedBy: ['appealed'],
  },
  {
    by: 'determination-received',
    clock: (fact) => (fact.toReimburse ? 'C25' : null),
    metBy: ['implemented'],
    stoppedBy: ['appealed'],
  },
  { by: 'determination-served', clock: only('C26'), metBy: ['appealed'], stoppedBy: ['determination-served'] },
  { by: 'verification-defect', clock: only('C27'), metBy: ['verification-cured'] },
  { by: 'invoiced', clock: only('C28'), metBy: ['invoice-paid'] },
  { by: 'not-eligible-served', clock: only('C29'), metBy: ['appealed'], stoppedBy: ['eligible'] },
];

export const decisionClock: Record<Review, string> = { standard: 'C18', formulary: 'C19', expedited: 'C20' };

/** The form was not supplied and has not come since: the time to apply does not run (C08). */
const held = (fact: CaseFact): boolean => fact.formSupplied === false && !fact.formSuppliedOn;
