import Table from 'cli-table3';
import { Command } from 'commander';
import { csvField, fewest, Library, type ReportTable, statisticsOf, yearlyTables } from '../../library/index.ts';
import { say, WrongUse, writeLine } from '../streams.ts';

interface Options {
  library: string;
  year?: string;
  json?: boolean;
  csv?: boolean;
}

export function statsCommand(): Command {
  return new Command('stats')
    .description(
      'The tables of the yearly report: outcomes by treatment, drug, guideline, specialty, region; days; volumes.',
    )
    .option('--year <year>', 'only what was decided in this year')
    .option('--json', 'the figures as one JSON value')
    .option('--csv', 'the tables as CSV')
    .addHelpText('after', '\nExample:\n  openimr library stats --year 2016')
    .action(run);
}

async function run(options: Options): Promise<void> {
  if (options.year !== undefined && !/^\d{4}$/.test(options.year)) throw new WrongUse('--year is a year such as 2016');
  const library = Library.open(options.library);
  try {
    const statistics = statisticsOf(inYear(library, options.year));
    if (options.json) return await writeLine(JSON.stringify(statistics));
    for (const table of yearlyTables(statistics, options.year ?? 'all years'))
      await (options.csv ? csv(table) : print(table));
    say(`Rows of fewer than ${fewest} are not shown (${statistics.hidden}). Intervals are Wilson’s, 95 %.`);
  } finally {
    library.close();
  }
}

function* inYear(library: Library, year: string | undefined) {
  for (const letter of library.counted()) if (year === undefined || letter.decision?.startsWith(year)) yield letter;
}

async function print({ title, columns, rows }: ReportTable): Promise<void> {
  const table = new Table({ head: columns, style: { head: [], border: [] } });
  table.push(...rows.map((row) => row.map((cell) => cell ?? `< ${fewest}`)));
  await writeLine(`\n${title}\n${table.toString()}`);
}

async function csv({ title, columns, rows }: ReportTable): Promise<void> {
  await writeLine(csvField(title));
  for (const row of [columns, ...rows]) await writeLine(row.map((cell) => csvField(cell)).join(','));
  await writeLine('');
}
