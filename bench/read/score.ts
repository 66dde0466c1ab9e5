import type { Facts } from './facts.ts';

/** How a field came out over all letters: of what was given, how much is right; of what there was, how much was found. */
export interface Score {
  given: number;
  expected: number;
  right: number;
}

export interface Miss {
  letter: string;
  field: string;
  expected: string | null;
  got: string | null;
}

export interface Scores {
  fields: Map<string, Score>;
  misses: Miss[];
}

export function emptyScores(): Scores {
  return { fields: new Map(), misses: [] };
}

/** Counts one letter; only the fields that the expectation has are judged. */
export function judge(scores: Scores, letter: string, expected: Facts, got: Facts): void {
  for (const [field, wanted] of expected) {
    const found = got.get(field) ?? [];
    const score = scores.fields.get(field) ?? { given: 0, expected: 0, right: 0 };
    scores.fields.set(field, score);
    for (let i = 0; i < Math.max(wanted.length, found.length); i++) {
      const [want, have] = [wanted[i] ?? null, found[i] ?? null];
      if (have !== null) score.given++;
      if (want !== null) score.expected++;
      if (want !== null && want === have) score.right++;
      else if (want !== have) scores.misses.push({ letter, field, expected: want, got: have });
    }
  }
}

export const precision = ({ right, given }: Score): number => (given === 0 ? 1 : right / given);
export const recall = ({ right, expected }: Score): number => (expected === 0 ? 1 : right / expected);
