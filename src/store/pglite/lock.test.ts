import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from './lock.ts';

describe('the lock of a data folder', () => {
  let folder: string;
  const lock = () => join(folder, 'openimr.lock');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'openimr-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps a second opening out until it is released, and leaves nothing', () => {
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/in use by process/);
    release();
    expect(readdirSync(folder)).toEqual([]);
    lockFolder(folder)();
  });

  it.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, started: '5' })],
    ['another process that had our number', JSON.stringify({ pid: process.pid, started: 'long ago' })],
    ['nobody, half written', '{"pid":'],
  ])('is taken over from %s', (_, text) => {
    if (!existsSync('/proc/self/stat') && text.includes('long ago')) return; // only where the system tells the start
    writeFileSync(lock(), text);
    const release = lockFolder(folder);
    expect(JSON.parse(readFileSync(lock(), 'utf8')).pid).toBe(process.pid);
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not released by one who lost it', () => {
    const release = lockFolder(folder);
    writeFileSync(lock(), '{"pid":1,"started":null}');
    release();
    expect(existsSync(lock())).toBe(true);
  });
});
