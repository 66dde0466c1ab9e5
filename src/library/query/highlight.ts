import type { CatalogueEntry } from '../catalogue/entry.ts';
import { type TextField, textsOf } from '../index/fields.ts';
import { tokensOf } from '../index/tokens.ts';
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

function stretchOf(field: TextField, text: string, marks: Marks): { highlight: Highlight; worth: number } {
  const tokens = tokensOf(text);
  const hit = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const { term } = tokens[i]!;
    if (marks.words.has(term) || marks.prefixes.some((start) => term.startsWith(start))) hit[i] = 1;
    for (const phrase of marks.phrases) {
      if (phrase[0] === term && phrase.every((word, k) => tokens[i + k]?.term === word))
        hit.fill(1, i, i + phrase.length);
    }
  }
  const [from, to, worth] = field === 'treatment' ? [0, tokens.length, 1] : bestWindow(tokens, hit);
  const start = from === 0 ? 0 : tokens[from]!.start;
  const end = to >= tokens.length ? text.length : tokens[to - 1]!.end;
  const cut = Math.min(end, start + (field === 'treatment' ? 2_000 : longest));
  const places: [number, number][] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (hit[i] && token.end <= cut) places.push([token.start - start, token.end - start]);
  }
  return { highlight: { field, text: text.slice(start, cut), marks: places }, worth };
}

/** The stretch with the most different words found, then the most words. */
function bestWindow(tokens: readonly { term: string }[], hit: Uint8Array): [number, number, number] {
  let best: [number, number, number] = [0, Math.min(around, tokens.length), 0];
  for (let i = 0; i < tokens.length; i++) {
    if (!hit[i]) continue;
    const from = Math.max(0, i - 6);
    const to = Math.min(tokens.length, from + around);
    const seen = new Set<string>();
    let count = 0;
    for (let k = i; k < to; k++) {
      if (!hit[k]) continue;
      seen.add(tokens[k]!.term);
      count++;
    }
    const worth = seen.size * 10 + Math.min(count, 9);
    if (worth > best[2]) best = [from, to, worth];
  }
  return best;
}
