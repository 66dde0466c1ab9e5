import { addDays, pacificDateOf } from '../../law/index.ts';
import type { Looked } from './invariant.ts';

/** Hours a message may wait before somebody must look. */
const OUTBOX_HOURS = 2;

/** Something that holds for the house as a whole. */
export interface HouseInvariant {
  id: string;
  holds: string;
  /** `streams`: where not the whole ledger is walked, those of it that are. */
  breaks(app: Looked, streams?: readonly string[]): Promise<string[]>;
}

export const houseInvariants: readonly HouseInvariant[] = [
  {
    id: 'N09-chain-is-whole',
    holds: 'the hash chain of the ledger and every original are as they were written',
    breaks: async ({ store }, streams) => {
      if (!streams) return (await store.verify()).findings.map((finding) => JSON.stringify(finding));
      const found: string[] = [];
      for (const caseId of streams)
        found.push(...(await store.verify({ caseId })).findings.map((finding) => JSON.stringify(finding)));
      return found;
    },
  },
  {
    id: 'N10-nothing-is-stuck',
    holds: `no message was given up, and none has been due for more than ${OUTBOX_HOURS} hours`,
    breaks: async (app) => {
      const now = app.clock.now();
      const { dead, oldestDueAt } = await app.store.outbox.status(now);
      const hours = oldestDueAt ? (Date.parse(now) - Date.parse(oldestDueAt)) / 3_600_000 : 0;
      return [
        ...(dead > 0 ? [`${dead} messages were given up`] : []),
        ...(hours > OUTBOX_HOURS ? [`the oldest message has been due since ${oldestDueAt}`] : []),
      ];
    },
  },
  {
    id: 'N11-days-are-sealed',
    holds: 'the head of the ledger was sealed up to the day before yesterday',
    breaks: async (app) => {
      const last = (await app.store.heads()).at(-1)?.day;
      const wanted = addDays(pacificDateOf(app.clock.now()), -2);
      return last !== undefined && last < wanted ? [`the last sealed day is ${last}`] : [];
    },
  },
];
