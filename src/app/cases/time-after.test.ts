import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../law/dates/types.ts';
import { timeAfter } from './time-after.ts';

const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant;
const noon = Date.parse('2026-04-01T19:00:00.000Z');

describe('the time of a new event', () => {
  it('is what the clock says, where that is later or nothing was recorded yet', () => {
    expect(timeAfter(undefined, instant(noon))).toEqual({ ok: true, value: instant(noon) });
    expect(timeAfter(instant(noon), instant(noon + 1))).toEqual({ ok: true, value: instant(noon + 1) });
  });

  it('is that of the event before, when another server’s clock is a little ahead', () => {
    expect(timeAfter(instant(noon), instant(noon - 299_000))).toEqual({ ok: true, value: instant(noon) });
  });

  it('is refused by a clock that was moved back', () => {
    const answer = timeAfter(instant(noon), instant(noon - 3_600_000));
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'clock-behind' } });
  });

  it('never goes back, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 50 }), (moves) => {
        let last = instant(noon);
        for (const move of moves) {
          const answer = timeAfter(last, instant(noon + move));
          if (!answer.ok) continue;
          expect(answer.value >= last).toBe(true);
          last = answer.value;
        }
      }),
    );
  });
});
