import { checkDetermination } from '../../src/determination/check/index.ts';
import { readDetermination } from '../../src/determination/read/index.ts';

/** The same row of chances for the same seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Damage = (text: string, chance: () => number) => string;
const place = (length: number, chance: () => number): number => Math.floor(chance() * length);

const truncated: Damage = (text, chance) => text.slice(0, place(text.length, chance));
const beheaded: Damage = (text, chance) => text.slice(place(text.length, chance));
const linesDropped: Damage = (text, chance) => {
  const lines = text.split('\n');
  for (let n = 0; n < 5; n++) lines.splice(place(lines.length, chance), 1);
  return lines.join('\n');
};
const reordered: Damage = (text, chance) => {
  const lines = text.split('\n');
  for (let n = 0; n < 4; n++)
    lines.splice(place(lines.length, chance), 0, ...lines.splice(place(lines.length, chance), 3));
  return lines.join('\n');
};
const bytesFlipped: Damage = (text, chance) => {
  const bytes = Buffer.from(text);
  for (let n = 0; n < 20 && bytes.length > 0; n++) bytes[place(bytes.length, chance)]! ^= 1 << place(8, chance);
  return bytes.toString('utf8');
};
const damages: [string, Damage][] = [
  ['truncated', truncated],
  ['beheaded', beheaded],
  ['lines dropped', linesDropped],
  ['reordered', reordered],
  ['bytes flipped', bytesFlipped],
];

/** Reads and checks so many damaged letters; an exception is counted, a slow one is told. */
export function mutantsFigures(texts: string[], count = 10_000, seed = 4): string {
  const chance = chances(seed);
  const thrown: string[] = [];
  let slowest = 0;
  for (let n = 0; n < count; n++) {
    const [name, damage] = damages[n % damages.length]!;
    const text = damage(texts[place(texts.length, chance)]!, chance);
    const began = performance.now();
    try {
      checkDetermination(readDetermination(text), text);
    } catch (error) {
      thrown.push(`  ${name}: ${(error as Error).message}`);
    }
    // The first ones pay for compiling the program.
    if (n >= 500) slowest = Math.max(slowest, performance.now() - began);
  }
  const said = thrown.length === 0 ? 'not one exception' : `${thrown.length} exceptions`;
  const kinds = damages.map(([name]) => name).join(', ');
  return [
    `Damaged letters (${kinds}), read and checked: ${count.toLocaleString('en-US')}, ${said}; the slowest took ${slowest.toFixed(0)} ms`,
    ...thrown.slice(0, 10),
  ].join('\n');
}
