import { sql } from 'kysely';
import { systemPrincipal } from '../../src/app/access/principal.ts';
import type { App } from '../../src/app/app.ts';
import type { Post } from '../../src/app/background/post.ts';
import { workUntilDone } from '../../src/app/background/work.ts';
import { enrol, loadPanel } from '../../src/app/panel/panel.ts';
import { recordPayment } from '../../src/app/payments/payments.ts';
import { addDays, type Instant, type PlainDate } from '../../src/law/index.ts';
import { stories } from '../cases/index.ts';
import { demoPanel } from '../people/panel.ts';
import { daysFrom } from './days.ts';
import { demoPeople } from './principals.ts';
import { tell } from './tell.ts';
import { Teller } from './teller.ts';

export { type DemoPerson, demoPeople } from './principals.ts';

export interface ToldStory {
  key: string;
  about: string;
  caseNumber: string;
}

/**
 * Plays the nine stories on an empty store: panel first, then each case to the stage it is shown at.
 *
 * @param today the day on which the demonstration is shown; every story is dated back from it
 * @param only the keys of the stories to play; all of them when absent
 */
export async function playDemo(
  app: App,
  clock: { set(to: Instant | null): void },
  post: Post,
  today: PlainDate,
  onTold?: (told: ToldStory) => void,
  only?: readonly string[],
): Promise<ToldStory[]> {
  clock.set(`${addDays(today, -90)}T17:00:00.000Z` as Instant);
  if ((await loadPanel(app)).version === 0) await enrol(app, systemPrincipal, demoPanel(today), 'demonstration');
  const rates = { from: addDays(today, -90), standard: 250, expedited: 400 };
  await recordPayment(app, systemPrincipal, { type: 'RatesSet', data: rates }, `demonstration:${today}`);
  await deliverWhatWasLeft(app, clock, post);
  const told: ToldStory[] = [];
  const people = demoPeople(today);
  for (const story of stories.filter(({ key }) => only?.includes(key) ?? true)) {
    const teller = new Teller({ app, clock, post, people }, story, daysFrom(addDays(today, -story.arrivedDaysAgo)));
    await tell(teller);
    const entry = { key: story.key, about: story.about, caseNumber: teller.caseNumber };
    told.push(entry);
    onTold?.(entry);
  }
  clock.set(null);
  return told;
}

/**
 * A telling that was killed leaves messages behind. Each is delivered at its own time, before the clock of an earlier
 * story told again is past it: what is recorded of a case weeks later would keep its own story from going on.
 */
async function deliverWhatWasLeft(app: App, clock: { set(to: Instant | null): void }, post: Post): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ due: Instant | null }>`select min(due_at) as due from outbox o where state = 'waiting'
      and exists (select 1 from events e where e.case_id = o.case_id and e.at >= o.due_at)`.execute(app.store.db);
    const due = rows[0]?.due;
    if (!due) return;
    clock.set(new Date(due).toISOString() as Instant);
    await workUntilDone(app, post);
  }
}
