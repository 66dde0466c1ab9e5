import {
  type CaseFact,
  dateOfNumber,
  dayNumber,
  due,
  isBusinessDay,
  openClocks,
  type PlainDate,
} from '../src/law/index.ts';

/**
 * `openimr bench clocks [cases]`: recomputes every clock of many cases from their facts, and asks `due` alone. Beside
 * it, as the peer, stands bare counting of days without steps, cites or refusals: the cost of the reasons.
 */
export async function run(args: string[]): Promise<void> {
  const cases = Number(args[0] ?? 200_000);
  if (!Number.isInteger(cases) || cases < 1) throw new Error(`a number of cases, not ${args[0]}`);
  openMany(2_000, 1);
  const before = process.cpuUsage();
  const open = openMany(cases, 2);
  const used = process.cpuUsage(before);
  const cpu = ((used.user + used.system) / 1e6).toFixed(2);
  const asked = askDue(Math.min(cases, 200_000));
  const bare = countBarely(Math.min(cases, 200_000));
  const rows: [string, string, string][] = [
    [
      'open clocks of a case',
      `${rate(cases, open.seconds)} cases/s`,
      `${cases.toLocaleString('en-US')} cases, ${open.clocks.toLocaleString('en-US')} clocks, ${open.seconds.toFixed(2)} s (with making the cases ${cpu} s of processor time)`,
    ],
    [
      'one clock of those',
      `${((open.seconds * 1e6) / open.clocks).toFixed(1)} µs`,
      'with steps, cite, status, days left',
    ],
    ['due, day clock', `${asked.day.toFixed(1)} µs`, 'C05 by mail'],
    ['due, hour clock', `${asked.hour.toFixed(1)} µs`, 'C20, through daylight saving'],
    ['99 of 100 dues within', `${asked.nearlyAll.toFixed(3)} ms`, 'both kinds, wall clock; to stay well below 1 ms'],
    ['peer: bare day counting', `${bare.toFixed(2)} µs`, 'the same C05 without words, cites or refusals'],
  ];
  for (const [what, figure, remark] of rows)
    process.stdout.write(`${what.padEnd(26)}${figure.padStart(18)}   ${remark}\n`);
}

const rate = (n: number, seconds: number): string => Math.round(n / seconds).toLocaleString('en-US');

/** A case somewhere in its life, made from a seed: one in ten expedited, one in five formulary. */
function caseOf(random: () => number): { facts: CaseFact[]; asOf: PlainDate } {
  let day = dayNumber('2013-07-01') + Math.floor(random() * 4_700);
  const kind = random();
  const review = kind < 0.1 ? ('expedited' as const) : kind < 0.3 ? ('formulary' as const) : ('standard' as const);
  const served = random() < 0.5 ? ('mail' as const) : ('electronic' as const);
  const later = (most: number): PlainDate => {
    day += 1 + Math.floor(random() * most);
    return dateOfNumber(day);
  };
  const at = (on: PlainDate) => ({ on, at: `${on}T18:30:00.000Z` as const });
  const facts: CaseFact[] = [
    { kind: 'ur-served', on: dateOfNumber(day), served, review },
    { kind: 'application-received', on: later(30) },
    { kind: 'eligible', on: later(8) },
    { kind: 'noarfi-sent', ...at(later(2)), served },
    { kind: 'noarfi-received', ...at(later(1)) },
    { kind: 'records-complete', ...at(later(18)) },
    { kind: 'determination-served', ...at(later(32)), served },
    { kind: 'determination-received', on: later(4), toAuthorize: random() < 0.3 },
  ];
  return { facts: facts.slice(0, 1 + Math.floor(random() * facts.length)), asOf: dateOfNumber(day + 10) };
}

function openMany(cases: number, seed: number): { seconds: number; clocks: number } {
  const random = seeded(seed);
  let [seconds, clocks] = [0, 0];
  for (let left = cases; left > 0; left -= 1_000) {
    const batch = Array.from({ length: Math.min(1_000, left) }, () => caseOf(random));
    const start = performance.now();
    for (const { facts, asOf } of batch) clocks += openClocks(facts, asOf).length;
    seconds += (performance.now() - start) / 1_000;
  }
  return { seconds, clocks };
}

/** Microseconds on average, and the milliseconds that only one call of a hundred exceeds. */
function askDue(n: number): { day: number; hour: number; nearlyAll: number } {
  const took = new Float64Array(2 * n);
  let next = 0;
  const average = (ask: (i: number) => void): number => {
    const start = performance.now();
    for (let i = 0; i < n; i++) {
      const before = performance.now();
      ask(i);
      took[next++] = performance.now() - before;
    }
    return ((performance.now() - start) * 1_000) / n;
  };
  const first = dayNumber('2013-01-02');
  const dateOf = (i: number): PlainDate => dateOfNumber(first + (i % 6_000));
  const day = average((i) => due({ clock: 'C05', trigger: dateOf(i), served: 'mail' }));
  const hour = average((i) => due({ clock: 'C20', trigger: `${dateOf(i)}T10:30:00` }));
  return { day, hour, nearlyAll: took.sort()[Math.floor(took.length * 0.99)]! };
}

function countBarely(n: number): number {
  const first = dayNumber('2013-01-02');
  let sum = 0;
  const start = performance.now();
  for (let i = 0; i < n; i++) {
    let end = first + (i % 6_000) + 35;
    while (!isBusinessDay(dateOfNumber(end))) end++;
    sum += end;
  }
  return sum > 0 ? ((performance.now() - start) * 1_000) / n : 0;
}

/** A small seeded generator (mulberry32), so that every run measures the same cases. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
