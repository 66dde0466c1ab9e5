import { type DatePolicy, decide, defaultPolicy, type Policy } from './decide.ts';
import { detect } from './detect.ts';
import type { KnownParties } from './known/parties.ts';
import { type Replaced, replace } from './replace/replace.ts';

export { type DatePolicy, type Decided, decide, defaultPolicy, type Policy } from './decide.ts';
export { detect } from './detect.ts';
export { type Kind, kinds, type Role, roles } from './kinds.ts';
export { type KnownParties, type KnownParty, knownFromApplication } from './known/parties.ts';
export { type Replaced, replace } from './replace/replace.ts';
export type { Span } from './span.ts';

export interface RedactOptions {
  known?: KnownParties;
  /** `month` unless said otherwise. */
  dates?: DatePolicy;
  /** The case's secret offset in days, for `shift`. */
  shiftDays?: number;
}

/**
 * Detects, decides and replaces in one go (LC 4610.6(m); HIPAA Safe Harbor). `spans` are those replaced, with offsets
 * in UTF-16 units of the text that came in; `confirm` are those a person must look at before anything is published.
 */
export function redact(
  text: string,
  options: RedactOptions = {},
): { text: string; spans: Replaced[]; confirm: ReturnType<typeof decide> } {
  const policy: Policy = {
    ...defaultPolicy,
    dates: options.dates ?? defaultPolicy.dates,
    ...(options.shiftDays === undefined ? {} : { shiftDays: options.shiftDays }),
  };
  const decided = decide(detect(text, options.known), policy);
  return { ...replace(text, decided, policy), confirm: decided.filter((span) => span.action === 'confirm') };
}
