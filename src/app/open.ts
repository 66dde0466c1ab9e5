import { join } from 'node:path';
import pino from 'pino';
import { openStore, type Store } from '../store/index.ts';
import type { App } from './app.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Config } from './config.ts';

/** Opens the program over its store: what the server, the command line and the tests all start from. */
export async function openApp(config: Config, options: { clock?: Clock; memory?: boolean } = {}): Promise<App> {
  const store = await openConfiguredStore(config, options.memory ?? false);
  const log = pino(
    { level: config.LOG_LEVEL, base: undefined, redact: ['req.headers', 'password', 'secret'] },
    pino.destination(2),
  );
  return { store, clock: options.clock ?? systemClock, config, log, wake: () => {} };
}

async function openConfiguredStore(config: Config, memory: boolean): Promise<Store> {
  const masterKey = config.OPENIMR_MASTER_KEY ? Buffer.from(config.OPENIMR_MASTER_KEY, 'hex') : undefined;
  if (memory) return openStore({ memory: true, masterKey });
  const place = config.DATABASE_URL
    ? { databaseUrl: config.DATABASE_URL, dataDir: config.OPENIMR_DATA }
    : { dataDir: join(config.OPENIMR_DATA) };
  return openStore({ ...place, masterKey });
}
