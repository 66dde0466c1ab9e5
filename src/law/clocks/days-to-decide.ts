import { daysBetween } from '../dates/days.ts';
import type { PlainDate } from '../dates/types.ts';
import { type CaseFact, knownOn } from './case-facts.ts';

/** How long one determination took, in calendar days, in the two ways that DWC reports. */
export interface DaysToDecide {
  /** 1 for the first determination, 2 after a remand … */
  round: number;
  decidedOn: PlainDate;
  /** From the mailing of the notice of assignment to the mailing of the letter. */
  fromNotice: number | null;
  /** From the receipt of all necessary records to the mailing of the letter. */
  fromCompleteRecords: number | null;
}

/** One row a determination of the case, as known on a day. A correction after the letter starts no new round. */
export function daysToDecide(facts: readonly CaseFact[], asKnownOn: PlainDate): DaysToDecide[] {
  const rows: DaysToDecide[] = [];
  let notice: PlainDate | null = null;
  let complete: PlainDate | null = null;
  let round = 1;
  for (const fact of knownOn(facts, asKnownOn)) {
    if (fact.kind === 'noarfi-sent') notice ??= fact.on;
    if (fact.kind === 'records-complete') complete = fact.on;
    if (fact.kind === 'remanded') [round, notice, complete] = [round + 1, null, null];
    if (fact.kind !== 'determination-served' || rows.some((row) => row.round === round)) continue;
    const since = (start: PlainDate | null): number | null => (start === null ? null : daysBetween(start, fact.on));
    rows.push({ round, decidedOn: fact.on, fromNotice: since(notice), fromCompleteRecords: since(complete) });
  }
  return rows;
}

/** DWC's two averages over many determinations, in days, with how many each rests on; null where there are none. */
export function averageDaysToDecide(
  rows: readonly DaysToDecide[],
): Record<'fromNotice' | 'fromCompleteRecords', { days: number | null; of: number }> {
  return {
    fromNotice: average(rows.map((row) => row.fromNotice)),
    fromCompleteRecords: average(rows.map((row) => row.fromCompleteRecords)),
  };
}

function average(values: (number | null)[]): { days: number | null; of: number } {
  const known = values.filter((value) => value !== null);
  const sum = known.reduce((total, value) => total + value, 0);
  return { days: known.length === 0 ? null : sum / known.length, of: known.length };
}
