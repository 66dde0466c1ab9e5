import { openStore, type Store, storeOptions } from '../store/index.ts';
import type { App } from './app.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { openLog } from './log.ts';

/** Opens the program over its store: what the server, the command line and the tests all start from. */
export async function openApp(config: Config, options: { clock?: Clock; memory?: boolean } = {}): Promise<App> {
  const store = await openConfiguredStore(config, options.memory ?? false);
  return { store, clock: options.clock ?? systemClock, config, log: openLog(config), wake: () => {} };
}

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
