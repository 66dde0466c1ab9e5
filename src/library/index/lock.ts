import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const file = 'library.lock';
const patienceMs = 60_000;
/** A lock older than this was left behind on another machine: nothing that is done under it takes so long. */
const staleMs = 10 * 60_000;
const nap = new Int32Array(new SharedArrayBuffer(4));

/** What one process of several may do at a time: changing the manifest and the list of changes. Short works only. */
export function locked<T>(folder: string, work: () => T): T {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, file);
  for (const end = Date.now() + patienceMs; !take(path); Atomics.wait(nap, 0, 0, 10)) {
    if (isLeftBehind(path)) rmSync(path, { force: true });
    else if (Date.now() > end) throw new Error(`the library is being changed by another program (${path})`);
  }
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string): boolean {
  try {
    const handle = openSync(path, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isLeftBehind(path: string): boolean {
  try {
    if (Date.now() - statSync(path).mtimeMs > staleMs) return true;
    const owner = Number(readFileSync(path, 'utf8'));
    if (!Number.isInteger(owner) || owner <= 0) return false;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    // No such process: it ended without unlocking. No such file: it has just been unlocked.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
