import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A second process on the same data folder; two would destroy it, and PGlite itself does not look. */
export class DataInUse extends Error {
  readonly code = 'data-in-use';
}

interface Holder {
  pid: number;
  /** When the process started, in ticks since boot, where the system says: the same pid can be another process. */
  started: string | null;
}

/** Locks a data folder for this process and gives the way to release it. A dead holder's lock is taken over. */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'openimr.lock');
  const mine = JSON.stringify({ pid: process.pid, started: startOf('self') } satisfies Holder);
  const aside = `${lock}.${process.pid}.${process.hrtime.bigint()}`;
  writeFileSync(aside, mine);
  try {
    for (let tries = 0; tries < 5; tries++) {
      if (claimed(aside, lock)) return () => release(lock, mine);
      removeStale(folder, lock, aside);
    }
    throw new DataInUse(`${folder} is being opened by other processes; try again`);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** A hard link is made whole or not at all: nobody reads a lock half written. */
function claimed(aside: string, lock: string): boolean {
  try {
    linkSync(aside, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function removeStale(folder: string, lock: string, aside: string): void {
  const text = readIfThere(lock);
  if (text === null) return;
  const holder = parse(text);
  if (holder && isAlive(holder)) {
    throw new DataInUse(
      `${folder} is in use by process ${holder.pid}. Stop it first, or let it do the work: the embedded database serves one process at a time`,
    );
  }
  const taken = `${aside}.stale`;
  try {
    renameSync(lock, taken);
  } catch {
    return; // another process took it over first
  }
  // Between reading and renaming, a third process may have put its own lock there: give it back.
  if (readIfThere(taken) !== text) claimed(taken, lock);
  rmSync(taken, { force: true });
}

function release(lock: string, mine: string): void {
  if (readIfThere(lock) === mine) rmSync(lock, { force: true });
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = startOf(String(pid));
  return started === null || now === null || now === started;
}

/** Field 22 of /proc/PID/stat; the name in field 2 may hold blanks and brackets. */
function startOf(pid: string): string | null {
  const text = readIfThere(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parse(text: string): Holder | null {
  try {
    const { pid, started } = JSON.parse(text);
    return Number.isInteger(pid) ? { pid, started: started ?? null } : null;
  } catch {
    return null;
  }
}
