import { drawReviewer, type Load, preparePanel } from '../src/reviewers/index.ts';
import { makeCase } from './assign/make-case.ts';
import { makePanel } from './assign/make-panel.ts';
import { type Fairness, simulateYear } from './assign/simulate-year.ts';
import { measureStoredYear, type StoredYear } from './assign/stored-year.ts';
import { chanceFrom } from './conflicts/chance.ts';

export interface Day {
  assignments: number;
  reviewers: number;
  assigned: number;
  prepareSeconds: number;
  drawSeconds: number;
  /** Of both, what the processor worked: on a busy machine less than the clock says. */
  cpuSeconds: number;
}

/** A day's assignments against a panel, one after the other, each with the load the ones before it left. */
export function measureDay(seed: string, assignments: number, size: number): Day {
  const chance = chanceFrom(seed);
  const reviewers = makePanel(chance, size);
  const cases = Array.from({ length: assignments }, (_, i) => makeCase(chance, i + 1));
  const cpu = process.cpuUsage();
  const started = performance.now();
  const panel = preparePanel(reviewers);
  const prepared = performance.now();
  const loads: Record<string, Load> = {};
  let assigned = 0;
  for (const matching of cases) {
    const { chosen } = drawReviewer({ case: matching, panel, date: '2026-11-20', seed, loads });
    if (chosen === null) continue;
    assigned++;
    loads[chosen] = { ...loads[chosen], open: (loads[chosen]?.open ?? 0) + 1 };
  }
  const done = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  return {
    assignments,
    reviewers: size,
    assigned,
    prepareSeconds: (prepared - started) / 1000,
    drawSeconds: (done - prepared) / 1000,
    cpuSeconds: (user + system) / 1e6,
  };
}

/**
 * `openimr bench assign [--assignments N] [--reviewers N] [--seed S] [--stored DRAWS] [--database URL] [--json]`; with
 * `--stored 0` no store is filled; a year has 140,000 draws, and filling the embedded store with them takes minutes.
 */
export async function run(args: string[]): Promise<void> {
  const option = (name: string, otherwise: string) =>
    args.includes(name) ? (args[args.indexOf(name) + 1] ?? otherwise) : otherwise;
  const seed = option('--seed', 'assign-1');
  const day = measureDay(seed, Number(option('--assignments', '800')), Number(option('--reviewers', '2000')));
  const [size, days, perDay] = ['--year-reviewers', '--days', '--per-day'].map((name, i) =>
    Number(option(name, ['200', '250', '40'][i]!)),
  ) as [number, number, number];
  const even = simulateYear(seed, size, days, perDay, true);
  const chanceAlone = simulateYear(seed, size, days, perDay, false);
  const draws = Number(option('--stored', '20000'));
  const stored =
    draws > 0 ? await measureStoredYear(draws, day.reviewers, option('--database', '') || undefined) : null;
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ day, even, chanceAlone, stored }, null, 2)}\n`);
  else print(day, even, chanceAlone, stored);
  if (day.prepareSeconds + day.drawSeconds >= 10 || even.worst > 3) process.exitCode = 1;
}

function print(day: Day, even: Fairness, chanceAlone: Fairness, stored: StoredYear | null): void {
  const total = day.prepareSeconds + day.drawSeconds;
  const fair = (f: Fairness) =>
    `worst ${f.worst.toFixed(2)} sd, ${f.beyondThree} of ${f.reviewers} reviewers beyond 3 sd, spread ${f.spread.toFixed(2)} (pure chance: 1), ${f.waited} of ${f.draws} cases waited`;
  process.stdout.write(`${day.assignments} assignments against ${day.reviewers} reviewers: ${total.toFixed(2)} s (needed: under 10 s)
  panel made ready ${day.prepareSeconds.toFixed(2)} s, draws ${day.drawSeconds.toFixed(2)} s (processor time of both ${day.cpuSeconds.toFixed(2)} s), ${((day.drawSeconds / day.assignments) * 1000).toFixed(1)} ms each; ${day.assigned} assigned, the others wait in a queue
fairness over a simulated year, draws against what the weights say (needed: within 3 sd)
  with evening out   ${fair(even)}
  chance alone       ${fair(chanceAlone)}
`);
  if (stored)
    process.stdout.write(`weights of a draw from a store of ${stored.draws} draws and signatures of ${stored.reviewers} reviewers (${stored.kind})
  read for one draw  ${stored.read.p50.toFixed(1)} ms p50, ${stored.read.p95.toFixed(1)} ms p95 (${stored.countedRows} counted days of reviewers; read from the events themselves: ${stored.fromEvents.toFixed(0)} ms)
  a draw recorded    ${stored.append.p50.toFixed(1)} ms p50, ${stored.append.p95.toFixed(1)} ms p95, ${stored.candidates} candidates counted in the same transaction
`);
}
