import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { applicationSchema } from '../law/application.ts';
import { type DatePolicy, type KnownParties, kinds, knownFromApplication, redact, roles } from '../privacy/index.ts';
import { textOfBytes } from './redact/text-of-bytes.ts';
import { readBytes, readJson, say, WrongUse, writeLine } from './streams.ts';

interface Options {
  json?: boolean;
  ndjson?: boolean;
  known?: string;
  dates: DatePolicy;
  shiftDays?: number;
}

const partySchema = z.object({
  role: z.enum(roles).default('person'),
  name: z.string().trim().min(1).max(300),
  aliases: z.array(z.string().trim().min(1).max(300)).optional(),
});
const numberSchema = z.object({ kind: z.enum(kinds), value: z.string().min(1).max(300) });
const knownSchema = z.union([
  z.array(partySchema),
  z.object({ parties: z.array(partySchema).default([]), numbers: z.array(numberSchema).default([]) }).strict(),
]);

/** `openimr redact FILE…` */
export function command(): Command {
  return new Command()
    .description(
      'Replaces what identifies people by typed words: text, PDF or DOCX, or - for standard input.\n' +
        'Dates are cut to their month unless --dates says otherwise; dates of birth are always removed. What is\n' +
        'uncertain is not replaced but counted on stderr, and listed under "confirm" with --json.',
    )
    .argument('<files...>', 'texts, PDF or DOCX files, or -')
    .option('--json', 'one JSON value: {text, spans, confirm}, an array where several files are named')
    .option('--ndjson', 'one JSON object a file, a line each')
    .option('--known <file>', 'JSON: an application, a list of {role, name, aliases}, or {parties, numbers}')
    .addOption(
      new Option('--dates <policy>', 'what becomes of dates').choices(['month', 'keep', 'shift']).default('month'),
    )
    .option('--shift-days <n>', 'with --dates shift: the secret number of days of this case', wholeNumber)
    .addHelpText(
      'after',
      '\nExamples:\n  openimr redact note.txt --json\n  openimr redact report.pdf --known application.json --dates shift --shift-days -37',
    )
    .action(run);
}

async function run(files: string[], options: Options): Promise<void> {
  if (options.json && options.ndjson) throw new WrongUse('choose --json or --ndjson, not both');
  if (options.dates === 'shift' && options.shiftDays === undefined) {
    throw new WrongUse('--dates shift needs --shift-days, the secret number of this case');
  }
  const known = options.known === undefined ? undefined : await readKnown(options.known);
  const all: object[] = [];
  for (const file of files) {
    const read = await textOfBytes(await readBytes(file));
    if (!read.ok) throw new WrongUse(`cannot read ${file}: ${read.refusal.because}`);
    const { text, nul } = read.value;
    if (nul > 0)
      say(`${file}: ${nul} NUL ${nul === 1 ? 'byte was' : 'bytes were'} taken out; places are counted without`);
    const done = redact(text, {
      dates: options.dates,
      ...(known ? { known } : {}),
      ...(options.shiftDays === undefined ? {} : { shiftDays: options.shiftDays }),
    });
    const answer = { ...(files.length > 1 ? { file } : {}), ...shown(done) };
    if (options.json) all.push(answer);
    else if (options.ndjson) await writeLine(JSON.stringify(answer));
    else await writeText(done.text, file, done.confirm.length);
  }
  if (options.json) await writeLine(JSON.stringify(files.length > 1 ? all : all[0]));
}

/** The shape of the contract; what a person must still look at stands beside. */
function shown(done: ReturnType<typeof redact>): object {
  const cut = ({ start, end, kind, text, reason, score }: (typeof done.confirm)[number]) => ({
    start,
    end,
    kind,
    text,
    reason,
    score,
  });
  return {
    text: done.text,
    spans: done.spans.map((span) => {
      const { start, end, kind, text, reason, score } = cut(span);
      return { start, end, kind, text, replacement: span.replacement, reason, score };
    }),
    confirm: done.confirm.map(cut),
  };
}

async function writeText(text: string, file: string, uncertain: number): Promise<void> {
  await writeLine(text.endsWith('\n') ? text.slice(0, -1) : text);
  if (uncertain > 0)
    say(`${file}: ${uncertain} uncertain ${uncertain === 1 ? 'word' : 'words'} left in the text; see --json`);
}

/** The parties of a case: an application as it is, or a list written for the purpose. */
async function readKnown(file: string): Promise<KnownParties> {
  const value = await readJson(file);
  const application = applicationSchema.safeParse(value);
  if (application.success) return knownFromApplication(application.data);
  const known = knownSchema.safeParse(value);
  if (!known.success)
    throw new WrongUse(`${file} is neither an application nor a list of parties: ${z.prettifyError(known.error)}`);
  const { parties, numbers } = Array.isArray(known.data) ? { parties: known.data, numbers: [] } : known.data;
  return {
    parties: parties.map(({ aliases, ...party }) => (aliases ? { ...party, aliases } : party)),
    numbers,
  };
}

function wholeNumber(value: string): number {
  const days = Number(value);
  if (!Number.isInteger(days)) throw new InvalidArgumentError('a whole number of days');
  return days;
}
