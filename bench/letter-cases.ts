import type { Determination } from '../src/determination/model.ts';
import { type Content, letterContent, sampleDetermination } from '../src/determination/write/index.ts';
import type { PlainDate } from '../src/law/dates/types.ts';

/**
 * Letters of as many different cases, drawn from a seed: other people, numbers, dates, treatments and records, and every
 * summary and rationale in other words. Case facts are never the same twice; the program's own sentences are, as in life.
 */
export function makeLetters(count: number): Content[] {
  const draw = drawing(seeded(20_260_401));
  return Array.from({ length: count }, (_, index) => letterContent(otherCase(index, draw), 'parties'));
}

function otherCase(index: number, draw: Draw): Determination {
  const sample = sampleDetermination;
  const reworded = (sentences: Determination['summary']) =>
    sentences.map((sentence) => ({ ...sentence, text: draw.shuffled(sentence.text) }));
  return {
    ...sample,
    language: 'en',
    caseNumber: `CM26-${String(1_000_000 + index).slice(-7)}`,
    dates: {
      injury: draw.date(2024),
      assigned: draw.date(2026),
      urDenial: draw.date(2026),
      applicationReceived: draw.date(2026),
      decision: draw.date(2026),
    },
    parties: {
      employee: draw.name(2),
      employeeAddress: `${draw.upTo(900)} ${draw.name(1)} Lane, Fresno, CA 93799`,
      claimNumber: `WC-FIC-${draw.upTo(100_000_000)}`,
      employer: `${draw.name(2)} Orchards`,
      claimsAdministrator: `${draw.name(1)} Claims`,
      requestingPhysician: `${draw.name(2)}, MD`,
      attorney: `${draw.name(1)} & ${draw.name(1)}, LLP`,
    },
    documents: sample.documents.map((one) => ({
      ...one,
      title: `${one.title}, ${draw.name(1)}`,
      author: `${draw.name(2)}, MD`,
      date: draw.date(2026),
      pages: draw.upTo(40),
    })),
    summary: reworded(sample.summary),
    items: sample.items.map((item) => ({
      ...item,
      treatment: `${item.treatment}, ${draw.name(1)}`,
      rationale: reworded(item.rationale),
    })),
  };
}

interface Draw {
  /** A whole number from 1. */
  upTo(most: number): number;
  name(words: number): string;
  date(year: number): PlainDate;
  shuffled(text: string): string;
}

const beginnings = 'Quill Amber Lark Tansy Orrin Fable Briar Hollow Marsh Wren Cedar Poppy Flint Juniper Moss'.split(
  ' ',
);
const endings = 'ton by wick ford field dale low mere ley worth'.split(' ');

function drawing(next: () => number): Draw {
  const upTo = (most: number) => 1 + Math.floor(next() * most);
  const word = () => `${beginnings[upTo(beginnings.length) - 1]}${endings[upTo(endings.length) - 1]}`;
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    upTo,
    name: (words) => Array.from({ length: words }, word).join(' '),
    date: (year) => `${year}-${two(upTo(12))}-${two(upTo(28))}` as PlainDate,
    shuffled: (text) => shuffled(text, next),
  };
}

function shuffled(text: string, next: () => number): string {
  const words = text.split(' ');
  for (let i = words.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [words[i], words[j]] = [words[j] ?? '', words[i] ?? ''];
  }
  return words.join(' ');
}

/** Mulberry32: the same letters in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
