import { describe, expect, it } from 'vitest';
import { applicationSchema, screen } from '../../src/law/index.ts';
import { applicationOf } from './application.ts';
import { arrivals, isOpenDay } from './calendar.ts';
import { worldOf } from './people.ts';
import { attorneyOf, overturned, planOf, type Year } from './plan.ts';
import { errandsOf } from './plan-errands.ts';

const size = 4_000;
const yearOf = (surge: boolean): Year => ({
  seed: 'test',
  world: worldOf('test', size, 2026),
  arrivals: arrivals('2026-01-02', 249, size, surge),
  from: 0,
  to: size,
});
const year = yearOf(false);
const plans = Array.from({ length: size }, (_, index) => planOf(year, index));
const share = (holds: (plan: (typeof plans)[number]) => boolean): number => plans.filter(holds).length / size;

describe('a year that is made from a seed', () => {
  it('is the same year each time, and another with another seed', () => {
    expect(planOf(yearOf(false), 1_234)).toEqual(plans[1_234]);
    expect(planOf({ ...year, seed: 'other' }, 1_234)).not.toEqual(plans[1_234]);
  });

  it('has the shares of the program: letters, duplicates, treatments, outcomes', () => {
    expect(share(({ fate }) => fate === 'reviewed')).toBeCloseTo(0.7, 1);
    expect(share(({ fate }) => fate === 'duplicate')).toBeGreaterThan(0.14);
    const decided = plans.filter(({ fate }) => fate === 'reviewed').flatMap(({ treatments }) => treatments);
    expect(decided.filter(({ outcome }) => outcome === 'overturned').length / decided.length).toBeCloseTo(0.127, 1);
    expect(decided.filter(({ isDrug }) => isDrug).length / decided.length).toBeCloseTo(0.327, 1);
    expect(Math.max(...plans.map(({ treatments }) => treatments.length))).toBeGreaterThan(15);
    expect(plans.every(({ treatments }) => treatments.length >= 1 && treatments.length <= 21)).toBe(true);
  });

  it('brings more at the end of a month, and 3.6 times as much in an August of surge', () => {
    const inMonth = ({ arrivals: { days, until } }: Year, month: string): number =>
      days.reduce((sum, day, i) => (day.startsWith(month) ? sum + until[i]! - (until[i - 1] ?? 0) : sum), 0);
    const surge = yearOf(true);
    const usual = inMonth(surge, '2026-07') / 22;
    expect(inMonth(surge, '2026-08') / 21 / usual).toBeCloseTo(3.6, 0);
    expect(inMonth(year, '2026-08') / 21 / (inMonth(year, '2026-07') / 22)).toBeCloseTo(1, 0);
  });

  it('sends people on errands in their order, on days on which they work', () => {
    for (const plan of plans) {
      const errands = errandsOf(plan);
      const times = errands.map(({ on, hour }) => `${on}T${String(hour).padStart(2, '0')}`);
      expect(times, `application ${plan.index}`).toEqual([...times].sort());
      expect(errands.every(({ on }) => isOpenDay(on))).toBe(true);
    }
  });

  it('means by each fate what screening by rule makes of it', () => {
    for (const plan of plans.slice(0, 600)) {
      const application = applicationSchema.parse(applicationOf(plan, attorneyOf(year, plan)));
      const { outcome } = screen(application, { today: plan.arrivedOn });
      const asked = plan.asked || plan.fate === 'information-lapsed';
      const deferred = plan.fate === 'deferred' || plan.resumed;
      const bad = ['late', 'unsigned', 'no-decision', 'conditional'].includes(plan.fate);
      const meant = asked ? 'information-requested' : deferred ? 'deferred' : bad ? 'ineligible' : 'eligible';
      expect(outcome, `application ${plan.index} (${plan.fate})`).toBe(meant);
    }
    expect(plans.filter((plan) => plan.fate === 'reviewed' && overturned(plan).length > 0).length).toBeGreaterThan(200);
  });
});
