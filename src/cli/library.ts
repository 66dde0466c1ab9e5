import { join } from 'node:path';
import { Command } from 'commander';
import { exportCommand } from './library/export.ts';
import { importCommand } from './library/import.ts';
import { pullCommand } from './library/pull.ts';
import { pushCommand } from './library/push.ts';
import { searchCommand } from './library/search.ts';
import { similarCommand } from './library/similar.ts';
import { statsCommand } from './library/stats.ts';
import { withdrawCommand } from './library/withdraw.ts';

/** `openimr library …`: published determinations, from old letters and issued cases. */
export function command(): Command {
  const library = new Command()
    .description('The library of published determinations: import, search, similar ones, statistics, open data.')
    .addHelpText(
      'after',
      `
Example:
  openimr library import letters/
  openimr library search 'ESI -"red flag"' --outcome overturned --facets
  openimr library stats --year 2016`,
    );
  const commands = [importCommand, searchCommand, similarCommand, statsCommand, exportCommand, withdrawCommand];
  for (const one of [...commands, pushCommand, pullCommand]) {
    library.addCommand(
      one().option('--library <dir>', 'folder of the library', join(process.env.OPENIMR_DATA ?? 'data', 'library')),
    );
  }
  return library;
}
