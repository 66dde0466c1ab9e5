import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { BlobStore } from './port.ts';

export interface S3Options {
  /** Address with the bucket as path, e.g. `https://s3.example.org/openimr`. */
  endpoint: string;
  accessKeyId: string;
  secretAccessKey: string;
  region?: string;
  /** For one request; retries come on top. */
  timeoutMs?: number;
}

/** The object store did not do what was asked; `status` 0 when it did not answer. */
export class ObjectStoreFailed extends Error {
  readonly code = 'object-store-failed';
  readonly status: number;
  constructor(what: string, status: number, because: string) {
    super(`object store: ${what}: ${because}`);
    this.status = status;
  }
}

/** Any S3-compatible object store. A PUT there is whole or not there, and its hash is signed with it. */
export function s3Blobs({ endpoint, timeoutMs = 30_000, region = 'us-east-1', ...keys }: S3Options): BlobStore {
  const client = new AwsClient({ ...keys, region, service: 's3', retries: 3 });
  const bucket = endpoint.replace(/\/+$/, '');

  async function ask(method: string, path: string, body?: Uint8Array): Promise<Response> {
    const what = `${method} ${path.split('?')[0] || '/'}`;
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const headers = { 'x-amz-content-sha256': hash };
    const signal = AbortSignal.timeout(timeoutMs);
    const init = { method, headers, signal, ...(body ? { body: body as Uint8Array<ArrayBuffer> } : {}) };
    const response = await client.fetch(`${bucket}${path}`, init).catch((error: Error) => {
      throw new ObjectStoreFailed(what, 0, error.message);
    });
    if (response.ok || response.status === 404) return response;
    throw new ObjectStoreFailed(what, response.status, (await response.text()).slice(0, 300));
  }

  return {
    put: async (name, bytes) => {
      const response = await ask('PUT', pathOf(name), bytes);
      if (!response.ok) throw new ObjectStoreFailed(`PUT /${name}`, response.status, 'no such bucket');
    },
    get: async (name) => {
      const response = await ask('GET', pathOf(name));
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    },
    has: async (name) => (await ask('HEAD', pathOf(name))).ok,
    remove: async (name) => void (await ask('DELETE', pathOf(name))),
    list: async function* (prefix = '') {
      for (let token: string | null = ''; token !== null; ) {
        const query = new URLSearchParams({
          'list-type': '2',
          prefix,
          ...(token ? { 'continuation-token': token } : {}),
        });
        const xml = await (await ask('GET', `?${query}`)).text();
        for (const [, key] of xml.matchAll(/<Key>([^<]*)<\/Key>/g)) yield unescaped(key!);
        const next = /<NextContinuationToken>([^<]*)</.exec(xml);
        token = next ? unescaped(next[1]!) : null;
      }
    },
  };
}

const pathOf = (name: string) => `/${name.split('/').map(encodeURIComponent).join('/')}`;

const unescaped = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]!,
  );
