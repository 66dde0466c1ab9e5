import { organizationGraph, screenConflicts } from '../src/reviewers/index.ts';
import { hardCases } from './conflicts/hard-cases.ts';
import { makePairs, type Pair } from './conflicts/pairs.ts';

export interface Tally {
  kind: string;
  truth: Pair['truth'];
  conflict: number;
  possible: number;
  clear: number;
}

export interface Figures {
  pairs: number;
  /** Of true conflicts, those not called clear: nobody is assigned on "possible" before a person has decided. */
  recall: number;
  /** Of true conflicts, those called a conflict outright. */
  outright: number;
  /** Of clear pairs, those sent to a person or called a conflict. */
  clearFlagged: number;
  clearCalledConflict: number;
  /** Of all that was flagged, what was a true conflict. */
  precision: number;
  tallies: Tally[];
  missed: Pair[];
  flagged: Pair[];
}

/** The day the pairs are screened on; ended ties are dated against it. */
const date = '2026-11-21';

/** Screens every pair and counts. The truth of a pair comes from how it was made, never from the matcher. */
export function measure(pairs: readonly Pair[]): Figures {
  const tallies = new Map<string, Tally>();
  const missed: Pair[] = [];
  const flagged: Pair[] = [];
  for (const pair of pairs) {
    const { answer } = screenConflicts(pair.reviewer, pair.case, organizationGraph(pair.organizations), date);
    const key = `${pair.truth} ${pair.kind}`;
    const tally = tallies.get(key) ?? { kind: pair.kind, truth: pair.truth, conflict: 0, possible: 0, clear: 0 };
    tallies.set(key, tally);
    tally[answer]++;
    if (pair.truth === 'conflict' && answer === 'clear') missed.push(pair);
    if (pair.truth === 'clear' && answer !== 'clear') flagged.push(pair);
  }
  const sum = (truth: Pair['truth'], of: (t: Tally) => number) =>
    [...tallies.values()].filter((t) => t.truth === truth).reduce((s, t) => s + of(t), 0);
  const [trulyConflict, trulyClear] = (['conflict', 'clear'] as const).map((truth) =>
    sum(truth, (t) => t.conflict + t.possible + t.clear),
  ) as [number, number];
  const caught = trulyConflict - missed.length;
  return {
    pairs: pairs.length,
    recall: caught / trulyConflict,
    outright: sum('conflict', (t) => t.conflict) / trulyConflict,
    clearFlagged: flagged.length / trulyClear,
    clearCalledConflict: sum('clear', (t) => t.conflict) / trulyClear,
    precision: caught / (caught + flagged.length),
    tallies: [...tallies.values()],
    missed,
    flagged,
  };
}

const percent = (x: number) => `${(x * 100).toFixed(2)} %`;

/** `openimr bench conflicts [--seed S] [--each N] [--json] [--missed]` */
export async function run(args: string[]): Promise<void> {
  const option = (name: string, otherwise: string) =>
    args.includes(name) ? (args[args.indexOf(name) + 1] ?? otherwise) : otherwise;
  const pairs = [...makePairs(option('--seed', 'conflicts-1'), Number(option('--each', '18'))), ...hardCases()];
  const started = performance.now();
  const figures = measure(pairs);
  const seconds = (performance.now() - started) / 1000;
  if (args.includes('--json')) {
    const { missed, flagged, ...rest } = figures;
    process.stdout.write(`${JSON.stringify({ ...rest, missed: missed.length, flagged: flagged.length }, null, 2)}\n`);
    return;
  }
  print(figures, seconds);
  if (args.includes('--missed')) for (const pair of [...figures.missed, ...figures.flagged]) printPair(pair);
  if (figures.recall < 0.995 || figures.clearFlagged >= 0.03) process.exitCode = 1;
}

function print(figures: Figures, seconds: number): void {
  const row = (...cells: (string | number)[]) =>
    process.stdout.write(
      `${String(cells[0]).padEnd(46)}${cells
        .slice(1)
        .map((c) => String(c).padStart(10))
        .join('')}\n`,
    );
  row('how the pair was made', 'truth', 'conflict', 'possible', 'clear');
  for (const t of figures.tallies) row(t.kind, t.truth, t.conflict, t.possible, t.clear);
  const conflicts = figures.tallies
    .filter((t) => t.truth === 'conflict')
    .reduce((s, t) => s + t.conflict + t.possible + t.clear, 0);
  process.stdout.write(`
${figures.pairs} pairs (${conflicts} true conflicts, ${figures.pairs - conflicts} clear) in ${seconds.toFixed(2)} s
recall of true conflicts             ${percent(figures.recall)}   (needed: at least 99.5 %)
  called a conflict outright         ${percent(figures.outright)}
clear pairs sent to a person         ${percent(figures.clearFlagged)}   (needed: under 3 %; called a conflict: ${percent(figures.clearCalledConflict)})
precision of what was flagged        ${percent(figures.precision)}
`);
}

function printPair(pair: Pair): void {
  const { name, family, disclosures, formerNames } = pair.reviewer;
  const { treatments: _, condition: __, ...parties } = pair.case;
  process.stdout.write(
    `\n${pair.truth} · ${pair.kind}\n${JSON.stringify({ name, formerNames, family: family.map((f) => f.name), disclosures: disclosures.map((d) => d.organization) })}\n${JSON.stringify(parties)}\n`,
  );
}
