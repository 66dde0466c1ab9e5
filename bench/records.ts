import { cpus } from 'node:os';
import { seededRandom } from '../demo/paper/random.ts';
import {
  buildFileIndex,
  type FilePage,
  type Page,
  readPages,
  renderPage,
  restoreIndex,
  searchFile,
  serialiseIndex,
} from '../src/records/index.ts';
import { largeFile } from './largeFile.ts';
import { ocrText } from './ocrText.ts';
import { measureLive } from './recordsLive.ts';

/**
 * `openimr bench records [--pages N] [--search-pages N] [--queries N] [--live-pages N]`: how long until a file of 300 pages
 * with a text layer can be searched, how fast its pages are drawn, how long a search in a file of 5,000 pages takes; then,
 * on the running product with a file of 2,000 pages: what other requests wait while it is read, its first search, its
 * opening. `--live-pages 0` leaves the product out, `--pages 0` the rest.
 */
export async function run(args: string[]): Promise<void> {
  const option = (name: string, otherwise: number) =>
    args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise;
  print(`${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.version}`);
  if (option('--pages', 300) > 0) {
    await timeReading(option('--pages', 300));
    timeSearching(option('--search-pages', 5_000), option('--queries', 400));
  }
  if (option('--live-pages', 2_000) > 0) await timeLive(option('--live-pages', 2_000));
}

async function timeLive(count: number): Promise<void> {
  const live = await measureLive(count);
  print(`\nrunning product, a file of ${live.pages} pages: read in ${seconds(0, live.readMs)}`);
  for (const [what, times] of Object.entries(live.whileReading))
    print(
      `while reading  ${what.padEnd(16)} ${String(times.length).padStart(4)} requests: p50 ${percentile(times, 0.5)}, p95 ${percentile(times, 0.95)}, most ${percentile(times, 1)}`,
    );
  print(
    `first search   ${live.firstSearchMs.toFixed(0)} ms; after it p50 ${percentile(live.nextSearchMs, 0.5)}, p95 ${percentile(live.nextSearchMs, 0.95)}`,
  );
  print(
    `opening        words of ten pages ${live.openMs.toFixed(0)} ms; pictures ${live.pictureMs.map((ms) => ms.toFixed(0)).join(', ')} ms (first, 2, 3, middle, last)`,
  );
  print('targets: p95 under 1 s while reading, first search 1 s, opening 1 s');
}

async function timeReading(count: number): Promise<void> {
  const bytes = await largeFile(count);
  const started = performance.now();
  const before = process.cpuUsage();
  const pages: Page[] = [];
  for await (const page of readPages(bytes, 'pdf')) pages.push(page);
  const read = performance.now();
  const index = buildFileIndex(pages.map((page) => filePage(page, page.number)));
  const searchable = performance.now();
  const used = process.cpuUsage(before);
  const words = pages.reduce((sum, page) => sum + page.words.length, 0);
  print(
    `text layer   ${pages.length} pages, ${words} words: read in ${seconds(started, read)} (threads started), searchable in ${seconds(started, searchable)}; of the processors: ${((used.user + used.system) / 1e6).toFixed(2)} s`,
  );
  print(`index        ${(serialiseIndex(index).length / 1e6).toFixed(1)} MB`);
  const times: number[] = [];
  for (let page = 1; page <= pages.length; page += Math.ceil(pages.length / 40)) {
    const from = performance.now();
    const drawn = await renderPage(bytes, 'pdf', page, 110);
    if (drawn.ok) times.push(performance.now() - from);
  }
  print(`page image   110 dots an inch: p50 ${percentile(times, 0.5)}, p95 ${percentile(times, 0.95)}`);
}

