import { instantOfPacific, type PlainDate } from '../../src/law/index.ts';
import type { People, StaffRole } from './accounts.ts';
import { Client } from './client.ts';
import { errandsDo } from './do.ts';
import type { Figures } from './figures.ts';
import type { House } from './house.ts';
import { runMailRoom } from './mail-room.ts';
import type { Pace } from './pace.ts';
import { planOf, type Year } from './plan.ts';
import { errandsOf, oneHour } from './plan-errands.ts';
import { type Desk, type RunningCase, staffOf, Unexpected } from './running-case.ts';
import { settle } from './settle.ts';

export interface Rushed {
  numbers: Map<number, string>;
  faults: string[];
  acts: number;
  /** Milliseconds background work took to catch up when all had gone home. */
  lagMs: number;
}

const desks: readonly StaffRole[] = ['intake', 'assignment', 'records', 'quality', 'service'];

/**
 * People at work at their own pace while the clock stands still: most look at their queue or at a case, some run an errand
 * of a case of the stretch. When the time is over the cases are brought to their end, unmeasured.
 */
export async function rush(
  year: Year,
  house: House,
  people: People,
  pace: Pace,
  seconds: number,
  figures: Figures,
): Promise<Rushed> {
  const day = year.arrivals.days[0]!;
  house.setClock(instantOfPacific(day, `${oneHour}:00`));
  const rushed: Rushed = { numbers: new Map(), faults: [], acts: 0, lagMs: 0 };
  const measured = new Client(house.webPorts, figures.watch);
  const idle = Array.from({ length: year.to - year.from }, (_, i) => begun(year, year.from + i));
  const step = async (desk: Desk, one: RunningCase): Promise<void> => {
    try {
      await errandsDo[one.errands[one.next]!.type]!(desk, one);
      rushed.numbers.set(one.plan.index, one.caseNumber);
      one.next++;
      if (one.next < one.errands.length) idle.push(one);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      rushed.faults.push(`${one.errands[one.next]!.type}: ${error.message}`);
    }
  };
  const desk = deskOf(year, measured, people, day);
  rushed.acts = await pace.during(seconds * 1_000, async () => {
    const one = pace.chance.yes(0.25) ? idle.shift() : undefined;
    await (one ? step(desk, one) : look(desk, pace, [...rushed.numbers.values()]));
  });
  measured.close();
  const rest = new Client(house.webPorts);
  const unmeasured = deskOf(year, rest, people, day);
  const lane = async (): Promise<void> => {
    for (let one = idle.shift(); one; one = idle.shift()) await step(unmeasured, one);
  };
  await Promise.all(Array.from({ length: 12 }, lane));
  const evening = instantOfPacific(day, '22:00');
  house.setClock(evening);
  const workers = house.workerPorts.map((port) => new Client([port]));
  rushed.lagMs = await settle(workers, evening);
  rushed.faults.push(...(await runMailRoom(unmeasured)));
  await settle(workers, evening);
  rest.close();
  for (const worker of workers) worker.close();
  return rushed;
}

const begun = (year: Year, index: number): RunningCase => {
  const plan = planOf(year, index);
  return { plan, errands: errandsOf(plan), next: 0, caseNumber: '', filed: {}, reviewer: null, round: 1 };
};

const deskOf = (year: Year, client: Client, people: People, today: PlainDate): Desk => ({
  year,
  client,
  people,
  today,
  pause: async () => {},
});

/** A desk's own queue, as its page asks for it, or the page of a case. */
async function look(desk: Desk, { chance }: Pace, numbers: readonly string[]): Promise<void> {
  const role = chance.of(desks);
  const who = staffOf(desk, role);
  if (numbers.length === 0 || chance.yes(0.5))
    await desk.client.get(who, `/api/cases?owner=${role}&closed=false&ages=true`, 'queue of a desk');
  else await desk.client.get(who, `/api/cases/${chance.of(numbers)}`, 'page of a case');
}
