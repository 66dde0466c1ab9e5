import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import {
  enterLetter,
  followLibrary,
  Library,
  type ObjectPlace,
  pullLibrary,
  pushLibrary,
} from '../src/library/index.ts';
import { s3Blobs } from '../src/store/index.ts';
import { print, say, type Timed, timed } from './search/figures.ts';
import { fillLibrary } from './search/fill.ts';
import { type BenchQuery, benchQueries, generatedLetter } from './search/generator.ts';

/**
 * `openimr bench shared-library [--letters 60000] [--queries 210] [--changes 30]`: the library in an S3-compatible store
 * (s3rver, in a process of its own on this machine): how long the whole of it takes to put and to fetch, how long a change
 * takes to get to a reader, and questions to a reader's copy beside questions to the writer's folder, in turn.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      letters: { type: 'string', default: '60000' },
      queries: { type: 'string', default: '210' },
      changes: { type: 'string', default: '30' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'openimr-shared-'));
  const store = await startObjects(join(folder, 's3'));
  const [writer, reader] = [join(folder, 'writer'), join(folder, 'reader')];
  try {
    const count = Number(values.letters);
    const library = Library.open(writer);
    const { seconds } = await fillLibrary(library, 0, count);
    library.close();
    say(`${count} letters made in ${seconds.toFixed(0)} s`);
    await whole(writer, reader, store.place);
    await inTurn(writer, reader, Number(values.queries));
    await whileItChanges(writer, reader, store.place, count, Number(values.changes));
  } finally {
    store.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function whole(writer: string, reader: string, place: ObjectPlace): Promise<void> {
  const put = await spent(() => pushLibrary(writer, place));
  if (!put.value.ok) throw new Error(put.value.refusal.because);
  const { bytes, pieces } = put.value.value;
  say(`put: ${mebi(bytes)} in ${pieces} pieces, ${put.ms.toFixed(0)} ms`);
  const fetched = await spent(() => pullLibrary(reader, place));
  if (!fetched.value.ok) throw new Error(fetched.value.refusal.because);
  say(`fetched, held to its checksums: ${mebi(fetched.value.value.bytes)}, ${fetched.ms.toFixed(0)} ms`);
  const held = await spent(() => pullLibrary(reader, place, { verify: true }));
  say(`held to its checksums once more at a start: ${held.ms.toFixed(0)} ms`);
  const idle = await spent(() => pullLibrary(reader, place));
  say(`asked again without a change: ${idle.ms.toFixed(1)} ms`);
}

/** The same questions to both, one after the other, so that what else the machine does falls on both. */
async function inTurn(writer: string, reader: string, count: number): Promise<void> {
  const open = [writer, reader].map((folder) => Library.open(folder));
  const answers: Timed[][] = [[], []];
  for (const query of benchQueries(count, 5)) for (const library of open) asking(library)(query);
  for (const query of benchQueries(count, 11))
    for (const [i, library] of open.entries()) answers[i]!.push(...(await timed([query], asking(library))));
  print('the writer’s folder', answers[0]!);
  print('a reader’s copy', answers[1]!);
  for (const library of open) library.close();
}

/** Ten letters come at a time; a reader that looks every second answers questions meanwhile. */
async function whileItChanges(
  writer: string,
  reader: string,
  place: ObjectPlace,
  from: number,
  changes: number,
): Promise<void> {
  const library = Library.open(reader);
  const fetched: number[] = [];
  const following = followLibrary(reader, place, { everyMs: 1_000, onFetched: (_, ms) => void fetched.push(ms) });
  await following.look();
  fetched.length = 0;
  let ended = false;
  const late: number[] = [];
  const writing = (async () => {
    for (let i = 0; i < changes; i++) {
      const mine = Library.open(writer);
      mine.add(Array.from({ length: 10 }, (_, n) => entryOf(from + i * 10 + n)));
      mine.close();
      await pushLibrary(writer, place);
      const put = performance.now();
      while (library.size() < from + (i + 1) * 10) {
        await sleep(20);
        library.refresh();
      }
      late.push(performance.now() - put);
    }
    ended = true;
  })();
  const answers: Timed[] = [];
  for (const query of benchQueries(100_000, 17)) {
    if (ended) break;
    library.refresh();
    answers.push(...(await timed([query], asking(library))));
    await sleep(50);
  }
  await writing;
  await following.stop();
  library.close();
  print(`a reader’s copy while it changes, ${changes} times`, answers);
  say(
    `from put to answered by a reader that looks every second: ${spreadOf(late)}; of that fetching: ${spreadOf(fetched)}`,
  );
}

const entryOf = (number: number) =>
  enterLetter(generatedLetter(number), { kind: 'imported', file: '', sha256: String(number) });

const asking =
  (library: Library) =>
  ({ words, filters }: BenchQuery): number =>
    library.search({ words, facets: true, highlights: true, limit: 20, ...(filters ? { filters } : {}) }).total;

const mebi = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MiB`;

function spreadOf(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(0);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${sorted.length})`;
}

async function spent<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const started = performance.now();
  const value = await work();
  return { value, ms: performance.now() - started };
}

/** An S3-compatible server of its own process: what it spends is not the reader's. */
async function startObjects(directory: string): Promise<{ place: ObjectPlace; stop: () => void }> {
  mkdirSync(directory, { recursive: true });
  const script = `const S3rver = require('s3rver');
    new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: process.argv[1],
      configureBuckets: [{ name: 'library', configs: [] }] }).run().then(({ port }) => console.log(port));`;
  const child = spawn(process.execPath, ['-e', script, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  const place = s3Blobs({
    endpoint: `http://127.0.0.1:${String(port).trim()}/library`,
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  });
  return { place, stop: () => void child.kill() };
}
