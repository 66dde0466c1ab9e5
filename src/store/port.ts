import type { Kysely, Transaction } from 'kysely';
import type { Answer } from '../law/refusal.ts';
import type { BlobStore, Originals } from './originals/port.ts';
import type { Tables } from './tables.ts';

export type { BlobStore, Originals };

/** An event as the case room decided it; the store reads nothing in `data`. JSON only. */
export interface NewEvent {
  type: string;
  data: unknown;
}

/** An event as it stands in the ledger. `hash` = sha256(hash of the event before + "\n" + its canonical header). */
export interface StoredEvent<E extends NewEvent = NewEvent> {
  caseId: string;
  version: number;
  type: E['type'];
  data: E['data'];
  actor: { id: string; role: string };
  /** UTC, milliseconds. */
  at: string;
  ruleVersion: string;
  reason: string | null;
  idempotencyKey: string;
  prevHash: string;
  hash: string;
  /** Place in the whole ledger; read in the order of `readEvents`, not of this number. */
  position: number;
}

/** A message or wake-up that leaves only if its transaction commits. (topic, key) is unique: the same message twice is one. */
export interface OutboxMessage {
  topic: string;
  key: string;
  payload: unknown;
  /** A timer: not before this instant. The instant of the append when absent. */
  dueAt?: string;
}

/** Who stands in which relation to the case, for authorisation; dates are days, `to` exclusive. */
export interface PartyAccess {
  kind: string;
  subject: string;
  relation: string;
  from?: string | null;
  to?: string | null;
}

/** A case as the work queue shows it: the app's pure projection of its state. */
export interface CaseRow {
  caseId: string;
  /** Version of the last event it was made from. */
  version: number;
  state: string;
  priority: string;
  /** The desk or role whose move it is. */
  owner: string | null;
  reviewerId: string | null;
  receivedAt: string | null;
  /** When the next deadline falls; null when none runs. */
  dueAt: string | null;
  /** Which clock that is, e.g. `C05`. */
  dueClock: string | null;
  closed: boolean;
  updatedAt: string;
  /** Names, claim numbers… found by the beginnings of their words. */
  search: string;
  parties: PartyAccess[];
  /** Anything else the list shows. */
  summary: Record<string, unknown>;
}

export interface AppendRequest<E extends NewEvent = NewEvent> {
  caseId: string;
  /** 0 for a case that does not exist yet. `any` takes the version found: for logs, not for decisions. */
  expectedVersion: number | 'any';
  idempotencyKey: string;
  /** What the key stands for; the same key with another fingerprint is refused. Default: case, actor, events, reason. */
  fingerprint?: string;
  actor: { id: string; role: string };
  at: string;
  ruleVersion: string;
  reason?: string | null;
  events: E[];
  outbox?: OutboxMessage[];
  /** The row after these events; its version is set by the store. */
  view?: Omit<CaseRow, 'version' | 'caseId'>;
  /** Further writes of the same transaction. Use only `tx`: the embedded database has one connection. */
  views?: (tx: Transaction<Tables>) => Promise<void>;
}

export interface Appended<E extends NewEvent = NewEvent> {
  ok: true;
  version: number;
  events: StoredEvent<E>[];
  /** True when this key was answered before and nothing was written now. */
  replayed: boolean;
}

/** Refusals: `stale-version`, `key-reused`, `bad-event`. */
export interface AppendRefused<E extends NewEvent = NewEvent> {
  ok: false;
  refusal: { code: 'stale-version' | 'key-reused' | 'bad-event'; because: string; field?: string };
  /** With `stale-version`: where the case stands now and what happened since the version expected. */
  version?: number;
  events?: StoredEvent<E>[];
}

export type AppendAnswer<E extends NewEvent = NewEvent> = Appended<E> | AppendRefused<E>;

export interface Ledger {
  /** One transaction: events, outbox, the case's row in the queue. */
  append<E extends NewEvent>(request: AppendRequest<E>): Promise<AppendAnswer<E>>;
  /** Several cases in one transaction (consolidation): all or none; the first refusal is the answer. */
  appendAll<E extends NewEvent>(
    requests: AppendRequest<E>[],
  ): Promise<{ ok: true; answers: Appended<E>[] } | AppendRefused<E>>;
  /** What was answered to this key before; null when it is new. Ask before deciding: a retry finds the case moved on. */
  findAnswer<E extends NewEvent>(idempotencyKey: string, fingerprint?: string): Promise<AppendAnswer<E> | null>;
  /** All events of a case in order; empty when there is none. */
  loadCase<E extends NewEvent>(caseId: string, afterVersion?: number): Promise<StoredEvent<E>[]>;
  /** The ledger in an order in which nothing appears behind a cursor already passed. */
  readEvents<E extends NewEvent>(options?: {
    after?: string | null;
    limit?: number;
  }): Promise<{ events: StoredEvent<E>[]; cursor: string | null }>;
  listCases(options?: { after?: string; limit?: number }): Promise<{ caseId: string; version: number; hash: string }[]>;
  /** The next case number of a year, `CM26-0000123`. Gaps may occur, repetitions not. */
  nextCaseNumber(year: number): Promise<string>;
  /** The same for many at once. */
  nextCaseNumbers(year: number, count: number): Promise<string[]>;
}

