import { sql } from 'kysely';
import type { CaseEvent } from '../../case/index.ts';
import { type Answer, granted, pacificDateOf, refused } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { execute } from '../cases/execute.ts';
import { type LoadedCase, loadCase } from '../cases/load.ts';
import { findDelivery } from './room.ts';

/** What a mail server tells of a mail that came back: under which number it was sent, and why. */
export interface Bounce {
  messageId: string;
  because: string;
}

export interface BounceTaken {
  caseNumber: string;
  version: number;
  /** None where it was told before, or is about a try that another one has followed since. */
  events: CaseEvent['type'][];
}

/**
 * Records a letter that came back. Mail servers tell twice, late, and in any order: the same bounce is one; one about a
 * letter that a correction or another address has followed says nothing of what went out since.
 * Refuses `not-found` for a number under which no letter went out.
 */
export async function recordBounce(app: App, principal: Principal, told: Bounce): Promise<Answer<BounceTaken>> {
  const sent = await sentAs(app, told.messageId);
  const loaded = sent && (await loadCase(app.store, sent.caseNumber));
  const version = loaded && letterSentBy(loaded, sent.event);
  if (!sent || !loaded || !version) return refused(noSuchMail);
  const { caseNumber, to } = sent;
  const nothing = granted({ caseNumber, version: loaded.state.version, events: [] });
  if (isFollowed(loaded, sent, version)) return nothing;
  const found = await findDelivery(app, caseNumber, `letter-${version}-${to}`);
  if (!found) return refused(noSuchMail);
  const { channel, to: party } = found.entry;
  const on = pacificDateOf(app.clock.now());
  const answer = await execute(app, principal, caseNumber, {
    type: 'RecordService',
    data: { version, to: party, channel, on, result: 'returned', note: told.because },
    idempotencyKey: `bounce:${told.messageId}`,
    role: 'service',
  });
  // Told again on another day or in other words: it is recorded as it was told first.
  if (!answer.ok) return answer.refusal.code === 'key-reused' ? nothing : answer;
  return granted({ caseNumber, version: answer.version, events: answer.replayed ? [] : answer.events });
}

const noSuchMail = { code: 'not-found', because: 'No letter went out under this message id.' };

interface Sent {
  caseNumber: string;
  /** The version of the event that sent it. */
  event: number;
  to: string;
}

/** Mails bear the hash of the message they were sent for (`mailNumber`); the outbox knows which that was. */
async function sentAs(app: App, messageId: string): Promise<Sent | null> {
  const [, number] = /<?([0-9a-f]{32})@/.exec(messageId) ?? [];
  if (!number) return null;
  const { rows } = await sql<{ key: string }>`select key from outbox where topic = 'serve'
    and left(encode(sha256(convert_to(key, 'UTF8')), 'hex'), 32) = ${number} limit 1`.execute(app.store.db);
  const [, caseNumber, event, to] = /^([^:]+):(\d+):serve:([\w-]+)$/.exec(rows[0]?.key ?? '') ?? [];
  return caseNumber && to ? { caseNumber, event: Number(event), to } : null;
}

/** Which version of the determination an event sent; null for a notice. */
function letterSentBy({ events }: LoadedCase, version: number): number | null {
  const event = events.find((one) => one.version === version);
  const sends = ['DeterminationIssued', 'CorrectionIssued', 'ServiceRedirected'];
  return event && sends.includes(event.type) ? (event.data as { version: number | null }).version : null;
}

/** Whether a corrected letter is out, or the same one has gone to the same party in another way since. */
const isFollowed = ({ state, events }: LoadedCase, { event, to }: Sent, version: number): boolean =>
  state.issued.some((one) => one.version > version) ||
  events.some(
    (one) =>
      one.type === 'ServiceRedirected' && one.version > event && one.data.version === version && one.data.to === to,
  );
