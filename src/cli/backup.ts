import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { wholeFiles } from '../library/index.ts';
import { backupTo } from '../store/index.ts';
import { libraryBeside, orWrongUse, type WhereOptions, whereIs, withWhere } from './store-options.ts';
import { say, WrongUse } from './streams.ts';

/** `openimr backup FILE`: everything in one file. */
export function command(): Command {
  return withWhere(new Command('backup'))
    .description(
      'write everything (ledger, views, settings, original files, library) into one compressed file with its checksum',
    )
    .argument('<file>', 'the file to make; one that exists is not overwritten')
    .addHelpText('after', '\nExample:\n  $ openimr backup openimr-2026-04-01.backup --data ./openimr-data')
    .action(run);
}

async function run(file: string, given: WhereOptions): Promise<void> {
  if (existsSync(file)) throw new WrongUse(`${file} exists already`);
  const options = whereIs(given, true);
  const library = libraryBeside(options);
  const { rows, blobs, files, keyIncluded } = await orWrongUse(() =>
    backupTo(file, options, () => wholeFiles(library)),
  );
  say(`${file}: ${rows} rows, ${blobs} original files, ${files} files of the library`);
  if (keyIncluded) say('The master key lies beside the data and is in the backup: keep the file as safe as the data.');
  else say('The master key is not in the backup: restoring needs the same OPENIMR_MASTER_KEY.');
}
