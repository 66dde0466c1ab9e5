import type { Kysely, Transaction } from 'kysely';
import type { OutboxMessage } from '../port.ts';
import type { Tables } from '../tables.ts';

/** Puts messages and timers into the outbox; one with the same topic and key that is there already stays as it is. */
export async function send(
  db: Kysely<Tables> | Transaction<Tables>,
  messages: (OutboxMessage & { caseId?: string })[],
): Promise<void> {
  if (messages.length === 0) return;
  const now = new Date().toISOString();
  const rows = messages.map(({ topic, key, payload, dueAt, caseId }) => ({
    topic,
    key,
    case_id: caseId ?? null,
    payload: JSON.stringify(payload ?? null),
    due_at: dueAt ?? now,
  }));
  await db
    .insertInto('outbox')
    .values(rows as never)
    .onConflict((conflict) => conflict.columns(['topic', 'key']).doNothing())
    .execute();
}
