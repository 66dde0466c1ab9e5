import Table from 'cli-table3';
import { Command } from 'commander';
import { type EligibilityStatistics, eligibilityStatistics } from '../../app/publish/eligibility.ts';
import {
  csvField,
  eligibilityTables,
  fewest,
  Library,
  type ReportTable,
  statisticsOf,
  yearlyTables,
} from '../../library/index.ts';
import { openStore } from '../../store/index.ts';
import { orWrongUse, type WhereOptions, whereIs, withWhere } from '../store-options.ts';
import { say, WrongUse, writeLine } from '../streams.ts';

interface Options extends WhereOptions {
  library: string;
  year?: string;
  json?: boolean;
  csv?: boolean;
}

export function statsCommand(): Command {
  return withWhere(new Command('stats'))
    .description(
      'The tables of the yearly report: volumes; outcomes by treatment, drug, guideline, specialty, region; days;\n' +
        'and, where the store is named, eligibility by month and reason.',
    )
    .option('--year <year>', 'only what was decided in this year')
    .option('--json', 'the figures as one JSON value')
    .option('--csv', 'the tables as CSV')
    .addHelpText('after', '\nExample:\n  openimr library stats --year 2016 --data ./openimr-data')
    .action(run);
}

async function run(options: Options): Promise<void> {
  if (options.year !== undefined && !/^\d{4}$/.test(options.year)) throw new WrongUse('--year is a year such as 2016');
  const library = Library.open(options.library);
  try {
    const statistics = statisticsOf(inYear(library, options.year));
    const eligibility = await eligibilityOf(options);
    if (options.json)
      return await writeLine(JSON.stringify({ ...statistics, ...(eligibility ? { eligibility } : {}) }));
    const year = options.year ?? 'all years';
    const screened = eligibility ? eligibilityTables(eligibility, year) : [];
    for (const table of [...screened, ...yearlyTables(statistics, year)])
      await (options.csv ? csv(table) : print(table));
    say(`Rows of fewer than ${fewest} are not shown (${statistics.hidden}). Intervals are Wilson’s, 95 %.`);
  } finally {
    library.close();
  }
}

/** Eligibility is decided in the ledger, not in published letters: null where no store is named. */
async function eligibilityOf(options: Options): Promise<EligibilityStatistics | null> {
  const { DATABASE_URL, OPENIMR_DATA } = process.env;
  if (!(options.data ?? options.databaseUrl ?? DATABASE_URL ?? OPENIMR_DATA)) {
    say('Eligibility stands in the ledger: --data or --database-url says where that is.');
    return null;
  }
  const store = await orWrongUse(() => openStore(whereIs(options, true)));
  try {
    return await eligibilityStatistics({ store }, options.year);
  } finally {
    await store.close();
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
