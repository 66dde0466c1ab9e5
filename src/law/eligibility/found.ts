import type { PlainDate } from '../dates/types.ts';
import type { Screened } from './context.ts';
import type { ReasonCode } from './reasons.ts';

/** What a reason does to the application. `recorded` changes nothing (I11, I12). */
export type Effect = 'ineligible' | 'deferred' | 'information-requested' | 'recorded';

/** Each shape in which a reason occurs; the words of the notices are kept by it. */
export type Variant =
  | 'late'
  | 'late-drugs'
  | 'late-after-liability'
  | 'service-unknown'
  | 'unsigned'
  | 'not-allowed-to-file'
  | 'designated-too-early'
  | 'designation-undated'
  | 'no-representative'
  | 'decision-missing'
  | 'decision-asked-for'
  | 'decision-pages'
  | 'decision-other-claim'
  | 'decision-after-application'
  | 'conditional'
  | 'duplicate'
  | 'duplicate-items'
  | 'incomplete'
  | 'dates-contradict'
  | 'liability-disputed'
  | 'before-program'
  | 'bill-amount'
  | 'mpn-diagnosis'
  | 'health-plan'
  | 'other-ground'
  | 'authorized'
  | 'settled'
  | 'withdrawn'
  | 'approved-by-ur'
  | 'approved-items'
  | 'ur-looks-late'
  | 'ur-said-late'
  | 'agreement'
  | 'physician-silent'
  | 'physician-contradiction'
  | 'repeat'
  | 'other';

/** The facts that the words of a reason need; dates as dates, so that each language writes them its own way. */
export interface ReasonFacts {
  filed?: PlainDate;
  /** The day of sending is not known: `filed` is the day of receipt. */
  received?: boolean;
  lastDay?: PlainDate;
  decided?: PlainDate;
  day?: PlainDate;
  id?: string;
  missing?: MissingPart[];
  items?: string[];
  text?: string;
}

export const missingParts = [
  'pages',
  'claim-number',
  'date-of-injury',
  'physician',
  'administrator',
  'treatment',
  'consent',
] as const;
export type MissingPart = (typeof missingParts)[number];

export interface Found {
  code: ReasonCode;
  variant: Variant;
  effect: Effect;
  facts: ReasonFacts;
  /** Ids of the treatments it concerns; null when it concerns the application as a whole. */
  treatments: string[] | null;
  /** Information only: what follows when the request is answered or lapses and the thing is still as it is. */
  otherwise: 'ineligible' | 'eligible';
}

/** What a test found, and the words of the trace when it found nothing. */
export interface Tested {
  found: Found[];
  steps: string[];
}

export interface ScreeningTest {
  codes: readonly ReasonCode[];
  question: string;
  run: (screened: Screened) => Tested;
}

type Part = Partial<Omit<Found, 'code' | 'variant'>>;

/** A finding with the usual rest: ineligible, the whole application. */
export const reason = (code: ReasonCode, variant: Variant, part: Part = {}): Found => ({
  code,
  variant,
  effect: 'ineligible',
  facts: {},
  treatments: null,
  otherwise: 'ineligible',
  ...part,
});

export const passed = (...steps: string[]): Tested => ({ found: [], steps });
export const failed = (...found: Found[]): Tested => ({ found, steps: [] });
