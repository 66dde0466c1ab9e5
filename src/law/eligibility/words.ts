import { formatLong, type Language } from '../dates/format.ts';
import type { PlainDate } from '../dates/types.ts';
import type { ReasonFacts, Variant } from './found.ts';

/** What is said of a reason: what it means in this case, and what the worker can do now. Plain words, short sentences. */
export interface ReasonWords {
  because: string;
  next: string;
}

/** A language must have words for every shape of every reason: the compiler sees to it. */
export type ReasonLanguage = Record<Variant, (facts: ReasonFacts) => ReasonWords>;

/** A day in words, or the given words where it is not known. */
export const dayIn =
  (language: Language, unknown: string) =>
  (day: PlainDate | undefined): string =>
    day ? formatLong(day, language) : unknown;

/** `“MRI of the knee” and “brace”`, for reading aloud. */
export function listed(items: readonly string[], and: string): string {
  const last = items[items.length - 1];
  return items.length < 2 ? (last ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

export const quoted = (items: readonly string[] | undefined, and: string): string =>
  listed(
    (items ?? []).map((item) => `“${item}”`),
    and,
  );
