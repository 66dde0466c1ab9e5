import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
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
  const [base, full] = await inTurn(files, 'decode', 'read');
  const baseRate = rate(await inThreads(threads, { files, works: ['decode'], seconds: SECONDS }));
  const fullRate = rate(await inThreads(threads, { files, works: ['read'], seconds: SECONDS }));
  const mean = (bytes / files.length / 1000).toFixed(1);
  return [
    `From text (${files.length} letters of ${mean} kB on average, files in the page cache):`,
    `  bytes + decode:         ${each(base)}; ${threads} threads ${baseRate} letters/s`,
    `  bytes + decode + read:  ${each(full)}; ${threads} threads ${fullRate} letters/s`,
    `  ratio, one thread:      ${ratio(full, base)}`,
  ].join('\n');
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

async function inTurn(files: string[], ...works: [Work, Work]): Promise<[Timing, Timing]> {
  const [timings] = await inThreads(1, { files, works, seconds: SECONDS });
  return timings as [Timing, Timing];
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
