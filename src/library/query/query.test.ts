import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatedLetter } from '../../../bench/search/generator.ts';
import { enterLetter } from '../catalogue/enter.ts';
import type { CatalogueEntry } from '../catalogue/entry.ts';
import { textFieldNames, textFields, textsOf } from '../index/fields.ts';
import { Library } from '../index/library.ts';
import { bm25, idfOf, impactOf } from '../index/posting.ts';
import { stem, tokensOf } from '../index/tokens.ts';
import { parseQuery } from './parse.ts';
import { inWords } from './words.ts';

const understood: [text: string, meaning: string][] = [
  ['mripad knees', 'mripad and knees'.replace('knees', '(knees or rodilla)')],
  ['"red flags" -fusion', '"red flags" and not fusion'],
  ['quux OR zork', '(quux or zork)'],
  ['(quux | zork) plim', '(quux or zork) and plim'],
  ['treatment:quux', 'treatment:quux'],
  ['outcome:overturned quux', 'outcome:"overturned" and quux'],
  ['plim*', 'plim*'],
  ['(quux', 'quux'],
  ['quux)', 'quux'],
  ['"quux', 'quux'],
  ['', ''],
  ['the', 'the'],
];

it.each(understood)('reads %j', (text, meaning) => {
  expect(inWords(parseQuery(text))).toBe(meaning);
});

it('knows the names of the field', () => {
  expect(inWords(parseQuery('ESI'))).toContain('"epidural steroid injection"');
  expect(inWords(parseQuery('physical therapy'))).toContain('pt');
  expect(inWords(parseQuery('norco'))).toContain('hydrocodone');
});

it('reads whatever is typed', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof inWords(parseQuery(text)) === 'string'));
});

it('files the forms of a word together', () => {
  expect(stem('injections')).toBe(stem('injection'));
  expect(stem('therapies')).toBe(stem('therapy'));
  expect(stem('diagnosis')).toBe('diagnosis');
});

describe('against a search that looks at every letter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openimr-query-'));
  const entries = Array.from({ length: 300 }, (_, i) =>
    enterLetter(generatedLetter(i), { kind: 'imported', file: '', sha256: String(i) }),
  );
  let library: Library;
  beforeAll(() => {
    library = Library.open(folder);
    library.add(entries.slice(0, 120));
    library.add(entries.slice(120));
  });
  afterAll(() => {
    library.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const words = ['exercise', 'sprain', 'fusion', 'opioid', 'strain', 'naloxone', 'hand', 'weakness', 'straight'];

  it.each(words)('%s: the same letters in the same order with the same scores', (word) => {
    const answer = library.search({ words: `rationale:zzzz OR ${word}`, limit: 200 });
    const term = library.search({ words: word, limit: 200 });
    const expected = naive(entries, stem(word));
    if (term.understood.includes(' or ') || term.spelled.length > 0) return;
    expect(answer.total).toBe(expected.length);
    expect(answer.hits.map(({ key }) => key)).toEqual(expected.slice(0, 200).map(({ key }) => key));
    for (const [i, hit] of answer.hits.entries()) expect(hit.score).toBeCloseTo(expected[i]!.score, 2);
  });

  it('finds a phrase where it stands and nowhere else', () => {
    const phrase = ['functional', 'improvement'].map(stem);
    const has = (entry: CatalogueEntry) =>
      textFieldNames.some((field) =>
        textsOf(entry)[field].some((text) => {
          const terms = tokensOf(text).map(({ term }) => term);
          return terms.some((term, i) => term === phrase[0] && terms[i + 1] === phrase[1]);
        }),
      );
    const found = library.search({ words: '"functional improvement"', limit: 200 });
    expect(found.total).toBe(entries.filter(has).length);
    expect(found.total).toBeGreaterThan(0);
  });

  it('wants outcome and treatment of the same item, and counts a facet without its own filter', () => {
    const filters = { outcome: ['overturned'], category: ['Pharmaceuticals'] };
    const meets = (entry: CatalogueEntry, outcome: string) =>
      entry.items.some((item) => item.outcome === outcome && item.category.main === 'Pharmaceuticals');
    const answer = library.search({ filters, facets: true });
    expect(answer.total).toBe(entries.filter((entry) => meets(entry, 'overturned')).length);
    const upheld = answer.facets.outcome?.find(({ value }) => value === 'upheld')?.count;
    expect(upheld).toBe(entries.filter((entry) => meets(entry, 'upheld')).length);
  });

  it('pages through everything once, in order', () => {
    const keys: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = library.search({ words: '', sort: 'newest', limit: 37, ...(cursor ? { cursor } : {}) });
      keys.push(...page.hits.map(({ key }) => key));
      cursor = page.next;
    } while (cursor);
    expect(new Set(keys).size).toBe(300);
    expect(keys).toHaveLength(300);
  });

  it('mends a slip of the pen and says so', () => {
    const answer = library.search({ words: 'tendernes', limit: 1 });
    expect(answer.spelled).toEqual([{ word: 'tendernes', instead: expect.arrayContaining(['tenderness']) }]);
    expect(answer.total).toBeGreaterThan(0);
  });

  it('answers the same after many segments were made one, and nothing of what was removed stays', () => {
    const before = library.search({ words: 'exercise', limit: 50 });
    library.compact();
    expect(library.search({ words: 'exercise', limit: 50 }).hits.map(({ key }) => key)).toEqual(
      before.hits.map(({ key }) => key),
    );
    const gone = before.hits[0]!.key;
    expect(library.remove([gone])).toBe(1);
    expect(library.get(gone)).toBeNull();
    expect(library.search({ words: 'exercise', limit: 200 }).hits.map(({ key }) => key)).not.toContain(gone);
    library.add(entries.filter(({ key }) => key === gone));
    expect(library.size()).toBe(300);
  });
});

/** BM25 of one word by going through all texts; the document's part in 255 steps, as the index keeps it. */
function naive(entries: readonly CatalogueEntry[], term: string) {
  const weights = entries.map((entry) => {
    let [weight, length] = [0, 0];
    for (const field of textFieldNames) {
      for (const token of textsOf(entry)[field].flatMap(tokensOf)) {
        length += textFields[field].weight;
        if (token.term === term) weight += textFields[field].weight;
      }
    }
    return { key: entry.key, weight, length };
  });
  const found = weights.filter(({ weight }) => weight > 0);
  const idf = idfOf(entries.length, found.length);
  return found
    .map(({ key, weight, length }) => ({ key, score: (impactOf(weight, length) / 255) * (bm25.k1 + 1) * idf }))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}
