import type { Instant, PlainDate } from '../../src/law/index.ts';
import { instantOfPacific } from '../../src/law/index.ts';
import type { People } from './accounts.ts';
import { isOpenDay, plusDays } from './calendar.ts';
import { Client } from './client.ts';
import { errandsDo } from './do.ts';
import type { House } from './house.ts';
import { runMailRoom } from './mail-room.ts';
import { planOf, type Year } from './plan.ts';
import { errandsOf } from './plan-errands.ts';
import { type Desk, type RunningCase, Unexpected } from './running-case.ts';
import { settle } from './settle.ts';

export interface DriveOptions {
  year: Year;
  house: House;
  client: Client;
  people: People;
  /** So many errands at once, one after the other as fast as they go. */
  lanes: number;
  onDay?: (day: PlainDate, open: number) => void;
}

export interface Driven {
  /** The case number of every application that was filed. */
  numbers: Map<number, string>;
  faults: string[];
  letters: number;
  /** The last day on which something was done. */
  until: PlainDate;
  seconds: number;
  /** Longest time background work took to catch up after a day, milliseconds. */
  lagMs: number[];
}

/** Runs every errand of the year, day by day and hour by hour of simulated time. */
export async function drive(options: DriveOptions): Promise<Driven> {
  return new Drive(options).run();
}

class Drive {
  private readonly options: DriveOptions;
  /** Errands by day and hour. */
  private readonly due = new Map<string, RunningCase[]>();
  private readonly workers: Client[];
  private open = 0;
  private arrived: number;
  private readonly driven: Driven = {
    numbers: new Map(),
    faults: [],
    letters: 0,
    until: '1970-01-01',
    seconds: 0,
    lagMs: [],
  };

  constructor(options: DriveOptions) {
    this.options = options;
    this.arrived = options.year.from;
    this.workers = options.house.workerPorts.map((port) => new Client([port]));
  }

  async run(): Promise<Driven> {
    const { year } = this.options;
    const began = performance.now();
    for (let day = year.arrivals.days[0]!; this.arrived < year.to || this.open > 0; day = plusDays(day, 1)) {
      this.receive(day);
      await this.spend(day);
      this.driven.until = day;
      this.options.onDay?.(day, this.open);
    }
    this.driven.seconds = (performance.now() - began) / 1_000;
    for (const worker of this.workers) worker.close();
    return this.driven;
  }

  /** The applications of the day stand at the door. */
  private receive(day: PlainDate): void {
    const { year } = this.options;
    const at = year.arrivals.days.indexOf(day);
    if (at < 0) return;
    for (; this.arrived < year.arrivals.until[at]!; this.arrived++) {
      const plan = planOf(year, this.arrived);
      const errands = errandsOf(plan);
      this.open++;
      this.queue({ plan, errands, next: 0, caseNumber: '', filed: {}, reviewer: null, round: 1 });
    }
  }

  private queue(one: RunningCase): void {
    const { on, hour } = one.errands[one.next]!;
    const key = `${on}T${hour}`;
    const list = this.due.get(key);
    if (list) list.push(one);
    else this.due.set(key, [one]);
  }

  private async spend(day: PlainDate): Promise<void> {
    const { house } = this.options;
    for (let hour = 8; hour <= 17; hour++) {
      const key = `${day}T${hour}`;
      for (let list = this.due.get(key); list; list = this.due.get(key)) {
        this.due.delete(key);
        house.setClock(hourOf(day, hour));
        await this.inLanes(list, day);
      }
    }
    if (isOpenDay(day)) {
      house.setClock(hourOf(day, 18));
      this.driven.faults.push(...(await runMailRoom(this.desk(day))));
    }
    const evening = hourOf(day, 22);
    house.setClock(evening);
    this.driven.lagMs.push(await settle(this.workers, evening));
  }

  private async inLanes(list: RunningCase[], day: PlainDate): Promise<void> {
    const desk = this.desk(day);
    let next = 0;
    const lane = async () => {
      while (next < list.length) await this.visit(desk, list[next++]!);
    };
    await Promise.all(Array.from({ length: Math.min(this.options.lanes, list.length) }, lane));
  }

  private desk(today: PlainDate): Desk {
    const { year, client, people } = this.options;
    return { year, client, people, today, pause: async () => {} };
  }

  private async visit(desk: Desk, one: RunningCase): Promise<void> {
    try {
      await errandsDo[one.errands[one.next]!.type]!(desk, one);
      if (one.errands[one.next]!.type === 'issue') this.driven.letters++;
      this.driven.numbers.set(one.plan.index, one.caseNumber);
      one.next++;
      if (one.next < one.errands.length) return this.queue(one);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      this.driven.faults.push(`${desk.today} ${one.errands[one.next]!.type}: ${error.message}`);
    }
    this.open--;
  }
}

const hourOf = (day: PlainDate, hour: number): Instant => instantOfPacific(day, `${String(hour).padStart(2, '0')}:00`);
