import { Command } from 'commander';
import { push } from './shared.ts';

export function pushCommand(): Command {
  return new Command('push')
    .description(
      'Puts the library of the folder into the object store of OPENIMR_LIBRARY_S3_ENDPOINT, where processes on other\n' +
        'machines find it: what is there already is not sent again; readers change over when all of it is there.',
    )
    .option('--all', 'send everything anew: for a store in which something was altered')
    .addHelpText('after', '\nExample:\n  openimr library push --library ./library')
    .action(async ({ library: folder, all }: { library: string; all?: boolean }) => {
      await push(folder, { all: all ?? false });
    });
}
