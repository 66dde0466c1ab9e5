import { defaultLetterhead, type Letterhead } from '../../determination/write/index.ts';
import type { Config } from '../config.ts';

/** The sender of letters and notices as configured. */
export const letterheadOf = (config: Config): Letterhead => ({
  ...defaultLetterhead,
  organization: config.OPENIMR_ORGANIZATION,
  lines: config.OPENIMR_ORGANIZATION_LINES.split(';').map((line) => line.trim()),
  portal: config.OPENIMR_URL ?? `http://${config.HOST}:${config.PORT}`,
});
