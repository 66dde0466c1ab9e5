import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodedFor } from './pages-encoded.ts';

const script = new TextEncoder().encode('const word = 1;\n'.repeat(500));

describe('files of the pages', () => {
  it('are sent as small as the asker can take them, and come out the same', async () => {
    const br = await encodedFor('/assets/a-1.js', script, 'gzip, deflate, br', true);
    expect(br.headers).toEqual({ vary: 'accept-encoding', 'content-encoding': 'br' });
    expect(Buffer.from(brotliDecompressSync(br.bytes))).toEqual(Buffer.from(script));
    const gz = await encodedFor('/assets/a-1.js', script, 'gzip', true);
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(Buffer.from(gunzipSync(gz.bytes))).toEqual(Buffer.from(script));
    expect(br.bytes.length).toBeLessThan(script.length / 10);
  });

  it('are sent as they are to who takes nothing else, when small, and when they are pictures', async () => {
    expect((await encodedFor('/assets/a-1.js', script, '', true)).bytes).toBe(script);
    expect((await encodedFor('/a.js', script.slice(0, 100), 'br', true)).headers).toEqual({});
    expect((await encodedFor('/a.png', script, 'br', true)).headers).toEqual({});
  });

  it('that may change are not taken from what was made before', async () => {
    const other = new TextEncoder().encode('other '.repeat(500));
    await encodedFor('/index.html', script, 'br', false);
    const again = await encodedFor('/index.html', other, 'br', false);
    expect(Buffer.from(brotliDecompressSync(again.bytes)).toString()).toBe('other '.repeat(500));
  });
});
