import { intakeErrands } from './do-intake.ts';
import { reviewErrands } from './do-review.ts';

/** What is done on each kind of errand. */
export const errandsDo = { ...intakeErrands, ...reviewErrands };
