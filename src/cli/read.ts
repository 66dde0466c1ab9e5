import { Command } from 'commander';
import { inParallel, type Outcome } from './letters/crew.ts';
import { progressBar } from './letters/progress.ts';
import { readOne, readOneFrom } from './letters/readOne.ts';
import { type Found, walk } from './letters/walk.ts';
import { readBytes, say, WrongUse, writeLine } from './streams.ts';

interface Options {
  json?: boolean;
  ndjson?: boolean;
}

/** Below this many files, starting threads takes longer than reading. */
const WORTH_THREADS = 12;

/** `openimr read FILE…` */
export function command(): Command {
  return new Command()
    .description(
      'Reads determination letters (.pdf, .txt, .docx; folders are walked; - is standard input) into data.\n' +
        'Writes one JSON object a letter, a line each; on a terminal, a summary for people.',
    )
    .argument('<files...>', 'letters, folders of letters, or -')
    .option('--json', 'one JSON value: an object for one letter, a list for more')
    .option('--ndjson', 'one JSON object a line, on a terminal too')
    .addHelpText('after', '\nExample:\n  openimr read letters/ --ndjson > letters.ndjson')
    .action(run);
}

async function run(paths: string[], options: Options): Promise<void> {
  if (options.json && options.ndjson) throw new WrongUse('choose --json or --ndjson, not both');
  const found = await walk(paths);
  if (found.length === 0) throw new WrongUse('no .pdf, .txt or .docx file in what was named');
  const readable = !options.json && !options.ndjson && process.stdout.isTTY === true;
  const out = writer(options.json === true && found.length > 1);
  const bar = progressBar(found.length, 'reading');
  try {
    await readAll(found, readable, async (outcome, index) => {
      bar.step();
      if ('line' in outcome) await out.letter(outcome.line);
      else unreadable(found[index]!.path, outcome.problem);
    });
  } finally {
    bar.stop();
  }
  await out.end();
}

/** Names the file that could not be read; the others are still written, and the exit tells. */
function unreadable(path: string, problem: string): void {
  say(`openimr: cannot read ${path === '-' ? 'standard input' : path}: ${problem}`);
  process.exitCode = 2;
}

async function readAll(
  found: Found[],
  readable: boolean,
  write: (outcome: Outcome, index: number) => Promise<void>,
): Promise<void> {
  const plain = found.every((one) => one.problem === undefined && one.path !== '-');
  if (plain && found.length >= WORTH_THREADS) {
    const module = new URL('./letters/read.worker.ts', import.meta.url);
    await inParallel({ module, paths: found.map((one) => one.path), options: { readable }, write });
    return;
  }
  for (const [index, one] of found.entries()) await write(await readHere(one, readable), index);
}

async function readHere({ path, problem }: Found, readable: boolean): Promise<Outcome> {
  if (problem !== undefined) return { problem };
  return path === '-' ? readOneFrom(await readBytes('-'), '-', readable) : readOne(path, readable);
}

/** One array, or a line a letter. The array opens with the first letter, so that nothing is held back. */
function writer(asArray: boolean): { letter(line: string): Promise<void>; end(): Promise<void> } {
  let count = 0;
  return {
    letter: (line) => writeLine(asArray ? `${count++ === 0 ? '[' : ','}${line}` : line),
    end: async () => {
      if (asArray) await writeLine(count === 0 ? '[]' : ']');
    },
  };
}