function timeSearching(count: number, queries: number): void {
  const pages = syntheticPages(count);
  const started = performance.now();
  const built = buildFileIndex(pages);
  const ready = performance.now();
  const bytes = serialiseIndex(built);
  const stored = performance.now();
  const index = restoreIndex(bytes)!;
  print(
    `index        ${count} pages, ${built.segments[0]!.tokens.length} tokens: built in ${seconds(started, ready)}, ${(bytes.length / 1e6).toFixed(0)} MB, restored in ${seconds(stored, performance.now())}`,
  );
  const asked = queriesFor(queries);
  for (const query of asked.slice(0, 20)) searchFile(index, query);
  for (const kind of ['word', 'two words', 'phrase', 'beginning', 'OR and NOT', 'all'] as const) {
    const some = asked.filter((_, at) => kind === 'all' || queryKinds[at % queryKinds.length]!.kind === kind);
    const hits: number[] = [];
    const work: number[] = [];
    const times = some.map((query) => {
      const from = performance.now();
      const before = process.cpuUsage();
      const found = searchFile(index, query);
      const used = process.cpuUsage(before);
      const took = performance.now() - from;
      work.push((used.user + used.system) / 1000);
      hits.push(found.ok ? found.value.total : -1);
      return took;
    });
    print(
      `search       ${kind.padEnd(11)} ${String(some.length).padStart(4)} queries, ${Math.round(hits.reduce((a, b) => a + b, 0) / hits.length)} pages a query: p50 ${percentile(times, 0.5)}, p95 ${percentile(times, 0.95)}, most ${percentile(times, 1)}; of the processor: p95 ${percentile(work, 0.95)}`,
    );
  }
}

/** Pages of clinical sentences with rare words among them (about 30,000 different ones, Zipf-like). */
function syntheticPages(count: number): FilePage[] {
  return Array.from({ length: count }, (_, at) => {
    const random = seededRandom(at);
    const rare = Array.from({ length: 30 }, () => rareWord(Math.floor(30_000 ** random()))).join(' ');
    const words: Page['words'] = [];
    let text = '';
    for (const [index, word] of `${ocrText(at, 30)} ${rare}`.split(/\s+/).entries()) {
      words.push({
        text: word,
        start: text.length,
        confidence: 1,
        x: 60 + (index % 12) * 40,
        y: 60 + Math.floor(index / 12) * 14,
        width: 36,
        height: 10,
      });
      text += `${word} `;
    }
    return { filePage: at + 1, documentId: `document-${Math.floor(at / 12)}`, page: (at % 12) + 1, text, words };
  });
}

const rareWord = (rank: number) => `q${rank.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`;

const queryKinds = [
  { kind: 'word', make: (random: () => number) => rareWord(Math.floor(30_000 ** random())) },
  {
    kind: 'word',
    make: (random: () => number) => ['shoulder', 'tenderness', 'the', 'naproxen'][Math.floor(random() * 4)]!,
  },
  { kind: 'two words', make: (random: () => number) => `shoulder ${rareWord(Math.floor(30_000 ** random()))}` },
  {
    kind: 'phrase',
    make: (random: () => number) =>
      [
        '"physical therapy"',
        '"twelve visits of physical therapy"',
        '"positive impingement sign"',
        '"01/19/2016 without relief"',
      ][Math.floor(random() * 4)]!,
  },
  { kind: 'beginning', make: (random: () => number) => ['t*', 'imp*', 'tender*', 'q*'][Math.floor(random() * 4)]! },
  {
    kind: 'OR and NOT',
    make: (random: () => number) =>
      `(naproxen OR "${rareWord(3)} ${rareWord(5)}" OR grip) AND NOT ${rareWord(Math.floor(30_000 ** random()))}`,
  },
] as const;

function queriesFor(count: number): string[] {
  const random = seededRandom(42);
  return Array.from({ length: count }, (_, at) => queryKinds[at % queryKinds.length]!.make(random));
}

const filePage = (page: Page, number: number): FilePage => ({
  filePage: number,
  documentId: 'd',
  page: page.number,
  text: page.text,
  words: page.words,
});
const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(2)} s`;

function percentile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1)} ms`;
}

const print = (line: string) => process.stdout.write(`${line}\n`);
