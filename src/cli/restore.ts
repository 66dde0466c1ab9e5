import { Command } from 'commander';
import { restoreFrom } from '../store/index.ts';
import { libraryBeside, orWrongUse, type WhereOptions, whereIs, withWhere } from './store-options.ts';
import { say } from './streams.ts';

/** `openimr restore FILE`: a backup into an empty store. */
export function command(): Command {
  return withWhere(new Command('restore'))
    .description('restore a backup into an empty store, of either kind; it is loaded whole or not at all')
    .argument('<file>', 'a file that `openimr backup` made')
    .addHelpText(
      'after',
      '\nExample:\n  $ openimr restore openimr-2026-04-01.backup --data ./restored && openimr verify --data ./restored',
    )
    .action(async (file: string, given: WhereOptions) => {
      const options = whereIs(given, false);
      const { rows, blobs, files } = await orWrongUse(() => restoreFrom(file, options, libraryBeside(options)));
      say(
        `restored ${rows} rows, ${blobs} original files and ${files} files of the library; \`openimr verify\` walks the chain`,
      );
    });
}
