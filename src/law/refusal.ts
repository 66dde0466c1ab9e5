/** Why something asked for was not done: a value, never a thrown sentence. */
export interface Refusal {
  /** Stable code that programs and tests rely on, e.g. `stale-version`, `clock-unknown`. */
  code: string;
  /** Words a person can act on. */
  because: string;
  /** The rule it rests on, e.g. `8 CCR 9792.10.3(d)`. */
  rule?: string;
  /** The field of the input that was wrong, as a dotted path. */
  field?: string;
}

/** What a function that may refuse gives back. */
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const granted = <T>(value: T): Answer<T> => ({ ok: true, value });
export const refused = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
