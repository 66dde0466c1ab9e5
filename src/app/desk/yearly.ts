import { sql } from 'kysely';
import type { ReportTable } from '../../library/index.ts';
import type { App } from '../app.ts';

/** The tables of the yearly report that the work of the house fills; those of the decisions come from the library. */
export async function programTables(app: App, year: string): Promise<ReportTable[]> {
  const [filed, days] = await Promise.all([filedIn(app, year), daysIn(app, year)]);
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
        ['Mailing of the notice of assignment', days.n_of, round(days.n_mean), days.n_median, days.n_p90],
        ['Receipt of all necessary records', days.r_of, round(days.r_mean), days.r_median, days.r_p90],
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

async function filedIn({ store }: App, year: string): Promise<Filed[]> {
  const { rows } = await sql<Filed>`
    select left(received_on, 7) as month, count(*)::int as received,
      count(*) filter (where state = 'duplicate')::int as duplicates,
      count(*) filter (where state = 'ineligible')::int as ineligible,
      count(*) filter (where state = 'terminated')::int as terminated,
      count(*) filter (where state = 'withdrawn')::int as withdrawn,
      count(*) filter (where state in ('received', 'screening', 'information-requested', 'deferred'))::int as open_screening,
      count(*) filter (where not closed)::int as still_open,
      count(decided_on)::int as decided
    from case_view where received_on >= ${`${year}-01-01`} and received_on <= ${`${year}-12-31`}
    group by 1 order by 1`.execute(store.db);
  return rows;
}

type Days = Record<'n_of' | 'n_mean' | 'n_median' | 'n_p90' | 'r_of' | 'r_mean' | 'r_median' | 'r_p90', number | null>;

async function daysIn({ store }: App, year: string): Promise<Days> {
  const { rows } = await sql<Days>`
    select count(notice_days)::int as n_of, avg(notice_days)::float8 as n_mean,
      percentile_disc(0.5) within group (order by notice_days) as n_median,
      percentile_disc(0.9) within group (order by notice_days) as n_p90,
      count(record_days)::int as r_of, avg(record_days)::float8 as r_mean,
      percentile_disc(0.5) within group (order by record_days) as r_median,
      percentile_disc(0.9) within group (order by record_days) as r_p90
    from case_view where decided_on >= ${`${year}-01-01`} and decided_on <= ${`${year}-12-31`}`.execute(store.db);
  return rows[0]!;
}
