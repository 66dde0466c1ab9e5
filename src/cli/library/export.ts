import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { headsFile } from '../../app/proof/heads.ts';
import { type ExportReport, exportLibrary, Library, readChanges } from '../../library/index.ts';
import { say, writeLine } from '../streams.ts';

/** The heads of the ledger, sealed each day, go out with the data: who keeps a copy can hold the ledger to it. */
function publishHeads(folder: string, out: string): ExportReport['files'] {
  const from = join(folder, headsFile);
  if (!existsSync(from)) return [];
  const content = readFileSync(from);
  const sha256 = createHash('sha256').update(content).digest('hex');
  writeFileSync(join(out, headsFile), content);
  appendFileSync(join(out, 'SHA256SUMS'), `${sha256}  ${headsFile}\n`);
  return [{ name: headsFile, bytes: content.length, sha256 }];
}

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
        report.files.push(...publishHeads(folder, out));
        if (json) await writeLine(JSON.stringify(report));
        else for (const { name, bytes, sha256 } of report.files) await writeLine(`${sha256}  ${name}  ${bytes} bytes`);
        say(`${report.letters} determinations`);
      } finally {
        library.close();
      }
    });
}
