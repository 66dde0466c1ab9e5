import { describe, expect, it } from 'vitest';
import { rateOn, ratesSchema } from './payments.ts';

const rates = [
  { from: '2026-01-01', standard: 200, expedited: 300 },
  { from: '2026-06-01', standard: 250, expedited: 400 },
  { from: '2026-03-01', standard: 220, expedited: 330 },
  { from: '2026-06-01', standard: 260, expedited: 410 },
].map((one) => ratesSchema.parse(one));

describe('the rate of a day', () => {
  it.each([
    ['2025-12-31', null],
    ['2026-02-28', 200],
    ['2026-03-01', 220],
    ['2026-05-31', 220],
    ['2026-06-01', 260],
    ['2030-01-01', 260],
  ] as const)('%s: %s', (day, standard) => expect(rateOn(rates, day)?.standard ?? null).toBe(standard));
});
