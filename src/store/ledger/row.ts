import type { NewEvent, StoredEvent } from '../port.ts';

/** A row of `events` as the pools here give it: bigint as number, timestamptz as ISO string. */
export interface EventRow {
  position: number;
  tx: string;
  case_id: string;
  version: number;
  type: string;
  data: unknown;
  actor_id: string;
  actor_role: string;
  at: string;
  rule_version: string;
  reason: string | null;
  idempotency_key: string;
  prev_hash: Buffer;
  hash: Buffer;
}

export function fromRow<E extends NewEvent>(row: EventRow): StoredEvent<E> {
  return {
    caseId: row.case_id,
    version: row.version,
    type: row.type,
    data: row.data as E['data'],
    actor: { id: row.actor_id, role: row.actor_role },
    at: row.at,
    ruleVersion: row.rule_version,
    reason: row.reason,
    idempotencyKey: row.idempotency_key,
    prevHash: row.prev_hash.toString('hex'),
    hash: row.hash.toString('hex'),
    position: row.position,
  };
}

/** Rows in the order of their cases, as events case by case. */
export function byCase<E extends NewEvent>(rows: EventRow[]): Map<string, StoredEvent<E>[]> {
  const cases = new Map<string, StoredEvent<E>[]>();
  for (const row of rows) {
    const events = cases.get(row.case_id);
    if (events) events.push(fromRow<E>(row));
    else cases.set(row.case_id, [fromRow<E>(row)]);
  }
  return cases;
}
