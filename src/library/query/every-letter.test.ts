import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generatedLetter } from '../../../bench/search/generator.ts';
import { enterLetter } from '../catalogue/enter.ts';
import type { CatalogueEntry, CatalogueItem } from '../catalogue/entry.ts';
import { type Facet, facetNames, itemFacets, letterFacets, textFieldNames, textsOf } from '../index/fields.ts';
import { Library } from '../index/library.ts';
import { tokensOf } from '../index/tokens.ts';

/** Any question against a library of several segments with letters taken out, and against every letter one by one. */
const folder = mkdtempSync(join(tmpdir(), 'openimr-every-letter-'));
const entries = Array.from({ length: 700 }, (_, i) =>
  enterLetter(generatedLetter(i), { kind: 'imported', file: '', sha256: String(i) }),
);
const out = new Set(entries.filter((_, i) => i % 41 === 3).map(({ key }) => key));
const living = entries.filter(({ key }) => !out.has(key));
const termsOf = new Map(
  living.map((entry) => [
    entry.key,
    new Set(textFieldNames.flatMap((field) => textsOf(entry)[field].flatMap(tokensOf)).map(({ term }) => term)),
  ]),
);
let library: Library;
beforeAll(() => {
  library = Library.open(folder);
  library.add(entries.slice(0, 90));
  library.add(entries.slice(90, 500));
  library.compact();
  library.add(entries.slice(500));
  library.hide([...out]);
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

type Filters = Partial<Record<Facet, string[]>>;
const isOfItems = (facet: Facet): facet is keyof typeof itemFacets => facet in itemFacets;
const valuesOf = (entry: CatalogueEntry, item: CatalogueItem, facet: Facet): readonly string[] =>
  isOfItems(facet) ? itemFacets[facet](item) : letterFacets[facet as keyof typeof letterFacets](entry);

/** Treatments that meet all filters but one. */
function meeting(entry: CatalogueEntry, filters: Filters, but: Facet | null): CatalogueItem[] {
  const all = (Object.entries(filters) as [Facet, string[]][]).filter(([facet]) => facet !== but);
  return entry.items.filter((item) =>
    all.every(([facet, wanted]) => valuesOf(entry, item, facet).some((value) => wanted.includes(value))),
  );
}

function counted(found: readonly CatalogueEntry[], filters: Filters, facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of found) {
    const items = meeting(entry, filters, filters[facet] ? facet : null);
    for (const value of new Set(items.flatMap((item) => valuesOf(entry, item, facet))))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const words = [
  'zenquiro',
  'weakness',
  'sprain',
  'straight',
  'duration',
  'exercise',
  'hand',
  'ankle',
  'fusion',
  'diagnosis',
];
const values = Object.fromEntries(
  facetNames.map((facet) => [
    facet,
    [...new Set(entries.flatMap((entry) => entry.items.flatMap((item) => valuesOf(entry, item, facet))))],
  ]),
) as Record<Facet, string[]>;
const someFilters: fc.Arbitrary<Filters> = fc
  .uniqueArray(fc.constantFrom(...facetNames), { maxLength: 3 })
  .chain((facets) =>
    fc.record(
      Object.fromEntries(
        facets.map((facet) => [
          facet,
          fc.uniqueArray(fc.constantFrom(...values[facet]), { minLength: 1, maxLength: 2 }),
        ]),
      ) as Record<Facet, fc.Arbitrary<string[]>>,
    ),
  );

it('finds, counts and pages as one who reads every letter', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...words.slice(1)), { minLength: 0, maxLength: 2 }),
      fc.boolean(),
      fc.option(fc.constantFrom(...words.slice(1)), { nil: null }),
      someFilters,
      (sought, any, not, filters) => {
        const minus = not !== null && !sought.includes(not) && sought.length > 0 && !any ? ` -rationale:"${not}"` : '';
        const text = sought.map((word) => `"${word}"`).join(any ? ' OR ' : ' ') + minus;
        const stems = sought.map((word) => tokensOf(word)[0]!.term);
        const withWords = living.filter((entry) => {
          const has = (term: string) => termsOf.get(entry.key)!.has(term);
          const excluded =
            minus !== '' &&
            entry.items.some(({ rationale }) =>
              tokensOf(rationale).some(({ term }) => term === tokensOf(not!)[0]!.term),
            );
          return !excluded && (stems.length === 0 || (any ? stems.some(has) : stems.every(has)));
        });
        const answer = library.search({ words: text, filters, facets: true, limit: 700 });
        if (answer.someWords || answer.spelled.length > 0) return;
        const found = withWords.filter((entry) => meeting(entry, filters, null).length > 0);
        expect(answer.total).toBe(found.length);
        expect(new Set(answer.hits.map(({ key }) => key))).toEqual(new Set(found.map(({ key }) => key)));
        const scores = answer.hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(library.search({ words: text, filters, limit: 7 }).hits.map(({ key }) => key)).toEqual(
          answer.hits.slice(0, 7).map(({ key }) => key),
        );
        for (const facet of facetNames) {
          const pool = filters[facet] ? withWords.filter((entry) => meeting(entry, filters, facet).length > 0) : found;
          const expected = counted(pool, filters, facet);
          expect(Object.fromEntries(answer.facets[facet]!.map(({ value, count }) => [value, count])), facet).toEqual(
            Object.fromEntries([...expected]),
          );
        }
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
