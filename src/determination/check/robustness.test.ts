import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDetermination } from '../read/index.ts';
import { checkDetermination } from './index.ts';
import { letterWith } from './sample.fixture.ts';

const folder = new URL('../corpus/defects/', import.meta.url);
const letters = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

type Change = (text: string, at: number, size: number) => string;

const changes: Record<string, Change> = {
  truncated: (text, at) => text.slice(0, at),
  beheaded: (text, at) => text.slice(at),
  'a piece lost': (text, at, size) => text.slice(0, at) + text.slice(at + size),
  'a piece twice': (text, at, size) => text.slice(0, at + size) + text.slice(at),
  'lines reversed': (text) => text.split('\n').reverse().join('\n'),
  'without line ends': (text) => text.replace(/\n/g, ' '),
  'in capitals': (text) => text.toUpperCase(),
  'figures changed': (text, at) => text.replace(/\d/g, (digit) => String((Number(digit) + at) % 10)),
  'a wild character': (text, at, size) => text.slice(0, at) + String.fromCharCode(size * 97) + text.slice(at),
};

const checked = (text: string) => checkDetermination(readDetermination(text, { file: 'x' }), text);

describe('letters damaged in any way', () => {
  it.each(Object.entries(changes))('%s: never throws, and quotes what stands there', (_name, change) => {
    const anywhere = fc.record({
      letter: fc.constantFrom(...letters),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      size: fc.nat(400),
    });
    const holds = ({ letter, share, size }: { letter: string; share: number; size: number }) => {
      const text = change(letter, Math.floor(share * letter.length), size);
      for (const one of checked(text)) expect(text.slice(one.start, one.end)).toBe(one.quote);
    };
    fc.assert(fc.property(anywhere, holds), { numRuns: 60 });
  });

  it('takes a letter whose places are not true', () => {
    const { letter } = letterWith();
    expect(() => checkDetermination(letter, '')).not.toThrow();
    expect(() => checkDetermination(letter, 'Something else.')).not.toThrow();
  });
});

/** The least of several runs: the machine may be busy with something else. */
function leastTime(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 4; n++) {
    const before = performance.now();
    work();
    least = Math.min(least, performance.now() - before);
  }
  return least;
}

describe('the time it takes', () => {
  const filling = [
    ['plain sentences', 'The worker rests and takes tablets for the shoulder. '],
    ['one sentence without an end', 'and the pain was there for a while and it was not '],
    ['negations', 'not deemed to be found considered is not was never '],
    ['dates and figures', '02/11/2015 and 5/10 for 3 weeks at 10/325 mg #60 x 12 visits, '],
    ['absences', 'no documentation of evidence of lack of documentation of '],
    ['pronouns and ages', 'he said the patient, a 44 year old male, has his own '],
    ['spaces', '                                                  '],
    ['by and comma', 'provided by , by , Dr. , with , '],
  ] as const;

  it.each(filling)('grows with the length and not with its square: %s', (_name, words) => {
    const of = (times: number) =>
      letterWith({ summary: words.repeat(times), items: [{ rationale: words.repeat(times) }] });
    const run = (given: ReturnType<typeof of>) => leastTime(() => void checkDetermination(given.letter, given.text));
    run(of(50));
    const [small, large] = [run(of(150)), run(of(1200))];
    expect(large).toBeLessThan(Math.max(small, 4) * 8 * 4);
  });
});