export interface CaseQuery {
  states?: string[];
  priorities?: string[];
  owners?: string[];
  /** Leaves out the cases that stand with this owner. */
  notOwner?: string;
  reviewerId?: string;
  closed?: boolean;
  /** Only cases in which this person or organisation stands in a relation on that day. */
  party?: { kind: string; subject: string; on: string; relations?: readonly string[] };
  search?: string;
  dueBefore?: string;
  /** Only cases due at this instant or later. */
  dueFrom?: string;
  administrator?: string;
  /** Only cases that wait for an approval of this kind; `any` for every kind. */
  approval?: string;
  sort?: 'due' | 'received' | 'updated' | 'case';
  descending?: boolean;
  /** `next` of the page before. */
  cursor?: string;
  limit?: number;
  /** Also count by state (all filters but `states`). */
  counts?: boolean;
  /** Also count by state and by time left (all filters but `states`, `dueFrom` and `dueBefore`). */
  ages?: AgeLimits;
}

/** Where one class of time left ends and the next begins, as instants in order. */
export interface AgeLimits {
  now: string;
  today: string;
  soon: string;
  week: string;
}
export type AgeClass = 'overdue' | 'today' | 'soon' | 'week' | 'later' | 'none';

export interface CasePage {
  rows: CaseRow[];
  next: string | null;
  counts?: Record<string, number>;
  ages?: { state: string; age: AgeClass; count: number }[];
}

export interface CaseViews {
  query(query: CaseQuery): Promise<CasePage>;
  find(caseId: string): Promise<CaseRow | null>;
  /** Relations of a subject to a case on a day; empty = none of this subject's business. */
  relations(caseId: string, subject: { kind: string; subject: string }, on: string): Promise<string[]>;
  /** Folds every case anew; `project` gives null for streams that are not cases. */
  rebuild<E extends NewEvent>(
    project: (events: StoredEvent<E>[]) => Omit<CaseRow, 'version' | 'caseId'> | null,
    onProgress?: (cases: number) => void,
  ): Promise<{ cases: number; events: number }>;
}

export interface Delivery {
  id: number;
  topic: string;
  /** Hand it on to the receiver as idempotency key: delivery is at least once, the effect then exactly once. */
  key: string;
  caseId: string | null;
  payload: unknown;
  attempt: number;
}

/** Gives anything JSON as the record of the delivery; throws to have it tried again. */
export type Handler = (message: Delivery) => Promise<unknown>;

export interface OutboxOptions {
  /** The instant that counts as now for due times; the machine's clock when absent. */
  now?: () => string;
  batch?: number;
  leaseMs?: number;
}

export interface Outbox {
  send(messages: (OutboxMessage & { caseId?: string })[], tx?: Transaction<Tables>): Promise<void>;
  /** One pass over what is due. */
  deliver(handlers: Record<string, Handler>, options?: OutboxOptions): Promise<{ delivered: number; failed: number }>;
  /** Until `signal` aborts; finishes the batch it has begun. */
  work(
    handlers: Record<string, Handler>,
    options: OutboxOptions & { everyMs?: number; signal: AbortSignal; onError?: (error: unknown) => void },
  ): Promise<void>;
  cancel(topic: string, key: string): Promise<boolean>;
  /** How many wait, how long the oldest has been due, how many were given up. */
  status(now?: string): Promise<{ waiting: number; due: number; dead: number; oldestDueAt: string | null }>;
  listDead(limit?: number): Promise<(Delivery & { lastError: string | null })[]>;
  /** Puts a dead message back. */
  retry(id: number): Promise<boolean>;
  listDeliveries(filter: { caseId?: string; topic?: string; key?: string }): Promise<DeliveryRecord[]>;
}

export interface DeliveryRecord {
  topic: string;
  key: string;
  caseId: string | null;
  attempt: number;
  at: string;
  outcome: 'delivered' | 'failed' | 'dead';
  detail: unknown;
}

export interface CaseDocument {
  id: string;
  caseId: string;
  sha256: string;
  name: string;
  mediaType: string;
  bytes: number;
  pages: number | null;
  kind: string | null;
  author: string | null;
  date: string | null;
  fromParty: string | null;
  status: string;
  addedAt: string;
  details: Record<string, unknown>;
}

export interface DocumentPage {
  page: number;
  text: string;
  words: unknown;
  confidence: number | null;
}

