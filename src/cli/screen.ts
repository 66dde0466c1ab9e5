import { Command } from 'commander';
import { z } from 'zod';
import { applicationSchema, noticeOf, noticeText, readScreeningInput, screen } from '../law/index.ts';
import { readJson, WrongUse, writeLine } from './streams.ts';

interface Options {
  notice?: string;
  today?: string;
}

/** `openimr screen`: outcome, every reason with its cite, and the trace; exits 1 when the application is not eligible. */
export function command(): Command {
  return new Command()
    .description('Screens an application for independent medical review: eligible or not, why, and by which rule.')
    .argument('<application>', 'a JSON file; - for standard input')
    .option('--notice <language>', 'print the notice to the worker instead: en or es')
    .option('--today <date>', 'the day of screening; the day of receipt where it is not given')
    .option('--json', 'accepted; the answer is JSON in any case')
    .addHelpText('after', help())
    .action(run);
}

async function run(path: string, { notice, today }: Options): Promise<void> {
  const given = readScreeningInput(await readJson(path), today);
  if (!given.ok) throw new WrongUse(`${given.refusal.field ? `${given.refusal.field}: ` : ''}${given.refusal.because}`);
  if (notice !== undefined && notice !== 'en' && notice !== 'es') throw new WrongUse('--notice takes en or es');
  const screening = screen(given.value.application, given.value.context);
  await writeLine(notice ? noticeText(noticeOf(screening, notice)) : JSON.stringify(screening));
  if (!screening.eligible) process.exitCode = 1;
}

const help = (): string => `
Example:
  openimr screen application.json
  openimr screen - --notice es < application.json

The file holds an application with its UR decision (fields: ${Object.keys(z.toJSONSchema(applicationSchema, { io: 'input', unrepresentable: 'any' }).properties ?? {}).join(', ')}),
alone or with what is known beside it:
  {"application": {…}, "urDecision": {…}, "today": "2026-05-04",
   "earlier": [{"id": "CM26-0000001", "application": {…}, "outcome": "open"}],
   "informationRequest": {"receivedOn": "2026-04-20", "answeredOn": null},
   "changeDocumented": false, "urUntimelyAsserted": false, "agreement": null, "otherReason": null}
"urDecision" may stand in the application or beside it; an earlier application may be given without the id and outcome.
What is left blank counts as not there (no signature: an unsigned form); a treatment may be given as bare words.
src/law/README.md tells every field. Exits 0 when eligible, 1 when not, 2 when the input cannot be read.`;
