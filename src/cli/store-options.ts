import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { DEFAULT_DATA, type StoreOptions, storeOptions } from '../store/index.ts';
import { WrongUse } from './streams.ts';

export interface WhereOptions {
  data?: string;
  databaseUrl?: string;
}

/** Adds the two ways to say where the store is. */
export function withWhere(command: Command): Command {
  return command
    .option('--data <dir>', `folder of the embedded database (OPENIMR_DATA; ${DEFAULT_DATA} when absent)`)
    .option('--database-url <url>', 'a PostgreSQL server instead (DATABASE_URL)');
}

/** The store's options; `mustExist` refuses to make an empty one where a data folder was mistyped. */
export function whereIs(given: WhereOptions, mustExist: boolean): StoreOptions {
  const options = inWords(() => storeOptions(given, process.env));
  if (mustExist && !options.databaseUrl && !existsSync(join(options.dataDir!, 'db', 'PG_VERSION'))) {
    throw new WrongUse(`there is no store in ${options.dataDir}`);
  }
  return options;
}

function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
}

/** Where the library of this installation lies, as the server looks for it. */
export const libraryBeside = ({ dataDir = DEFAULT_DATA }: StoreOptions): string =>
  process.env.OPENIMR_LIBRARY ?? join(dataDir, 'library');

/** Runs `work`; what can go wrong at opening (in use, no server, wrong key …) is one line and exit 2. */
export async function orWrongUse<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    const { code, message } = error as { code?: string; message?: string };
    if (typeof code === 'string') throw new WrongUse(message || code);
    throw error;
  }
}
