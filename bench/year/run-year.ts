import type { App } from '../../src/app/app.ts';
import { fileClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { openApp } from '../../src/app/open.ts';
import { refuseMixing } from '../../src/app/rehearsal.ts';
import { instantOfPacific, type PlainDate } from '../../src/law/index.ts';
import { startPostgres } from '../postgres/server.ts';
import { makeAccounts, type People, signEverybodyIn } from './accounts.ts';
import { arrivals, plusOpen } from './calendar.ts';
import { Client } from './client.ts';
import { type Driven, drive } from './drive.ts';
import { Figures } from './figures.ts';
import { House } from './house.ts';
import { measureRebuild, measureStore, slowStatements } from './measure-store.ts';
import { applicationsOfAYear } from './mix.ts';
import type { Options } from './options.ts';
import { Pace } from './pace.ts';
import { worldOf } from './people.ts';
import type { Year } from './plan.ts';
import { processorSoFar, spentBetween } from './processor.ts';
import { driveReport, paceReport, storeReport, verdictReport } from './report.ts';
import { rush } from './rush.ts';
import { verify } from './verify.ts';

const firstDay = '2026-01-02';
type Say = (line: string) => void;

/** The whole run; gives what was wrong, empty when all is well. */
export async function runYear(options: Options, folder: string, say: Say): Promise<string[]> {
  const year = yearOf(options);
  const server = options.embedded || options.databaseUrl ? null : await startPostgres(databaseSettings(options));
  if (!options.embedded && !options.databaseUrl && !server)
    throw new Error('there is no PostgreSQL that could be started here: --database-url, or --embedded');
  const databaseUrl = options.databaseUrl ?? (await server?.freshDatabase()) ?? null;
  const startAt = instantOfPacific(year.arrivals.days[0]!, '07:00');
  const house = new House({ ...options, folder, databaseUrl, startAt });
  try {
    say(headline(options, year, databaseUrl !== null));
    const lived = await live(options, house, year, say, server?.process?.pid ?? null);
    return [...lived.faults, ...(await judge(options, house, lived, say))];
  } finally {
    await house.close();
    await server?.stop();
  }
}

function yearOf({ scale, seed, days, surge }: Options): Year {
  const size = Math.max(20, Math.round(applicationsOfAYear * scale));
  const world = worldOf(seed, size, Number(firstDay.slice(0, 4)));
  return { seed, world, arrivals: arrivals(firstDay, days, size, surge), from: 0, to: size };
}

function headline({ days, surge, seed, web, workers }: Options, { to }: Year, onServer: boolean): string {
  const over = onServer
    ? `PostgreSQL, ${web} web and ${workers} worker processes`
    : 'the embedded database, one process';
  return `${to} applications over ${days} working days${surge ? ' with a surge in August' : ''}, seed ${seed}; ${over}`;
}

const databaseSettings = ({ profile }: Options): string[] => [
  'shared_buffers=512MB',
  // Statements inside of functions too: `append_events` alone says little.
  ...(profile ? ['shared_preload_libraries=pg_stat_statements', 'pg_stat_statements.track=all'] : []),
];

/** What was lived through: the year, and the stretches after it in which people work at their own pace. */
interface Lived {
  stretches: Year[];
  numbers: Map<number, string>;
  faults: string[];
}

/** The program serves; the year goes by. */
async function live(options: Options, house: House, year: Year, say: Say, database: number | null): Promise<Lived> {
  await withStore(house, async (app) => {
    const mixed = await refuseMixing(app);
    if (mixed) throw new Error(mixed.because);
    await makeAccounts(app, year.world);
  });
  await house.open();
  const people = await moveIn(house, year);
  say(
    `${people.reviewers.size} reviewers, ${people.administrators.size} claims administrators with keys, all signed in`,
  );
  const lived: Lived = { stretches: [], numbers: new Map(), faults: [] };
  const keep = (stretch: Year, { numbers, faults }: Pick<Driven, 'numbers' | 'faults'>): void => {
    lived.stretches.push(stretch);
    lived.faults.push(...faults);
    for (const [index, number] of numbers) lived.numbers.set(index, number);
    for (const fault of faults.slice(0, 40)) say(fault);
  };
  const figures = new Figures();
  const client = new Client(house.webPorts, figures.watch);
  const before = processorSoFar(house.processes, database);
  const driven = await drive({ year, house, client, people, lanes: options.lanes, onDay: monthsTold(say) });
  const spent = spentBetween(before, processorSoFar(house.processes, database));
  client.close();
  for (const line of driveReport(driven, figures, house.memory(), spent)) say(line);
  keep(year, driven);
  for (const [turn, count] of options.people.entries()) {
    const stretch = stretchAfter(
      lived.stretches.at(-1)!,
      plusOpen(driven.until, 2 + turn),
      (count * options.window) / 60,
    );
    const [pace, own] = [new Pace(count, options.think, options.seed), new Figures()];
    const rushed = await rush(stretch, house, people, pace, options.window, own);
    for (const line of paceReport(pace, own, rushed, options)) say(line);
    keep(stretch, rushed);
  }
  await house.close();
  return lived;
}

/** Cases enough for so many people to run errands in for a minute, all of one day. */
function stretchAfter(before: Year, day: PlainDate, people: number): Year {
  const [from, to] = [before.to, before.to + Math.max(15, Math.round(people / 12))];
  return { ...before, arrivals: { days: [day], until: [to] }, from, to, sameDay: true };
}

/** Signs everybody in, and brings the panel. */
async function moveIn(house: House, { world }: Year): Promise<People> {
  const [port] = house.webPorts;
  const client = new Client([port!]);
  try {
    const people = await signEverybodyIn(client, world, `http://127.0.0.1:${port}`);
    const { status, body } = await client.post(
      people.staff.assignment[0]!,
      '/api/panel/import',
      world.reviewers,
      'panel',
    );
    if (status !== 200) throw new Error(`the panel was refused: ${JSON.stringify(body).slice(0, 500)}`);
    return people;
  } finally {
    client.close();
  }
}

/** Nobody serves any more: what was left is measured and verified. */
function judge(options: Options, house: House, { stretches, numbers }: Lived, say: Say): Promise<string[]> {
  return withStore(house, async (app) => {
    const { DATABASE_URL: databaseUrl } = house.environment;
    if (options.profile && databaseUrl) for (const line of await slowStatements(databaseUrl)) say(line);
    const measured = await measureStore(app);
    const rebuilt = await measureRebuild(app);
    for (const line of storeReport(measured, rebuilt)) say(line);
    const began = performance.now();
    const verdict = await verify(app, stretches, numbers);
    for (const line of verdictReport(verdict, numbers.size, (performance.now() - began) / 1_000)) say(line);
    return [
      ...verdict.wrong,
      ...verdict.missed,
      ...(rebuilt.same ? [] : ['the views made anew differ from those that were kept']),
    ];
  });
}

async function withStore<T>(house: House, work: (app: App) => Promise<T>): Promise<T> {
  const config = readConfig(house.environment);
  if (!config.ok) throw new Error(config.refusal.because);
  const app = await openApp(config.value, { clock: fileClock(house.clock) });
  try {
    return await work(app);
  } finally {
    await app.store.close();
  }
}

function monthsTold(say: Say) {
  let month = '';
  return (day: string, open: number): void => {
    if (day.slice(0, 7) === month) return;
    month = day.slice(0, 7);
    say(`${day}: ${open} cases under way`);
  };
}
