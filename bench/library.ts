import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Library } from '../src/library/index.ts';
import { readWhileImporting } from './library/readers.ts';
import { repeatLetters } from './library/repeat.ts';
import { print, say, timed } from './search/figures.ts';
import { fillLibrary } from './search/fill.ts';
import { type BenchQuery, benchQueries } from './search/generator.ts';

const options = {
  letters: { type: 'string', default: '200000,600000,1800000' },
  queries: { type: 'string', default: '210' },
  readers: { type: 'string', default: '100' },
  think: { type: 'string', default: '5' },
  import: { type: 'string', default: '20000' },
  folder: { type: 'string' },
  distinct: { type: 'string' },
  measure: { type: 'boolean', default: false },
} as const;

/**
 * `openimr bench library [--letters 200000,600000,1800000]`: the library as it grows. At each size: letters a second
 * into it, its size on the disk, memory, the mix of queries with facets and highlights, and the same queries from 100
 * readers while more letters are imported. `--folder DIR` keeps the library and goes on from what is in it;
 * `--measure` only measures what is in it; `--distinct N` makes up so many letters and repeats them beyond.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  if (values.measure && values.folder) return measure(values.folder, values);
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'openimr-library-'));
  try {
    for (const size of values.letters.split(',').map(Number)) {
      await grow(folder, size, Number(values.distinct ?? size));
      await measureApart(folder, values);
    }
  } finally {
    if (!values.folder) rmSync(folder, { recursive: true, force: true });
  }
}

async function grow(folder: string, to: number, distinct: number): Promise<void> {
  const size = Math.min(to, distinct);
  const library = Library.open(folder);
  const from = library.size();
  if (from < size) {
    const { seconds, processor, generating } = await fillLibrary(library, from, size);
    const count = size - from;
    say(
      `\n${from} → ${size} letters: ${Math.round(count / seconds)} a second by the clock (${seconds.toFixed(0)} s); ` +
        `${((1e6 * processor) / count).toFixed(0)} µs of processor time a letter, ${((1e6 * generating) / count).toFixed(0)} of them for making it up`,
    );
  }
  if (library.size() < to) {
    const start = performance.now();
    repeatLetters(library, to);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    say(`\n${from} → ${library.size()} letters, those of the first ${distinct} again under new numbers: ${seconds} s`);
  }
  library.close();
}

/** In a process of its own: its memory is that of a reader, not of the import. */
function measureApart(folder: string, { queries, readers, think, import: more }: Values): Promise<void> {
  const words = ['--queries', queries, '--readers', readers, '--think', think, '--import', more];
  const child = spawn(
    process.execPath,
    [...process.execArgv, process.argv[1]!, 'bench', 'library', '--measure', '--folder', folder, ...words],
    { stdio: 'inherit' },
  );
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('the measuring program failed'))));
  });
}

type Values = Record<'queries' | 'readers' | 'think' | 'import', string>;

async function measure(folder: string, values: Values): Promise<void> {
  const start = performance.now();
  const library = Library.open(folder);
  const opened = performance.now() - start;
  const size = library.size();
  say(`\n${size} letters in ${library.parts().length} segments, ${onDisk(folder)}; opened in ${opened.toFixed(0)} ms`);
  const ask = asking(library);
  const count = Number(values.queries);
  print('asked for the first time', await timed(benchQueries(count, 5), ask));
  print('other queries of the same mix', await timed(benchQueries(count, 11), ask));
  say(`memory of the reader: ${inMemory()}`);
  const more = Number(values.import);
  if (more > 0) {
    const { rate, answers } = await readWhileImporting(library, {
      readers: Number(values.readers),
      thinkSeconds: Number(values.think),
      from: size,
      to: size + more,
      ask,
    });
    print(
      `${values.readers} readers, one question each ${values.think} s on the average, while ${more} letters came at ${rate.toFixed(0)} a second`,
      answers,
    );
    say(`memory with the import: ${inMemory()}`);
  }
  library.close();
}

const asking =
  (library: Library) =>
  ({ words, filters }: BenchQuery): number =>
    library.search({ words, facets: true, highlights: true, limit: 20, ...(filters ? { filters } : {}) }).total;

const mebi = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MiB`;

function onDisk(folder: string): string {
  const kinds = { head: 'words and columns', post: 'lists', rec: 'entries' };
  const parts = Object.entries(kinds).map(([kind, name]) => {
    const files = readdirSync(folder).filter((file) => file.endsWith(`.${kind}`));
    return [name, files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)] as const;
  });
  const sum = parts.reduce((all, [, bytes]) => all + bytes, 0);
  return `${mebi(sum)} on the disk (${parts.map(([name, bytes]) => `${name} ${mebi(bytes)}`).join(', ')})`;
}

function inMemory(): string {
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return `${mebi(rss)} resident (heap ${mebi(heapUsed)}, buffers ${mebi(arrayBuffers)})`;
}
