import type { Answer } from './client.ts';

/** Times of answers by what was asked. */
export class Figures {
  private readonly times = new Map<string, number[]>();
  refused = 0;

  readonly watch = (what: string, { ms, status }: Answer): void => {
    const list = this.times.get(what);
    if (list) list.push(ms);
    else this.times.set(what, [ms]);
    if (status >= 400) this.refused++;
  };

  get count(): number {
    return [...this.times.values()].reduce((sum, list) => sum + list.length, 0);
  }

  /** One line for each thing that was asked, the most frequent first; the last is of all commands. */
  rows(): { what: string; count: number; p50: number; p95: number; p99: number; most: number }[] {
    const all = [...this.times].sort((a, b) => b[1].length - a[1].length);
    const commands = all.filter(([what]) => /^[A-Z]/.test(what)).flatMap(([, list]) => list);
    return [...all, ['all commands', commands] as const].map(([what, list]) => ({
      what,
      count: list.length,
      ...spread(list),
    }));
  }
}

export function spread(list: readonly number[]): { p50: number; p95: number; p99: number; most: number } {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: sorted.at(-1) ?? 0 };
}

export const table = (rows: readonly (readonly (string | number)[])[]): string[] => {
  const text = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? shown(cell) : cell)));
  const widths = text[0]!.map((_, column) => Math.max(...text.map((row) => row[column]!.length)));
  return text.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '),
  );
};

const shown = (value: number): string =>
  value >= 1_000
    ? Math.round(value).toLocaleString('en-US')
    : value >= 100 || Number.isInteger(value)
      ? value.toFixed(0)
      : value.toFixed(1);
