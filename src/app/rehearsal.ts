import { accessSync } from 'node:fs';
import { type Answer, granted, type Refusal, refused } from '../law/index.ts';
import type { App } from './app.ts';
import { type Clock, fileClock } from './clock.ts';
import type { Config } from './config.ts';
import { countAccounts } from './identity/accounts.ts';

/**
 * A rehearsal: weeks pass in minutes, for a load test or a training, by a clock that stands in a file and is moved from
 * outside. Deadlines counted by such a clock must never be those of real people. So it is asked for on the command line
 * only, never by a variable that an environment might inherit; it is refused in production; and the database says for
 * ever whether it belongs to a rehearsal, and is served in no other way.
 */
const mark = 'rehearsal';

/** The clock of a rehearsal, or why there may be none: `bad-configuration`. */
export function rehearsalClock(config: Config, file: string): Answer<Clock> {
  if (config.NODE_ENV === 'production') return refused(wrong('a rehearsal clock is refused in production'));
  const clock = fileClock(file);
  try {
    accessSync(file);
    if (Number.isNaN(Date.parse(clock.now()))) return refused(wrong(`${file} holds no instant`));
  } catch {
    return refused(wrong(`${file} cannot be read`));
  }
  return granted(clock);
}

/** Whether this database may be served by this clock; an empty one becomes a rehearsal's by being opened as one. */
export async function refuseMixing(app: App): Promise<Refusal | null> {
  const marked = (await app.store.settings.get(mark)) === true;
  const rehearses = app.clock.lookEveryMs !== undefined;
  if (marked && !rehearses) return wrong('this database belongs to a rehearsal; nothing in it is real');
  if (!rehearses || marked) return null;
  const [first] = await app.store.listCases({ limit: 1 });
  if (first || (await countAccounts(app)) > 0)
    return wrong('this database has cases or accounts; a rehearsal needs an empty one');
  await app.store.settings.set(mark, true);
  return null;
}

const wrong = (because: string): Refusal => ({ code: 'bad-configuration', because: `Not started: ${because}.` });
