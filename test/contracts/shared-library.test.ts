import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { benchQueries, generatedLetter } from '../../bench/search/generator.ts';
import type { App } from '../../src/app/app.ts';
import { readConfig } from '../../src/app/config.ts';
import { openLog } from '../../src/app/log.ts';
import { libraryOf } from '../../src/app/publish/library.ts';
import { beginFollowing, shared } from '../../src/app/publish/shared-library.ts';
import { enterLetter, followLibrary, Library, pullLibrary, pushLibrary } from '../../src/library/index.ts';
import { s3Blobs } from '../../src/store/index.ts';

const program = fileURLToPath(new URL('../../bin/openimr.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'openimr-shared-'));
const at = (name: string) => join(folder, name);
const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
const letters = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) =>
    enterLetter(generatedLetter(from + i), { kind: 'imported', file: '', sha256: String(from + i) }),
  );

/** The package brings no types. */
interface S3Server {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}
let s3: S3Server;
let endpoint = '';
/** Stands between a writer and the store, and sees each request before it gets there. */
let between: Server;
let seen: (request: IncomingMessage) => void = () => {};
let betweenAddress = '';

beforeAll(async () => {
  const S3rver = createRequire(import.meta.url)('s3rver');
  const buckets = ['library', 'import', 'killed', 'torn', 'recalled', 'two', 'workers', 'ahead'].map((name) => ({
    name,
    configs: [],
  }));
  s3 = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: at('s3'), configureBuckets: buckets });
  const { port } = await s3.run();
  endpoint = `http://127.0.0.1:${port}`;
  between = createServer((incoming, outgoing) => {
    seen(incoming);
    const { method, url, headers } = incoming;
    const on = httpRequest({ port, host: '127.0.0.1', method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    on.on('error', () => outgoing.destroy());
    incoming.pipe(on);
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  betweenAddress = `http://127.0.0.1:${(between.address() as AddressInfo).port}`;
});
afterAll(async () => {
  between.close();
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

const placeOf = (bucket: string) => s3Blobs({ endpoint: `${endpoint}/${bucket}`, ...keys });

function libraryWith(name: string, from: number, to: number): string {
  const library = Library.open(at(name));
  library.add(letters(from, to));
  library.close();
  return at(name);
}

function openimr(
  words: string[],
  bucket: string,
  address = endpoint,
): { child: ChildProcess; ended: Promise<number | null> } {
  const { DATABASE_URL: _, OPENIMR_DATA: __, ...rest } = process.env;
  const env = {
    ...rest,
    OPENIMR_LIBRARY_S3_ENDPOINT: `${address}/${bucket}`,
    OPENIMR_LIBRARY_S3_ACCESS_KEY: keys.accessKeyId,
    OPENIMR_LIBRARY_S3_SECRET_KEY: keys.secretAccessKey,
  };
  const child = spawn(process.execPath, [program, ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return { child, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) };
}

const sizeOf = (name: string): number => {
  const library = Library.open(at(name));
  try {
    return library.size();
  } finally {
    library.close();
  }
};

/** Everything an answer shows, as text: what two libraries that are the same must agree on. */
function answersOf(name: string): string {
  const library = Library.open(at(name));
  try {
    const answers = benchQueries(20, 3).map(({ words, filters }) => {
      const { hits, total, facets } = library.search({
        words,
        facets: true,
        highlights: true,
        limit: 20,
        ...(filters ? { filters } : {}),
      });
      return { hits, total, facets };
    });
    return JSON.stringify(answers);
  } finally {
    library.close();
  }
}

describe('a library in an object store', () => {
  it('is the same at a reader as at the writer, and only what changed is fetched', async () => {
    const place = placeOf('library');
    libraryWith('writer', 0, 400);
    writeFileSync(join(at('writer'), 'changes.ndjson'), '');
    mkdirSync(join(at('writer'), 'open-data'));
    writeFileSync(join(at('writer'), 'open-data', 'index.json'), '{}');
    expect(await pushLibrary(at('writer'), place)).toMatchObject({ ok: true, value: { version: 1, changed: true } });
    expect(await pushLibrary(at('writer'), place)).toMatchObject({ ok: true, value: { version: 1, changed: false } });
    expect(await pullLibrary(at('reader'), place)).toMatchObject({ ok: true, value: { version: 1, changed: true } });
    expect(answersOf('reader')).toBe(answersOf('writer'));
    expect(readFileSync(join(at('reader'), 'open-data', 'index.json'), 'utf8')).toBe('{}');
    libraryWith('writer', 400, 410);
    await pushLibrary(at('writer'), place);
    const more = await pullLibrary(at('reader'), place);
    // Three files of one segment of ten letters, and the manifest.
    expect(more).toMatchObject({ ok: true, value: { version: 2, changed: true, files: 4 } });
    expect(more.ok && more.value.bytes).toBeLessThan(100_000);
    expect(answersOf('reader')).toBe(answersOf('writer'));
    expect(await pullLibrary(at('reader'), place)).toMatchObject({ ok: true, value: { changed: false, files: 0 } });
  });

  it('is read by two while a third program imports: each sees the library grow, whole at every moment', async () => {
    const lines = Array.from({ length: 1_500 }, (_, i) => JSON.stringify(generatedLetter(i)));
    writeFileSync(at('letters.ndjson'), `${lines.join('\n')}\n`);
    const place = placeOf('import');
    const readers = ['reader-1', 'reader-2'].map((name) => ({
      sizes: [0],
      library: Library.open(at(name)),
      following: followLibrary(at(name), place, { everyMs: 100 }),
    }));
    const look = (): void => {
      for (const { library, sizes } of readers) {
        library.refresh();
        const { total, hits } = library.search({ words: '', facets: true, highlights: true, limit: 5 });
        expect(total).toBe(library.size());
        for (const { key } of hits) expect(library.get(key)?.key).toBe(key);
        if (total !== sizes.at(-1)) sizes.push(total);
      }
    };
    const looking = setInterval(look, 250);
    const words = ['library', 'import', at('letters.ndjson'), '--push', '--library', at('importing'), '--threads', '2'];
    expect(await openimr(words, 'import').ended).toBe(0);
    // Letters that come a few at a time: segments are made one of several while both read.
    for (let from = 1_500; from < 1_820; from += 40) {
      libraryWith('importing', from, from + 40);
      expect((await pushLibrary(at('importing'), place)).ok).toBe(true);
      await sleep(60);
    }
    for (const { following } of readers) {
      await following.look();
      expect(following.status()).toMatchObject({ refused: null });
      await following.stop();
    }
    clearInterval(looking);
    look();
    for (const { library, sizes } of readers) {
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
      expect(sizes.at(-1)).toBe(1_820);
      expect(sizes.length).toBeGreaterThan(5);
      library.close();
    }
    expect(answersOf('reader-1')).toBe(answersOf('importing'));
    expect(answersOf('reader-2')).toBe(answersOf('importing'));
  });

  it('stays what it was when its writer is killed between the pieces and the listing; the next writer goes on', async () => {
    const place = placeOf('killed');
    libraryWith('killed', 0, 50);
    expect((await pushLibrary(at('killed'), place)).ok).toBe(true);
    libraryWith('killed', 50, 90);
    let pieces = 0;
    const { child, ended } = openimr(['library', 'push', '--library', at('killed')], 'killed', betweenAddress);
    let killed = false;
    seen = ({ method, url = '' }) => {
      if (method !== 'PUT') return;
      if (url.includes('pieces/')) pieces++;
      else if (!killed) killed = child.kill('SIGKILL');
    };
    // The request for the listing is cut off with its writer: it must not reach the store.
    between.prependListener('request', (incoming) => {
      if (incoming.method === 'PUT' && !incoming.url?.includes('pieces/')) incoming.destroy();
    });
    expect(await ended).toBeNull();
    expect([killed, pieces > 0]).toEqual([true, true]);
    expect(await pullLibrary(at('killed-reader'), place)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(sizeOf('killed-reader')).toBe(50);
    const again = await pushLibrary(at('killed'), place);
    // What the killed one had sent is not sent again.
    expect(again).toMatchObject({ ok: true, value: { version: 2, pieces: 0 } });
    await pullLibrary(at('killed-reader'), place);
    expect(sizeOf('killed-reader')).toBe(90);
  });

  it.each(['altered', 'torn', 'gone'])(
    'a piece that is %s is refused: the reader keeps the last good library',
    async (how) => {
      const place = placeOf('torn');
      const [writer, reader] = [`torn-writer-${how}`, `torn-reader-${how}`];
      // Whoever wrote before is another writer.
      await pullLibrary(at(writer), place);
      libraryWith(writer, 0, 40);
      await pushLibrary(at(writer), place, { all: true });
      await pullLibrary(at(reader), place);
      const good = answersOf(reader);
      const before = new Set(await namesIn(place));
      libraryWith(writer, 40, 80);
      await pushLibrary(at(writer), place);
      const fresh = (await namesIn(place)).filter((name) => name.startsWith('pieces/') && !before.has(name));
      const bytes = (await Promise.all(fresh.map(async (name) => ({ name, bytes: (await place.get(name))! })))).sort(
        (a, b) => b.bytes.length - a.bytes.length,
      )[0]!;
      if (how === 'gone') await place.remove(bytes.name);
      else {
        const changed = Buffer.from(bytes.bytes);
        changed[changed.length >> 1]! ^= 1;
        await place.put(bytes.name, how === 'torn' ? bytes.bytes.subarray(0, bytes.bytes.length >> 1) : changed);
      }
      const code = how === 'gone' ? 'piece-missing' : 'piece-altered';
      expect(await pullLibrary(at(reader), place)).toMatchObject({ ok: false, refusal: { code } });
      expect(answersOf(reader)).toBe(good);
      expect(readdirSync(at(reader)).filter((name) => name.endsWith('.part'))).toEqual([]);
      expect(await pushLibrary(at(writer), place, { all: true })).toMatchObject({ ok: true });
      expect(await pullLibrary(at(reader), place)).toMatchObject({ ok: true, value: { changed: true } });
      expect(answersOf(reader)).toBe(answersOf(writer));
    },
  );

  it('a listing that is torn or altered is refused, and so is one that names what it has not', async () => {
    const place = placeOf('torn');
    await pullLibrary(at('listing'), place);
    const size = sizeOf('listing');
    const listing = Buffer.from((await place.get('library.json'))!);
    for (const bad of [
      listing.subarray(0, listing.length - 9),
      Buffer.from(listing.toString().replace('"version":', '"version":1')),
    ]) {
      await place.put('library.json', bad);
      expect(await pullLibrary(at('listing'), place)).toMatchObject({
        ok: false,
        refusal: { code: 'listing-altered' },
      });
    }
    expect(sizeOf('listing')).toBe(size);
    await place.put('library.json', listing);
    expect((await pullLibrary(at('listing'), place)).ok).toBe(true);
  });

  it('a file that was altered at the reader is found and fetched again', async () => {
    const place = placeOf('torn');
    await pullLibrary(at('healed'), place);
    const file = readdirSync(at('healed')).find((name) => name.endsWith('.rec'))!;
    const good = readFileSync(join(at('healed'), file));
    truncateSync(join(at('healed'), file), good.length >> 1);
    expect(await pullLibrary(at('healed'), place, { verify: true })).toMatchObject({
      ok: true,
      value: { changed: false, files: 1 },
    });
    expect(readFileSync(join(at('healed'), file)).equals(good)).toBe(true);
  });

  it('a copy that is ahead of the store is held to its checksums too, and keeps what it has more', async () => {
    const place = placeOf('ahead');
    libraryWith('ahead', 0, 20);
    await pushLibrary(at('ahead'), place);
    libraryWith('ahead', 20, 25);
    expect(await pullLibrary(at('ahead'), place, { verify: true })).toMatchObject({ ok: true, value: { files: 0 } });
    expect(sizeOf('ahead')).toBe(25);
    expect(await pushLibrary(at('ahead'), place)).toMatchObject({ ok: true, value: { version: 2 } });
  });

  it('a folder with letters of its own is not overwritten by what the store has', async () => {
    libraryWith('own', 100, 105);
    expect(await pullLibrary(at('own'), placeOf('ahead'))).toMatchObject({ refusal: { code: 'library-of-its-own' } });
    expect(await pushLibrary(at('own'), placeOf('ahead'))).toMatchObject({ refusal: { code: 'library-moved-on' } });
    expect(sizeOf('own')).toBe(5);
  });

  it('what is withdrawn leaves no piece behind, in the store nor at the reader', async () => {
    const place = placeOf('recalled');
    libraryWith('recalled', 0, 30);
    await pushLibrary(at('recalled'), place);
    await pullLibrary(at('recalled-reader'), place);
    const before = (await namesIn(place)).filter((name) => name.startsWith('pieces/'));
    const key = generatedLetter(7).caseNumber!;
    const words = [
      'library',
      'withdraw',
      key,
      '--because',
      'the worker asked for it',
      '--push',
      '--library',
      at('recalled'),
    ];
    expect(await openimr(words, 'recalled').ended).toBe(0);
    const after = await namesIn(place);
    expect(before.filter((name) => after.includes(name))).toEqual([]);
    await pullLibrary(at('recalled-reader'), place);
    const files = readdirSync(at('recalled-reader'));
    expect(files.filter((name) => name.endsWith('.rec'))).toHaveLength(1);
    expect(sizeOf('recalled-reader')).toBe(29);
    expect(readFileSync(join(at('recalled-reader'), 'changes.ndjson'), 'utf8')).toContain(key);
  });

  it('a writer that did not see what another put is refused, and loses nothing by fetching it first', async () => {
    const place = placeOf('two');
    libraryWith('first', 0, 20);
    await pushLibrary(at('first'), place);
    await pullLibrary(at('second'), place);
    libraryWith('second', 20, 30);
    await pushLibrary(at('second'), place);
    libraryWith('first', 30, 35);
    expect(await pushLibrary(at('first'), place)).toMatchObject({ ok: false, refusal: { code: 'library-moved-on' } });
    expect(await pullLibrary(at('first'), place)).toMatchObject({ ok: true, value: { version: 2 } });
    libraryWith('first', 30, 35);
    expect(await pushLibrary(at('first'), place)).toMatchObject({ ok: true, value: { version: 3 } });
    await pullLibrary(at('second'), place);
    expect([sizeOf('first'), sizeOf('second')]).toEqual([35, 35]);
  });

  it('is changed by two workers with folders of their own in turn: each begins where the other ended', async () => {
    const [one, other] = ['worker-1', 'worker-2'].map((name) => appOf(name, 'workers'));
    const putting = (app: App, from: number) =>
      shared(app, async () => {
        libraryOf(app.config).add(letters(from, from + 5));
        return { done: true };
      })(message);
    await putting(one!, 0);
    await putting(other!, 5);
    await Promise.all([putting(one!, 10), putting(one!, 15)]);
    // A delivery that fails after the folder was changed comes again, at another worker.
    const failing = shared(other!, async () => {
      libraryOf(other!.config).add(letters(20, 25));
      throw new Error('cut off');
    });
    await expect(failing(message)).rejects.toThrow('cut off');
    await putting(one!, 20);
    await putting(other!, 25);
    await pullLibrary(at('worker-1'), placeOf('workers'));
    expect([libraryOf(one!.config).size(), libraryOf(other!.config).size()]).toEqual([30, 30]);
    const web = appOf('web', 'workers');
    const following = beginFollowing(web)!;
    await following.look();
    await following.stop();
    expect(libraryOf(web.config).size()).toBe(30);
    expect(following.status()).toMatchObject({ version: 6, refused: null });
  });

  it('a store that does not answer is told once, and the reader goes on with what it has', async () => {
    const told: string[] = [];
    const following = followLibrary(at('reader'), s3Blobs({ endpoint: 'http://127.0.0.1:1/b', ...keys }), {
      everyMs: 60_000,
      onRefused: ({ code }) => told.push(code),
    });
    await following.look();
    await following.look();
    await following.stop();
    expect(told).toEqual(['object-store-failed']);
    expect(sizeOf('reader')).toBe(410);
    expect(existsSync(join(at('reader'), 'library.json'))).toBe(true);
  });
});

const message = { id: 1, topic: 'into-library', key: 'k', caseId: null, payload: {}, attempt: 1 };

/** As much of the program as changing the library takes, with a folder of its own. */
function appOf(name: string, bucket: string): App {
  const config = readConfig({
    OPENIMR_DATA: at(`${name}-data`),
    OPENIMR_LIBRARY: at(name),
    OPENIMR_LIBRARY_S3_ENDPOINT: `${endpoint}/${bucket}`,
    OPENIMR_S3_ACCESS_KEY: keys.accessKeyId,
    OPENIMR_S3_SECRET_KEY: keys.secretAccessKey,
  });
  if (!config.ok) throw new Error(config.refusal.because);
  return { config: config.value, store: { kind: 'pglite' }, log: openLog({ LOG_LEVEL: 'silent' }) } as unknown as App;
}

async function namesIn(place: ReturnType<typeof placeOf>): Promise<string[]> {
  const names: string[] = [];
  for await (const name of place.list()) names.push(name);
  return names;
}
