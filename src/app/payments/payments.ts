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

/** The rates as the ledger has them, and what was paid to these reviewers. */
export async function loadPayments(app: App, reviewers: readonly string[]): Promise<Payments> {
  const { rows } = await sql<PaymentEvent & { version: number }>`
    select type, data, version from events where case_id = ${paymentStream}
      and (type = 'RatesSet' or data ->> 'reviewerId' = any (${reviewers as string[]})) order by version`.execute(
    app.store.db,
  );
  const { rows: heads } = await sql<{ version: number }>`
    select version from case_heads where case_id = ${paymentStream}`.execute(app.store.db);
  const paid = new Map<string, { on: PlainDate; reference: string }>();
  const rates: Rates[] = [];
  for (const event of rows) {
    if (event.type === 'RatesSet') rates.push(event.data);
    else
      for (const { caseNumber, round } of event.data.reviews)
        paid.set(keyOf(event.data.reviewerId, caseNumber, round), {
          on: event.data.on,
          reference: event.data.reference,
        });
  }
  return { version: heads[0]?.version ?? 0, rates, paid };
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
  const before = await loadPayments(app, event.type === 'ReviewsPaid' ? [event.data.reviewerId] : []);
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

/** Lines of a reviewer at once, newest first; reviewers at once. A page of either is answered as quickly after years. */
const linesAtOnce = 100;
const reviewersAtOnce = 5;

export interface OwnPayments {
  lines: PaymentLine[];
  /** Where the next page begins; null after the last. */
  next: string | null;
  /** Sums over all lines, in whole dollars. */
  due: number;
  paid: number;
}

/** What a reviewer earned: a line for each review they signed or voted in, newest first, a page of it after `after`. */
export async function paymentsOf(app: App, reviewerId: string, after: string | null = null): Promise<OwnPayments> {
  const payments = await loadPayments(app, [reviewerId]);
  const lines = (await earnedOf(app, [reviewerId])).map((row) => lineOf(row, payments)).sort(newestFirst);
  const rest = after === null ? lines : lines.filter((line) => placeOf(line) < after);
  const page = rest.slice(0, linesAtOnce);
  const sum = (state: PaymentState) =>
    lines.filter((line) => line.state === state).reduce((total, line) => total + (line.dollars ?? 0), 0);
  const last = page.at(-1);
  return {
    lines: page,
    next: rest.length > page.length && last ? placeOf(last) : null,
    due: sum('due'),
    paid: sum('paid'),
  };
}

/** Where a line stands among a reviewer's; what is not issued yet stands before all. */
const placeOf = ({ issuedOn, caseNumber, round }: PaymentLine): string =>
  `${issuedOn ?? '9999'} ${caseNumber} ${String(round).padStart(4, '0')}`;
const newestFirst = (a: PaymentLine, b: PaymentLine): number => (placeOf(a) < placeOf(b) ? 1 : -1);

export interface Owed {
  reviewerId: string;
  /** Reviews due, and what they come to. */
  due: number;
  dollars: number;
  /** The oldest of them, to be paid first. */
  lines: PaymentLine[];
}

export interface PaymentsPage extends Pick<Payments, 'version' | 'rates'> {
  reviewers: Owed[];
  next: string | null;
}

/** What is owed, reviewer after reviewer: a page of them after that one. Who is owed nothing is left out. */
export async function owedPayments(app: App, after = ''): Promise<PaymentsPage> {
  const { rows } = await sql<{ id: string }>`
    select distinct actor_id as id from events where type in ('DeterminationSigned', 'VoteCast') and actor_id > ${after}
    order by 1 limit ${reviewersAtOnce + 1}`.execute(app.store.db);
  const ids = rows.slice(0, reviewersAtOnce).map(({ id }) => id);
  const payments = await loadPayments(app, ids);
  const lines = new Map(ids.map((id) => [id, [] as PaymentLine[]]));
  for (const row of await earnedOf(app, ids)) {
    const line = lineOf(row, payments);
    if (line.state === 'due') lines.get(row.reviewer)?.push(line);
  }
  const reviewers = [...lines].flatMap(([reviewerId, due]): Owed[] => {
    if (due.length === 0) return [];
    const dollars = due.reduce((sum, line) => sum + (line.dollars ?? 0), 0);
    return [{ reviewerId, due: due.length, dollars, lines: due.sort(newestFirst).reverse().slice(0, linesAtOnce) }];
  });
  return {
    version: payments.version,
    rates: payments.rates,
    reviewers,
    next: rows.length > reviewersAtOnce ? (ids.at(-1) ?? null) : null,
  };
}

/** A review is earned by signing or voting; it is due when the determination of that round is issued. */
async function earnedOf(app: App, reviewers: readonly string[]): Promise<Found[]> {
  const { rows } = await sql<Found>`
    with mine as (
      select e.actor_id as reviewer, e.case_id, min(e.version) as version,
        1 + (select count(*)::int from events n
             where n.case_id = e.case_id and n.type = 'NewRoundBegun' and n.version < e.version) as round
      from events e
      where e.type in ('DeterminationSigned', 'VoteCast') and e.actor_id = any (${reviewers as string[]})
      group by e.actor_id, e.case_id, round
    )
    select mine.reviewer, mine.case_id, mine.round, v.priority,
      (select min(i.at) from events i
       where i.case_id = mine.case_id and i.type = 'DeterminationIssued' and i.version > mine.version) as issued_at
    from mine join case_view v on v.case_id = mine.case_id`.execute(app.store.db);
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
