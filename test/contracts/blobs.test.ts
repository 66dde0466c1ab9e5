import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BlobStore, folderBlobs, memoryBlobs, openStore, s3Blobs } from '../../src/store/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'openimr-blobs-'));
const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
/** The package brings no types. */
interface S3Server {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}
let s3: S3Server;
let endpoint: string;

const bytesOf = (length: number) => new Uint8Array(length);

async function addressOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/bucket`;
}

beforeAll(async () => {
  const S3rver = createRequire(import.meta.url)('s3rver');
  s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'originals', configs: [] }],
  });
  const { port } = await s3.run();
  endpoint = `http://127.0.0.1:${port}/originals/`;
});
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

const kinds: [string, () => BlobStore][] = [
  ['folder', () => folderBlobs(join(folder, 'files'))],
  [
    'memory',
    (() => {
      const one = memoryBlobs();
      return () => one;
    })(),
  ],
  ['S3-compatible', () => s3Blobs({ endpoint, ...keys })],
];

describe.each(kinds)('blobs in a %s store', (_, open) => {
  const bytes = Uint8Array.from({ length: 1_525_621 }, (_, i) => (i * 7) % 251);
  const names = async (blobs: BlobStore, prefix?: string) => {
    const found: string[] = [];
    for await (const name of blobs.list(prefix)) found.push(name);
    return found;
  };

  it('come back bit by bit', async () => {
    await open().put('CM26-1/ab/abc', bytes);
    await open().put('CM26-1/ab/empty', new Uint8Array());
    expect(Buffer.from(bytes).equals((await open().get('CM26-1/ab/abc'))!)).toBe(true);
    expect(await open().get('CM26-1/ab/empty')).toHaveLength(0);
    expect(await open().get('CM26-1/ab/none')).toBeNull();
    expect([await open().has('CM26-1/ab/abc'), await open().has('CM26-1/none')]).toEqual([true, false]);
  });

  it('are listed by their beginnings, and go', async () => {
    for (const name of ['CM26-2/x', 'CM26-20/x', 'CM26-3/y']) await open().put(name, bytes.subarray(0, 3));
    expect(await names(open(), 'CM26-2')).toEqual(['CM26-2/x', 'CM26-20/x']);
    await open().remove('CM26-2/x');
    await open().remove('CM26-2/x');
    expect(await names(open())).toEqual(['CM26-1/ab/abc', 'CM26-1/ab/empty', 'CM26-20/x', 'CM26-3/y']);
  });

  it('are whole when many write the same name at once', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, i) => open().put('same', new Uint8Array(200_000).fill(i))));
    const kept = (await open().get('same'))!;
    expect(kept).toHaveLength(200_000);
    expect(new Set(kept).size).toBe(1);
  });
});

describe('a folder of blobs', () => {
  it('keeps to itself, and leaves no part behind', async () => {
    const blobs = folderBlobs(join(folder, 'files'));
    for (const name of ['../x', 'a/../../x', '/etc/passwd', '', 'a//b', 'a\\..\\b', 'a\0b']) {
      await expect((async () => blobs.put(name, new Uint8Array()))()).rejects.toThrow('bad blob name');
    }
    const everything = readdirSync(join(folder, 'files'), { recursive: true }) as string[];
    expect(everything.filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('an object store', () => {
  it('carries the originals of a store', async () => {
    const store = await openStore({ memory: true, blobs: s3Blobs({ endpoint, ...keys }) });
    const sha = await store.originals.put('CM26-9', new TextEncoder().encode('report'));
    const answer = await store.originals.get('CM26-9', sha);
    expect(answer.ok && Buffer.from(answer.value).toString()).toBe('report');
    await store.close();
  });

  it('that refuses, is not there, or hangs, is said so in time', async () => {
    const refusing = createHttpServer((_, response) => response.writeHead(403).end('<Code>AccessDenied</Code>'));
    const refused = s3Blobs({ endpoint: await addressOf(refusing), ...keys });
    for (const ask of [
      () => refused.get('x'),
      () => refused.put('x', bytesOf(3)),
      () => refused.has('x'),
      () => refused.remove('x'),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: 'object-store-failed', status: 403 });
    }
    refusing.close();
    const noBucket = s3Blobs({ endpoint: endpoint.replace('originals', 'nowhere'), ...keys });
    await expect(noBucket.put('x', new Uint8Array(1))).rejects.toMatchObject({ code: 'object-store-failed' });
    await expect(s3Blobs({ endpoint: 'http://127.0.0.1:1/b', ...keys }).get('x')).rejects.toMatchObject({ status: 0 });
    const silent = createServer(() => {});
    const hangingAt = await addressOf(silent);
    const before = Date.now();
    const hung = s3Blobs({ endpoint: hangingAt, ...keys, timeoutMs: 300 });
    await expect(hung.put('x', new Uint8Array(10))).rejects.toMatchObject({ code: 'object-store-failed', status: 0 });
    expect(Date.now() - before).toBeLessThan(5000);
    silent.close();
  });
});
