import { existsSync } from 'node:fs';
import { addDays, instantOfPacific, type PlainDate, pacificDateOf } from '../../law/index.ts';
import type { App } from '../app.ts';
import { libraryFolder, libraryOf, openDataFolder } from './library.ts';
import { upkeep } from './upkeep.ts';

/** What is done once a day, and when in California. The rows of the outbox are the timers: one server of many does it. */
const nightly = { 'open-data': '02:15', 'search-mails': '07:00', invariants: '03:15' } as const;
export type NightlyTopic = keyof typeof nightly;

const timer = (topic: NightlyTopic, day: PlainDate) => ({
  topic,
  key: `${topic}:${day}`,
  payload: { day },
  dueAt: instantOfPacific(day, nightly[topic]),
});

/** Sets the timers of the next night, where they are not set; what was missed while nothing ran is done at once. */
export async function scheduleNights({ store, clock }: Pick<App, 'store' | 'clock'>): Promise<void> {
  const today = pacificDateOf(clock.now());
  const topics = Object.keys(nightly) as NightlyTopic[];
  await store.outbox.send(
    topics
      .flatMap((topic) => [today, addDays(today, 1)].map((day) => timer(topic, day)))
      .filter(({ dueAt }) => dueAt > clock.now()),
  );
}

/** Does a night's work and sets the timer of the next. */
export const eachNight = (app: App, work: (app: App) => Promise<unknown>) => async (): Promise<unknown> => {
  await scheduleNights(app);
  return work(app);
};

const made = 'open-data.made';

/** The bulk files, made anew from the library as it stands; a night after which it stands as before has nothing to do. */
export async function makeOpenData(app: App): Promise<unknown> {
  const folder = openDataFolder(app.config);
  const generation = libraryOf(app.config).generation();
  if (existsSync(folder) && (await app.store.settings.get(made)) === generation) return { unchanged: true };
  const { exported } = await upkeep({ folder: libraryFolder(app.config), rewrite: false, exportTo: folder });
  await app.store.settings.set(made, generation);
  return { letters: exported?.letters ?? 0 };
}
