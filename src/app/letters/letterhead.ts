import { defaultLetterhead, type Letterhead } from '../../determination/write/index.ts';
import type { Config } from '../config.ts';

/** The sender of letters and notices as configured. */
export const letterheadOf = (config: Config): Letterhead => ({
  ...defaultLetterhead,
  organization: config.OPENIMR_ORGANIZATION,
});
