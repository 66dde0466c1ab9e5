import type pg from 'pg';
import { step } from '../../threads/step.ts';
import type { Delivery, Handler, OutboxOptions } from '../port.ts';

/** After so many failures a message is given up and waits for a person. */
export const MAX_ATTEMPTS = 10;
/** Waiting time after failure n: 2, 4, 8 … seconds, an hour at most. */
const backoffMs = (attempt: number) => Math.min(3_600_000, 1000 * 2 ** attempt);

/** One who delivers: the name on its leases tells it from every other, in this process or another. */
export interface Worker {
  db: pg.Pool;
  name: string;
}

// Rows another server has locked are skipped; rows leased before and not finished (it died) come again when the lease is over.
const claim = `
update outbox o set lease_until = clock_timestamp() + $1 * interval '1 ms', lease_owner = $2, attempts = attempts + 1
where id in (
  select id from outbox where state = 'waiting' and due_at <= $3 and topic = any ($4)
    and (lease_until is null or lease_until < clock_timestamp())
  order by due_at, id limit $5 for update skip locked)
returning id, topic, key, case_id as "caseId", payload, attempts as attempt`;

/** One pass: takes a batch on lease, hands each to its handler, records each. */
export async function deliver(
  worker: Worker,
  handlers: Record<string, Handler>,
  { now, batch = 50, leaseMs = 60_000 }: OutboxOptions = {},
): Promise<{ delivered: number; failed: number }> {
  const due = now?.() ?? new Date().toISOString();
  const values = [leaseMs, worker.name, due, Object.keys(handlers), batch];
  const { rows } = await worker.db.query<Delivery>({ name: 'outbox_claim', text: claim, values });
  rows.sort((a, b) => a.id - b.id);
  const renewing = setInterval(() => renew(worker, rows, leaseMs).catch(() => {}), leaseMs / 3);
  const result = { delivered: 0, failed: 0 };
  try {
    for (const message of rows) {
      const ok = await deliverOne(worker, message, handlers[message.topic]!);
      result[ok ? 'delivered' : 'failed']++;
    }
  } finally {
    clearInterval(renewing);
  }
  return result;
}

async function renew({ db, name }: Worker, rows: Delivery[], leaseMs: number): Promise<void> {
  const text = `update outbox set lease_until = clock_timestamp() + $1 * interval '1 ms'
    where id = any ($2) and lease_owner = $3 and state = 'waiting' and lease_until is not null`;
  await db.query(text, [leaseMs, rows.map(({ id }) => id), name]);
}

async function deliverOne(worker: Worker, message: Delivery, handler: Handler): Promise<boolean> {
  try {
    step('message.claimed', message.topic);
    const detail = await handler(message);
    step('message.handled', message.topic);
    await record(worker, message, 'delivered', { detail: detail ?? null });
    step('message.recorded', message.topic);
    return true;
  } catch (error) {
    const outcome = message.attempt >= MAX_ATTEMPTS ? 'dead' : 'failed';
    await record(worker, message, outcome, { error: (error as Error).message ?? String(error) });
    return false;
  }
}

// One statement: the message's new state and the record of the delivery stand or fall together. A worker whose lease
// was taken over changes nothing any more, but that it delivered is recorded all the same. After a failure the lease
// runs on without an owner: waiting times go by the real clock, due times by the one the program was given.
const finish = `
with done as (
  update outbox set state = $4, lease_owner = null, last_error = $5,
    lease_until = case when $4 = 'waiting' then clock_timestamp() + $6 * interval '1 ms' end,
    done_at = case when $4 = 'waiting' then null else clock_timestamp() end
  where id = $1 and lease_owner = $2 and attempts = $3)
insert into deliveries (outbox_id, topic, key, case_id, attempt, outcome, detail) values ($1, $7, $8, $9, $3, $10, $11)`;

async function record(
  { db, name }: Worker,
  { id, topic, key, caseId, attempt }: Delivery,
  outcome: 'delivered' | 'failed' | 'dead',
  detail: { detail?: unknown; error?: string },
): Promise<void> {
  const state = outcome === 'failed' ? 'waiting' : outcome;
  const told = JSON.stringify(detail.error === undefined ? detail.detail : { error: detail.error });
  const values = [
    id,
    name,
    attempt,
    state,
    detail.error ?? null,
    backoffMs(attempt),
    topic,
    key,
    caseId,
    outcome,
    told,
  ];
  await db.query({ name: 'outbox_finish', text: finish, values });
}
