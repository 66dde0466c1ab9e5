import { link, mkdir, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { migrations } from '../migrations/index.ts';
import type { StoreOptions } from '../open.ts';
import { openParts, openStore } from '../open.ts';
import type { BackupSummary } from '../port.ts';
import { filesInto } from './files-beside.ts';
import type { FileBeside, Header } from './format.ts';
import { readHeader } from './read.ts';
import { loadBackup, placeMasterKey, schemaOf } from './restore.ts';
import { writeBackup } from './write.ts';

/** Everything in one file. It appears whole and synced under its name, or not at all; an existing file is not overwritten. */
export async function backupTo(
  file: string,
  options: StoreOptions,
  beside?: () => Iterable<FileBeside>,
): Promise<BackupSummary & { keyIncluded: boolean }> {
  const parts = await openParts(options);
  try {
    const summary = await writeWhole(file, (to) => writeBackup({ ...parts, beside }, to));
    return { ...summary, keyIncluded: parts.keyring.liesBeside(parts.keyring.first) };
  } finally {
    await parts.database.close();
  }
}

async function writeWhole<T>(file: string, write: (to: Writable) => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  const aside = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  const handle = await open(aside, 'wx', 0o600);
  try {
    const result = await write(handle.createWriteStream({ flush: true }));
    await link(aside, file); // fails where a file of that name came meanwhile
    return result;
  } finally {
    await rm(aside, { force: true });
  }
}

/**
 * Restores a backup into an empty store, brings it up to date, and gives what was loaded. Files that were beside the
 * store go into the folder `beside`; without one they stay in the backup. Refuses with `RestoreRefused`.
 */
export async function restoreFrom(file: string, options: StoreOptions, beside?: string): Promise<BackupSummary> {
  const header = await readHeader(file);
  const schema = schemaOf(header);
  const takeKeyBack = placeMasterKey(header, options);
  try {
    const summary = await load(file, header, { ...options, asOwner: true, schema }, beside);
    if (schema !== Object.keys(migrations).at(-1)) await (await openStore(options)).close();
    return summary;
  } catch (error) {
    takeKeyBack();
    throw error;
  }
}

async function load(
  file: string,
  header: Header,
  options: StoreOptions,
  beside: string | undefined,
): Promise<BackupSummary> {
  const parts = await openParts(options);
  try {
    return await loadBackup(parts, header, file, filesInto(beside));
  } finally {
    await parts.database.close();
  }
}
