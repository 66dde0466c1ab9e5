import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { step } from '../../threads/step.ts';
import type { BlobStore } from './port.ts';

/** Files in a folder. A file is written aside, forced to the disk, and renamed: it is whole or not there. */
export function folderBlobs(root: string): BlobStore {
  const pathOf = (name: string) => {
    if (!/^[\w.-]+(\/[\w.-]+)*$/.test(name) || name.split('/').includes('..')) throw new Error(`bad blob name ${name}`);
    return join(root, ...name.split('/'));
  };
  return {
    put: (name, bytes) => writeWhole(pathOf(name), bytes),
    get: (name) => readFile(pathOf(name)).catch(absent(null)),
    has: (name) => stat(pathOf(name)).then(() => true, absent(false)),
    remove: (name) => rm(pathOf(name), { force: true }),
    list: (prefix = '') => walk(root, root, prefix),
  };
}

const absent =
  <T>(value: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return value;
    throw error;
  };

let count = 0;

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const aside = `${path}.${process.pid}.${count++}.part`;
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    step('original.written', 'aside');
    await rename(aside, path);
    step('original.written', 'in its place');
    await syncFolder(folder);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** The new name, too, must be on the disk before anything says that the file is kept. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => {}); // not every file system can
  await handle.close();
}

async function* walk(root: string, folder: string, prefix: string): AsyncIterable<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(absent([]));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const name = relative(root, path).split(sep).join('/');
    if (entry.isDirectory()) {
      if (name.startsWith(prefix) || prefix.startsWith(`${name}/`)) yield* walk(root, path, prefix);
    } else if (name.startsWith(prefix) && !name.endsWith('.part')) yield name;
  }
}
