import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Content, Press, renderHtml, renderPdfDocument, typstCompiler } from '../src/determination/write/index.ts';
import { bareTypst } from './letter-bare.ts';
import { makeLetters } from './letter-cases.ts';

/**
 * `openimr bench letter [--letters N] [--no-chromium]`: letters a second on one core once warm, beside bare Typst on
 * the same text and Chromium's print-to-PDF on the same HTML. Every letter is of another case, with other people, dates,
 * records and reasons: only what the law has said in each letter is common, and a printer may remember that.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { letters: { type: 'string', default: '200' }, 'no-chromium': { type: 'boolean', default: false } },
  });
  const letters = makeLetters(Math.max(30, Number(values.letters) || 200));
  const rows = [...besideTypst(letters)];
  if (!values['no-chromium']) rows.push(await chromium(letters.slice(0, 60)));
  print(rows, letters.length);
  await inThreads(letters);
}

/** All letters once through printing threads, after each thread has printed one. */
async function inThreads(letters: Content[]): Promise<void> {
  for (const threads of [1, cpus().length]) {
    const press = new Press(threads);
    await Promise.all(letters.slice(0, threads * 4).map((letter) => press.print(letter)));
    const start = performance.now();
    await Promise.all(letters.map((letter) => press.print(letter)));
    const seconds = (performance.now() - start) / 1000;
    await press.close();
    process.stdout.write(
      `${threads} printing thread(s): ${(letters.length / seconds).toFixed(0)} letters/s on the clock\n`,
    );
  }
}

interface Row {
  name: string;
  /** Milliseconds of each letter, the warm-up left out: on the clock, and of processor time (all threads). */
  times: number[];
  processor: number[];
  note: string;
}

const warmUp = 10;

/**
 * Ours and bare Typst take turns, so that whatever else the machine does meets both alike; never with the same letter
 * one after the other, since the compiler remembers the words it has just set.
 */
function besideTypst(letters: Content[]): Row[] {
  const compiler = typstCompiler();
  const options = { pdfStandard: 'ua-1', creationTimestamp: 1_790_000_000 };
  const bare = (index: number, ourFont: boolean) => ({
    mainFileContent: bareTypst(letters[index % letters.length] as Content, ourFont),
  });
  const rows = [
    row('OpenIMR, content tree through Typst', 'PDF/UA-1'),
    row('bare Typst, same text', 'PDF/UA-1, no design, its own font'),
    row('bare Typst, same text in our font', 'PDF/UA-1, no design'),
  ] as const;
  const third = Math.floor(letters.length / 3);
  for (const [index, letter] of letters.entries()) {
    const sources = [bare(index + third, false), bare(index + 2 * third, true)];
    measure(rows[0], () => renderPdfDocument(letter));
    measure(rows[1], () => compiler.pdf(sources[0] as object, options));
    measure(rows[2], () => compiler.pdf(sources[1] as object, options));
  }
  return rows.map(warm);
}

const row = (name: string, note: string): Row => ({ name, note, times: [], processor: [] });
const warm = (one: Row): Row => ({ ...one, times: one.times.slice(warmUp), processor: one.processor.slice(warmUp) });

function measure(into: Row, work: () => unknown): void {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  into.times.push(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  into.processor.push((user + system) / 1000);
}

/** Chromium works in processes of its own: only its time on the clock can be told. */
async function chromium(letters: Content[]): Promise<Row> {
  const made = row('Chromium, print-to-PDF of our HTML', 'tagged, not PDF/UA');
  const browser = await launch();
  if (!browser) return { ...made, note: 'no Chromium here' };
  try {
    const page = await browser.newPage();
    for (const letter of letters) {
      const html = renderHtml(letter);
      const start = performance.now();
      await page.setContent(html);
      await page.pdf({ format: 'Letter', tagged: true, outline: true, printBackground: true });
      made.times.push(performance.now() - start);
    }
  } finally {
    await browser.close();
  }
  return warm(made);
}

async function launch() {
  try {
    const { chromium: engine } = await import('playwright-core');
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    readFileSync(executablePath, { flag: 'r' }).subarray(0, 1);
    return await engine.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  } catch {
    return null;
  }
}

function print(rows: Row[], count: number): void {
  const bare = rows[1];
  const say = (text: string) => process.stdout.write(`${text}\n`);
  say(`${count} different letters, ${cpus().length} cores here; first ${warmUp} left out\n`);
  say(line('printer', 'median ms', 'p95 ms', 'letters/s', 'per core', '× bare', ''));
  for (const { name, times, processor, note } of rows) {
    if (times.length === 0) say(line(name, '-', '-', '-', '-', '-', note));
    else {
      const perCore = processor.length > 0 ? (1000 / mean(processor)).toFixed(0) : '-';
      const ratio = (
        processor.length > 0
          ? median(processor) / median(bare?.processor ?? [])
          : median(times) / median(bare?.times ?? [])
      ).toFixed(2);
      const rate = (1000 / mean(times)).toFixed(0);
      say(line(name, median(times).toFixed(1), quantile(times, 0.95).toFixed(1), rate, perCore, ratio, note));
    }
  }
  say(
    '\nper core and × bare go by processor time, which does not count what other programs took; Chromium by the clock',
  );
  say('targets: at least 60 letters/s a core; at most 1.20 × bare Typst');
}

function line(name: string, ...cells: string[]): string {
  const note = cells.pop();
  return `${name.padEnd(36)} ${cells.map((cell) => cell.padStart(9)).join(' ')}  ${note}`.trimEnd();
}

const mean = (times: number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;
const quantile = (times: number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;
const median = (times: number[]): number => quantile(times, 0.5);
