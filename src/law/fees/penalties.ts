import { z } from 'zod';
import { due } from '../clocks/due.ts';
import type { Served } from '../clocks/question.ts';
import { daysBetween } from '../dates/days.ts';
import { inPacific } from '../dates/pacific.ts';
import type { Instant, PlainDate } from '../dates/types.ts';
import { type Answer, granted } from '../refusal.ts';
import { type Confidence, newRegulations, ruleSchema, sinceStart } from '../rule.ts';

const penaltySchema = ruleSchema.extend({
  id: z.string(),
  violation: z.string(),
  /** Dollars; null where the amount was not seen. */
  perDay: z.number().int().positive().nullable(),
  fixed: z.number().int().positive().nullable(),
  cap: z.number().int().positive().nullable(),
  capOf: z.enum(['case', 'day']).nullable(),
});
export type Penalty = z.output<typeof penaltySchema>;
type Row = z.input<typeof penaltySchema>;

const row = (id: string, violation: string, cite: string, confidence: Confidence, amounts: Partial<Row>): Row => ({
  id,
  violation,
  cite,
  confidence,
  effective: sinceStart,
  unseenFrom: newRegulations,
  perDay: null,
  fixed: null,
  cap: null,
  capOf: null,
  ...amounts,
});
const of2026 = { effective: { from: newRegulations, to: null }, unseenFrom: null } as const;

/** Penalties touching IMR (section 13 of the rules). */
export const penalties: readonly Penalty[] = z.array(penaltySchema).parse([
  row('delay', 'Conduct that delays IMR; the notice to the employee delayed', 'LC 4610.5(i)', 'K', {
    cap: 5_000,
    capOf: 'day',
  }),
  row('late-records', 'Records not sent to the IMRO in time', '8 CCR 9792.12(c)(6) (2014-2026 numbering)', 'S', {
    perDay: 500,
    cap: 5_000,
    capOf: 'case',
  }),
  row('not-implemented', 'Determination not carried out (C24, C25)', 'LC 4610.6(k); 8 CCR 9792.12', 'K', {
    cap: 5_000,
    capOf: 'day',
  }),
  row('form-not-supplied', 'IMR form not supplied or not completed with the UR denial', '8 CCR 9792.12', 'K', {
    fixed: 2_000,
  }),
  row('invoice-unpaid', 'Invoice of the IMRO unpaid (C28)', '8 CCR 9792.12', 'K', {}),
  row('no-ur-plan', 'No UR plan', '8 CCR 9792.12', 'V', { fixed: 50_000 }),
  row('ur-plan-content', 'UR plan lacks required content', '8 CCR 9792.12', 'V', { fixed: 5_000 }),
  row('no-medical-director', 'No medical director', '8 CCR 9792.12', 'V', { fixed: 50_000 }),
  row('non-physician-denial', 'Denial by a person who is not a physician', '8 CCR 9792.12', 'V', { fixed: 25_000 }),
  row('unapproved-ur-plan', 'UR plan that modifies or denies operated without approval', '8 CCR 9792.12 (2026)', 'V', {
    fixed: 30_000,
    ...of2026,
  }),
  row('no-accreditation', 'No URAC accreditation', '8 CCR 9792.12 (2026)', 'V', { fixed: 10_000, ...of2026 }),
  row('ur-plan-change', 'Material change of the UR plan not filed', '8 CCR 9792.12 (2026)', 'V', {
    fixed: 10_000,
    ...of2026,
  }),
]);

/** The penalty of that id. */
export const penaltyOf = (id: string): Penalty | null => penalties.find((one) => one.id === id) ?? null;

/** 8 CCR 9792.12(c)(6): dollars a day, and for a case. */
const perDay = penaltyOf('late-records')!.perDay!;
const cap = penaltyOf('late-records')!.cap!;

export interface LateRecordsFacts {
  caseNumber: string;
  /** The notice of assignment: the day of mailing or sending, and in an expedited review the point of time of receipt. */
  noticeOn: PlainDate;
  noticeReceivedAt?: Instant | null;
  channel: Served;
  review: 'standard' | 'expedited' | 'formulary';
  /** What came from the claims administrator, and when. */
  receipts: { on: PlainDate; what: string }[];
  /** The day on which the required set was complete; null while it is not. */
  completeOn: PlainDate | null;
  /** The day of the referral. */
  today: PlainDate;
}

/** The evidence for an order to show cause: every date in it comes from the case. */
export interface LateRecordsReferral extends LateRecordsFacts {
  clock: string;
  due: string;
  late: boolean;
  daysLate: number;
  /** What $500 a day would come to without the cap, the cap, and the amount. */
  uncapped: number;
  cap: number;
  amount: number;
  rule: string;
  confidence: Confidence;
  steps: string[];
  note: string | null;
}

/**
 * The evidence for a late-records referral (8 CCR 9792.10.6(j), 9792.12(c)(6)): $500 for each calendar day after the
 * due day until the records are complete or today, at most $5,000 a case. Refuses what `due` refuses (an expedited
 * review needs the time of receipt).
 */
export function lateRecordsReferral(facts: LateRecordsFacts): Answer<LateRecordsReferral> {
  const expedited = facts.review === 'expedited';
  const clock = expedited ? 'C14x' : facts.channel === 'electronic' ? 'C14e' : 'C14';
  const trigger = expedited && facts.noticeReceivedAt ? inPacific(facts.noticeReceivedAt) : facts.noticeOn;
  const answer = due({ clock, trigger, kind: facts.review });
  if (!answer.ok) return answer;
  const until = facts.completeOn ?? facts.today;
  const daysLate = Math.max(0, daysBetween(answer.value.due.slice(0, 10) as PlainDate, until));
  const uncapped = daysLate * perDay;
  const amount = Math.min(uncapped, cap);
  const counted = `${facts.completeOn ? `Complete on ${until}` : `Not complete on ${until}`}: ${daysLate} days late; ${daysLate} × $${perDay} = $${uncapped}, at most $${cap}: $${amount}.`;
  const steps = [...answer.value.steps, counted];
  return granted({
    ...facts,
    clock,
    due: answer.value.due,
    late: daysLate > 0,
    daysLate,
    uncapped,
    cap,
    amount,
    rule: '8 CCR 9792.12(c)(6); 9792.10.6(j)',
    confidence: 'S',
    steps,
    note: answer.value.note ?? null,
  });
}
