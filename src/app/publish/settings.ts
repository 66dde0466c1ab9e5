import { coolingDays } from '../../library/index.ts';
import type { App } from '../app.ts';

const coolingSetting = 'publication.cooling-days';
/** In the demonstration a day is enough to see what happens. */
const demonstrationDays = 1;

/** Days from the letter to its publication: as set while running, else as configured, else seven. */
export async function coolingDaysOf({ store, config }: Pick<App, 'store' | 'config'>): Promise<number> {
  const set = await store.settings.get<number>(coolingSetting);
  return set ?? config.OPENIMR_COOLING_DAYS ?? (config.OPENIMR_DEMO ? demonstrationDays : coolingDays);
}

/** Holds for determinations prepared from now on; the days of those that wait stay as they were told. */
export async function setCoolingDays({ store }: Pick<App, 'store'>, days: number): Promise<void> {
  await store.settings.set(coolingSetting, days);
}
