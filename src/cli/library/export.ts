import { Command } from 'commander';
import { exportLibrary, Library, readChanges } from '../../library/index.ts';
import { say, writeLine } from '../streams.ts';

export function exportCommand(): Command {
  return new Command('export')
    .alias('open-data')
    .description('Open data: CSV, JSON lines, Parquet, codebook, licence, changes and checksums.')
    .option('--out <dir>', 'folder to write to', 'open-data')
    .option('--json', 'what was written, as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  openimr library open-data --out open-data && cd open-data && sha256sum -c SHA256SUMS',
    )
    .action(async ({ library: folder, out, json }: { library: string; out: string; json?: boolean }) => {
      const library = Library.open(folder);
      try {
        const report = await exportLibrary(library, out, readChanges(folder));
        if (json) await writeLine(JSON.stringify(report));
        else for (const { name, bytes, sha256 } of report.files) await writeLine(`${sha256}  ${name}  ${bytes} bytes`);
        say(`${report.letters} determinations`);
      } finally {
        library.close();
      }
    });
}
