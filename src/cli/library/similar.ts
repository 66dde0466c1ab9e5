import { basename } from 'node:path';
import { Command } from 'commander';
import { readLetter } from '../../determination/read/index.ts';
import { enterLetter, Library, type SimilarAnswer, similarTo } from '../../library/index.ts';
import { readBytes, say, WrongUse, writeLine } from '../streams.ts';

export function similarCommand(): Command {
  return new Command('similar')
    .description(
      'Determinations like the treatments of a letter, and the reasons given for and against them, grouped, in their own\n' +
        'words. It tells what was decided and foretells nothing.',
    )
    .argument('<file>', 'a letter (.pdf .txt .docx, - for standard input), or JSON {"treatment":…,"condition":…}')
    .option('--json', 'one JSON value')
    .addHelpText('after', '\nExample:\n  openimr library similar letter.pdf --json')
    .action(run);
}

async function run(file: string, options: { library: string; json?: boolean }): Promise<void> {
  const questions = await questionsOf(file);
  const library = Library.open(options.library);
  try {
    const answers = questions.map((question) => similarTo(library, question));
    if (options.json) await writeLine(JSON.stringify(answers));
    else for (const answer of answers) await print(answer);
  } finally {
    library.close();
  }
}

async function questionsOf(file: string): Promise<{ treatment: string; condition: string; except: string | null }[]> {
  const bytes = await readBytes(file);
  if (bytes[0] === 0x7b) {
    const said = JSON.parse(Buffer.from(bytes).toString('utf8')) as { treatment?: unknown; condition?: unknown };
    if (typeof said.treatment !== 'string' || said.treatment === '') throw new WrongUse(`${file} names no treatment`);
    return [
      { treatment: said.treatment, condition: typeof said.condition === 'string' ? said.condition : '', except: null },
    ];
  }
  const letter = await readLetter(bytes, basename(file));
  if (!letter.ok) throw new WrongUse(`cannot read ${file}: ${letter.refusal.because}`);
  if (letter.value.items.length === 0) throw new WrongUse(`${file} has no disputed treatment that could be read`);
  const entry = enterLetter(letter.value, { kind: 'imported', file: basename(file), sha256: '' });
  return entry.items.map(({ treatment }) => ({ treatment, condition: '', except: entry.caseNumber }));
}

async function print(answer: SimilarAnswer): Promise<void> {
  await writeLine(
    `${answer.treatment}\n  ${answer.category.main} › ${answer.category.sub} (${answer.category.because})`,
  );
  await writeLine(
    `  ${answer.upheld} upheld, ${answer.overturned} overturned among those alike (${answer.alike.replaceAll('-', ' ')})`,
  );
  for (const { kind, upheld, overturned, inTheirWords } of answer.reasons) {
    await writeLine(`  ${kind.replaceAll('-', ' ')}: in ${upheld} upheld, ${overturned} overturned`);
    for (const { key, quote } of inTheirWords) await writeLine(`    ${key}: “${quote}”`);
  }
  say('');
}
