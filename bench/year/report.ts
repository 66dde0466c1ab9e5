import type { Driven } from './drive.ts';
import { type Figures, spread, table } from './figures.ts';
import type { StoreMeasured } from './measure-store.ts';
import type { Options } from './options.ts';
import type { Pace } from './pace.ts';
import type { Processor } from './processor.ts';
import type { Rushed } from './rush.ts';
import type { Verdict } from './verify.ts';

const anHour = (count: number, seconds: number): string =>
  Math.round((count / seconds) * 3_600).toLocaleString('en-US');
const kib = (bytes: number): string => `${(bytes / 1_024).toFixed(1)} KiB`;
const mib = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MiB`;

export function driveReport(
  driven: Driven,
  figures: Figures,
  memory: { role: string; mib: number }[],
  spent: Processor,
): string[] {
  const lag = spread(driven.lagMs);
  return [
    '',
    ...times(figures),
    '',
    ...table([
      ['', 'an hour', 'in all'],
      ['applications', anHour(driven.numbers.size, driven.seconds), driven.numbers.size],
      ['determinations', anHour(driven.letters, driven.seconds), driven.letters],
      ['requests', anHour(figures.count, driven.seconds), figures.count],
    ]),
    processorLine(spent, driven.numbers.size),
    `the year took ${driven.seconds.toFixed(1)} s, to ${driven.until}`,
    `background work was behind at the end of a day by p50 ${lag.p50.toFixed(0)} ms, p95 ${lag.p95.toFixed(0)} ms, at most ${lag.most.toFixed(0)} ms`,
    `memory at most: ${memory.map(({ role, mib: held }) => `${role} ${held} MiB`).join(', ')}, driver ${Math.round(process.memoryUsage().rss / 1_048_576)} MiB`,
  ];
}

function processorLine(spent: Processor, cases: number): string {
  const all = Object.values(spent).reduce((sum, seconds) => sum + seconds, 0);
  const each = Object.entries(spent).map(([who, seconds]) => `${who} ${((seconds / cases) * 1_000).toFixed(0)}`);
  return `processor time a case, starting up not counted: ${((all / cases) * 1_000).toFixed(0)} ms (${each.join(', ')})`;
}

export const times = (figures: Figures): string[] =>
  table([
    ['milliseconds', 'asked', 'p50', 'p95', 'p99', 'most'],
    ...figures.rows().map((row) => [row.what, row.count, row.p50, row.p95, row.p99, row.most]),
  ]);

/** What people at their own pace waited for. */
export function paceReport(
  pace: Pace,
  figures: Figures,
  { acts, lagMs }: Rushed,
  { think, window }: Pick<Options, 'think' | 'window'>,
): string[] {
  return [
    '',
    `${pace.people} people, each with a request every ${think} s on average, for ${window} s: ${acts} acts, ${figures.count} requests, ${figures.refused} refused, at most ${pace.most} acts under way; background behind ${lagMs.toFixed(0)} ms at the end`,
    ...times(figures),
  ];
}

export function storeReport(
  measured: StoreMeasured,
  rebuilt: { seconds: number; cases: number; same: boolean },
): string[] {
  const { events, tables, databaseBytes, originals } = measured;
  const cases = rebuilt.cases;
  return [
    '',
    `ledger: ${events} rows, ${(events / cases).toFixed(1)} a case; database ${mib(databaseBytes)}, ${kib(databaseBytes / cases)} a case`,
    `originals: ${originals.files} files, ${mib(originals.bytes)}, ${kib(originals.bytes / cases)} a case`,
    ...table([
      ['table', 'rows', 'KiB a case'],
      ...tables.map(({ name, rows, bytes }) => [name, rows, bytes / 1_024 / cases]),
    ]),
    `all views anew from the ledger: ${rebuilt.seconds.toFixed(1)} s, ${Math.round(cases / rebuilt.seconds)} cases a second; the same as before: ${rebuilt.same ? 'yes' : 'NO'}`,
  ];
}

export function verdictReport({ wrong, missed, counts }: Verdict, size: number, seconds: number): string[] {
  const told = (list: readonly string[]): string[] =>
    list.length > 40 ? [...list.slice(0, 40), `… and ${list.length - 40} more`] : [...list];
  return [
    '',
    ...table([['counted', 'ledger', 'generator'], ...counts.map(({ name, ledger, plan }) => [name, ledger, plan])]),
    `${size} cases verified in ${seconds.toFixed(1)} s: ${wrong.length} wrong, ${missed.length} deadlines missed by the program`,
    ...told(wrong),
    ...told(missed),
  ];
}
