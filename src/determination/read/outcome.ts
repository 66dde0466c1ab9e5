import type { Outcome } from '../model.ts';

const closing = /\s*(?:[:;]|(?<=\s)[-–—])?\s*\b(upheld|uphold|overturned|overturn)\b[\s.]*$/i;
const necessity =
  /^(.*?)[\s,]*\b(?:is|are|was|were)\s*(not\s*)?medically\s+necessary(?:\s+and\s+appropriate)?[\s.]*$/is;

export interface Decided {
  /** Length of the treatment's words in the heading that was given. */
  length: number;
  outcome: Outcome | null;
}

/**
 * Parts an item's heading into the treatment and the decision: "X: Upheld", "X is: Overturned", or, in 2013,
 * "X is not medically necessary and appropriate" (which upholds the denial).
 */
export function readOutcome(heading: string): Decided {
  const usual = usualOutcome(heading);
  if (usual) return usual;
  const said = closing.exec(heading.slice(-60));
  if (said) {
    const length = heading.length - said[0].length;
    return { length: trimmedLength(heading, length), outcome: /^up/i.test(said[1]!) ? 'upheld' : 'overturned' };
  }
  const need = necessity.exec(heading.slice(0, 4_000));
  if (need) return { length: trimmedLength(heading, need[1]!.length), outcome: need[2] ? 'upheld' : 'overturned' };
  return { length: trimmedLength(heading, heading.length), outcome: null };
}

const UPHELD = ': Upheld';
const OVERTURNED = ': Overturned';

/** "X: Upheld", as nearly every heading ends. */
function usualOutcome(heading: string): Decided | null {
  const upheld = heading.endsWith(UPHELD);
  if (!upheld && !heading.endsWith(OVERTURNED)) return null;
  const length = trimmedLength(heading, heading.length - (upheld ? UPHELD : OVERTURNED).length);
  return { length, outcome: upheld ? 'upheld' : 'overturned' };
}

/** The length without blanks and colons at the end. */
export function trimmedLength(heading: string, length: number): number {
  let to = length;
  while (to > 0 && /[\s:;]/.test(heading[to - 1]!)) to--;
  return to;
}
