import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SingleBar } from 'cli-progress';
import Table from 'cli-table3';
import { Command } from 'commander';
import { type CaseFile, caseFileSchema } from '../determination/check/case-file.ts';
import { checkBytes } from '../determination/check/check-bytes.ts';
import { checkFiles, type FileChecked } from '../determination/check/many.ts';
import { type SarifInput, sarifLog } from '../determination/check/sarif.ts';
import { readBytes, readJson, say, WrongUse, writeLine } from './streams.ts';

interface Options {
  json?: boolean;
  ndjson?: boolean;
  sarif?: boolean;
  case?: string;
  severity: 'error' | 'warning' | 'note';
}

/** `openimr check`: what is wrong with letters, or with a determination being written. */
export function command(): Command {
  return new Command()
    .description('Checks determinations (K01–K26): dates, facts, body parts, sources, decisions, words, redaction.')
    .argument('<files...>', 'letters (.pdf, .txt, .docx), folders, a determination as .json; - for standard input')
    .option('--json', 'one JSON value: an object for one file, a list for more')
    .option('--ndjson', 'one JSON object a line')
    .option('--sarif', 'a SARIF 2.1.0 log')
    .option('--case <file>', 'the case file as JSON: the checks that need it speak too')
    .option('--severity <least>', 'show only findings at least so grave: error, warning or note', 'note')
    .addHelpText('after', help)
    .action(run);
}

const help = `
Examples:
  openimr check letter.pdf
  openimr check letters/ --severity error --ndjson
  openimr check determination.json --case case-file.json --sarif > findings.sarif

Exits 1 when there are findings, 0 when there are none, 2 when a file could not be read. docs/checks.md tells each check.`;

const graver = { error: ['error'], warning: ['error', 'warning'], note: ['error', 'warning', 'note'] };

async function run(given: string[], options: Options): Promise<void> {
  if (!(options.severity in graver)) throw new WrongUse('--severity takes error, warning or note');
  const caseFile = options.case ? await readCaseFile(options.case) : undefined;
  const paths = (await Promise.all(given.map(lettersIn))).flat();
  if (paths.length === 0) throw new WrongUse('no letters (.pdf, .txt, .docx) in the folders named');
  const results: FileChecked[] = [];
  const keep = options.sarif || (options.json && paths.length > 1);
  const tally = { found: 0, unreadable: 0 };
  for await (const one of watched(checked(paths, caseFile), paths.length)) {
    const result = atLeast(one, options.severity);
    if ('refusal' in result) tally.unreadable++;
    else tally.found += result.findings.length;
    if (keep) results.push(result);
    else await print(result, options);
  }
  if (options.sarif) await writeLine(JSON.stringify(sarifLog(results.map(inSarif), '0.1.0'), null, 1));
  else if (keep) await writeLine(JSON.stringify(results.map(asData)));
  process.exitCode = tally.unreadable > 0 ? 2 : tally.found > 0 ? 1 : 0;
}

async function readCaseFile(path: string): Promise<CaseFile> {
  const parsed = caseFileSchema.safeParse(await readJson(path));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new WrongUse(`${path} is no case file: ${issue?.path.join('.') || 'the object'}: ${issue?.message}`);
}

/** The letters a name stands for: itself, or everything under a folder, in the order of names. */
async function lettersIn(path: string): Promise<string[]> {
  if (path === '-') return ['-'];
  const info = await stat(path).catch((error: Error) => {
    throw new WrongUse(`cannot read ${path}: ${error.message}`);
  });
  if (!info.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:pdf|txt|docx)$/iu.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function* checked(paths: string[], caseFile?: CaseFile): AsyncGenerator<FileChecked> {
  if (!paths.includes('-')) return yield* checkFiles(paths, caseFile);
  for (const path of paths) yield path === '-' ? await checkInput(caseFile) : await onlyOne(path, caseFile);
}

async function checkInput(caseFile?: CaseFile): Promise<FileChecked> {
  const answer = await checkBytes(await readBytes('-'), '-', caseFile);
  return { path: '-', file: '-', ...(answer.ok ? answer.value : { refusal: answer.refusal }) };
}

async function onlyOne(path: string, caseFile?: CaseFile): Promise<FileChecked> {
  for await (const one of checkFiles([path], caseFile)) return one;
  throw new WrongUse(`cannot read ${path}`);
}

/** A bar for work that takes its time, on a terminal only. */
async function* watched(results: AsyncGenerator<FileChecked>, total: number): AsyncGenerator<FileChecked> {
  const bar =
    process.stderr.isTTY && !process.stdout.isTTY && total > 50 ? new SingleBar({ stream: process.stderr }) : null;
  bar?.start(total, 0);
  for await (const one of results) {
    bar?.increment();
    yield one;
  }
  bar?.stop();
}

function atLeast(one: FileChecked, severity: Options['severity']): FileChecked {
  if ('refusal' in one || severity === 'note') return one;
  const kept = one.findings.map((finding) => graver[severity].includes(finding.severity));
  return { ...one, findings: one.findings.filter((_, n) => kept[n]), regions: one.regions.filter((_, n) => kept[n]) };
}

async function print(one: FileChecked, options: Options): Promise<void> {
  if (options.json || options.ndjson) return writeLine(JSON.stringify(asData(one)));
  if ('refusal' in one) return say(`${one.path}: ${one.refusal.because}`);
  await writeLine(one.findings.length === 0 ? `${one.path}: nothing found` : `${one.path}\n${tableOf(one.findings)}`);
}

const asData = (one: FileChecked): object =>
  'refusal' in one ? { file: one.file, error: one.refusal } : { file: one.file, findings: one.findings };

type Findings = Extract<FileChecked, { findings: unknown }>['findings'];

function tableOf(findings: Findings): string {
  const table = new Table({
    head: ['check', 'severity', 'item', 'finding', 'words'],
    colWidths: [7, 10, 6, 52, 42],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const one of findings) {
    const words = one.quote.replace(/\s+/gu, ' ');
    const shown = words.length > 160 ? `${words.slice(0, 157)}…` : words;
    table.push([one.check, one.severity, one.item === undefined ? '' : one.item + 1, one.message, shown]);
  }
  return table.toString();
}

function inSarif(one: FileChecked): SarifInput {
  const uri = one.path === '-' ? 'stdin' : relativeUri(one.path);
  return 'refusal' in one
    ? { uri, findings: [], regions: [], unreadable: one.refusal.because }
    : { uri, findings: one.findings, regions: one.regions };
}

/** As given where the path is relative, so that the log can be moved with the letters. */
const relativeUri = (path: string): string =>
  path.startsWith('/') ? pathToFileURL(path).href : path.split(/[\\/]/u).map(encodeURIComponent).join('/');
