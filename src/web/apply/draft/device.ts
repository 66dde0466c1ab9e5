import type { Answers } from '../answers.ts';
import { noAnswers } from '../answers.ts';

/** What this device keeps of an application: written at once with every key stroke, so that nothing typed is lost. */
export interface Kept {
  answers: Answers;
  /** Version on the server that these answers were made from; 0 when it has none. */
  serverVersion: number;
  /** Typed since the server last took it. */
  dirty: boolean;
  /** What this device handed to the server last, whether or not an answer came back: that is no other device's. */
  handed: string | null;
  /** The same until the application is in: sending twice is sending once. */
  key: string;
  /** The furthest page reached. */
  furthest: string | null;
  /** What was sent under the key while no answer came back: a case may exist already. */
  sent: unknown;
  /** The case that came of it. */
  done: { caseNumber: string; uploaded: string[] } | null;
}

export const freshKept = (): Kept => ({
  answers: noAnswers,
  serverVersion: 0,
  dirty: false,
  handed: null,
  key: crypto.randomUUID(),
  furthest: null,
  sent: null,
  done: null,
});

/** Each person of a shared device has their own; before signing in there is one without a name. */
const placeOf = (owner: string | null): string => `openimr.application.${owner ?? ''}`;

export function readKept(owner: string | null): Kept | null {
  try {
    const text = localStorage.getItem(placeOf(owner));
    return text ? { ...freshKept(), ...(JSON.parse(text) as Kept) } : null;
  } catch {
    return null;
  }
}

export function writeKept(owner: string | null, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(placeOf(owner), JSON.stringify(kept));
    else localStorage.removeItem(placeOf(owner));
  } catch {
    // A full or forbidden store: the server still keeps what a signed-in person types.
  }
}

/** Answers as text that is the same whatever order a database gave their keys. */
export const textOf = (answers: unknown): string =>
  JSON.stringify(answers, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
