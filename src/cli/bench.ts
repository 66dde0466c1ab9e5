import { Command } from 'commander';
import { WrongUse } from './streams.ts';

interface Bench {
  summary: string;
  /** Loads the module; `run` takes the words after the name and prints its table. */
  load: () => Promise<{ run: (args: string[]) => Promise<void> }>;
}

/** The benchmarks, each with the peers it can run beside. */
const benches: Record<string, Bench> = {
  read: { summary: 'the reader of letters: right by field, and how fast', load: () => import('../../bench/read.ts') },
  clocks: {
    summary: 'every open clock of 200,000 cases, from their facts',
    load: () => import('../../bench/clocks.ts'),
  },
  conflicts: {
    summary: 'recall and precision of conflict screening on labelled pairs',
    load: () => import('../../bench/conflicts.ts'),
  },
  assign: {
    summary: 'a day of assignments against a large panel, and fairness over a year',
    load: () => import('../../bench/assign.ts'),
  },
  letter: { summary: 'letters a second, beside bare Typst and Chromium', load: () => import('../../bench/letter.ts') },
  records: {
    summary: 'a 300-page file made searchable, and searches in one of 5,000 pages',
    load: () => import('../../bench/records.ts'),
  },
  ocr: {
    summary: 'pages a second and character errors on clean, skewed, noisy and faxed scans',
    load: () => import('../../bench/ocr.ts'),
  },
  redact: {
    summary: 'de-identification: recall and precision by kind, beside compromise',
    load: () => import('../../bench/redact.ts'),
  },
  store: {
    summary: 'appends a second, the work queue, rebuild and chain walk: [CASES] [DATABASE_URL]',
    load: () => import('../../bench/store.ts'),
  },
  queue: {
    summary: 'a desk’s queue and the dashboards at 100,000 cases: [CASES] [DATABASE_URL]',
    load: () => import('../../bench/queue.ts'),
  },
  search: {
    summary: 'search over 200,000 generated determinations, beside PostgreSQL and PGlite BM25',
    load: () => import('../../bench/search.ts'),
  },
  year: {
    summary: 'a year of the program by the HTTP API at any scale, every case verified: --help',
    load: () => import('../../bench/year.ts'),
  },
  library: {
    summary: 'the library at 0.2, 0.6 and 1.8 million: import, size, memory, search, readers beside an import',
    load: () => import('../../bench/library.ts'),
  },
  'shared-library': {
    summary: 'the library in an S3-compatible store: put, fetched, and how soon a change is at a reader',
    load: () => import('../../bench/sharedLibrary.ts'),
  },
  partitions: {
    summary: 'the ledger of a year in one table, by month and by blocks of case numbers, on PostgreSQL',
    load: () => import('../../bench/partitions.ts'),
  },
  import: {
    summary: 'old letters from text into the library and its index, letters a second',
    load: () => import('../../bench/import.ts'),
  },
};

/** `openimr bench NAME [options]` */
export function command(): Command {
  return new Command()
    .description('Runs a benchmark and prints its table.')
    .argument('[name]', `one of: ${Object.keys(benches).join(', ')}`)
    .argument('[options...]', 'options of the benchmark')
    .allowUnknownOption()
    .helpOption(false)
    .action(async (name: string | undefined, rest: string[]) => {
      const bench = name === undefined ? undefined : benches[name];
      if (!bench) throw new WrongUse(`name a benchmark:\n${list()}`);
      await (await bench.load()).run(rest);
    });
}

function list(): string {
  return Object.entries(benches)
    .map(([name, bench]) => `  ${name.padEnd(12)} ${bench.summary}`)
    .join('\n');
}
