import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { RestoreRefused } from './read.ts';

/** Where the files of a backup that were beside the store are put, piece by piece. */
export interface FilesInto {
  add(name: string, part: number, bytes: Uint8Array): void;
  count(): number;
  /** To the disk, all of them. */
  sync(): void;
  /** As if none had come. */
  takeBack(): void;
}

/** Into a folder in which none of them is yet; without a folder they are passed over. */
export function filesInto(folder: string | undefined): FilesInto {
  const open = new Map<string, number>();
  let isOpen = true;
  const close = (work: (file: number) => void) => {
    for (const file of isOpen ? open.values() : []) {
      work(file);
      closeSync(file);
    }
    isOpen = false;
  };
  return {
    add(name, part, bytes) {
      if (folder === undefined) return;
      if (part === 0) open.set(name, created(folder, name));
      const file = open.get(name);
      if (file === undefined) throw new RestoreRefused('backup-damaged', `the file ${name} begins in its middle`);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    },
    count: () => open.size,
    sync: () => close(fsyncSync),
    takeBack() {
      close(() => {});
      for (const name of open.keys()) rmSync(join(folder ?? '', name), { force: true });
    },
  };
}

function created(folder: string, name: string): number {
  if (!/^[\w-][\w.-]{0,200}$/.test(name)) throw new RestoreRefused('backup-damaged', `“${name}” is no name of a file`);
  const path = join(folder, name);
  if (existsSync(path))
    throw new RestoreRefused('target-not-empty', `${path} is there: a backup is restored into an empty place only`);
  mkdirSync(folder, { recursive: true });
  return openSync(path, 'wx');
}
