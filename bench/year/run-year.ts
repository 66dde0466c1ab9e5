import type { App } from '../../src/app/app.ts';
import { fileClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { openApp } from '../../src/app/open.ts';
import { refuseMixing } from '../../src/app/rehearsal.ts';
import { instantOfPacific } from '../../src/law/index.ts';
import { startPostgres } from '../postgres/server.ts';
import { makeAccounts, type People, signEverybodyIn } from './accounts.ts';
import { arrivals } from './calendar.ts';
import { Client } from './client.ts';
import { type Driven, drive } from './drive.ts';
import { Figures } from './figures.ts';
import { House } from './house.ts';
import { measureRebuild, measureStore } from './measure-store.ts';
import { applicationsOfAYear } from './mix.ts';
import type { Options } from './options.ts';
import { worldOf } from './people.ts';
import type { Year } from './plan.ts';
import { driveReport, storeReport, verdictReport } from './report.ts';
import { verify } from './verify.ts';

const firstDay = '2026-01-02';
type Say = (line: string) => void;

/** The whole run; gives what was wrong, empty when all is well. */
export async function runYear(options: Options, folder: string, say: Say): Promise<string[]> {
  const size = Math.max(20, Math.round(applicationsOfAYear * options.scale));
  const year: Year = {
    seed: options.seed,
    arrivals: arrivals(firstDay, options.days, size, options.surge),
    world: worldOf(options.seed, size, Number(firstDay.slice(0, 4))),
  };
  const server = options.embedded || options.databaseUrl ? null : await startPostgres(databaseSettings(options));
  if (!options.embedded && !options.databaseUrl && !server)
    throw new Error('there is no PostgreSQL that could be started here: --database-url, or --embedded');
  const databaseUrl = options.databaseUrl ?? (await server?.freshDatabase()) ?? null;
  const startAt = instantOfPacific(year.arrivals.days[0]!, '07:00');
  const house = new House({ ...options, folder, databaseUrl, startAt });
  try {
    const over = databaseUrl
      ? `PostgreSQL, ${options.web} web and ${options.workers} worker processes`
      : 'the embedded database, one process';
    say(
      `${size} applications over ${options.days} working days${options.surge ? ' with a surge in August' : ''}, seed ${options.seed}; ${over}`,
    );
    const driven = await live(options, house, year, size, say);
    return [...driven.faults, ...(await judge(house, year, size, driven, say))];
  } finally {
    await house.close();
    await server?.stop();
  }
}

const databaseSettings = ({ profile }: Options): string[] => [
  'shared_buffers=512MB',
  ...(profile ? ['shared_preload_libraries=pg_stat_statements'] : []),
];

/** The program serves; the year goes by. */
async function live(options: Options, house: House, year: Year, size: number, say: Say): Promise<Driven> {
  await withStore(house, async (app) => {
    const mixed = await refuseMixing(app);
    if (mixed) throw new Error(mixed.because);
    await makeAccounts(app, year.world);
  });
  await house.open();
  const people = await moveIn(house, year);
  say(
    `${people.reviewers.size} reviewers, ${people.administrators.size} claims administrators with keys, everybody signed in`,
  );
  const figures = new Figures();
  const client = new Client(house.webPorts, figures.watch);
  const driven = await drive({ year, size, house, client, people, lanes: options.lanes, onDay: monthsTold(say) });
  for (const line of driveReport(driven, figures, house.memory())) say(line);
  for (const fault of driven.faults.slice(0, 40)) say(fault);
  client.close();
  await house.close();
  return driven;
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
function judge(house: House, year: Year, size: number, driven: Driven, say: Say): Promise<string[]> {
  return withStore(house, async (app) => {
    const measured = await measureStore(app);
    const rebuilt = await measureRebuild(app);
    for (const line of storeReport(measured, rebuilt)) say(line);
    const began = performance.now();
    const verdict = await verify(app, year, size, driven.numbers);
    for (const line of verdictReport(verdict, size, (performance.now() - began) / 1_000)) say(line);
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
