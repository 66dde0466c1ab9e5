import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { checkDetermination } from '../../src/determination/check/index.ts';
import { decodeText, readDetermination, readPdf } from '../../src/determination/read/index.ts';
import { forgetLines } from '../../src/determination/read/remembered.ts';

/** `read-strange` reads each round of letters as if it were the first: nothing is remembered from the one before. */
export type Work = 'decode' | 'read' | 'read-strange' | 'check' | 'pdf-text' | 'pdf';

export interface Timing {
  letters: number;
  seconds: number;
  /** Processor seconds of the whole process meanwhile: on a busy machine the clock says little. */
  processor: number;
}

export interface Job {
  files: string[];
  /** Done in turn, a round of all files each, so that what else the machine does falls on all of them. */
  works: Work[];
  seconds: number;
}

const { files, works, seconds } = workerData as Job;
let kept = 0;

const one: Record<Work, (file: string) => void | Promise<void>> = {
  decode: (file) => {
    kept += decodeText(readFileSync(file)).length;
  },
  read: (file) => {
    kept += readDetermination(decodeText(readFileSync(file))).items.length;
  },
  'read-strange': (file) => {
    kept += readDetermination(decodeText(readFileSync(file))).items.length;
  },
  check: (file) => {
    const text = decodeText(readFileSync(file));
    kept += checkDetermination(readDetermination(text), text).length;
  },
  'pdf-text': async (file) => {
    const text = await readPdf(readFileSync(file));
    kept += text.ok ? text.value.length : 0;
  },
  pdf: async (file) => {
    const text = await readPdf(readFileSync(file));
    if (text.ok) kept += readDetermination(text.value).items.length;
  },
};

/** Every file once, in the order given. */
async function round(work: Work, timing: Timing): Promise<void> {
  const step = one[work];
  if (work === 'read-strange') forgetLines();
  const began = performance.now();
  const used = process.cpuUsage();
  for (const file of files) {
    const pending = step(file);
    if (pending) await pending;
  }
  const { user, system } = process.cpuUsage(used);
  timing.seconds += (performance.now() - began) / 1000;
  timing.processor += (user + system) / 1e6;
  timing.letters += files.length;
}

/** Rounds of each work in turn until the time is up. */
async function rounds(until: number): Promise<Timing[]> {
  const timings = works.map(() => ({ letters: 0, seconds: 0, processor: 0 }));
  do for (const [k, work] of works.entries()) await round(work, timings[k]!);
  while (performance.now() < until);
  return timings;
}

/** Three seconds and once through everything to warm up, then what counts. */
async function measure(): Promise<Timing[]> {
  await rounds(performance.now() + 3000);
  return rounds(performance.now() + seconds * 1000 * works.length);
}

parentPort?.postMessage(await measure());
if (kept < 0) process.exitCode = 1;
