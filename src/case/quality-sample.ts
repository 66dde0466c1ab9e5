import { randomFrom } from '../reviewers/draw/random.ts';
import type { CaseState } from './state.ts';

/**
 * Where the house does not read every determination a second time, a recorded draw says which ones it reads. The seed is
 * made by the program when the draft is submitted and kept with the draw: anybody can make the same draw again.
 */
export interface QualitySample {
  /** The share of determinations that are read, 0 to 1, as it was set on that day. */
  share: number;
  seed: string;
  /** What the seed gives, 0 up to 1: below the share the determination is read. */
  number: number;
  /** Read in any case, whatever the draw says, because of these. */
  always: AlwaysRead[];
  drawn: boolean;
}

export const alwaysRead = ['remand', 'panel', 'waived', 'returned', 'drawn-before'] as const;
export type AlwaysRead = (typeof alwaysRead)[number];

/** Whether a second person reads this determination. The same facts and seed give the same draw on every machine. */
export function drawQualitySample(facts: Pick<QualitySample, 'share' | 'seed' | 'always'>): QualitySample {
  const number = randomFrom(`quality sample: ${facts.seed}`)();
  return { ...facts, number, drawn: facts.always.length > 0 || number < facts.share };
}

/** What is read in any case: a second try after a remand, a panel's, one with an error waived, one sent back or drawn before. */
export function alwaysReadBecause(state: CaseState): AlwaysRead[] {
  const holds: Record<AlwaysRead, boolean> = {
    remand: state.round > 1,
    panel: state.panel !== null,
    waived: Object.keys(state.waivers).length > 0,
    returned: state.comments.length > 0,
    'drawn-before': state.qualitySample?.drawn === true,
  };
  return alwaysRead.filter((one) => holds[one]);
}
