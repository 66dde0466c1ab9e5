import { setTimeout as sleep } from 'node:timers/promises';
import { type Chance, chanceFrom } from '../conflicts/chance.ts';

/** Requests of one act on average: three acts in four are a look at a queue or a case, one is an errand of three requests. */
const requestsAnAct = 1.5;

/**
 * So many people at work, each of whom sends a request every so many seconds on average. Acts begin by chance at that rate
 * whatever the answers take (an open loop): a slow program is not spared by people who wait for it.
 */
export class Pace {
  readonly people: number;
  readonly chance: Chance;
  private readonly meanMs: number;
  /** Acts under way at the worst moment. */
  most = 0;
  private under = 0;

  constructor(people: number, thinkSeconds: number, seed: string) {
    this.people = people;
    this.chance = chanceFrom(`${seed}:pace:${people}`);
    this.meanMs = (thinkSeconds * 1_000 * requestsAnAct) / people;
  }

  /** Begins acts for so long; ends when the last has ended. Gives how many there were. */
  async during(ms: number, act: () => Promise<void>): Promise<number> {
    const acts: Promise<void>[] = [];
    const began = performance.now();
    for (let at = 0; at < ms; at += -Math.log(1 - this.chance.next()) * this.meanMs) {
      await sleep(Math.max(0, began + at - performance.now()));
      this.under++;
      this.most = Math.max(this.most, this.under);
      acts.push(act().finally(() => this.under--));
    }
    await Promise.all(acts);
    return acts.length;
  }
}
