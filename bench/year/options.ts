import { Command } from 'commander';
import { WrongUse } from '../../src/cli/streams.ts';

export interface Options {
  scale: number;
  seed: string;
  databaseUrl: string | null;
  embedded: boolean;
  days: number;
  surge: boolean;
  web: number;
  workers: number;
  lanes: number;
  people: number[];
  think: number;
  window: number;
  profile: string | null;
  keep: boolean;
}

const number = (text: string): number => {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new WrongUse(`${text} is no number above 0`);
  return value;
};

/** The words after `openimr bench year`. */
export function readOptions(args: readonly string[]): Options {
  const command = new Command('openimr bench year')
    .description('A year of the program: every application by the HTTP API, then every case verified.')
    .option('--scale <share>', 'share of the 199,651 applications of 2024, 0.001 to 10', number, 0.01)
    .option('--seed <word>', 'the same seed and scale give the same year', 'california')
    .option('--database-url <url>', 'an empty PostgreSQL database; one is started for the run when absent')
    .option('--embedded', 'the embedded database and one process instead')
    .option('--days <n>', 'working days over which applications come in', number, 249)
    .option('--surge', 'August brings 3.6 times as many, as in 2013', false)
    .option('--web <n>', 'web processes', number, 2)
    .option('--workers <n>', 'worker processes', number, 1)
    .option('--lanes <n>', 'errands under way at once', number, 12)
    .option('--people <list>', 'then: so many people at once, each at their own pace', '')
    .option('--think <seconds>', 'from one request of a person to the next, on average', number, 10)
    .option('--window <seconds>', 'so long they are at work', number, 60)
    .option('--profile <folder>', 'CPU profiles of the processes')
    .option('--keep', 'leave the folder of the run where it is', false)
    .exitOverride();
  command.parse([...args], { from: 'user' });
  const { people, databaseUrl = null, profile = null, embedded = false, ...rest } = command.opts();
  const list = String(people).split(',').filter(Boolean).map(number);
  return { ...rest, people: list, databaseUrl, profile, embedded } as Options;
}
