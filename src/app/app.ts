import type { Logger } from 'pino';
import type { Store } from '../store/index.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';

/** What every part of the program is handed: the store, the time, the settings, the log, and a bell for background work. */
export interface App {
  store: Store;
  clock: Clock;
  config: Config;
  log: Logger;
  /** Tells background work that something waits in the outbox. */
  wake(): void;
}
