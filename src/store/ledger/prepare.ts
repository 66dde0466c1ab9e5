import type { AppendRefused, AppendRequest } from '../port.ts';
import { viewRow } from '../views/row.ts';
import { canonicalJson, findUnstorable, sha256 } from './canonical.ts';
import { headerWith } from './chain.ts';

export interface Prepared {
  request: AppendRequest;
  at: string;
  data: string[];
  fingerprint: string;
  outbox: string | null;
}

/** What can be said of a request before the database sees it; `bad-event` where it cannot be stored. */
export function prepare(request: AppendRequest): Prepared | AppendRefused {
  const bad = (because: string, field: string): AppendRefused => ({
    ok: false,
    refusal: { code: 'bad-event', because, field },
  });
  if (request.events.length === 0) return bad('an append needs at least one event', 'events');
  if (!request.caseId) return bad('an append needs the id of its case', 'caseId');
  if (!request.idempotencyKey) return bad('an append needs an idempotency key', 'idempotencyKey');
  const time = new Date(request.at);
  if (Number.isNaN(time.getTime())) return bad(`${request.at} is no instant`, 'at');
  const { views: _, ...plain } = request;
  const unstorable = findUnstorable(plain);
  if (unstorable) return bad('text with a NUL or half a surrogate pair cannot be stored', unstorable);
  const data = request.events.map((event) => canonicalJson(event.data));
  return {
    request,
    at: time.toISOString(),
    data,
    fingerprint: fingerprintOf(request, data),
    outbox: outboxOf(request),
  };
}

/** Not `at`, nor the version expected: a retry comes later, and may have looked again. */
function fingerprintOf(request: AppendRequest, data: string[]): string {
  if (request.fingerprint !== undefined) return request.fingerprint;
  const types = request.events.map((event) => event.type);
  const { caseId, actor, reason = null } = request;
  return sha256(canonicalJson({ caseId, actor: { id: actor.id, role: actor.role }, reason, types, data }));
}

function outboxOf({ outbox }: AppendRequest): string | null {
  if (!outbox?.length) return null;
  return JSON.stringify(
    outbox.map(({ topic, key, payload, dueAt }) => ({ topic, key, payload: payload ?? null, due_at: dueAt ?? null })),
  );
}

/** The arguments of `append_events` for a version expected. */
export function callValues({ request, at, data, fingerprint, outbox }: Prepared, expected: number): unknown[] {
  const { caseId, actor, idempotencyKey, ruleVersion, reason = null, events, view } = request;
  const headers = events.map(({ type }, i) =>
    headerWith({ caseId, version: expected + i + 1, type, actor, at, idempotencyKey, ruleVersion, reason }, data[i]!),
  );
  const row = view ? JSON.stringify(viewRow({ ...view, caseId, version: expected + events.length })) : null;
  const types = events.map((event) => event.type);
  const who = [actor.id, actor.role, at, ruleVersion, reason];
  return [caseId, expected, idempotencyKey, fingerprint, ...who, types, data, headers, outbox, row];
}
