import { randomUUID } from 'node:crypto';
import type { StoredEvent } from '../../store/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { ruleVersion } from '../cases/rule-version.ts';

/** What is recorded of reading: a stream of the ledger beside each case's own, chained, sealed and verified like it. */
export interface AccessFacts {
  DocumentRead: { documentId: string; content: string; as: 'original' | 'words' | 'pictures' };
  /** `copyOf`: what was shown is a copy in which a record is not named, of the letter with this hash. */
  LetterRead: { content: string; version: number; format: string; copyOf?: string };
  NoticeRead: { content: string };
  /** The proof of service of a version, as it was drawn for this reader. */
  ProofRead: { content: string; version: number };
  /** A packet of the mail room: cover, and the letter or notice (by its hash) inside. */
  PacketRead: { content: string; delivery: string };
  FileSearched: Record<string, never>;
  DraftRead: { version: number };
  CaseExported: { version: number; head: string };
  LinkMade: { link: string; to: string };
  LinkOpened: { link: string };
  LinkRevoked: { link: string };
}
export type AccessEvent = { [T in keyof AccessFacts]: { type: T; data: AccessFacts[T] } }[keyof AccessFacts];

const prefix = 'ACCESS/';
/** The stream of a case's access log. */
export const accessStream = (caseNumber: string): string => `${prefix}${caseNumber}`;
export const isAccessStream = (stream: string): boolean => stream.startsWith(prefix);

/** What was recorded a moment ago by this process; the ledger's own key keeps two processes from recording it twice. */
const recent = new Set<string>();

/**
 * Records that somebody read something, before it is shown: what cannot be recorded is not shown. The same reading by the
 * same person is one record an hour, whatever number of pages was turned.
 */
export async function recordAccess<T extends keyof AccessFacts>(
  app: App,
  principal: Principal,
  caseNumber: string,
  type: T,
  data: AccessFacts[T],
): Promise<void> {
  const at = app.clock.now();
  const once = type.endsWith('Read') || type === 'FileSearched';
  const what = once ? `${type}:${Object.values(data).join(':')}:${at.slice(0, 13)}` : randomUUID();
  const idempotencyKey = `access:${caseNumber}:${principal.userId}:${what}`;
  if (recent.has(idempotencyKey)) return;
  const answer = await app.store.append({
    caseId: accessStream(caseNumber),
    expectedVersion: 'any',
    idempotencyKey,
    fingerprint: idempotencyKey,
    actor: { id: actorId(principal), role: principal.roles[0] ?? 'none' },
    at,
    ruleVersion,
    events: [{ type, data }],
  });
  if (!answer.ok) throw new Error(`an access could not be recorded: ${answer.refusal.because}`);
  if (recent.size > 20_000) recent.clear();
  recent.add(idempotencyKey);
}

/** Reviewers stand in every record by their panel id, never by their account's name. */
const actorId = (principal: Principal): string =>
  principal.roles.includes('reviewer') && principal.reviewerId ? principal.reviewerId : principal.userId;

export interface AccessShown {
  version: number;
  at: string;
  by: string;
  role: string;
  type: AccessEvent['type'];
  data: AccessEvent['data'];
  hash: string;
}

/** Who read what of a case, the newest first. */
export async function accessLog(app: App, caseNumber: string): Promise<AccessShown[]> {
  const events = await app.store.loadCase<AccessEvent>(accessStream(caseNumber));
  return events.map(shown).reverse();
}

const shown = ({ version, at, actor, type, data, hash }: StoredEvent<AccessEvent>): AccessShown => ({
  version,
  at,
  by: actor.id,
  role: actor.role,
  type,
  data,
  hash,
});
