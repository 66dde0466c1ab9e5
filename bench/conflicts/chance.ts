import { randomFrom } from '../../src/reviewers/draw/random.ts';

/** Seeded chance with the few forms the generators need. */
export interface Chance {
  next: () => number;
  below: (n: number) => number;
  of: <T>(list: readonly T[]) => T;
  yes: (probability: number) => boolean;
}

export function chanceFrom(seed: string): Chance {
  const next = randomFrom(seed);
  const below = (n: number) => Math.floor(next() * n);
  return { next, below, of: (list) => list[below(list.length)]!, yes: (probability) => next() < probability };
}
