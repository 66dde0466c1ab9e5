import { Command } from 'commander';
import { pull } from './shared.ts';

export function pullCommand(): Command {
  return new Command('pull')
    .description(
      'Brings the library of the folder to what stands in the object store of OPENIMR_LIBRARY_S3_ENDPOINT. Every piece is\n' +
        'held to its checksum; what is torn or altered is refused, and the library stays as it was (exit 1).',
    )
    .option('--verify', 'hold the files that are here to their checksums too')
    .addHelpText('after', '\nExample:\n  openimr library pull --library ./library --verify')
    .action(async ({ library: folder, verify }: { library: string; verify?: boolean }) => {
      await pull(folder, verify ?? false);
    });
}
