import type { Chance } from '../conflicts/chance.ts';

/** Applications of 2024 (DWC; rules, section 16): scale 1. */
export const applicationsOfAYear = 199_651;

/**
 * What becomes of applications, as shares. Sources: rules, section 16 (issue 10 names the ranges). DWC tells how many were
 * found ineligible (10 % of unique filings, 2024), how many are duplicates only for 2014 (20 %); 17 % here makes 71 letters
 * of 100 applications, as in 2024. What is marked `assumed` no report counts.
 */
export const shares = {
  duplicate: 0.17,
  /** Of unique ones. */
  ineligible: 0.1,
  deferred: 0.03, // assumed
  deferredThenResolved: 0.5, // assumed
  /** Of those that go to review. */
  withdrawn: 0.025, // assumed
  terminated: 0.015, // assumed
  expedited: 0.01,
  converted: 0.004, // assumed
  informationAsked: 0.04, // assumed
  informationNeverAnswered: 0.25, // assumed
  recordsLate: 0.06, // 2015: thousands open without records
  recordsNever: 0.008, // assumed
  reviewDeclined: 0.01, // assumed
  draftReturned: 0.02, // assumed
  appealed: 0.006, // assumed
  remandedOfAppealed: 0.3, // assumed
  carriedOut: 0.97, // assumed, of those overturned
  /** Applications that come on paper and are typed in by intake; the others come from representatives by program. */
  onPaper: 0.6, // assumed
  /** Workers without an address of e-mail: their letters go through the mail room. */
  byPost: 0.25, // assumed
} as const;

/** Why an application is not eligible. Assumed even shares of the reasons DWC lists first. */
export const ineligibleKinds = ['late', 'unsigned', 'no-decision', 'conditional'] as const;

/** Treatments in one application: 39 of 100 letters have several (CWCI 2015), about 1.7 decisions a letter (CWCI 2019). */
const itemCounts: readonly (readonly [upTo: number, items: number])[] = [
  [0.61, 1],
  [0.83, 2],
  [0.92, 3],
  [0.96, 4],
  [0.98, 5],
];

export function itemCount(chance: Chance): number {
  const drawn = chance.next();
  return itemCounts.find(([upTo]) => drawn < upTo)?.[1] ?? 6 + chance.below(16);
}

/**
 * Shares of decisions in 2024 and how often each kind is overturned: pharmacy 32.7 %, rehabilitation 21.5 %, diagnostics
 * 11.6 %, evaluation and management overturned in 23.1 %, all 12.7 % (DWC). The other shares and rates are set so that these sums come out.
 */
export const kinds = {
  opioid: { share: 0.078, overturned: 0.1 }, // 23.9 % of drugs
  topical: { share: 0.057, overturned: 0.08 }, // 17.4 % of drugs
  'muscle-relaxant': { share: 0.053, overturned: 0.08 }, // 16.3 % of drugs
  'other-drug': { share: 0.139, overturned: 0.13 },
  rehabilitation: { share: 0.215, overturned: 0.12 },
  diagnostic: { share: 0.116, overturned: 0.14 },
  injection: { share: 0.12, overturned: 0.13 },
  equipment: { share: 0.082, overturned: 0.1 },
  surgery: { share: 0.05, overturned: 0.14 },
  office: { share: 0.05, overturned: 0.231 },
  psychology: { share: 0.025, overturned: 0.21 },
  program: { share: 0.015, overturned: 0.19 },
} as const;
export type Kind = keyof typeof kinds;

export function kindOf(chance: Chance): Kind {
  let left = chance.next();
  for (const [kind, { share }] of Object.entries(kinds)) {
    left -= share;
    if (left < 0) return kind as Kind;
  }
  return 'rehabilitation';
}
