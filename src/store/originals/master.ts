import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Reads a master key as configuration gives it: 32 bytes in base64 or hex. Null when it is neither. */
export function readMasterKey(text: string): Uint8Array | null {
  const trimmed = text.trim();
  const bytes = Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? 'hex' : 'base64');
  return bytes.length === 32 ? bytes : null;
}

export const keyPath = (folder: string): string => join(folder, 'master.key');
/** The key that comes after it, while a change is under way. */
export const nextKeyPath = (folder: string): string => join(folder, 'master.key.next');

/** The key beside an embedded database, made at its first start. Whoever can copy the folder has both: set one apart. */
export function folderMasterKey(folder: string): Uint8Array {
  const path = keyPath(folder);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeKeyFile(path, randomBytes(32));
  }
  return readKeyFile(path);
}

/** The key that shall come after the one beside the data: made once, and found again by whoever goes on with the change. */
export function nextFolderKey(folder: string): Uint8Array {
  const path = nextKeyPath(folder);
  if (!existsSync(path)) {
    // Whole under its name, or not there: what is wrapped under half a key is lost.
    writeKeyFile(`${path}.part`, randomBytes(32), 'w');
    renameSync(`${path}.part`, path);
    syncFolder(folder);
  }
  return readKeyFile(path);
}

/** Puts the next key in the place of the one before it, which is then gone. */
export function placeNextKey(folder: string): void {
  if (!existsSync(nextKeyPath(folder))) return;
  renameSync(nextKeyPath(folder), keyPath(folder));
  syncFolder(folder);
}

/** The key in this file; null when there is no such file. */
export function keyFileIn(path: string): Uint8Array | null {
  try {
    return readKeyFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function readKeyFile(path: string): Uint8Array {
  const key = readMasterKey(readFileSync(path, 'utf8'));
  if (!key) throw new Error(`${path} holds no key: it must be 32 bytes in base64`);
  return key;
}

function writeKeyFile(path: string, key: Uint8Array, flag: 'wx' | 'w' = 'wx'): void {
  const file = openSync(path, flag, 0o600);
  writeFileSync(file, `${Buffer.from(key).toString('base64')}\n`);
  fsyncSync(file);
  closeSync(file);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch {
    // not every file system can
  } finally {
    closeSync(handle);
  }
}

/** A name for a key that tells nothing about it. */
export const keyFingerprint = (key: Uint8Array): string =>
  createHash('sha256').update('openimr master key\0').update(key).digest('hex').slice(0, 16);
