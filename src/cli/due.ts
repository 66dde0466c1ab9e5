import { Command } from 'commander';
import { type DueQuestion, due } from '../law/index.ts';
import { readLines, WrongUse, writeLine } from './streams.ts';

interface Options {
  ndjson?: string | true;
  clock?: string;
  trigger?: string;
  served?: string;
  kind?: string;
  extended?: boolean;
  recommendedOn?: string;
  formSuppliedOn?: string;
}

/** `openimr due`: when a clock ends, and why (contract: lines in and lines out always match). */
export function command(): Command {
  return new Command()
    .description('Says when something is due, by which rule, and the arithmetic that leads there.')
    .argument('[file]', 'questions, one JSON object a line; - for standard input', undefined)
    .option('--ndjson [file]', 'the same: read questions from a file, or - for standard input')
    .option('--clock <id>', 'one question: the clock, C01 to C30')
    .option('--trigger <when>', 'a date, or for hour clocks a date-time (Pacific time where it bears no offset)')
    .option('--served <how>', 'mail, electronic, personal or fax')
    .option('--kind <kind>', 'kind of case; a clock that does not apply to it is refused')
    .option('--extended', 'three more days were approved (C21)')
    .option('--recommended-on <date>', 'C01: the day of the recommendation, for the cap of 14 days')
    .option('--form-supplied-on <date>', 'C05, C06: the day on which a missing form was supplied (C08)')
    .option('--json', 'accepted; the answer is JSON in any case')
    .addHelpText('after', help)
    .action(async (file: string | undefined, options: Options) => {
      if (options.clock !== undefined) return answerOne(options as Options & { clock: string });
      const source = typeof options.ndjson === 'string' ? options.ndjson : (file ?? (options.ndjson ? '-' : undefined));
      if (source === undefined) throw new WrongUse('ask with --clock and --trigger, or give lines with --ndjson -');
      await answerLines(source);
    });
}

const help = `
Examples:
  openimr due --clock C05 --trigger 2015-02-14 --served mail
  echo '{"clock":"C05","trigger":"2015-02-14","served":"mail"}' | openimr due --ndjson -

A line that cannot be answered gets {"error":{"code":…,"because":…}} in its place. One question that is refused exits with 2.`;

async function answerOne({
  clock,
  trigger,
  served,
  kind,
  extended,
  recommendedOn,
  formSuppliedOn,
}: Options & { clock: string }): Promise<void> {
  if (trigger === undefined) throw new WrongUse('--clock needs --trigger');
  const question: DueQuestion = { clock, trigger, served, kind, extended, recommendedOn, formSuppliedOn };
  const answer = answerTo(question);
  await writeLine(JSON.stringify(answer));
  if ('error' in answer) process.exitCode = 2;
}

async function answerLines(path: string): Promise<void> {
  try {
    for await (const line of readLines(path)) await writeLine(JSON.stringify(answerLine(line)));
  } catch (error) {
    throw new WrongUse(`cannot read ${path}: ${(error as Error).message}`);
  }
}

/** One line in, one line out: also for an empty one or one that is not JSON. */
export function answerLine(line: string): object {
  let question: unknown;
  try {
    question = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { error: { code: 'not-json', because: `the line is not JSON: ${(error as Error).message}` } };
  }
  if (typeof question !== 'object' || question === null || Array.isArray(question))
    return {
      error: { code: 'not-a-question', because: 'a question is an object like {"clock":"C05","trigger":"2015-02-14"}' },
    };
  return answerTo(question as DueQuestion);
}

function answerTo(question: DueQuestion): object {
  const answer = due(question);
  return answer.ok ? { ...question, ...answer.value } : { error: answer.refusal };
}
