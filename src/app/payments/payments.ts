import { sql } from 'kysely';
import { z } from 'zod';
import {
  type Answer,
  granted,
  type Instant,
  instantOfPacific,
  type PlainDate,
  pacificDateOf,
  plainDateSchema,
  type Refusal,
  refused,
} from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { fingerprintOf } from '../cases/fingerprint.ts';
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
}

/** The rates as the ledger has them, and the version at which a change is recorded. */
export async function loadPayments({ store }: App): Promise<Payments> {
  const { rows } = await sql<{ version: number | null; rates: Rates[] }>`
    select (select version from case_heads where case_id = ${paymentStream}) as version,
      (select coalesce(json_agg(data order by version), '[]') from events
        where type = 'RatesSet' and case_id = ${paymentStream}) as rates`.execute(store.db);
  return { version: rows[0]?.version ?? 0, rates: rows[0]?.rates ?? [] };
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
  const idempotencyKey = `payments:${key}`;
  const fingerprint = fingerprintOf(principal, event);
  const again = await app.store.findAnswer(idempotencyKey, fingerprint);
  if (again) return again.ok ? granted(again.version) : refused(again.refusal);
  // The version first: what is paid meanwhile makes it stale.
  const before = await loadPayments(app);
  const wrong = event.type === 'ReviewsPaid' ? await refusalOf(app, event.data) : null;
  if (wrong) return refused(wrong);
  const answer = await app.store.append({
    caseId: paymentStream,
    expectedVersion: before.version,
    idempotencyKey,
    fingerprint,
    actor: { id: principal.userId, role: principal.roles[0] ?? 'system' },
    at: app.clock.now(),
    ruleVersion,
    events: [event],
  });
  return answer.ok ? granted(answer.version) : refused(answer.refusal);
}

