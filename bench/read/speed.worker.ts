import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { decodeText, readDetermination, readPdf } from '../../src/determination/read/index.ts';

export interface Timing {
  letters: number;
  seconds: number;
  /** Processor seconds of the whole process meanwhile: on a busy machine the clock says little. */
  processor: number;
}

interface Job {
  files: string[];
  work: 'decode' | 'read' | 'pdf-text' | 'pdf';
  seconds: number;
}

const { files, work, seconds } = workerData as Job;
let kept = 0;

const one: Record<Job['work'], (file: string) => void | Promise<void>> = {
  decode: (file) => {
    kept += decodeText(readFileSync(file)).length;
  },
  read: (file) => {
    kept += readDetermination(decodeText(readFileSync(file))).items.length;
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

/** Once through everything to warm up, then round after round until the time is up. */
async function measure(): Promise<Timing> {
  const step = one[work];
  const warm = performance.now() + 1000;
  do for (const file of files) await step(file);
  while (performance.now() < warm && !work.startsWith('pdf'));
  const began = performance.now();
  const used = process.cpuUsage();
  let letters = 0;
  do {
    for (const file of files) {
      const pending = step(file);
      if (pending) await pending;
    }
    letters += files.length;
  } while (performance.now() - began < seconds * 1000);
  const { user, system } = process.cpuUsage(used);
  return { letters, seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
}

parentPort?.postMessage(await measure());
if (kept < 0) process.exitCode = 1;
