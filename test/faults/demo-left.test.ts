import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from '../../demo/cases/index.ts';
import { daysFrom } from '../../demo/run/days.ts';
import { demoPeople, playDemo } from '../../demo/run/index.ts';
import { tell } from '../../demo/run/tell.ts';
import { Teller } from '../../demo/run/teller.ts';
import type { App } from '../../src/app/app.ts';
import { loadCase } from '../../src/app/cases/load.ts';
import { addDays } from '../../src/law/index.ts';
import { Office } from '../contracts/office.ts';
import { servedTwice } from './ledger.ts';

/** Told first, to a later hour than the other's beginning: what is left of the other must not wait for it. */
const before = 'withdrawn';
const killed = 'records-awaited';

/**
 * A telling that dies between a command and its messages leaves those behind. Told again, each is delivered at the time it was
 * due, before any story moves the clock past it: the ledger says the same things at the same times as one that was left alone.
 */
describe('what a telling that was killed leaves behind', () => {
  const offices: Office[] = [];
  let alone: Awaited<ReturnType<typeof historyOf>>;

  beforeAll(async () => {
    alone = await historyOf(null);
    // The notices of the first step go out in its own minute: without them this test would show nothing.
    expect(alone.filter(({ type }) => type === 'NoticeSent').length).toBeGreaterThan(0);
  }, 120_000);
  afterAll(async () => {
    for (const office of offices) await office.close();
  });

  /** Both stories, the second dying after this event and told again; null: left alone. */
  async function historyOf(death: string | null) {
    const office = await Office.open();
    offices.push(office);
    const { app, clock, today } = office;
    if (death) {
      await expect(tellUntil(death, office)).rejects.toThrow('killed');
      expect((await app.store.outbox.status(app.clock.now())).due).toBeGreaterThan(0);
    }
    const told = await playDemo(app, clock, office.post(), today, undefined, keysOf(before, killed));
    const number = told.find(({ key }) => key === keysOf(killed)[0])!.caseNumber;
    const { events } = (await loadCase(app.store, number))!;
    expect(servedTwice(events as never)).toEqual([]);
    expect((await app.store.verify()).findings).toEqual([]);
    return events.map(({ type, at, actor }) => ({ type, at, by: actor.role }));
  }

  async function tellUntil(death: string, office: Office): Promise<void> {
    const { app, clock, today } = office;
    await playDemo(app, clock, office.post(), today, undefined, []); // the panel is there
    const story = stories.find(({ stage }) => stage === killed)!;
    const people = demoPeople(today);
    const stage = { app: dying(app, death), clock, post: office.post(), people };
    await tell(new Teller(stage, story, daysFrom(addDays(today, -story.arrivedDaysAgo))));
  }

  it.each(['ApplicationReceived', ...(process.env.OPENIMR_NIGHTLY ? ['AssignmentNoticeSent'] : [])])(
    'is delivered at its own time (killed after %s)',
    { timeout: 120_000 },
    async (death) => {
      expect(await historyOf(death)).toEqual(alone);
    },
  );
});

const keysOf = (...stages: string[]): string[] =>
  stories.filter(({ stage }) => stages.includes(stage)).map(({ key }) => key);

/** The program as it is until this event is recorded: it dies before it delivers what the event asks for. */
function dying(app: App, death: string): App {
  let isDead = false;
  const append: App['store']['append'] = async (request) => {
    const answer = await app.store.append(request);
    isDead ||= request.events.some(({ type }) => type === death);
    return answer;
  };
  const deliver: App['store']['outbox']['deliver'] = (...asked) => {
    if (isDead) throw new Error('killed');
    return app.store.outbox.deliver(...asked);
  };
  return { ...app, store: { ...app.store, append, outbox: { ...app.store.outbox, deliver } } };
}