async function refusalOf({ store, clock }: App, { on, reviewerId, reviews }: Paid): Promise<Refusal | null> {
  if (on > pacificDateOf(clock.now()))
    return { code: 'date-in-future', because: 'That day has not come yet.', field: 'on' };
  const { rows } = await sql<{ case_id: string }>`
    select d.case_id from derived_reviews d
    join json_to_recordset(${JSON.stringify(reviews)}::json) as r("caseNumber" text, round int)
      on r."caseNumber" = d.case_id and r.round = d.round
    where d.reviewer_id = ${reviewerId} and d.paid_on is not null order by d.case_id limit 1`.execute(store.db);
  const twice = rows[0]?.case_id;
  return twice ? { code: 'already-paid', because: `Case ${twice} was paid already.`, field: 'reviews' } : null;
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
  reviewer_id: string;
  case_id: string;
  round: number;
  priority: 'standard' | 'expedited';
  issued_at: Instant | null;
  paid_on: PlainDate | null;
  reference: string | null;
  place: string;
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

/**
 * What a reviewer earned: a line for each review they signed or voted in, what is not issued yet first and then the newest,
 * a page of it after `after`. The rows are kept as events are appended (store/migrations/0017-derived-reviews.ts).
 */
export async function paymentsOf(app: App, reviewerId: string, after: string | null = null): Promise<OwnPayments> {
  const { rates } = await loadPayments(app);
  const [sums, found] = await Promise.all([sumsOf(app, [reviewerId], rates), linesOf(app, reviewerId, after)]);
  const page = found.slice(0, linesAtOnce);
  const { due = 0, paid = 0 } = sums.get(reviewerId) ?? {};
  return {
    lines: page.map((row) => lineOf(row, rates)),
    next: found.length > page.length ? (page.at(-1)?.place ?? null) : null,
    due,
    paid,
  };
}

/** One line more than a page has, of those that come after the place. */
async function linesOf({ store }: App, reviewerId: string, after: string | null): Promise<Found[]> {
  const [at, caseId, round] = after?.split(' ') ?? [];
  const isPlace = /^(infinity|\d{4}-\d\d-\d\dT[\d:.]+Z)$/.test(at ?? '') && /^\d{1,9}$/.test(round ?? '');
  const rest = isPlace
    ? sql`(coalesce(d.issued_at, 'infinity'), d.case_id, d.round) < (${at}::timestamptz, ${caseId}, ${Number(round)})`
    : sql`true`;
  const { rows } = await sql<Found>`
    select d.*, v.priority from derived_reviews d join case_view v on v.case_id = d.case_id
    where d.reviewer_id = ${reviewerId} and d.signed_version is not null and ${rest}
    order by coalesce(d.issued_at, 'infinity') desc, d.case_id desc, d.round desc
    limit ${linesAtOnce + 1}`.execute(store.db);
  return rows.map((row) => ({ ...row, place: `${row.issued_at ?? 'infinity'} ${row.case_id} ${row.round}` }));
}

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

const isDue = sql`d.signed_version is not null and d.issued_at is not null and d.paid_on is null`;

/** What is owed, reviewer after reviewer: a page of those who are owed something, after that one. */
export async function owedPayments(app: App, after = ''): Promise<PaymentsPage> {
  const payments = await loadPayments(app);
  const { rows } = await sql<{ id: string }>`
    select distinct d.reviewer_id as id from derived_reviews d where ${isDue} and d.reviewer_id > ${after}
    order by 1 limit ${reviewersAtOnce + 1}`.execute(app.store.db);
  const ids = rows.slice(0, reviewersAtOnce).map(({ id }) => id);
  const [sums, found] = await Promise.all([sumsOf(app, ids, payments.rates), oldestDue(app, ids)]);
  return {
    ...payments,
    reviewers: ids.map((reviewerId) => ({
      reviewerId,
      due: sums.get(reviewerId)?.dueCount ?? 0,
      dollars: sums.get(reviewerId)?.due ?? 0,
      lines: found.filter((row) => row.reviewer_id === reviewerId).map((row) => lineOf(row, payments.rates)),
    })),
    next: rows.length > reviewersAtOnce ? (ids.at(-1) ?? null) : null,
  };
}

async function oldestDue({ store }: App, reviewers: readonly string[]): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select o.*, v.priority from unnest(${reviewers as string[]}::text[]) r(id),
      lateral (select d.* from derived_reviews d where d.reviewer_id = r.id and ${isDue}
        order by d.issued_at, d.case_id, d.round limit ${linesAtOnce}) o
    join case_view v on v.case_id = o.case_id order by o.reviewer_id, o.issued_at, o.case_id, o.round`.execute(
    store.db,
  );
  return rows;
}

interface Sums {
  due: number;
  dueCount: number;
  paid: number;
}

/** In whole dollars, over all lines of each: counted by kind of review and the rate in force, then multiplied. */
async function sumsOf(
  { store }: App,
  reviewers: readonly string[],
  rates: readonly Rates[],
): Promise<Map<string, Sums>> {
  const days = [...new Set(rates.map(({ from }) => from))].sort();
  const begins = days.map((day) => instantOfPacific(day, '00:00'));
  const { rows } = await sql<{ id: string; priority: Found['priority']; rate: number; paid: boolean; n: number }>`
    select d.reviewer_id as id, v.priority, width_bucket(d.issued_at, ${begins as string[]}::timestamptz[]) as rate,
      d.paid_on is not null as paid, count(*)::int as n
    from derived_reviews d join case_view v on v.case_id = d.case_id
    where d.reviewer_id = any (${reviewers as string[]}) and d.signed_version is not null and d.issued_at is not null
    group by 1, 2, 3, 4`.execute(store.db);
  const sums = new Map<string, Sums>();
  for (const { id, priority, rate, paid, n } of rows) {
    const sum = sums.get(id) ?? { due: 0, dueCount: 0, paid: 0 };
    const day = days[rate - 1];
    const dollars = n * ((day && rateOn(rates, day)?.[priority]) || 0);
    if (paid) sum.paid += dollars;
    else {
      sum.due += dollars;
      sum.dueCount += n;
    }
    sums.set(id, sum);
  }
  return sums;
}

/** A review is earned by signing or voting; it is due when the determination of that round is issued. */
function lineOf(
  { case_id, round, priority, issued_at, paid_on, reference }: Found,
  rates: readonly Rates[],
): PaymentLine {
  const issuedOn = issued_at ? pacificDateOf(issued_at) : null;
  return {
    caseNumber: case_id,
    round,
    review: priority,
    issuedOn,
    state: paid_on ? 'paid' : issuedOn ? 'due' : 'waiting-for-issue',
    dollars: (issuedOn && rateOn(rates, issuedOn)?.[priority]) ?? null,
    paidOn: paid_on,
    reference,
  };
}

/** The rate in force on a day: of those that began by then the latest, the last said of two. */
export const rateOn = (rates: readonly Rates[], on: PlainDate): Rates | null =>
  rates.reduce<Rates | null>(
    (best, one) => (one.from <= on && (best === null || one.from >= best.from) ? one : best),
    null,
  );
