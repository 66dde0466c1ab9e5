import { pacificDateOf } from '../dates/pacific.ts';
import type { Instant, PlainDate } from '../dates/types.ts';
import type { Served } from './question.ts';

/** What can happen in a case that starts, meets or stops a clock. The case room maps its events to these. */
export const caseFactKinds = [
  'ur-decided',
  'ur-served',
  'application-received',
  'liability-resolved',
  'info-requested',
  'info-received',
  'eligible',
  'not-eligible-served',
  'noarfi-sent',
  'noarfi-received',
  'expedited-conversion',
  'regular-conversion',
  'records-requested',
  'records-request-answered',
  'records-complete',
  'extended',
  'dispute-resolved',
  'ended',
  'administrator-changed',
  'administrator-change-told',
  'determination-served',
  'determination-received',
  'implemented',
  'appealed',
  'verification-defect',
  'verification-cured',
  'remanded',
  'invoiced',
  'invoice-paid',
] as const;
export type CaseFactKind = (typeof caseFactKinds)[number];

/**
 * One dated fact of a case. Give the facts in the order in which they happened. In an expedited review give
 * `noarfi-received` beside `noarfi-sent`: the records' 24 hours run from receipt (C14x).
 */
export interface CaseFact {
  kind: CaseFactKind;
  /** The day it happened; for `info-requested`, `noarfi-received` and `determination-received` the day it was received. */
  on: PlainDate;
  /** The point of time, for hour clocks (expedited). */
  at?: Instant | null;
  /** The day on which it became known, where it was recorded later: "as known on DATE" leaves it out before. */
  knownOn?: PlainDate | null;
  /** How the paper was served (`ur-served`, `noarfi-sent`, `determination-served`, `not-eligible-served`). */
  served?: Served | null;
  /** The kind of review as it stands from this fact on; standard until one says otherwise. */
  review?: 'standard' | 'expedited' | 'formulary' | null;
  /** `ur-served`: the form came with it (C08), or on another day. */
  formSupplied?: boolean;
  formSuppliedOn?: PlainDate | null;
  /** `determination-received`: treatments overturned that were not yet given (C24) and already given (C25). */
  toAuthorize?: boolean;
  toReimburse?: boolean;
}

/** A fact with the time given, on its California day. */
export const factAt = (kind: CaseFactKind, at: Instant, more: Partial<CaseFact> = {}): CaseFact => ({
  kind,
  at,
  on: pacificDateOf(at),
  ...more,
});

/** What was known at the end of that day, in the order in which it happened. */
export function knownOn(facts: readonly CaseFact[], day: PlainDate): CaseFact[] {
  const known = facts.filter((fact) => fact.on <= day && (fact.knownOn ?? fact.on) <= day);
  return known.sort(inTime);
}

/** By day, then by time where both have one; otherwise the order given stands (sorting is stable). */
function inTime(a: CaseFact, b: CaseFact): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.at && b.at && a.at !== b.at ? (a.at < b.at ? -1 : 1) : 0;
}