export interface Documents {
  put(document: CaseDocument, tx?: Transaction<Tables>): Promise<void>;
  find(id: string): Promise<CaseDocument | null>;
  list(caseId: string): Promise<CaseDocument[]>;
  putPages(documentId: string, pages: DocumentPage[]): Promise<void>;
  pages(documentId: string, range?: { from?: number; to?: number; limit?: number }): Promise<DocumentPage[]>;
  /** Pages of a case's documents that hold all the words (beginnings count). */
  search(caseId: string, words: string, limit?: number): Promise<{ documentId: string; page: number; text: string }[]>;
  remove(id: string): Promise<void>;
}

export interface Drafts {
  load(caseId: string, item: string): Promise<{ version: number; content: unknown; savedAt: string } | null>;
  list(caseId: string): Promise<{ item: string; version: number; content: unknown; savedAt: string }[]>;
  /** Refuses `stale-version` when somebody saved since; 0 for the first. */
  save(caseId: string, item: string, expectedVersion: number, content: unknown): Promise<Answer<{ version: number }>>;
  remove(caseId: string): Promise<void>;
}

export interface Settings {
  get<T>(key: string): Promise<T | null>;
  set(key: string, value: unknown): Promise<void>;
  list(prefix?: string): Promise<Record<string, unknown>>;
  remove(key: string): Promise<void>;
}

/** Something that is not as it was written, and where. `version` null: not one event's. */
export interface Finding {
  code:
    | 'altered'
    | 'removed'
    | 'reordered'
    | 'doubled'
    | 'head-altered'
    | 'file-altered'
    | 'file-missing'
    | 'file-unreadable';
  caseId: string | null;
  version: number | null;
  sha256?: string;
  because: string;
}

export interface VerifyReport {
  cases: number;
  events: number;
  /** Files read again; of them those whose key was lawfully destroyed. */
  files: number;
  destroyed: number;
  findings: Finding[];
  /** Hash that stands for everything checked: of the case's last event, or of the last sealed day. */
  head: string | null;
}

export interface VerifyOptions {
  caseId?: string;
  /** Read the originals too (default). */
  files?: boolean;
  onProgress?: (soFar: VerifyReport) => void;
}

export interface LedgerHead {
  day: string;
  /** Events in the ledger up to it. */
  total: number;
  hash: string;
  sealedAt: string;
}

/** A case as it leaves the store, to be checked anywhere. */
export interface CaseExport {
  format: 'openimr-case-1';
  caseId: string;
  head: { version: number; hash: string };
  withFiles: boolean;
  events: StoredEvent[];
  /** Streams of the ledger that belong to the case beside its own: who read it. */
  beside?: { caseId: string; head: { version: number; hash: string }; events: StoredEvent[] }[];
  files: {
    sha256: string;
    name: string | null;
    mediaType: string | null;
    /** Base64; null when left out, missing, or destroyed. */
    content: string | null;
    destroyed: boolean;
  }[];
}

/** What a backup holds. */
export interface BackupSummary {
  rows: number;
  blobs: number;
  /** Files beside the store that went along: those of the library. */
  files: number;
}

export interface Verification {
  /** Walks one case or the whole ledger, and the files it names. */
  verify(options?: VerifyOptions): Promise<VerifyReport>;
  /** Seals the ledger's head of a day (`2026-04-01`), to be published. Days are sealed in order. */
  seal(day: string): Promise<LedgerHead>;
  heads(): Promise<LedgerHead[]>;
  /** Null when there is no such case. */
  exportCase(caseId: string, options?: { files?: boolean; beside?: string[] }): Promise<CaseExport | null>;
}

/** Where questions are answered that may see things a little late: dashboards, statistics, reports. */
export interface ReplicaStatus {
  from: 'replica' | 'primary';
  /** Why not from the standby: none is set, not looked at yet, does not answer, too old, is none, is of another cluster. */
  because: 'none' | 'not-looked-yet' | 'lost' | 'behind' | 'not-a-standby' | 'another-cluster' | null;
  /** How old an answer would be now, at the most; null where the standby is not asked. */
  behindMs: number | null;
  /** Questions since the start; `fellBack`: begun at the standby and answered by the primary. */
  reads: { replica: number; primary: number; fellBack: number };
}

export interface Reading {
  /**
   * Asks the standby where there is one that is young enough, else the primary. Only for questions, never to decide and
   * never to read what was just written: it may be run twice. `asOf`: everything until then is in the answer.
   */
  read<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<{ value: T; from: 'replica' | 'primary'; asOf: string }>;
  status(): ReplicaStatus;
}

/** The whole store over one database. */
export interface Store extends Ledger, Verification {
  readonly kind: 'pglite' | 'postgres';
  /** What holds the ledger: a role that cannot update or delete, or (where no role may be made) triggers alone. */
  readonly protection: 'role' | 'triggers';
  readonly db: Kysely<Tables>;
  readonly reading: Reading;
  readonly cases: CaseViews;
  readonly outbox: Outbox;
  readonly documents: Documents;
  readonly drafts: Drafts;
  readonly settings: Settings;
  readonly blobs: BlobStore;
  /** Originals under the case's own key; verified on read. */
  readonly originals: Originals;
  transaction<T>(work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** One cheap query: for readiness. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
