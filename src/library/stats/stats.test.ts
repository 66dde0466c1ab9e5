import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fewest, wilson } from './interval.ts';
import { eligibilityTables } from './report.ts';
import { statisticsOf } from './statistics.ts';

it('gives the interval of the textbooks', () => {
  const { low, high } = wilson(8, 10)!;
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
  expect(wilson(0, 20)).toMatchObject({ low: 0, share: 0 });
  expect(wilson(0, 0)).toBeNull();
});

it('always holds the share, between 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (count, of) => {
      const { low, share, high } = wilson(Math.min(count, of), of)!;
      return low >= 0 && low <= share && share <= high && high <= 1;
    }),
  );
});

const item = (outcome: string, category: string) => ({
  outcome: [outcome],
  category: [category],
  subcategory: [],
  region: [],
  drug: [],
  guideline: [],
  source: [],
  step: [],
  reason: [],
});

it('shows no group of fewer than it may', () => {
  const letters = [...Array(fewest).fill('Surgery'), ...Array(fewest - 1).fill('Programs')].map((category: string) => ({
    decision: '2016-03-04',
    days: 20,
    specialties: [],
    items: [item('upheld', category)],
  }));
  const { byCategory, hidden } = statisticsOf(letters);
  expect(byCategory.map(({ name }) => name)).toEqual(['Surgery']);
  expect(hidden).toBe(1);
});

it('puts eligibility into the tables of the year, and hides what is too few', () => {
  const byMonth = [
    { name: '2016-01', decided: 40, eligible: wilson(30, 40) },
    { name: '2016-02', decided: null, eligible: null },
  ];
  const [months, reasons] = eligibilityTables({ byMonth, reasons: [{ code: 'untimely', count: 9 }] }, '2016');
  expect(months!.title).toBe('Applications screened, by month of the decision, 2016');
  expect(months!.rows[0]).toEqual(['2016-01', 40, 30, '75.0 %', expect.stringMatching(/^5\d\.\d % – 8\d\.\d %$/)]);
  expect(months!.rows[1]).toEqual(['2016-02', null, null, null, null]);
  expect(reasons!.rows).toEqual([['untimely', 9]]);
});
