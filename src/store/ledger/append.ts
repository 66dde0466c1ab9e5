import type pg from 'pg';
import type { AppendAnswer, Appended, AppendRefused, AppendRequest, NewEvent, StoredEvent } from '../port.ts';
import { callValues, type Prepared, prepare } from './prepare.ts';
import { type EventRow, fromRow } from './row.ts';

type Runner = Pick<pg.Pool, 'query'>;

interface Outcome {
  outcome: 'appended' | 'replayed' | 'stale';
  found_version: number;
  found_fingerprint: string | null;
  positions: string[] | null;
  hashes: string[] | null;
}

const CALL = `select * from append_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;
/** Raised by `append_events` when another case took the same key in the same moment: asked again, it finds that one. */
export const KEY_TAKEN = 'OI001';
/** A log stream that is written by many at once is tried anew this often. */
const TRIES = 50;

/** Appends on a pool (one statement, one commit) or inside a transaction's client. */
export async function append<E extends NewEvent>(db: Runner, request: AppendRequest<E>): Promise<AppendAnswer<E>> {
  const prepared = prepare(request);
  if ('ok' in prepared) return prepared as AppendRefused<E>;
  if (request.expectedVersion !== 'any') return await attempt<E>(db, prepared, request.expectedVersion);
  let expected = await headVersion(db, request.caseId);
  for (let tries = 1; ; tries++) {
    const answer = await attempt<E>(db, prepared, expected);
    if (answer.ok || answer.refusal.code !== 'stale-version' || tries === TRIES) return answer;
    expected = answer.version!;
  }
}

async function attempt<E extends NewEvent>(db: Runner, prepared: Prepared, expected: number): Promise<AppendAnswer<E>> {
  const outcome = await call(db, prepared, expected);
  switch (outcome.outcome) {
    case 'appended':
      return appended<E>(prepared, expected, outcome);
    case 'replayed':
      return await firstAnswer<E>(db, prepared.request.idempotencyKey, prepared.fingerprint);
    case 'stale':
      return await stale<E>(db, prepared.request.caseId, expected, outcome.found_version);
  }
}

async function call(db: Runner, prepared: Prepared, expected: number): Promise<Outcome> {
  const statement = { name: 'append_events', text: CALL, values: callValues(prepared, expected) };
  return (await db.query<Outcome>(statement)).rows[0]!;
}

function appended<E extends NewEvent>(
  { request, at, data }: Prepared,
  expected: number,
  outcome: Outcome,
): Appended<E> {
  const { caseId, actor, ruleVersion, reason = null, idempotencyKey } = request;
  const hashes = outcome.hashes!; // one more than events: the hash before the first comes first
  const events = request.events.map(
    (event, i): StoredEvent<E> => ({
      caseId,
      version: expected + i + 1,
      type: event.type,
      data: JSON.parse(data[i]!),
      actor: { id: actor.id, role: actor.role },
      at,
      ruleVersion,
      reason,
      idempotencyKey,
      prevHash: hashes[i]!,
      hash: hashes[i + 1]!,
      position: Number(outcome.positions![i]),
    }),
  );
  return { ok: true, version: expected + events.length, events, replayed: false };
}

async function stale<E extends NewEvent>(
  db: Runner,
  caseId: string,
  expected: number,
  version: number,
): Promise<AppendRefused<E>> {
  const because = `the case stands at version ${version}, not ${expected}`;
  const events = await loadCase<E>(db, caseId, expected);
  return { ok: false, refusal: { code: 'stale-version', because, field: 'expectedVersion' }, version, events };
}

/** The answer given to a key before, or `key-reused` when it stands for something else. */
export async function firstAnswer<E extends NewEvent>(
  db: Runner,
  key: string,
  fingerprint?: string,
): Promise<AppendAnswer<E>> {
  return (await findAnswer<E>(db, key, fingerprint))!;
}

export async function findAnswer<E extends NewEvent>(
  db: Runner,
  key: string,
  fingerprint?: string,
): Promise<AppendAnswer<E> | null> {
  const text = `select case_id, fingerprint, first_version, last_version from commands where idempotency_key = $1`;
  const { rows } = await db.query({ name: 'find_answer', text, values: [key] });
  const [row] = rows;
  if (!row) return null;
  if (fingerprint !== undefined && row.fingerprint !== fingerprint) {
    const because = 'this idempotency key was used for something else; a new request needs a new key';
    return { ok: false, refusal: { code: 'key-reused', because, field: 'idempotencyKey' } };
  }
  const events = await loadCase<E>(db, row.case_id, row.first_version - 1, row.last_version);
  return { ok: true, version: row.last_version, events, replayed: true };
}

export async function loadCase<E extends NewEvent>(
  db: Runner,
  caseId: string,
  after = 0,
  to = 2_147_483_647,
): Promise<StoredEvent<E>[]> {
  const text = 'select * from events where case_id = $1 and version > $2 and version <= $3 order by version';
  const { rows } = await db.query<EventRow>({ name: 'load_case', text, values: [caseId, after, to] });
  return rows.map((row) => fromRow<E>(row));
}

async function headVersion(db: Runner, caseId: string): Promise<number> {
  const { rows } = await db.query('select version from case_heads where case_id = $1', [caseId]);
  return rows[0]?.version ?? 0;
}
