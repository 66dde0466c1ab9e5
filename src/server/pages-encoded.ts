import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const squeezed = new Set(['.js', '.mjs', '.css', '.svg', '.json', '.html']);
const smallest = 1_024;

/** What was compressed before; names under /assets carry their content's hash, so an entry never grows stale. */
const kept = new Map<string, Promise<Uint8Array>>();
const most = 500;

export interface Encoded {
  bytes: Uint8Array;
  headers: Record<string, string>;
}

/**
 * A file of the pages as the asker's `accept-encoding` takes it: Brotli, else gzip, else as it is. Only files everybody
 * may read come here, so that nothing secret is compressed beside something an attacker can choose.
 */
export async function encodedFor(path: string, bytes: Uint8Array, accepts: string, forever: boolean): Promise<Encoded> {
  if (!squeezed.has(extname(path)) || bytes.length < smallest) return { bytes, headers: {} };
  const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : null;
  const headers: Record<string, string> = { vary: 'accept-encoding' };
  if (!encoding) return { bytes, headers };
  const key = `${encoding} ${path}`;
  const made = (forever && kept.get(key)) || compressed(encoding, bytes, forever);
  if (forever && kept.size < most) kept.set(key, made);
  return { bytes: await made, headers: { ...headers, 'content-encoding': encoding } };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Files that stay are worth the time of the best compression, once. */
const compressed = (encoding: 'br' | 'gzip', bytes: Uint8Array, forever: boolean): Promise<Uint8Array> =>
  encoding === 'gzip'
    ? zip(bytes, { level: forever ? 9 : 6 })
    : brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: forever ? 11 : 5 } });
