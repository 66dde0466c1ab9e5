import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Determination, determinationSchema } from '../model.ts';
import { letterContent } from './letter/content.ts';
import { roundTrips } from './round-trip.ts';
import { sampleDetermination as sample } from './sample.ts';
import { renderText } from './text.ts';

test('the sample comes back equal, served and public', () => {
  expect(roundTrips(sample)).toEqual([]);
  expect(roundTrips(sample, { audience: 'public' })).toEqual([]);
});

test('a letter changed after it was written does not come back equal', () => {
  const text = renderText(letterContent(sample, 'parties'));
  const changed = {
    'Home exercise kit: Overturned': 'Home exercise kit: Upheld',
    'Date Assigned:\t09/14/2026': 'Date Assigned:\t09/15/2026',
    '6 out of 10': '8 out of 10',
    'Physical Medicine.': 'Acupuncture.',
    'State(s) of Licensure: California': 'State(s) of Licensure: Arizona',
  };
  for (const [words, others] of Object.entries(changed)) {
    expect(text).toContain(words);
    expect(roundTrips(sample, { text: text.replace(words, others) }), others).not.toEqual([]);
  }
});

test('the three amounts of a modified request come back', () => {
  const modified = {
    requested: 'Physical therapy x 12',
    authorized: 'Physical therapy x 6',
    disputed: 'Physical therapy x 6',
  };
  expect(roundTrips({ ...sample, items: sample.items.map((item) => ({ ...item, ...modified })) })).toEqual([]);
});

const word = fc.constantFrom(
  ...'pain therapy lumbar right left MRI reported strength 5/5 four weeks of the no relief and 10 mg x-ray (PR-2) 52-year-old'.split(
    ' ',
  ),
);
const sentence = fc.array(word, { minLength: 3, maxLength: 25 }).map((words) => `The ${words.join(' ')}.`);
const sentences = fc.array(
  fc.record({
    text: sentence,
    pages: fc.array(
      fc.record({ documentId: fc.constantFrom('d1', 'd3', 'gone'), page: fc.integer({ min: 1, max: 9 }) }),
      { maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 5 },
);
const mtus = {
  kind: 'mtus',
  source: 'MTUS',
  guideline: 'Low Back Complaints',
  year: 2004,
  chapter: null,
  pages: [],
  raw: '',
};
const item = fc.record({
  treatmentId: fc.constant('t'),
  treatment: fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => `Item ${words.join(' ')}`),
  outcome: fc.constantFrom('upheld', 'overturned'),
  administratorBasis: fc.constantFrom([], [{ ...mtus, sections: ['Initial Care'] }]),
  reviewerBasis: fc.constantFrom(
    [{ ...mtus, sections: [] }],
    [{ ...mtus, sections: ['Initial Care', 'Special Studies'] }],
  ),
  rationale: sentences,
});
const drawn = fc.record({ summary: sentences, items: fc.array(item, { minLength: 1, maxLength: 6 }) });

test('any determination comes back equal', () => {
  fc.assert(
    fc.property(drawn, (parts) => {
      const d: Determination = determinationSchema.parse({ ...sample, ...parts });
      expect(roundTrips(d)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
