import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from './year/options.ts';
import { runYear } from './year/run-year.ts';

/** `openimr bench year`: a year of the program at any scale, measured, then every case verified. Exit 1 when one is wrong. */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args);
  const folder = mkdtempSync(join(tmpdir(), 'openimr-year-'));
  try {
    const wrong = await runYear(options, folder, (line) => void process.stdout.write(`${line}\n`));
    if (wrong.length > 0) process.exitCode = 1;
  } finally {
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
}
