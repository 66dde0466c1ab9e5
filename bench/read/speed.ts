import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { decodeText, readDetermination } from '../../src/determination/read/index.ts';
import { startThread } from '../../src/threads/index.ts';
import type { Job, Timing, Work } from './speed.worker.ts';

/** Seconds each work runs in each thread. */
const SECONDS = 3;

/**
 * Reading a letter's text beside reading the same bytes and decoding them: in one thread, in turn, each from the disk
 * (the page cache); then letters a second with a thread on each core.
 */
export async function measureText(files: string[]): Promise<string> {
  const threads = availableParallelism();
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  const [base, full, strange] = await inTurn(files, 'decode', 'read', 'read-strange');
  const baseRate = rate(await inThreads(threads, { files, works: ['decode'], seconds: SECONDS }));
  const fullRate = rate(await inThreads(threads, { files, works: ['read'], seconds: SECONDS }));
  const mean = (bytes / files.length / 1000).toFixed(1);
  return [
    `From text (${files.length} letters of ${mean} kB on average, files in the page cache):`,
    `  bytes + decode:         ${each(base)}; ${threads} threads ${baseRate} letters/s`,
    `  bytes + decode + read:  ${each(full)}; ${threads} threads ${fullRate} letters/s`,
    `  ratio, one thread:      ${ratio(full, base)}`,
    `  the same, with no line remembered from an earlier round: ${each(strange)}; ${ratio(strange, base)}`,
    `  (${recurring(files)}; the reader remembers what the last 4,096 said, as it would in a long row of letters)`,
  ].join('\n');
}

/** How many of the guideline lines are the same as another: what remembering them can spare. */
function recurring(files: string[]): string {
  const lines = files.flatMap((file) =>
    readDetermination(decodeText(readFileSync(file))).items.flatMap(({ administratorBasis, reviewerBasis }) =>
      [administratorBasis, reviewerBasis].map((basis) => basis.map(({ kind, raw }) => `${kind} ${raw}`).join(' ')),
    ),
  );
  return `${lines.length} guideline lines in these letters, ${new Set(lines).size} of them different`;
}

/** Reading a letter and checking it, beside reading it alone. */
export async function measureChecks(files: string[]): Promise<string> {
  const [base, full] = await inTurn(files, 'read', 'check');
  return [
    'Checks (one thread):',
    `  bytes + decode + read:          ${each(base)}`,
    `  bytes + decode + read + check:  ${each(full)}`,
    `  letters a second, read and checked: ${rate([[full]])}`,
  ].join('\n');
}

/** A letter from PDF, beside PDFium's text extraction alone. */
export async function measurePdf(files: string[]): Promise<string> {
  const [base, full] = await inTurn(files, 'pdf-text', 'pdf');
  return [
    `From PDF (${files.length} files, one thread):`,
    `  PDFium's text alone:  ${each(base)}`,
    `  openimr read:         ${each(full)}`,
    `  ratio:                ${ratio(full, base)}`,
  ].join('\n');
}

const microseconds = (seconds: number, letters: number): string => `${((seconds / letters) * 1e6).toFixed(1)} µs`;
const each = ({ letters, processor, seconds }: Timing): string =>
  `${microseconds(processor, letters)} of processor, ${microseconds(seconds, letters)} by the clock a letter`;
/** Letters a second of all threads together. */
const rate = (threads: Timing[][]): string =>
  Math.round(threads.flat().reduce((sum, { letters, seconds }) => sum + letters / seconds, 0)).toLocaleString('en-US');
const times = (full: number, base: number): string => `${(full / base).toFixed(2)}×`;
const ratio = (full: Timing, base: Timing): string =>
  `${times(full.processor / full.letters, base.processor / base.letters)} of processor time, ${times(full.seconds / full.letters, base.seconds / base.letters)} by the clock`;

async function inTurn<W extends Work[]>(files: string[], ...works: W): Promise<{ [K in keyof W]: Timing }> {
  const [timings] = await inThreads(1, { files, works, seconds: SECONDS });
  return timings as { [K in keyof W]: Timing };
}

async function inThreads(count: number, job: Job): Promise<Timing[][]> {
  const timings = Array.from({ length: count }, async () => {
    const thread = startThread(new URL('./speed.worker.ts', import.meta.url), { workerData: job });
    const [timing] = (await once(thread, 'message')) as [Timing[]];
    await thread.terminate();
    return timing;
  });
  return Promise.all(timings);
}
