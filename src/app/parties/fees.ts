import { sql } from 'kysely';
import type { Billed } from '../../case/index.ts';
import { addDays, type Confidence, feeFor, type PlainDate, pacificDateOf } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { casesOf } from './subjects-of.ts';

/** One fee of one case. `dollars` is null where the amount in force was not seen in any source: it is not guessed. */
export interface FeeLine {
  caseNumber: string;
  employee: string;
  claimNumber: string | null;
  on: PlainDate;
  point: Billed['point'];
  review: Billed['review'];
  pharmacyOnly: boolean;
  round: number;
  dollars: number | null;
  rule: string;
  confidence: Confidence | null;
  note: string | null;
}

export interface FeeStatement {
  organization: string;
  month: string;
  /** C28: thirty days after the invoice, which is made on the first day of the next month. */
  invoicedOn: PlainDate;
  payBy: PlainDate;
  lines: FeeLine[];
  /** The sum of the amounts that are known, in whole dollars. */
  dollars: number;
  /** Lines without a known amount. */
  unknown: number;
}

interface Found {
  case_id: string;
  summary: { employee: string; claimNumber: string | null; billed?: Billed[]; administrator: string | null };
}

/** The fees that arose in a month in the cases of this claims administrator, by the table of 8 CCR 9792.10.8. */
export async function feesOf(app: App, principal: Principal, month: string): Promise<FeeStatement> {
  const today = pacificDateOf(app.clock.now());
  const found = await sql<Found>`select v.case_id, v.summary from case_view v
    where ${casesOf(principal, ['claims-administrator'], today)}
      and jsonb_path_exists(v.summary, '$.billed[*] ? (@.on starts with $month)', ${JSON.stringify({ month })}::jsonb)
    order by v.case_id`.execute(app.store.db);
  const lines = found.rows
    .flatMap((row) =>
      (row.summary.billed ?? []).filter(({ on }) => on.startsWith(month)).map((billed) => lineOf(row, billed)),
    )
    .sort((a, b) => a.on.localeCompare(b.on) || a.caseNumber.localeCompare(b.caseNumber));
  const invoicedOn = firstOfNext(month);
  return {
    organization: found.rows[0]?.summary.administrator ?? principal.displayName,
    month,
    invoicedOn,
    payBy: addDays(invoicedOn, 30),
    lines,
    dollars: lines.reduce((sum, line) => sum + (line.dollars ?? 0), 0),
    unknown: lines.filter((line) => line.dollars === null).length,
  };
}

function lineOf({ case_id, summary }: Found, billed: Billed): FeeLine {
  const { on, point, review, pharmacyOnly, round, receivedOn, reviewers } = billed;
  const fee = feeFor({ receivedOn, review, pharmacyOnly, reviewers, point });
  const base = { caseNumber: case_id, employee: summary.employee, claimNumber: summary.claimNumber };
  const amount = fee.ok
    ? { dollars: fee.value.dollars, rule: fee.value.rule, confidence: fee.value.confidence, note: fee.value.note }
    : { dollars: null, rule: fee.refusal.rule ?? '', confidence: null, note: fee.refusal.because };
  return { ...base, on, point, review, pharmacyOnly, round, ...amount };
}

function firstOfNext(month: string): PlainDate {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${next[0]}-${String(next[1]).padStart(2, '0')}-01` as PlainDate;
}
