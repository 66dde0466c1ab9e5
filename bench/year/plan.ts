import type { PlainDate } from '../../src/law/index.ts';
import { type Chance, chanceFrom } from '../conflicts/chance.ts';
import { type Arrivals, arrivalOf, plusDays } from './calendar.ts';
import { ineligibleKinds, itemCount, shares } from './mix.ts';
import { oftenFirst, type Person, type Physician, type Worker, type World, workerOf } from './people.ts';
import { type Asked, type Region, regionOf, treatmentsFor } from './treatments.ts';

export interface Year {
  seed: string;
  arrivals: Arrivals;
  world: World;
  /** Numbers of the first application of this stretch, and of the one after the last. */
  from: number;
  to: number;
  /** All of a case happens on the day on which it comes in: for people who work while the clock stands still. */
  sameDay?: boolean;
}

export type Fate =
  | 'duplicate'
  | (typeof ineligibleKinds)[number]
  | 'information-lapsed'
  | 'deferred'
  | 'withdrawn'
  | 'terminated'
  | 'reviewed';

/** One application of the year: who, what, and what is to become of it. Made from seed and number alone. */
export interface Plan {
  index: number;
  fate: Fate;
  /** The number of the application it repeats. */
  master: number | null;
  arrivedOn: PlainDate;
  worker: Worker;
  /** Files by program for the worker; null where paper is typed in. */
  attorney: number | null;
  administrator: string;
  employer: string;
  physician: Physician;
  region: Region;
  treatments: Asked[];
  injuredOn: PlainDate;
  deniedOn: PlainDate;
  claim: string;
  expedited: boolean;
  /** Information is asked for, and answered. */
  asked: boolean;
  /** Liability was disputed, and then settled. */
  resumed: boolean;
  converted: boolean;
  records: 'in-time' | 'late' | 'never';
  /** Days of the plan that are drawn: how long each person takes. */
  pace: { records: number; late: number; review: number; resume: number; appeal: number; carryOut: number };
  declined: boolean;
  returned: boolean;
  appeal: 'affirmed' | 'remanded' | null;
  carriedOut: boolean;
  sameDay: boolean;
}

export const isFormulary = (plan: Plan): boolean =>
  !plan.expedited && plan.treatments.every((treatment) => treatment.isDrug);
export const overturned = (plan: Plan): Asked[] => plan.treatments.filter((one) => one.outcome === 'overturned');
export const attorneyOf = ({ world }: Year, { attorney }: Plan): Person | null =>
  attorney === null ? null : world.attorneys[attorney]!;

/** The plan of one application; a repeated one has everything that counts from its master. */
export function planOf(year: Year, index: number): Plan {
  const chance = chanceFrom(`${year.seed}:case:${index}`);
  const repeats = chance.yes(shares.duplicate);
  const plan = original(year, index, chance);
  if (year.sameDay) return onOneDay(plan);
  const master = repeats ? masterOf(year, plan) : null;
  return master ? { ...master, index, fate: 'duplicate', master: master.index, arrivedOn: plan.arrivedOn } : plan;
}

/** What needs days to pass is left out. */
const onOneDay = (plan: Plan): Plan => ({
  ...plan,
  sameDay: true,
  fate: plan.fate === 'information-lapsed' ? 'reviewed' : plan.fate,
  expedited: false,
  converted: false,
  resumed: false,
  asked: false,
  records: 'in-time',
  appeal: null,
});

/** An application that goes to review and came in one to fifteen days before; the clocks of a repetition do not matter. */
function masterOf(year: Year, plan: Plan): Plan | null {
  for (let back = 1; back <= 60 && plan.index - back >= year.from; back++) {
    const index = plan.index - back;
    const chance = chanceFrom(`${year.seed}:case:${index}`);
    if (chance.yes(shares.duplicate)) continue;
    const other = original(year, index, chance);
    if (other.arrivedOn < plusDays(plan.arrivedOn, -15)) return null;
    if (other.fate === 'reviewed' && other.arrivedOn < plan.arrivedOn && !other.asked && !other.expedited) return other;
  }
  return null;
}

function fateOf(chance: Chance): Fate {
  const drawn = chance.next();
  if (drawn < shares.ineligible) return chance.of(ineligibleKinds);
  if (drawn < shares.ineligible + shares.deferred)
    return chance.yes(shares.deferredThenResolved) ? 'reviewed' : 'deferred';
  if (chance.yes(shares.informationAsked * shares.informationNeverAnswered)) return 'information-lapsed';
  if (chance.yes(shares.withdrawn)) return 'withdrawn';
  return chance.yes(shares.terminated) ? 'terminated' : 'reviewed';
}

function original({ seed, arrivals, world }: Year, index: number, chance: Chance): Plan {
  const arrivedOn = arrivalOf(arrivals, index);
  const fate = fateOf(chance);
  const isReviewed = fate === 'reviewed';
  const expedited = isReviewed && chance.yes(shares.expedited);
  const plain = isReviewed && !expedited;
  const region = regionOf(chance);
  const resumed = plain && chance.yes(shares.deferred * shares.deferredThenResolved);
  const asked = plain && !resumed && chance.yes(shares.informationAsked);
  const converted = plain && chance.yes(shares.converted);
  const late = chance.next();
  const records =
    !plain || converted || late >= shares.recordsLate
      ? 'in-time'
      : late < shares.recordsNever
        ? 'never'
        : ('late' as const);
  return {
    index,
    fate,
    master: null,
    arrivedOn,
    worker: workerOf(seed, index, shares.byPost),
    attorney: chance.yes(shares.onPaper) ? null : chance.below(world.attorneys.length),
    administrator: chance.of(world.administrators),
    employer: chance.of(world.employers),
    physician: oftenFirst(world.physicians, chance),
    region,
    treatments: treatmentsFor(region, itemCount(chance), chance),
    injuredOn: plusDays(arrivedOn, -200 - chance.below(800)),
    // Drugs alone must be disputed within ten days (C06), everything else within thirty (C05).
    deniedOn: plusDays(arrivedOn, fate === 'late' ? -70 - chance.below(60) : -3 - chance.below(6)),
    claim: `CLM-${String(index).padStart(7, '0')}`,
    expedited,
    asked,
    resumed,
    converted,
    records,
    pace: {
      // So that the file is complete within twelve days over any holiday.
      records: 2 + chance.below(4),
      late: 3 + chance.below(13),
      review: 1 + chance.below(4),
      resume: 20 + chance.below(20),
      appeal: 10 + chance.below(15),
      carryOut: 1 + chance.below(4),
    },
    declined: plain && !converted && chance.yes(shares.reviewDeclined),
    returned: isReviewed && chance.yes(shares.draftReturned),
    appeal:
      isReviewed && chance.yes(shares.appealed)
        ? chance.yes(shares.remandedOfAppealed)
          ? 'remanded'
          : 'affirmed'
        : null,
    carriedOut: chance.yes(shares.carriedOut),
    sameDay: false,
  };
}
