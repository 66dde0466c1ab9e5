import { sql } from 'kysely';
import type { ReportTable } from '../../library/index.ts';
import type { App } from '../app.ts';
import { type Spread, spreadOf, type Tally } from './spread.ts';

/** The tables of the yearly report that the work of the house fills; those of the decisions come from the library. */
export async function programTables(app: App, year: string): Promise<ReportTable[]> {
  const [filed, notice, records] = await Promise.all([
    filedIn(app, year),
    daysIn(app, year, 'from-notice'),
    daysIn(app, year, 'from-records'),
  ]);
  const sum = (column: keyof Filed): number => filed.reduce((total, row) => total + Number(row[column]), 0);
  const unique = sum('received') - sum('duplicates');
  const screened = unique - sum('open_screening');
  return [
    {
      title: `Applications, ${year}`,
      columns: ['What', 'Number'],
      rows: [
        ['Applications received', sum('received')],
        ['Duplicates', sum('duplicates')],
        ['Unique applications', unique],
        ['Not eligible', sum('ineligible')],
        ['Eligible, share of those screened', screened > 0 ? percent(1 - sum('ineligible') / screened) : null],
        ['Ended: treatment authorized or settled', sum('terminated')],
        ['Withdrawn', sum('withdrawn')],
        ['Still open', sum('still_open')],
      ],
    },
    {
      title: `Applications by month, ${year}`,
      columns: ['Month', 'Received', 'Duplicates', 'Not eligible', 'Letters', 'Still open'],
      rows: filed.map((row) => [row.month, row.received, row.duplicates, row.ineligible, row.decided, row.still_open]),
    },
    {
      title: `Calendar days to decide, ${year}`,
      columns: ['Counted from', 'Letters', 'Mean', 'Median', 'Nine in ten within'],
      rows: [
        ['Mailing of the notice of assignment', notice.of, round(notice.mean), notice.median, notice.p90],
        ['Receipt of all necessary records', records.of, round(records.mean), records.median, records.p90],
      ],
    },
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10);

interface Filed {
  month: string;
  received: number;
  duplicates: number;
  ineligible: number;
  terminated: number;
  withdrawn: number;
  open_screening: number;
  still_open: number;
  decided: number;
}

/** By month of receipt, from the kept sums: `filed STATE`, with 1 for closed, and `lettered` for those with a letter. */
async function filedIn({ store }: App, year: string): Promise<Filed[]> {
  const { rows } = await sql<Filed>`
    select month, sum(n) filter (where state is not null)::int as received,
      coalesce(sum(n) filter (where state = 'duplicate'), 0)::int as duplicates,
      coalesce(sum(n) filter (where state = 'ineligible'), 0)::int as ineligible,
      coalesce(sum(n) filter (where state = 'terminated'), 0)::int as terminated,
      coalesce(sum(n) filter (where state = 'withdrawn'), 0)::int as withdrawn,
      coalesce(sum(n) filter (where state in ('received', 'screening', 'information-requested', 'deferred')), 0)::int as open_screening,
      coalesce(sum(n) filter (where state is not null and value = 0), 0)::int as still_open,
      coalesce(sum(n) filter (where measure = 'lettered'), 0)::int as decided
    from (select left(day, 7) as month, measure, value, n, substring(measure from '^filed (.*)$') as state
      from day_counts where (measure = 'lettered' or measure like 'filed %')
        and day >= ${`${year}-01-01`} and day <= ${`${year}-12-31`}) filed
    group by 1 having sum(n) filter (where state is not null) <> 0 order by 1`.execute(store.db);
  return rows;
}

async function daysIn({ store }: App, year: string, measure: 'from-notice' | 'from-records'): Promise<Spread> {
  const { rows } = await sql<Tally>`
    select value, sum(n)::int as n from day_counts
    where measure = ${measure} and day >= ${`${year}-01-01`} and day <= ${`${year}-12-31`}
    group by 1 having sum(n) <> 0 order by 1`.execute(store.db);
  return spreadOf(rows);
}
