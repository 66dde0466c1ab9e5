import { sql } from 'kysely';
import { z } from 'zod';
import {
  type Answer,
  granted,
  type Instant,
  type PlainDate,
  pacificDateOf,
  plainDateSchema,
  refused,
} from '../../law/index.ts';
import type { StoredEvent } from '../../store/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { ruleVersion } from '../cases/rule-version.ts';

/** What reviewers are paid is a stream of its own in the ledger: the rates, and what was paid when. */
export const paymentStream = 'PAYMENTS';

const dollars = z.number().int().min(0).max(100_000);
export const ratesSchema = z.object({ from: plainDateSchema, standard: dollars, expedited: dollars });
export type Rates = z.output<typeof ratesSchema>;

export const paidSchema = z.object({
  reviewerId: z.string().min(1).max(80),
  reviews: z
    .array(z.object({ caseNumber: z.string().min(1).max(40), round: z.number().int().positive() }))
    .min(1)
    .max(1_000),
  on: plainDateSchema,
  reference: z.string().trim().min(1).max(200),
});
export type Paid = z.output<typeof paidSchema>;

export type PaymentEvent = { type: 'RatesSet'; data: Rates } | { type: 'ReviewsPaid'; data: Paid };

export interface Payments {
  version: number;
  /** Newest last. */
  rates: Rates[];
  /** `reviewer/case/round` → the day and the reference of the payment. */
  paid: ReadonlyMap<string, { on: PlainDate; reference: string }>;
}

const keyOf = (reviewerId: string, caseNumber: string, round: number) => `${reviewerId}/${caseNumber}/${round}`;

/** The rates and payments as the ledger has them. */
export async function loadPayments(app: App): Promise<Payments> {
  const events = (await app.store.loadCase<PaymentEvent>(paymentStream)) as StoredEvent<PaymentEvent>[];
  const paid = new Map<string, { on: PlainDate; reference: string }>();
  const rates: Rates[] = [];
  for (const event of events as unknown as PaymentEvent[]) {
    if (event.type === 'RatesSet') rates.push(event.data);
    else
      for (const { caseNumber, round } of event.data.reviews)
        paid.set(keyOf(event.data.reviewerId, caseNumber, round), {
          on: event.data.on,
          reference: event.data.reference,
        });
  }
  return { version: events.at(-1)?.version ?? 0, rates, paid };
}

/**
 * Records a rate or a payment. Refuses `date-in-future` for a payment on a day to come, `already-paid` for a review
 * that was paid before, and `stale-version` when somebody recorded something meanwhile.
 */
export async function recordPayment(
  app: App,
  principal: Principal,
  event: PaymentEvent,
  key: string,
): Promise<Answer<number>> {
  const before = await loadPayments(app);
  const wrong = event.type === 'ReviewsPaid' ? refusalOf(app, event.data, before) : null;
  if (wrong) return refused(wrong);
  const answer = await app.store.append({
    caseId: paymentStream,
    expectedVersion: before.version,
    idempotencyKey: `payments:${key}`,
    actor: { id: principal.userId, role: principal.roles[0] ?? 'system' },
    at: app.clock.now(),
    ruleVersion,
    events: [event],
  });
  return answer.ok ? granted(answer.version) : refused(answer.refusal);
}

function refusalOf(app: App, { on, reviewerId, reviews }: Paid, { paid }: Payments) {
  if (on > pacificDateOf(app.clock.now()))
    return { code: 'date-in-future', because: 'That day has not come yet.', field: 'on' };
  const twice = reviews.find(({ caseNumber, round }) => paid.has(keyOf(reviewerId, caseNumber, round)));
  return twice
    ? { code: 'already-paid', because: `Case ${twice.caseNumber} was paid already.`, field: 'reviews' }
    : null;
}

export type PaymentState = 'waiting-for-issue' | 'due' | 'paid';

export interface PaymentLine {
  caseNumber: string;
  round: number;
  review: 'standard' | 'expedited';
  issuedOn: PlainDate | null;
  state: PaymentState;
  /** Whole dollars; null where no rate was set for that day. */
  dollars: number | null;
  paidOn: PlainDate | null;
  reference: string | null;
}

interface Found {
  reviewer: string;
  case_id: string;
  round: number;
  priority: 'standard' | 'expedited';
  issued_at: Instant | null;
}

/** What a reviewer earned: a line for each review they signed or voted in, newest first. */
export async function paymentsOf(app: App, reviewerId: string): Promise<PaymentLine[]> {
  const payments = await loadPayments(app);
  return (await earnedOf(app, reviewerId)).map((row) => lineOf(row, payments));
}

/** The same for every reviewer who earned anything, by reviewer. */
export async function allPayments(app: App): Promise<{ reviewerId: string; lines: PaymentLine[] }[]> {
  const payments = await loadPayments(app);
  const byReviewer = new Map<string, PaymentLine[]>();
  for (const row of await earnedOf(app, null)) {
    const lines = byReviewer.get(row.reviewer) ?? [];
    lines.push(lineOf(row, payments));
    byReviewer.set(row.reviewer, lines);
  }
  return [...byReviewer].map(([reviewerId, lines]) => ({ reviewerId, lines }));
}

/** A review is earned by signing or voting; it is due when the determination of that round is issued. */
async function earnedOf(app: App, reviewerId: string | null): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with mine as (
      select e.actor_id as reviewer, e.case_id, min(e.version) as version,
        1 + (select count(*)::int from events n
             where n.case_id = e.case_id and n.type = 'NewRoundBegun' and n.version < e.version) as round
      from events e
      where e.type in ('DeterminationSigned', 'VoteCast') and (${reviewerId}::text is null or e.actor_id = ${reviewerId})
      group by e.actor_id, e.case_id, round
    )
    select mine.reviewer, mine.case_id, mine.round, v.priority,
      (select min(i.at) from events i
       where i.case_id = mine.case_id and i.type = 'DeterminationIssued' and i.version > mine.version) as issued_at
    from mine join case_view v on v.case_id = mine.case_id
    order by mine.reviewer, issued_at desc nulls first, mine.case_id limit 20000`.execute(app.store.db);
  return rows;
}

function lineOf({ reviewer, case_id, round, priority, issued_at }: Found, payments: Payments): PaymentLine {
  const issuedOn = issued_at ? pacificDateOf(issued_at) : null;
  const paid = payments.paid.get(keyOf(reviewer, case_id, round)) ?? null;
  return {
    caseNumber: case_id,
    round,
    review: priority,
    issuedOn,
    state: paid ? 'paid' : issuedOn ? 'due' : 'waiting-for-issue',
    dollars: (issuedOn && rateOn(payments.rates, issuedOn)?.[priority]) ?? null,
    paidOn: paid?.on ?? null,
    reference: paid?.reference ?? null,
  };
}

/** The rate in force on a day: of those that began by then the latest, the last said of two. */
export const rateOn = (rates: readonly Rates[], on: PlainDate): Rates | null =>
  rates.reduce<Rates | null>(
    (best, one) => (one.from <= on && (best === null || one.from >= best.from) ? one : best),
    null,
  );
