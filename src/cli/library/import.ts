import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { type ImportReport, importLetters, noteChanges } from '../../library/index.ts';
import { progressBar } from '../letters/progress.ts';
import { say, WrongUse, writeLine } from '../streams.ts';
import { pull, pushWhile } from './shared.ts';
import { sourcesOf } from './sources.ts';

interface Options {
  library: string;
  json?: boolean;
  report?: string;
  redact?: boolean;
  threads?: string;
  push?: boolean;
}

export function importCommand(): Command {
  return new Command('import')
    .description(
      'Takes letters into the library on all cores. Letters that are there are passed over; an import that was\n' +
        'interrupted goes on when it is started again. What could not be read is reported, never left out in silence.',
    )
    .argument(
      '<paths...>',
      'letters (.pdf .txt .docx), folders of letters, .ndjson of `openimr read`, or - for such lines',
    )
    .option('--redact', 'replace what still identifies in the letters (slower)')
    .option('--report <file>', 'write the report as JSON to a file')
    .option('--threads <n>', 'threads (all cores unless said)')
    .option('--json', 'the report as JSON on standard output')
    .option('--push', 'into the object store of OPENIMR_LIBRARY_S3_ENDPOINT too, while it goes on')
    .addHelpText('after', '\nExample:\n  openimr library import letters/ --report not-read.json')
    .action(run);
}

async function run(paths: string[], options: Options): Promise<void> {
  const sources = await sourcesOf(paths);
  if (sources.count === 0)
    throw new WrongUse(
      sources.unreadable[0]
        ? `cannot read ${sources.unreadable[0].file}: ${sources.unreadable[0].because}`
        : 'no letter in what was named',
    );
  const threads = options.threads === undefined ? undefined : Number(options.threads);
  if (threads !== undefined && !(Number.isInteger(threads) && threads > 0 && threads <= 256))
    throw new WrongUse('--threads is a number from 1 to 256');
  if (options.push && !(await pull(options.library, false))) return;
  const pushing = options.push ? pushWhile(options.library) : null;
  const bar = progressBar(sources.count ?? 0, 'importing');
  let stepped = 0;
  let report: ImportReport;
  try {
    report = await importLetters(sources.all(), {
      folder: options.library,
      redact: options.redact ?? false,
      ...(threads === undefined ? {} : { threads }),
      progress: (done) => {
        for (; stepped < done; stepped++) bar.step();
      },
    });
  } finally {
    bar.stop();
  }
  report.notRead.push(...sources.unreadable);
  tellFeed(options.library, report);
  if (options.report) writeFileSync(options.report, `${JSON.stringify(report, null, 1)}\n`);
  await tell(report, options.json === true);
  if (report.notRead.length > 0) process.exitCode = 2;
  await pushing?.done();
}

/** In the feed: letters replaced one by one, new ones all at once. */
function tellFeed(folder: string, { replaced, entered }: ImportReport): void {
  const at = new Date().toISOString();
  const because = 'a newer version of the letter was imported';
  noteChanges(
    folder,
    replaced.map((key) => ({ at, kind: 'corrected', key, because })),
  );
  const fresh = entered - replaced.length;
  if (fresh > 0) noteChanges(folder, [{ at, kind: 'imported', key: '', because: `${fresh} letters were imported` }]);
}

async function tell(report: ImportReport, asJson: boolean): Promise<void> {
  if (asJson) await writeLine(JSON.stringify(report));
  const rate = Math.round(report.seen / Math.max(0.001, report.seconds));
  say(
    `${report.seen} letters: ${report.entered} entered (${report.replaced.length} in place of an earlier version), ${report.unchanged} were there, ${report.notRead.length} not read; ${report.seconds.toFixed(1)} s, ${rate} a second`,
  );
  if (report.withdrawn.length > 0)
    say(`  ${report.withdrawn.length} were withdrawn earlier and stay out: ${report.withdrawn.slice(0, 5).join(', ')}`);
  for (const { file, because } of report.notRead.slice(0, 20)) say(`  not read: ${file}: ${because}`);
  if (report.notRead.length > 20) say(`  … and ${report.notRead.length - 20} more (--report FILE names all)`);
  if (report.partly.length > 0)
    say(`  ${report.partly.length} were entered though something in them could not be read (--report FILE says what)`);
}
