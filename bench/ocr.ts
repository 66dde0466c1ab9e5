import { cpus } from 'node:os';
import { makeDocument, type PaperOrder, type ScanStyle, scanStyles } from '../demo/paper/index.ts';
import { OcrPool, type Page, readPages } from '../src/records/index.ts';
import { ocrCase, ocrText } from './ocrText.ts';

/**
 * `openimr bench ocr [--pages N] [--engines N] [--styles clean,fax]`: pages set from known text, then scanned in five ways; how fast they are
 * read, and how many characters in a hundred come out wrong (edit distance over the length of the truth, spaces folded).
 * Processor time is told beside the clock, for it does not count what other programs took.
 */
export async function run(args: string[]): Promise<void> {
  const pages = numberAfter(args, '--pages') ?? 3;
  const engines = numberAfter(args, '--engines') ?? 1;
  const ocr = new OcrPool(engines);
  print(
    `OCR of ${pages} pages of ${ocrText(0).length} characters a style, ${engines} engine(s), ${cpus().length} cores (${cpus()[0]?.model.trim()})`,
  );
  print('style      pages/s a core   s a page   of the processor   characters wrong   mean confidence');
  await readScan(ocr, order(0, scanStyles.clean)); // the engine starts and warms up outside of the clock
  const only = args.includes('--styles') ? args[args.indexOf('--styles') + 1]!.split(',') : Object.keys(scanStyles);
  for (const [name, style] of Object.entries(scanStyles).filter(([one]) => only.includes(one))) {
    const scans = await Promise.all(Array.from({ length: pages }, (_, at) => makeDocument(order(at, style))));
    const truths = await Promise.all(scans.map(({ clean }) => readAll(ocr, clean)));
    const started = performance.now();
    const before = process.cpuUsage();
    const read = await Promise.all(scans.map(({ bytes }) => readAll(ocr, bytes)));
    const seconds = (performance.now() - started) / 1000;
    const used = process.cpuUsage(before);
    const count = read.flat().length;
    const worked = (used.user + used.system) / 1e6 / count;
    const errors = read.map((seen, at) => characterErrors(textOf(truths[at]!), textOf(seen)));
    const wrong = errors.reduce((sum, one) => sum + one.wrong, 0) / errors.reduce((sum, one) => sum + one.of, 0);
    const confidence = read.flat().reduce((sum, page) => sum + page.confidence, 0) / count;
    print(
      `${name.padEnd(10)} ${(count / seconds / engines).toFixed(2).padStart(14)} ${((seconds * engines) / count).toFixed(2).padStart(10)} ${`${worked.toFixed(2)} s`.padStart(18)} ${`${(wrong * 100).toFixed(2)} %`.padStart(18)} ${confidence.toFixed(2).padStart(17)}`,
    );
  }
  await ocr.close();
}

const order = (at: number, scan: ScanStyle): PaperOrder => ({
  kind: 'progress-report',
  case: ocrCase,
  date: '2016-03-04',
  author: {
    name: 'Jo Sample, MD',
    practice: ['Example Orthopedics', 'Sample Spine Center', 'Fictional Pain Clinic'][at % 3]!,
  },
  body: ocrText(at).split('\n'),
  scan,
  seed: at + 1,
});

async function readScan(ocr: OcrPool, paper: PaperOrder): Promise<void> {
  await readAll(ocr, (await makeDocument(paper)).bytes);
}

async function readAll(ocr: OcrPool, bytes: Uint8Array): Promise<Page[]> {
  const pages: Page[] = [];
  for await (const page of readPages(bytes, 'pdf', { ocr })) pages.push(page);
  return pages.sort((a, b) => a.number - b.number);
}

const textOf = (pages: readonly Page[]) => pages.map((page) => page.text).join('\n');

/** Edit distance in characters after folding spaces, computed with one row. */
export function characterErrors(truth: string, seen: string): { wrong: number; of: number } {
  const [a, b] = [fold(truth), fold(seen)];
  let row = Uint32Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return { wrong: row[b.length]!, of: a.length };
}

/** Quotation marks and dashes of either shape are one character to a reader. */
const fold = (text: string) =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();

function numberAfter(args: readonly string[], option: string): number | undefined {
  const at = args.indexOf(option);
  return at >= 0 ? Number(args[at + 1]) : undefined;
}

const print = (line: string) => process.stdout.write(`${line}\n`);
