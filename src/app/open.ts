import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store, storeOptions } from '../store/index.ts';
import type { App } from './app.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { openLog } from './log.ts';

/** Opens the program over its store: what the server, the command line and the tests all start from. */
export async function openApp(config: Config, options: { clock?: Clock; memory?: boolean } = {}): Promise<App> {
  const store = await openConfiguredStore(config, options.memory ?? false);
  const own = withLibrary(config, options.memory ?? false);
  return { store, clock: options.clock ?? systemClock, config: own, log: openLog(config), wake: () => {} };
}

/** What lives in memory leaves nothing in the folders of others: its library is one that goes with the machine. */
const withLibrary = (config: Config, memory: boolean): Config =>
  memory && !config.OPENIMR_LIBRARY
    ? { ...config, OPENIMR_LIBRARY: mkdtempSync(join(tmpdir(), 'openimr-library-')) }
    : config;

function openConfiguredStore(config: Config, memory: boolean): Promise<Store> {
  if (memory) return openStore({ memory: true });
  const { OPENIMR_DATA: data, DATABASE_URL: databaseUrl, ...rest } = config;
  const settings = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, value === undefined ? undefined : String(value)]),
  );
  return openStore(
    storeOptions({ data: databaseUrl ? undefined : data, databaseUrl }, { ...settings, OPENIMR_DATA: data }),
  );
}
