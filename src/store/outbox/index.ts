import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Delivery, DeliveryRecord, Outbox } from '../port.ts';
import type { Tables } from '../tables.ts';
import { deliver, type Worker } from './deliver.ts';
import { send } from './send.ts';

/**
 * Messages and timers written in the transaction of the event that caused them. Delivery is at least once: a worker
 * killed between the effect and its record tries again with the same key, and the receiver knows the key.
 */
export function openOutbox(pool: pg.Pool, db: Kysely<Tables>): Outbox {
  const worker: Worker = { db: pool, name: `${process.pid}-${randomUUID().slice(0, 8)}` };
  return {
    send: (messages, tx) => send(tx ?? db, messages),
    deliver: (handlers, options) => deliver(worker, handlers, options),
    work: async (handlers, { everyMs = 1000, signal, onError, ...options }) => {
      while (!signal.aborted) {
        const { delivered } = await deliver(worker, handlers, options).catch((error) => {
          onError?.(error);
          return { delivered: 0 };
        });
        if (delivered === 0) await sleep(everyMs, undefined, { signal }).catch(() => {});
      }
    },
    cancel: async (topic, key) => {
      const text = `update outbox set state = 'cancelled', done_at = now() where topic = $1 and key = $2
        and state = 'waiting' and (lease_owner is null or lease_until < clock_timestamp())`;
      return (await pool.query(text, [topic, key])).rowCount === 1;
    },
    status: async (now = new Date().toISOString()) => {
      const text = `select count(*) filter (where state = 'waiting')::int as waiting,
        count(*) filter (where state = 'waiting' and due_at <= $1)::int as due,
        count(*) filter (where state = 'dead')::int as dead,
        min(due_at) filter (where state = 'waiting' and due_at <= $1) as "oldestDueAt"
        from outbox where state in ('waiting', 'dead')`;
      return (await pool.query(text, [now])).rows[0];
    },
    listDead: async (limit = 100) => {
      const text = `select id, topic, key, case_id as "caseId", payload, attempts as attempt, last_error as "lastError"
        from outbox where state = 'dead' order by id limit $1`;
      return (await pool.query<Delivery & { lastError: string | null }>(text, [limit])).rows;
    },
    retry: async (id) => {
      const text = `update outbox set state = 'waiting', attempts = 0, lease_until = null, done_at = null
        where id = $1 and state = 'dead'`;
      return (await pool.query(text, [id])).rowCount === 1;
    },
    listDeliveries: async ({ caseId = null, topic = null, key = null }) => {
      const text = `select topic, key, case_id as "caseId", attempt, at, outcome, detail from deliveries
        where ($1::text is null or case_id = $1) and ($2::text is null or topic = $2)
        and ($3::text is null or key = $3) order by id`;
      return (await pool.query<DeliveryRecord>(text, [caseId, topic, key])).rows;
    },
  };
}
