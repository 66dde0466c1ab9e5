import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, pacificDateOf } from '../../law/index.ts';
import type { LedgerHead } from '../../store/index.ts';
import type { App } from '../app.ts';
import { libraryFolder } from '../publish/library.ts';

export const headsFile = 'ledger-heads.json';

/** The heads as they are published: with each, anybody who kept an earlier copy can hold the ledger to it. */
export interface PublishedHeads {
  format: 'openimr-ledger-heads-1';
  how: string;
  heads: LedgerHead[];
}

export async function publishedHeads(app: App): Promise<PublishedHeads> {
  return {
    format: 'openimr-ledger-heads-1',
    how: 'hash = SHA-256 of: the head before, a line end, the day, a line end, and of each event since then its hash with a line end.',
    heads: await app.store.heads(),
  };
}

/** Seals the day that ended, once, and writes all heads beside the open data. A clock that went back seals nothing. */
export async function sealYesterday(app: App): Promise<LedgerHead | null> {
  const day = addDays(pacificDateOf(app.clock.now()), -1);
  const last = (await app.store.heads()).at(-1);
  if (last && last.day >= day) return null;
  const head = await app.store.seal(day);
  await writeHeads(app);
  return head;
}

/** Whole or not at all: written aside and renamed. */
export async function writeHeads(app: App): Promise<void> {
  const folder = libraryFolder(app.config);
  mkdirSync(folder, { recursive: true });
  const aside = join(folder, `${headsFile}.${process.pid}`);
  writeFileSync(aside, `${JSON.stringify(await publishedHeads(app), null, 1)}\n`);
  renameSync(aside, join(folder, headsFile));
}
