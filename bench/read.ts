import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { corpusLetters } from '../src/determination/corpus/letters.ts';
import { decodeText, readBytesAsText, readDetermination } from '../src/determination/read/index.ts';
import { factsOf } from './read/facts.ts';
import { findingsFigures } from './read/findings.ts';
import { mutantsFigures } from './read/mutants.ts';
import { changesSince, figuresOf, type Recorded } from './read/record.ts';
import { emptyScores, judge, type Scores } from './read/score.ts';
import { type ExpectedLine, factsOfLine, factsOfRead } from './read/shared.ts';
import { measureChecks, measurePdf, measureText } from './read/speed.ts';
import { changesTable, missesTable, scoresTable } from './read/tables.ts';

/**
 * `openimr bench read --corpus DIR` – precision and recall by field against a folder of letters with their expected
 * objects, what was gained and lost since the last run, and letters a second. `--expected FILE --letters DIR` does the
 * same with an `expected.ndjson` of facts. Either way: the planted defects of the corpus found, 10,000 damaged letters. `--record` keeps the figures as the baseline to compare with.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string' },
      expected: { type: 'string' },
      letters: { type: 'string' },
      record: { type: 'string' },
      baseline: { type: 'string' },
      misses: { type: 'boolean', default: false },
      speed: { type: 'boolean', default: true },
      'no-speed': { type: 'boolean', default: false },
    },
  });
  const { scores, files } = values.expected
    ? await againstFacts(values.expected, values.letters ?? '.')
    : againstCorpus(values.corpus);
  print(scoresTable(scores, files.length));
  if (values.misses || scores.misses.length <= 20) print(missesTable(scores.misses));
  const figures = figuresOf(scores);
  const last = lastRun(values.baseline ?? baselineOf(values));
  if (last) print(changesTable(changesSince(last, figures)));
  keep(figures, values.record, values);
  print(findingsFigures());
  const texts = await textsOf(files);
  print(mutantsFigures(texts.map((file) => decodeText(readFileSync(file)))));
  if (values['no-speed']) return;
  const pdfs = files.filter((file) => file.endsWith('.pdf'));
  print(await measureText(texts));
  print(await measureChecks(texts));
  if (pdfs.length > 0) print(await measurePdf(pdfs));
}

interface Judged {
  scores: Scores;
  files: string[];
}

const builtIn = new URL('../src/determination/corpus/', import.meta.url);

function againstCorpus(folder: string | undefined): Judged {
  const url = folder === undefined ? builtIn : pathToFileURL(`${folder.replace(/\/$/, '')}/`);
  const scores = emptyScores();
  const letters = corpusLetters(url);
  if (letters.length === 0)
    throw new Error(`no letter with its expected object (name.txt, name.json) in ${folder ?? 'the corpus'}`);
  for (const { name, bytes, expected } of letters) {
    judge(scores, name, factsOf(expected), factsOf(readDetermination(decodeText(bytes), { file: name })));
  }
  return { scores, files: letters.map(({ name }) => new URL(name, url).pathname) };
}

async function againstFacts(expected: string, folder: string): Promise<Judged> {
  const scores = emptyScores();
  const files: string[] = [];
  for (const line of readFileSync(expected, 'utf8').split('\n').filter(Boolean)) {
    const facts = JSON.parse(line) as ExpectedLine;
    const name = ['pdf', 'docx', 'txt']
      .map((ending) => `${facts.caseNumber}.${ending}`)
      .find((one) => existsSync(join(folder, one)));
    if (!name) throw new Error(`no letter ${facts.caseNumber} in ${folder}`);
    const text = await readBytesAsText(readFileSync(join(folder, name)));
    const letter = readDetermination(text.ok ? text.value : '', { file: name });
    judge(scores, name, factsOfLine(facts), factsOfRead(letter, text.ok ? text.value : ''));
    files.push(join(folder, name));
  }
  return { scores, files };
}

/** The letters as text files while the run lasts, so that reading from disk and decoding can be timed alone. */
async function textsOf(files: string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'openimr-read-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const out: string[] = [];
  for (const [k, file] of files.entries()) {
    if (!file.endsWith('.pdf')) out.push(file);
    else {
      const text = await readBytesAsText(readFileSync(file));
      out.push(join(folder, `${k}.txt`));
      writeFileSync(out.at(-1)!, text.ok ? text.value : '');
    }
  }
  return out;
}

type Values = { expected?: string | undefined; corpus?: string | undefined };

function baselineOf(values: Values): string {
  if (values.expected !== undefined || values.corpus !== undefined) return lastFile(values);
  return new URL('./read/baseline.json', import.meta.url).pathname;
}

function lastFile(values: Values): string {
  const what = (values.expected ?? values.corpus ?? 'corpus').replace(/[^A-Za-z0-9]+/g, '-');
  return join('bench/results', `read-${what}.json`);
}

function lastRun(path: string): Recorded | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Recorded) : null;
}

function keep(figures: Recorded, record: string | undefined, values: Values): void {
  mkdirSync('bench/results', { recursive: true });
  for (const path of record === undefined ? [lastFile(values)] : [lastFile(values), record]) {
    writeFileSync(path, `${JSON.stringify(figures, null, 1)}\n`);
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
