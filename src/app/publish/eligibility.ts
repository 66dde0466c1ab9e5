import { sql } from 'kysely';
import { fewest, type Share, wilson } from '../../library/index.ts';
import type { App } from '../app.ts';

export interface EligibilityRow {
  name: string;
  /** Null stands for fewer than the least that is shown. */
  decided: number | null;
  eligible: Share | null;
}

export interface EligibilityStatistics {
  byMonth: EligibilityRow[];
  /** Why applications were not eligible, by the code of the first reason. */
  reasons: { code: string; count: number }[];
  hidden: number;
}

/** Decisions on eligibility by month and reason, of a year or all, counted in the ledger; small counts are not shown. */
export async function eligibilityStatistics(
  { store }: Pick<App, 'store'>,
  year?: string,
): Promise<EligibilityStatistics> {
  const { rows } = await sql<{ month: string; type: string; code: string | null; number: string }>`
    select to_char(at at time zone 'America/Los_Angeles', 'YYYY-MM') as month, type,
      data -> 'screening' -> 'reasons' -> 0 ->> 'code' as code, count(*) as number
    from events where type in ('FoundEligible', 'FoundIneligible') group by 1, 2, 3`.execute(store.db);
  const months = new Map<string, { eligible: number; decided: number }>();
  const reasons = new Map<string, number>();
  for (const { month, type, code, number } of rows) {
    if (year !== undefined && !month.startsWith(year)) continue;
    const sum = months.get(month) ?? { eligible: 0, decided: 0 };
    sum.decided += Number(number);
    if (type === 'FoundEligible') sum.eligible += Number(number);
    else if (code) reasons.set(code, (reasons.get(code) ?? 0) + Number(number));
    months.set(month, sum);
  }
  const byMonth = [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { eligible, decided }]) => ({
      name,
      decided: decided < fewest ? null : decided,
      eligible: decided < fewest ? null : wilson(eligible, decided),
    }));
  const shown = [...reasons].map(([code, count]) => ({ code, count })).filter(({ count }) => count >= fewest);
  return {
    byMonth,
    reasons: shown.sort((a, b) => b.count - a.count),
    hidden: byMonth.filter(({ decided }) => decided === null).length + reasons.size - shown.length,
  };
}
