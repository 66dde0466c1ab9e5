import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { Command } from 'commander';
import { type Determination, determinationSchema } from '../determination/model.ts';
import { type LetterFormat, letterFormats, publicVersion, writeLetter } from '../determination/write/index.ts';
import { readJson, say, WrongUse } from './streams.ts';

/** `openimr write DETERMINATION.json --out letter.pdf` */
export function command(): Command {
  return new Command()
    .description('Writes the Final Determination Letter from a determination as JSON; `-` reads standard input.')
    .argument('<determination>', 'the determination as JSON, or - for standard input')
    .requiredOption('--out <file>', `where to write; the ending chooses the format: ${letterFormats.join(', ')}`)
    .option('--public', 'the version for publication: no parties, no authors, names taken out of the text')
    .addHelpText('after', '\nExample:\n  openimr write determination.json --out letter.pdf')
    .action(run);
}

async function run(path: string, options: { out: string; public?: boolean }): Promise<void> {
  const format = formatOf(options.out);
  const determination = parse(await readJson(path), path);
  const audience = options.public ? 'public' : 'parties';
  const { determination: shown, toConfirm } = options.public
    ? publicVersion(determination)
    : { determination, toConfirm: [] };
  const letter = await writeLetter(shown, { audience, format });
  try {
    await writeFile(options.out, letter);
  } catch (error) {
    throw new WrongUse(`cannot write ${options.out}: ${(error as Error).message}`);
  }
  for (const { field, words, because } of toConfirm)
    say(`look before you publish: ${field} has “${words}” (${because})`);
  say(`${options.out}: case ${determination.caseNumber}, ${letter.byteLength} bytes`);
}

function formatOf(out: string): LetterFormat {
  const ending = extname(out).slice(1).toLowerCase();
  const format = letterFormats.find((one) => one === ending);
  if (!format) throw new WrongUse(`--out ${out}: the name must end in .${letterFormats.join(', .')}`);
  return format;
}

/** Every field that is wrong, with its path, so that one run is enough to mend the file. */
function parse(value: unknown, path: string): Determination {
  const parsed = determinationSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(the whole file)'}: ${issue.message}`);
  throw new WrongUse(`${path} is not a determination:\n${wrong.join('\n')}`);
}
