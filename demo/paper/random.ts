/** A seeded source of numbers in [0, 1) (mulberry32): the same seed gives the same paper everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number with the given standard deviation (sum of uniforms: near enough to a bell for noise on paper). */
export function bellNumber(random: () => number, deviation: number): number {
  return (random() + random() + random() + random() - 2) * deviation * 1.732;
}
