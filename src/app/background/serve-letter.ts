import { type CaseState, deliveriesOf, type Party } from '../../case/index.ts';
import { pacificDateOf } from '../../law/index.ts';
import type { Delivery } from '../../store/index.ts';
import { systemPrincipal } from '../access/principal.ts';
import type { App } from '../app.ts';
import type { Request } from '../cases/answers.ts';
import { execute } from '../cases/execute.ts';
import { loadVisible, type VisibleCase } from '../cases/load.ts';
import { letterheadOf } from '../letters/letterhead.ts';
import { portal, postalAddressOf } from '../letters/service-list.ts';
import { writeMail } from '../notices/index.ts';
import { mayComeLater } from './mail-refusal.ts';
import type { Post } from './post.ts';

interface ServeMessage {
  caseNumber: string;
  /** The version of the determination; null for a notice that is sent once more. */
  version: number | null;
  notice?: string | null;
  address: { to: Party; channel: string; address: string };
}

/** The last of this many tries with the mail server, some eight minutes after the first, is followed by paper. */
const tries = 8;

/**
 * Serves the determination (or a notice, once more) on one party. By e-mail: a mail without any fact of the case leads to
 * the portal, where the letter lies; a refusal is recorded, tried again with growing pauses, and at last the letter goes on
 * paper. Paper waits in the mail room until somebody records that it was mailed.
 */
export async function serveLetter(app: App, post: Post, message: Delivery): Promise<unknown> {
  const { caseNumber, address } = message.payload as ServeMessage;
  if (address.channel !== 'electronic') return { to: address.to, waits: 'mail room' };
  const loaded = await loadVisible(app.store, caseNumber, systemPrincipal, pacificDateOf(app.clock.now()));
  if (!loaded) throw new Error(`no case ${caseNumber}`);
  const attempt: Attempt = { app, message, ...(message.payload as ServeMessage), state: loaded.state, seen: loaded };
  if (!isWaiting(attempt)) return { to: address.to, overtaken: true };
  if (address.address === portal || !address.address.includes('@')) return record(attempt, 'delivered', null);
  const language = address.to === 'employee' ? loaded.state.application.language : 'en';
  const mail = writeMail(
    attempt.notice ? 'news' : 'determination',
    language,
    {},
    { letterhead: letterheadOf(app.config) },
  );
  try {
    await post.send({ to: address.address, key: message.key, ...mail });
  } catch (error) {
    return refusedMail(attempt, error as Error);
  }
  return record(attempt, 'delivered', null);
}

/** Served elsewhere meanwhile, or corrected: then this message has nothing to do any more. */
function isWaiting({ state, version, notice, address }: Attempt): boolean {
  const current = deliveriesOf(state).find(
    ({ what, to }) =>
      to === address.to &&
      (notice ? 'sha256' in what && what.sha256 === notice : 'letter' in what && what.letter === version),
  );
  return current?.status === 'under-way' && current.address === address.address;
}

interface Attempt extends ServeMessage {
  app: App;
  message: Delivery;
  state: CaseState;
  seen: VisibleCase;
}

async function refusedMail(attempt: Attempt, error: Error): Promise<unknown> {
  const { app, message, state, address, caseNumber, version, notice } = attempt;
  const words = `The mail server refused: ${error.message}`.slice(0, 480);
  const again = mayComeLater(error) && message.attempt < tries;
  const postal = postalAddressOf(state, address.to);
  if (again || postal) await record(attempt, 'failed', words, `:try-${message.attempt}`);
  if (again) throw error;
  if (!postal) return record(attempt, 'returned', `${words}. No postal address is known.`.slice(0, 500));
  const answer = await execute(app, systemPrincipal, caseNumber, {
    type: 'ServeAgain',
    data: { version, notice: notice ?? null, to: address.to, channel: 'mail', address: postal, reason: words },
    idempotencyKey: `${message.key}:on-paper`,
    role: 'system',
  });
  if (!answer.ok) throw new Error(answer.refusal.because);
  return { to: address.to, onPaper: true };
}

async function record(
  { app, message, caseNumber, version, notice, address, seen }: Attempt,
  result: 'delivered' | 'failed' | 'returned',
  note: string | null,
  suffix = '',
): Promise<unknown> {
  const on = pacificDateOf(app.clock.now());
  // A notice on its way by mail is told by its redirection; only its end is recorded.
  if (notice && result === 'failed') return { to: address.to, result };
  const request: Request = {
    ...(notice
      ? {
          type: 'RecordNoticeService' as const,
          data: { notice, to: address.to, on, result: result === 'delivered' ? 'sent' : 'returned', note },
        }
      : {
          type: 'RecordService' as const,
          data: { version, to: address.to, channel: 'electronic', on, result, note },
        }),
    idempotencyKey: `${message.key}${suffix}`,
    role: 'system',
  };
  const answer = await execute(app, systemPrincipal, caseNumber, request, seen);
  if (!answer.ok) throw new Error(answer.refusal.because);
  return { to: address.to, channel: 'electronic', result };
}
