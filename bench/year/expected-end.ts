import type { EventType, Status } from '../../src/case/index.ts';
import { isIneligible } from './expected-clocks.ts';
import { overturned, type Plan } from './plan.ts';

/** Where a case must stand when all its errands are run, and in whose queue. */
export interface ExpectedEnd {
  status: Status;
  owner: string | null;
  decisions: number;
}

export function expectedEnd(plan: Plan): ExpectedEnd {
  const { fate, appeal, carriedOut } = plan;
  const over = (status: Status): ExpectedEnd => ({ status, owner: null, decisions: 0 });
  if (isIneligible(plan)) return over('ineligible');
  switch (fate) {
    case 'duplicate':
      return over('duplicate');
    case 'deferred':
      return { status: 'deferred', owner: 'intake', decisions: 0 };
    case 'withdrawn':
    case 'terminated':
      return over(fate);
    default: {
      if (appeal === 'affirmed') return { ...over('affirmed'), decisions: 1 };
      const isDuty = overturned(plan).length > 0;
      const decisions = appeal === 'remanded' ? 2 : 1;
      if (!isDuty) return { ...over('issued'), decisions };
      if (!appeal && carriedOut) return { ...over('implemented'), decisions };
      return { status: 'issued', owner: 'service', decisions };
    }
  }
}

/** What is counted on both sides: what the generator meant, and what stands in the ledger. */
export type Counts = Record<string, number>;

/** How often each thing must stand in the ledger of this case. */
export function expectedCounts(plan: Plan): Counts {
  const { decisions } = expectedEnd(plan);
  const isReviewed = plan.fate === 'reviewed';
  const yes = (holds: boolean): number => (holds ? 1 : 0);
  return {
    applications: 1,
    duplicates: yes(plan.fate === 'duplicate'),
    'found ineligible': yes(isIneligible(plan)),
    deferred: yes(plan.fate === 'deferred' || plan.resumed),
    'found eligible': yes(isReviewed || plan.fate === 'withdrawn' || plan.fate === 'terminated'),
    'information asked': yes(plan.asked || plan.fate === 'information-lapsed'),
    withdrawn: yes(plan.fate === 'withdrawn'),
    terminated: yes(plan.fate === 'terminated'),
    expedited: yes(isReviewed && plan.expedited),
    converted: yes(isReviewed && plan.converted),
    'records overdue': yes(isReviewed && plan.records !== 'in-time'),
    'without records': yes(plan.records === 'never' && isReviewed),
    'reviews declined': yes(isReviewed && plan.declined),
    'drafts returned': yes(isReviewed && plan.returned),
    determinations: decisions,
    'treatments upheld': decisions * (plan.treatments.length - overturned(plan).length),
    'treatments overturned': decisions * overturned(plan).length,
    'carried out': yes(expectedEnd(plan).status === 'implemented'),
    appeals: yes(isReviewed && plan.appeal !== null),
    remands: yes(isReviewed && plan.appeal === 'remanded'),
  };
}

/** Which events stand for what is counted; the others are counted in verify-case.ts from what they say. */
export const countedEvents: Partial<Record<EventType, string>> = {
  ApplicationReceived: 'applications',
  MarkedDuplicate: 'duplicates',
  FoundIneligible: 'found ineligible',
  Deferred: 'deferred',
  FoundEligible: 'found eligible',
  InformationRequested: 'information asked',
  Withdrawn: 'withdrawn',
  Terminated: 'terminated',
  PriorityConverted: 'converted',
  RecordsFoundOverdue: 'records overdue',
  ReviewDeclined: 'reviews declined',
  DraftReturned: 'drafts returned',
  DeterminationIssued: 'determinations',
  ImplementationReported: 'carried out',
  AppealFiled: 'appeals',
  AppealRemanded: 'remands',
};
