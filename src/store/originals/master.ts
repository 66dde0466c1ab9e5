import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a master key as configuration gives it: 32 bytes in base64 or hex. Null when it is neither. */
export function readMasterKey(text: string): Uint8Array | null {
  const trimmed = text.trim();
  const bytes = Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? 'hex' : 'base64');
  return bytes.length === 32 ? bytes : null;
}

/** The key beside an embedded database, made at its first start. Whoever can copy the folder has both: set one apart. */
export function folderMasterKey(folder: string): Uint8Array {
  const path = join(folder, 'master.key');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const key = readMasterKey(readFileSync(path, 'utf8'));
  if (!key) throw new Error(`${path} holds no key: it must be 32 bytes in base64`);
  return key;
}

/** A name for a key that tells nothing about it. */
export const keyFingerprint = (key: Uint8Array): string =>
  createHash('sha256').update('openimr master key\0').update(key).digest('hex').slice(0, 16);
