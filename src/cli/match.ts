import { Command } from 'commander';
import type { PlainDate } from '../law/dates/types.ts';
import { plainDateSchema } from '../law/dates/types.ts';
import { dayTold, drawReviewer, readDraw } from '../reviewers/index.ts';
import { readBytes, readJson, say, WrongUse, writeLine } from './streams.ts';

const help = `
CASE.json is a case in the words of matching, or an application with its UR decision; both may carry the extras:
  {"id":"C-1","employee":{"name":"…","family":[{"name":"…","relation":"spouse"}]},"attorney":{"name":"…","firm":"…"},
   "employer":{"name":"…","insurer":"…"},"administrator":{"company":"…"},"urOrganization":"…","urReviewer":"…",
   "requestingPhysician":{"name":"…","group":"…","npi":"…","specialty":"…"},"facilities":["…"],"manufacturers":["…"],
   "earlierReviewers":["R7"],"condition":{"text":"…","icd":["M54.5"],"regions":["low-back"]},
   "treatments":[{"id":"t1","description":"…"}],"kind":"regular","deadline":"2026-12-31","date":"2026-12-01"}
PANEL.json is a list of reviewers, or {"reviewers":[…],"organizations":[…],"loads":{"R1":{"open":3}},"excluded":[…],
"decisions":[…]}; a file that ends in .csv is read as CSV. A reviewer:
  {"id":"R1","name":"…","degree":"MD","licences":[{"state":"CA","number":"…","status":"active","expiresOn":"2027-01-31"}],
   "certifications":[{"board":"ABOS","specialty":"Orthopaedic Surgery","expiresOn":"2029-12-31"}],"yearsInPractice":12,
   "hoursPerWeek":30,"lastAttestedOn":"2026-09-01","disclosures":[{"kind":"employer","organization":"…"}],"family":[…]}

Example:
  openimr match case.json panel.json --seed 2026-11-21
`;

interface Options {
  seed: string;
  date?: string;
}

/** `openimr match CASE.json PANEL.json [--seed S] [--date D]` */
export function command(): Command {
  return new Command()
    .description('Draws a reviewer for a case from a panel, with the reasons for everyone passed over.')
    .argument('<case>', 'the case, JSON; - for standard input')
    .argument('<panel>', 'the panel of reviewers, JSON or CSV')
    .option('--seed <text>', 'seed of the draw: the same seed and data give the same answer', '0')
    .option('--date <day>', 'the day of the draw, YYYY-MM-DD; the day in the case, or today')
    .option('--json', 'one JSON value (the default)')
    .addHelpText('after', help)
    .action(match);
}

async function match(casePath: string, panelPath: string, options: Options): Promise<void> {
  const isCsv = /\.csv$/iu.test(panelPath);
  const matching = await readJson(casePath);
  const panel = isCsv ? Buffer.from(await readBytes(panelPath)).toString('utf8') : await readJson(panelPath);
  const date = dayOfDraw(options, matching);
  const input = readDraw({ case: matching, panel, panelFormat: isCsv ? 'csv' : 'json', seed: options.seed, date });
  if (!input.ok) throw new WrongUse(`${casePath}: ${input.refusal.because}`);
  const { chosen, candidates, ...record } = drawReviewer(input.value);
  if (chosen === null) say(`nobody could be drawn; the case waits in "${record.queue?.name}"`);
  await writeLine(JSON.stringify({ chosen, candidates, ...record }, null, 2));
}

function dayOfDraw(options: Options, matching: unknown): PlainDate {
  const told = options.date ?? dayTold(matching) ?? new Date().toISOString().slice(0, 10);
  const day = plainDateSchema.safeParse(told);
  if (!day.success) throw new WrongUse(`--date: "${told}" is no day`);
  return day.data;
}
