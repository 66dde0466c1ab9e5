import Table from 'cli-table3';
import type { BenchQuery } from './generator.ts';

export interface Timed {
  query: BenchQuery;
  ms: number;
  /** Processor time, which other programs on the machine do not lengthen. */
  cpu: number;
  total: number;
}

const at = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** p50, p95 and the longest, over all and by kind of query. */
function figures(timed: readonly Timed[]): Record<string, string>[] {
  const groups: [string, readonly Timed[]][] = [['all', timed]];
  for (const kind of new Set(timed.map(({ query }) => query.kind)))
    groups.push([kind, timed.filter(({ query }) => query.kind === kind)]);
  return groups.map(([name, some]) => {
    const sorted = some.map(({ ms }) => ms).sort((a, b) => a - b);
    const cpu = some.map((one) => one.cpu).sort((a, b) => a - b);
    const hits = some.map(({ total }) => total).sort((a, b) => a - b);
    return {
      query: name,
      number: String(some.length),
      p50: at(sorted, 0.5).toFixed(1),
      p95: at(sorted, 0.95).toFixed(1),
      'processor p50': at(cpu, 0.5).toFixed(1),
      'processor p95': at(cpu, 0.95).toFixed(1),
      longest: at(sorted, 1).toFixed(1),
      'letters found (median)': String(at(hits, 0.5)),
    };
  });
}

export const say = (words: string): void => {
  process.stdout.write(`${words}\n`);
};

/** The figures as a table under a title. */
export function print(title: string, all: readonly Timed[]): void {
  const rows = figures(all);
  const table = new Table({ head: Object.keys(rows[0]!), style: { head: [], border: [] } });
  table.push(...rows.map((row) => Object.values(row)));
  say(`\n${title} (milliseconds)\n${table.toString()}`);
}

export async function timed(
  queries: readonly BenchQuery[],
  ask: (query: BenchQuery) => number | Promise<number>,
): Promise<Timed[]> {
  const out: Timed[] = [];
  for (const query of queries) {
    const start = performance.now();
    const before = process.cpuUsage();
    const total = await ask(query);
    const { user, system } = process.cpuUsage(before);
    out.push({ query, total, ms: performance.now() - start, cpu: (user + system) / 1000 });
  }
  return out;
}
