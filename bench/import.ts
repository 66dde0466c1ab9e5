import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeLetter } from '../src/determination/write/index.ts';
import { sampleDetermination as sample } from '../src/determination/write/sample.ts';
import { importLetters, Library } from '../src/library/index.ts';
import { generatedLetter } from './search/generator.ts';

/** `openimr bench import [--letters 6000]`: text files of whole letters read, entered and indexed, on all cores. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { letters: { type: 'string', default: '6000' } } });
  const count = Number(values.letters);
  const folder = mkdtempSync(join(tmpdir(), 'openimr-import-'));
  try {
    const sources = await letterFiles(join(folder, 'letters'), count);
    const before = process.cpuUsage();
    const report = await importLetters(sources, { folder: join(folder, 'library') });
    const cpu = process.cpuUsage(before);
    const work = (cpu.user + cpu.system) / 1e6;
    const again = await importLetters(sources, { folder: join(folder, 'library') });
    const library = Library.open(join(folder, 'library'));
    say(
      `${report.entered} of ${count} entered in ${report.seconds.toFixed(2)} s: ${Math.round(count / report.seconds)} letters a second with threads' start, index and disk (${((1e6 * work) / count).toFixed(0)} µs of processor time a letter)`,
    );
    say(
      `the same again: ${again.unchanged} known, ${again.entered} entered, ${again.seconds.toFixed(2)} s; ${library.size()} in the library`,
    );
    for (const { file, because } of report.notRead.slice(0, 5)) say(`not read: ${file}: ${because}`);
    library.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A written letter's text with the treatment, reasons and summary of generated ones in it. */
async function letterFiles(folder: string, count: number) {
  mkdirSync(folder, { recursive: true });
  const written = await writeLetter(
    { ...sample, items: sample.items.slice(0, 1) },
    { format: 'txt', audience: 'public' },
  );
  const text = new TextDecoder().decode(written);
  const rationale = sample.items[0]!.rationale[0]!.text;
  return Array.from({ length: count }, (_, number) => {
    const letter = generatedLetter(number);
    const path = join(folder, `${number}.txt`);
    const mine = text
      .replaceAll(sample.caseNumber, letter.caseNumber!)
      .replaceAll(sample.items[0]!.treatment, letter.items[0]!.treatment);
    writeFileSync(
      path,
      mine.replace(
        rationale.split(' ').slice(0, 4).join(' '),
        `${letter.items[0]!.rationale} ${letter.summary} ${rationale.split(' ').slice(0, 4).join(' ')}`,
      ),
    );
    return { path, line: null };
  });
}

const say = (words: string): void => {
  process.stdout.write(`${words}\n`);
};
