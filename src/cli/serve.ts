import { Command } from 'commander';
import type { App } from '../app/app.ts';
import { freshenViews } from '../app/cases/rebuild.ts';
import { type Clock, settableClock } from '../app/clock.ts';
import { type Config, readConfig } from '../app/config.ts';
import { unfitToServe } from '../app/fit-to-serve.ts';
import { countAccounts } from '../app/identity/accounts.ts';
import { openApp } from '../app/open.ts';
import { refuseMixing, rehearsalClock } from '../app/rehearsal.ts';
import { startServer } from '../server/start.ts';
import { say, WrongUse } from './streams.ts';

interface Options {
  data?: string;
  databaseUrl?: string;
  replicaUrl?: string;
  port?: string;
  host?: string;
  demo?: boolean;
  watchFolder?: string;
  role?: string;
  rehearsalClock?: string;
}

/** `openimr serve`: the whole product – pages, API, background work – until it is told to stop. */
export function command(): Command {
  return new Command()
    .description('Runs the whole product: pages, API, background work. Embedded database by default.')
    .option('--data <folder>', 'where the embedded database and the originals lie')
    .option('--database-url <url>', 'a PostgreSQL server instead')
    .option('--replica-url <url>', 'a standby of it, from which dashboards, statistics and reports are read')
    .option('--port <number>', 'default 4600')
    .option('--host <address>', 'default 127.0.0.1')
    .option('--watch-folder <folder>', 'take in records put there as CASE-NUMBER/file.pdf or CASE-NUMBER_file.pdf')
    .option('--role <role>', 'web, worker or both (default): pages and background work in processes of their own')
    .option('--rehearsal-clock <file>', 'for load tests: the time is what stands in this file; never with real cases')
    .option('--demo', 'with the fictional demonstration: its cases, people and sign-ins')
    .addHelpText('after', '\nExample:\n  openimr serve --data ./data --port 8080')
    .action(run);
}

async function run(options: Options): Promise<void> {
  const config = configOf(options);
  const app = await openApp(config, { clock: clockOf(config, options) }).catch((error: Error) => {
    throw new WrongUse(error.message);
  });
  const mixed = await refuseMixing(app);
  if (mixed) {
    await app.store.close();
    throw new WrongUse(mixed.because);
  }
  if (options.rehearsalClock) say(`REHEARSAL: the time is what stands in ${options.rehearsalClock}. Nothing is real.`);
  const freshened = await freshenViews(app);
  if (freshened) say(`The queue was made anew from the ledger: ${freshened.cases} cases.`);
  const running = await startServer(app).catch(async (error: Error) => {
    await app.store.close();
    throw new WrongUse(error.message);
  });
  stopOnSignal(running);
  if (config.OPENIMR_DEMO) await (await import('../../demo/run/serve.ts')).showDemo(app, running.url, say);
  else {
    say(`OpenIMR is ready at ${running.url}`);
    if (config.OPENIMR_ROLE !== 'worker') await sayFirstSteps(app);
  }
  running.beginBackground();
}

function clockOf(config: Config, { rehearsalClock: file }: Options): Clock {
  if (file === undefined) return settableClock(null);
  const clock = rehearsalClock(config, file);
  if (!clock.ok) throw new WrongUse(clock.refusal.because);
  return clock.value;
}

function configOf({ data, databaseUrl, replicaUrl, port, host, demo, watchFolder, role }: Options): Config {
  const given = {
    OPENIMR_DATA: data,
    DATABASE_URL: databaseUrl,
    OPENIMR_REPLICA_URL: replicaUrl,
    PORT: port,
    HOST: host,
    OPENIMR_WATCH_FOLDER: watchFolder,
    OPENIMR_ROLE: role,
    OPENIMR_DEMO: demo ? 'true' : undefined,
  };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const read = readConfig({ ...process.env, ...set });
  if (!read.ok) throw new WrongUse(read.refusal.because);
  const unfit = unfitToServe(read.value);
  if (unfit) throw new WrongUse(unfit.because);
  // The demonstration never touches the data of a real installation.
  const isOwnFolder = read.value.OPENIMR_DEMO && data === undefined && process.env.OPENIMR_DATA === undefined;
  return isOwnFolder ? { ...read.value, OPENIMR_DATA: './openimr-demo' } : read.value;
}

async function sayFirstSteps(app: App): Promise<void> {
  if ((await countAccounts(app)) === 0) say('There are no accounts yet. Make the first one: openimr account --help');
}

function stopOnSignal(running: { stop(): Promise<void> }): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      say('Finishing what is under way …');
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
