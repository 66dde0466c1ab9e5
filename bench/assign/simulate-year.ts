import { drawReviewer, type Load, preparePanel } from '../../src/reviewers/index.ts';
import { chanceFrom } from '../conflicts/chance.ts';
import { makeCase } from './make-case.ts';
import { makePanel } from './make-panel.ts';

export interface Fairness {
  draws: number;
  waited: number;
  reviewers: number;
  /** Largest distance of a reviewer's draws from what the weights say, in standard deviations. */
  worst: number;
  beyondThree: number;
  /** Root mean square of the distances: 1 is pure chance, less is evener than chance. */
  spread: number;
}

interface Desk {
  open: { closes: number }[];
  drawn: number;
  expected: number;
  variance: number;
  turnaroundDays: number;
}

/** Draws a year of cases, with loads that come and go, and compares what each reviewer got with what the weights gave. */
export function simulateYear(seed: string, size: number, days: number, perDay: number, evenOut: boolean): Fairness {
  const chance = chanceFrom(seed);
  const panel = preparePanel(makePanel(chance, size));
  const desks = new Map<string, Desk>(
    panel.reviewers.map((r) => [
      r.id,
      { open: [], drawn: 0, expected: 0, variance: 0, turnaroundDays: 4 + chance.below(14) },
    ]),
  );
  let waited = 0;
  for (let day = 0; day < days; day++) {
    for (const desk of desks.values()) desk.open = desk.open.filter((one) => one.closes > day);
    for (let n = 0; n < perDay; n++) if (!drawOne(day, n)) waited++;
  }

  function drawOne(day: number, n: number): boolean {
    const loads: Record<string, Load> = {};
    for (const [id, desk] of desks) {
      loads[id] = {
        open: desk.open.length,
        turnaroundDays: desk.turnaroundDays,
        ahead: evenOut ? desk.drawn - desk.expected : 0,
      };
    }
    const date = new Date(Date.UTC(2026, 0, 1 + Math.floor(day * 1.46)))
      .toISOString()
      .slice(0, 10) as `${number}-${number}-${number}`;
    const result = drawReviewer({
      case: makeCase(chance, day * perDay + n),
      panel,
      date,
      seed: `${seed}-${day}-${n}`,
      loads,
    });
    for (const { id, share } of result.candidates) {
      if (share === 0) continue;
      const desk = desks.get(id)!;
      desk.expected += share;
      desk.variance += share * (1 - share);
    }
    if (result.chosen === null) return false;
    const desk = desks.get(result.chosen)!;
    desk.drawn++;
    desk.open.push({ closes: day + desk.turnaroundDays });
    return true;
  }

  const distances = [...desks.values()]
    .filter((d) => d.variance > 0)
    .map((d) => (d.drawn - d.expected) / Math.sqrt(d.variance));
  return {
    draws: days * perDay,
    waited,
    reviewers: distances.length,
    worst: Math.max(...distances.map(Math.abs)),
    beyondThree: distances.filter((z) => Math.abs(z) > 3).length,
    spread: Math.sqrt(distances.reduce((sum, z) => sum + z * z, 0) / distances.length),
  };
}
