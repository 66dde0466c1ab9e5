import type { Screening } from '../conflicts/screening.ts';
import type { Fit, Reason } from '../fit/fit.ts';
import type { Standing } from './prepared-panel.ts';

/** One reviewer of the panel as a draw sees them; it names nobody. */
export interface Candidate {
  id: string;
  eligible: boolean;
  /** How well they fit, 0 to 1. */
  score: number;
  /** Their weight in the draw, and the chance it gave them; 0 for those passed over. */
  weight: number;
  chance: number;
  /** Their chance by the weights alone, without evening out: what fairness is measured against. */
  share: number;
  reasons: Reason[];
}

/** A candidate with what the judgement rests on. */
export interface Judged {
  candidate: Candidate;
  screening: Screening;
  fit: Fit;
  standing: Standing;
  /** Whether their load, or an exclusion, stands in the way; the rest is told by what is above. */
  full: boolean;
  excluded: boolean;
}
