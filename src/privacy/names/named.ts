import type { Role } from '../kinds.ts';

/** A name between two words of the text. */
export interface Named {
  from: number;
  to: number;
  /** The title that is replaced with the name begins here. */
  start: number;
  end: number;
  reason: string;
  score: number;
  role?: Role;
}
