import type { CatalogueEntry } from '../catalogue/entry.ts';
import { type TextField, textsOf } from '../index/fields.ts';
import { stem, WordNumbers } from '../index/tokens.ts';
import type { Query } from './parse.ts';
import type { Highlight } from './request.ts';

/** What to mark: single stems, and words that must stand together. Beginnings end with `*`. */
export interface Marks {
  words: Set<string>;
  prefixes: string[];
  phrases: string[][];
}

export function marksOf(query: Query, marks: Marks = { words: new Set(), prefixes: [], phrases: [] }): Marks {
  switch (query.kind) {
    case 'word':
      marks.words.add(query.term);
      break;
    case 'prefix':
      marks.prefixes.push(query.start);
      break;
    case 'phrase':
      marks.phrases.push(query.terms);
      break;
    case 'synonyms':
      for (const one of [query.own, ...query.others]) marksOf(one, marks);
      break;
    case 'and':
    case 'or':
      for (const one of query.of) marksOf(one, marks);
      break;
    case 'all':
    case 'not':
    case 'filter':
      break;
  }
  return marks;
}

const around = 34;
const longest = 320;

/** The best stretch of each text field of an entry, with the places of the words found. Treatments are always shown. */
export function highlightsOf(entry: CatalogueEntry, marks: Marks): Highlight[] {
  const texts = { ...textsOf(entry), treatment: entry.items.map((item) => item.treatment) };
  const best: Highlight[] = [];
  for (const field of ['treatment', 'rationale', 'summary', 'guideline'] as const) {
    const stretches = texts[field].map((text) => stretchOf(field, text, marks));
    if (field === 'treatment') best.push(...stretches.map(({ highlight }) => highlight));
    else {
      const found = stretches.filter(({ worth }) => worth > 0).sort((a, b) => b.worth - a.worth)[0];
      if (found) best.push(found.highlight);
    }
  }
  return best;
}

/** Words seen in texts and their stems by number, forgotten when there are too many. */
let seen = { numbers: new WordNumbers(), stems: [] as string[] };
const mostSeen = 300_000;
/** The words of the text at hand: number, place, and whether it is to be marked. */
const numbers: number[] = [];
const starts: number[] = [];
const ends: number[] = [];
const marked: boolean[] = [];

/** Reads a text's words into the rows above; gives how many there are. */
function readWords(text: string): number {
  if (seen.stems.length > mostSeen) seen = { numbers: new WordNumbers(), stems: [] };
  let count = 0;
  seen.numbers.each(text, (number, start, end) => {
    seen.stems[number] ??= stem(seen.numbers.words[number]!);
    numbers[count] = number;
    starts[count] = start;
    ends[count++] = end;
  });
  return count;
}

const stemAt = (token: number): string => seen.stems[numbers[token]!]!;

function mark(count: number, marks: Marks): void {
  for (let i = 0; i < count; i++) {
    const term = stemAt(i);
    marked[i] = marks.words.has(term) || marks.prefixes.some((start) => term.startsWith(start));
  }
  for (const phrase of marks.phrases) {
    for (let i = 0; i + phrase.length <= count; i++) {
      if (phrase[0] === stemAt(i) && phrase.every((word, k) => stemAt(i + k) === word))
        marked.fill(true, i, i + phrase.length);
    }
  }
}

function stretchOf(field: TextField, text: string, marks: Marks): { highlight: Highlight; worth: number } {
  const count = readWords(text);
  mark(count, marks);
  const [from, to, worth] = field === 'treatment' ? [0, count, 1] : bestWindow(count);
  const start = from === 0 ? 0 : starts[from]!;
  const end = to >= count ? text.length : ends[to - 1]!;
  const cut = Math.min(end, start + (field === 'treatment' ? 2_000 : longest));
  const places: [number, number][] = [];
  for (let i = from; i < to; i++) {
    if (marked[i] && ends[i]! <= cut) places.push([starts[i]! - start, ends[i]! - start]);
  }
  return { highlight: { field, text: text.slice(start, cut), marks: places }, worth };
}

/** The stretch with the most different words found, then the most words. */
function bestWindow(count: number): [number, number, number] {
  let best: [number, number, number] = [0, Math.min(around, count), 0];
  for (let i = 0; i < count; i++) {
    if (!marked[i]) continue;
    const from = Math.max(0, i - 6);
    const to = Math.min(count, from + around);
    const different = new Set<string>();
    let found = 0;
    for (let k = i; k < to; k++) {
      if (!marked[k]) continue;
      different.add(stemAt(k));
      found++;
    }
    const worth = different.size * 10 + Math.min(found, 9);
    if (worth > best[2]) best = [from, to, worth];
  }
  return best;
}
