import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Refusal } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { type ReceivedFile, receiveFile } from './receive.ts';

/**
 * A folder into which a scanner or another program puts files: `CASE-NUMBER/anything.pdf` or `CASE-NUMBER_anything.pdf`. What
 * is taken in is moved to `taken/`, what is refused to `refused/` with a file that says why. Taking the same file in twice is
 * one record, so that a program killed between taking and moving does no harm.
 */
export interface Watched {
  folder: string;
  /** A file is taken when it has not changed for this long: half-written ones are waited for. */
  quietMs: number;
  /** Sizes and times of the files as they were seen last. */
  seen: Map<string, string>;
}

export const watched = (folder: string, quietMs = 2_000): Watched => ({ folder, quietMs, seen: new Map() });

/** In whose name records come in through the folder: the records desk's, under the name of the folder. */
const doorkeeper: Principal = {
  userId: 'watched-folder',
  displayName: 'Watched folder',
  roles: ['records'],
  subjects: [],
};

const takenFolder = 'taken';
const refusedFolder = 'refused';
const caseNumberAt = /^(CM\d{2}-\d{7})(?:[_ ](.+))?$/i;

export interface FolderResult {
  taken: number;
  refused: number;
  /** Still being written, or seen for the first time. */
  waiting: number;
}

interface Found {
  path: string;
  caseNumber: string | null;
  name: string;
}

/** One look into the folder. Files that hold still are taken in or refused; the others are left for the next look. */
export async function lookInFolder(app: App, how: Watched, now = Date.now()): Promise<FolderResult> {
  for (const name of [takenFolder, refusedFolder]) await mkdir(join(how.folder, name), { recursive: true });
  const result: FolderResult = { taken: 0, refused: 0, waiting: 0 };
  for (const file of await filesIn(how.folder)) {
    if (!(await holdsStill(how, file.path, now))) {
      result.waiting++;
      continue;
    }
    const bytes = await readWhole(file.path);
    if (bytes === null) {
      result.waiting++;
      continue;
    }
    const received = await takeIn(app, file, bytes);
    const isTaken = received.some((one) => one.refusal === null);
    await putAway(how.folder, isTaken ? takenFolder : refusedFolder, file, received);
    how.seen.delete(file.path);
    result[isTaken ? 'taken' : 'refused']++;
  }
  return result;
}

async function filesIn(folder: string): Promise<Found[]> {
  const found: Found[] = [];
  const isHidden = (name: string) => /^\.|^~|\.(part|tmp|crdownload|filepart)$/i.test(name);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (isHidden(entry.name) || entry.name === takenFolder || entry.name === refusedFolder) continue;
    if (entry.isFile()) {
      const [, caseNumber = null, rest] = caseNumberAt.exec(entry.name) ?? [];
      found.push({
        path: join(folder, entry.name),
        caseNumber: caseNumber?.toUpperCase() ?? null,
        name: rest ?? entry.name,
      });
    } else if (entry.isDirectory()) {
      const caseNumber = caseNumberAt.exec(entry.name)?.[1]?.toUpperCase() ?? null;
      for (const inner of await readdir(join(folder, entry.name), { withFileTypes: true }))
        if (inner.isFile() && !isHidden(inner.name))
          found.push({ path: join(folder, entry.name, inner.name), caseNumber, name: inner.name });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The same size and time as at a look before, and not touched for a while. */
async function holdsStill({ seen, quietMs }: Watched, path: string, now: number): Promise<boolean> {
  const { size, mtimeMs } = await stat(path).catch(() => ({ size: -1, mtimeMs: now }));
  const stamp = `${size}/${mtimeMs}`;
  const same = seen.get(path) === stamp;
  seen.set(path, stamp);
  return same && now - mtimeMs >= quietMs;
}

/** Null when somebody took it away or has it locked. */
async function readWhole(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

const unnamed: Refusal = {
  code: 'no-case-number',
  because: 'Neither the name nor its folder begins with a case number, like CM26-0001234_report.pdf.',
};

async function takeIn(app: App, { caseNumber, name }: Found, bytes: Uint8Array): Promise<ReceivedFile[]> {
  if (!caseNumber) return [{ name, documentId: null, sha256: '', pages: 0, refusal: unnamed, notes: [] }];
  return receiveFile(app, doorkeeper, caseNumber, bytes, name, {});
}

/** The reason is written before the file is moved: whoever finds the file finds the reason. */
async function putAway(folder: string, where: string, file: Found, received: ReceivedFile[]): Promise<void> {
  const name = await freeName(join(folder, where), [file.caseNumber, file.name].filter(Boolean).join('_'));
  const refusals = received.filter((one) => one.refusal !== null);
  if (refusals.length > 0) {
    const lines = refusals.map((one) => `${one.name}: ${one.refusal?.because} (${one.refusal?.code})`);
    await writeFile(join(folder, where, `${name}.reason.txt`), `${lines.join('\n')}\n`);
  }
  await rename(file.path, join(folder, where, name));
}

/** A name that nothing there bears: a second file of the same name takes nothing away from the first. */
async function freeName(folder: string, name: string): Promise<string> {
  const plain = basename(name);
  const dot = plain.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, ''];
  for (let count = 0; ; count++) {
    const tried = count === 0 ? plain : `${stem} (${count + 1})${end}`;
    const taken = await open(join(folder, tried), 'wx').catch(() => null);
    if (!taken) continue;
    await taken.close();
    await rm(join(folder, tried));
    return tried;
  }
}

/** Looks again and again until `signal` aborts; finishes the file it has begun. */
export async function watchFolder(app: App, folder: string, signal: AbortSignal, everyMs = 2_000): Promise<void> {
  const how = watched(folder);
  await mkdir(folder, { recursive: true });
  while (!signal.aborted) {
    await lookInFolder(app, how)
      .then(({ taken, refused }) => {
        if (taken + refused > 0) app.log.info({ taken, refused, folder }, 'files came in through the watched folder');
      })
      .catch((error) => app.log.error({ err: error, folder }, 'the watched folder could not be looked into'));
    await sleep(everyMs, undefined, { signal }).catch(() => {}); // aborted: the loop ends
  }
}
