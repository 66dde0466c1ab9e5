import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { startThread } from '../../src/threads/index.ts';
import type { Timing } from './speed.worker.ts';

/** Seconds each loop runs in each thread. */
const SECONDS = 3;

/** Letters a second from text, on all cores, beside reading the same files and decoding them. */
export async function measureText(files: string[]): Promise<string> {
  const threads = availableParallelism();
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  const base = await inThreads(threads, { files, work: 'decode', seconds: SECONDS });
  const full = await inThreads(threads, { files, work: 'read', seconds: SECONDS });
  const mean = (bytes / files.length / 1000).toFixed(1);
  return [
    `From text (${files.length} letters of ${mean} kB on average, ${threads} threads, files in the page cache):`,
    `  read bytes + decode:         ${rate(base)} letters/s`,
    `  read bytes + decode + read:  ${rate(full)} letters/s`,
    `  ratio of processor time:     ${(perLetter(full) / perLetter(base)).toFixed(2)}×`,
  ].join('\n');
}

/** Letters a second from PDF, beside PDFium's text extraction alone. */
export async function measurePdf(files: string[]): Promise<string> {
  const base = await inThreads(1, { files, work: 'pdf-text', seconds: SECONDS });
  const full = await inThreads(1, { files, work: 'pdf', seconds: SECONDS });
  return [
    `From PDF (${files.length} files, one thread):`,
    `  PDFium's text alone:  ${rate(base)} letters/s`,
    `  openimr read:         ${rate(full)} letters/s`,
    `  ratio of processor time: ${(perLetter(full) / perLetter(base)).toFixed(2)}×`,
  ].join('\n');
}

const rate = (timings: Timing[]): string =>
  Math.round(timings.reduce((sum, { letters, seconds }) => sum + letters / seconds, 0)).toLocaleString('en-US');
/** Processor time a letter; each thread saw that of all of them. */
const perLetter = (timings: Timing[]): number => {
  const processor = timings.reduce((sum, timing) => sum + timing.processor, 0) / timings.length;
  return processor / timings.reduce((sum, timing) => sum + timing.letters, 0);
};

async function inThreads(count: number, job: unknown): Promise<Timing[]> {
  const timings = Array.from({ length: count }, async () => {
    const thread = startThread(new URL('./speed.worker.ts', import.meta.url), { workerData: job });
    const [timing] = (await once(thread, 'message')) as [Timing];
    await thread.terminate();
    return timing;
  });
  return Promise.all(timings);
}
