import type { ColumnType, Generated, JSONColumnType } from 'kysely';

type Json = ColumnType<unknown, string, string>;
type Never<T> = ColumnType<T, T, never>;

/** The tables as Kysely sees them. Instants come back as ISO strings, days as `YYYY-MM-DD`, bigint as number. */
export interface Tables {
  events: {
    position: Never<number>;
    tx: Never<string>;
    case_id: Never<string>;
    version: Never<number>;
    type: Never<string>;
    data: ColumnType<unknown, string, never>;
    actor_id: Never<string>;
    actor_role: Never<string>;
    at: Never<string>;
    rule_version: Never<string>;
    reason: Never<string | null>;
    idempotency_key: Never<string>;
    prev_hash: Never<Uint8Array>;
    hash: Never<Uint8Array>;
  };
  commands: {
    idempotency_key: string;
    case_id: string;
    fingerprint: string;
    first_version: number;
    last_version: number;
    recorded_at: Generated<string>;
  };
  case_heads: { case_id: string; version: number; hash: Uint8Array };
  case_numbers: { year: number; last: number };
  case_view: {
    case_id: string;
    version: number;
    state: string;
    priority: string;
    owner: string | null;
    reviewer_id: string | null;
    received_at: string | null;
    due_at: string | null;
    due_clock: string | null;
    closed: boolean;
    updated_at: string;
    search: string;
    words: string;
    parties: Json;
    summary: Json;
  };
  party_access: {
    case_id: string;
    kind: string;
    subject: string;
    relation: string;
    from_day: string | null;
    to_day: string | null;
  };
  outbox: {
    id: Generated<number>;
    topic: string;
    key: string;
    case_id: string | null;
    payload: Json;
    due_at: string;
    state: Generated<'waiting' | 'delivered' | 'dead' | 'cancelled'>;
    attempts: Generated<number>;
    lease_until: string | null;
    lease_owner: string | null;
    last_error: string | null;
    created_at: Generated<string>;
    done_at: string | null;
  };
  deliveries: {
    id: Generated<number>;
    outbox_id: number;
    topic: string;
    key: string;
    case_id: string | null;
    attempt: number;
    at: Generated<string>;
    outcome: 'delivered' | 'failed' | 'dead';
    detail: Json;
  };
  case_documents: {
    id: string;
    case_id: string;
    sha256: string;
    name: string;
    media_type: string;
    bytes: number;
    pages: number | null;
    kind: string | null;
    author: string | null;
    date: string | null;
    from_party: string | null;
    status: string;
    added_at: string;
    details: JSONColumnType<Record<string, unknown>, string, string>;
  };
  document_pages: {
    document_id: string;
    page: number;
    text: string;
    words: Json;
    confidence: number | null;
    search: ColumnType<string, string, string>;
  };
  drafts: { case_id: string; item: string; version: number; content: Json; saved_at: Generated<string> };
  /** Where each publication stands; its events are the truth. */
  publications: {
    case_id: string;
    status: string;
    determination_version: number;
    open_spans: number;
    cool_until: string;
    in_library: boolean;
    updated_at: string;
  };
  saved_searches: {
    id: string;
    user_id: string | null;
    email: string | null;
    title: string;
    query: string;
    language: string;
    cadence: string;
    created_at: string;
    confirmed_at: string | null;
    last_change: number;
    last_sent_at: string | null;
  };
  kv_settings: { key: string; value: Json; changed_at: Generated<string> };
  case_keys: {
    case_id: string;
    wrapped: Uint8Array | null;
    created_at: Generated<string>;
    destroyed_at: string | null;
    destroyed_because: string | null;
  };
  /** What draws and signatures add up to, by day (UTC) and reviewer; triggers count it. */
  counted_draws: {
    day: string;
    reviewer_id: string;
    draws: number;
    drawn: number;
    alone: number;
    expected: number;
    by_weights: number;
    variance: number;
    signed: number;
    days_to_sign: number;
  };
  ledger_heads: {
    day: string;
    /** Events sealed so far, this day's included. */
    total: number;
    hash: string;
    tx: string;
    position: number;
    sealed_at: Generated<string>;
  };
}
