import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { openStore, type ReplicaOptions, type Store, storeOptions } from '../store/index.ts';
import type { App } from './app.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { openLog } from './log.ts';

/** Opens the program over its store: what the server, the command line and the tests all start from. */
export async function openApp(config: Config, options: { clock?: Clock; memory?: boolean } = {}): Promise<App> {
  const log = openLog(config);
  const store = await openConfiguredStore(config, options.memory ?? false, log);
  const own = withLibrary(config, options.memory ?? false);
  return { store, clock: options.clock ?? systemClock, config: own, log, wake: () => {} };
}

/** What lives in memory leaves nothing in the folders of others: its library is one that goes with the machine. */
const withLibrary = (config: Config, memory: boolean): Config =>
  memory && !config.OPENIMR_LIBRARY
    ? { ...config, OPENIMR_LIBRARY: mkdtempSync(join(tmpdir(), 'openimr-library-')) }
    : config;

function openConfiguredStore(config: Config, memory: boolean, log: Logger): Promise<Store> {
  if (memory) return openStore({ memory: true });
  const { OPENIMR_DATA: data, DATABASE_URL: databaseUrl, ...rest } = config;
  const settings = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, value === undefined ? undefined : String(value)]),
  );
  const options = storeOptions(
    { data: databaseUrl ? undefined : data, databaseUrl },
    { ...settings, OPENIMR_DATA: data },
  );
  return openStore({ ...options, replica: replicaOf(config, log) });
}

/** A standby for questions that may see things a little late; when it is left and when it is taken again stands in the log. */
function replicaOf(config: Config, log: Logger): ReplicaOptions | undefined {
  const { OPENIMR_REPLICA_URL: url, OPENIMR_REPLICA_MAX_AGE_SECONDS: seconds } = config;
  if (!url) return undefined;
  return {
    url,
    maxAgeMs: seconds * 1_000,
    onChange: ({ from, because, reads }) =>
      from === 'replica'
        ? log.info({ reads }, 'dashboards, statistics and reports are read from the replica')
        : log.warn(
            { because, reads },
            'the replica is not read: dashboards, statistics and reports come from the primary',
          ),
  };
}
