import type pg from 'pg';
import type { Store } from '../../src/store/index.ts';

/** A way to lay out the ledger: how the table is parted, and into which parts. */
export interface Layout {
  name: 'one table' | 'months' | 'blocks';
  /** Words after `create table`; empty for one table. */
  parted: string;
  /** Statements that make the parts; the names of the tables that hold the rows. */
  parts(cases: number): { make: string[]; leaves: string[] };
}

/** A ledger laid out, filled and open. */
export interface Opened {
  layout: Layout;
  databaseUrl: string;
  store: Store;
  pool: pg.Pool;
  cases: number;
}

/** The year of the fill begins here; a case lives 46 days, so its last events fall into the next. */
export const firstDay = '2026-01-01';

export const numberOf = (index: number): string => `CM26-${String(index).padStart(7, '0')}`;

const monthStart = (month: number): string => new Date(Date.UTC(2026, month, 1)).toISOString().slice(0, 10);

export const layouts: readonly Layout[] = [
  { name: 'one table', parted: '', parts: () => ({ make: [], leaves: ['events'] }) },
  {
    name: 'months',
    parted: 'partition by range (at)',
    parts: () => {
      const months = Array.from({ length: 14 }, (_, month) => month);
      return {
        make: [
          ...months.map(
            (month) =>
              `create table events_m${month} partition of events for values from ('${monthStart(month)}') to ('${monthStart(month + 1)}')`,
          ),
          'create table events_rest partition of events default',
        ],
        leaves: [...months.map((month) => `events_m${month}`), 'events_rest'],
      };
    },
  },
  {
    name: 'blocks',
    parted: 'partition by range (case_id)',
    // Twelve, so that one holds the cases that came in one month.
    parts: (cases) => {
      const size = Math.ceil(cases / 12);
      const blocks = Array.from({ length: 13 }, (_, block) => block);
      return {
        make: [
          ...blocks.map(
            (block) =>
              `create table events_b${block} partition of events for values from ('${numberOf(block * size)}') to ('${numberOf((block + 1) * size)}')`,
          ),
          'create table events_rest partition of events default',
        ],
        leaves: [...blocks.map((block) => `events_b${block}`), 'events_rest'],
      };
    },
  },
];
