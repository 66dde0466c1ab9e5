import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Delivery } from '../../store/index.ts';
import type { App } from '../app.ts';
import type { Post } from '../background/post.ts';
import { letterheadOf } from '../letters/letterhead.ts';
import { choiceOf } from '../news/choices.ts';
import { writeMail } from '../notices/index.ts';

export const credentialTopic = 'credential-changed';

/** After these, who signs in and how is no longer as it was: the person is told by mail, so that a stranger's change is seen. */
const changes: Record<string, CredentialChange> = {
  '/api/auth/change-password': 'password',
  '/api/auth/two-factor/enable': 'authenticator',
  '/api/auth/two-factor/disable': 'authenticator',
  '/api/auth/two-factor/generate-backup-codes': 'backup-codes',
  '/api/auth/passkey/register': 'passkey',
  '/api/auth/passkey/remove': 'passkey',
};
export type CredentialChange =
  | 'password'
  | 'authenticator'
  | 'backup-codes'
  | 'passkey'
  /** Nothing was changed: somebody signed in from a place that is new, sent a time code twice, or a key ends soon. */
  | 'new-device'
  | 'code-reused'
  | 'key-ending';

export const changeAt = (path: string): CredentialChange | null => changes[path] ?? null;

/** Puts the mail into the outbox: it goes out whatever becomes of the session that made the change. */
export async function tellOfChange(app: App, userId: string, what: CredentialChange): Promise<void> {
  await app.store.outbox.send([{ topic: credentialTopic, key: randomUUID(), payload: { userId, what } }]);
}

export async function sendCredentialMail(app: App, post: Post, message: Delivery): Promise<unknown> {
  const { userId, what } = message.payload as { userId: string; what: CredentialChange };
  const { rows } = await sql<{ email: string }>`
    select "email" from "user" where "id" = ${userId} and "closedAt" is null`.execute(app.store.db);
  const [person] = rows;
  if (!person) return { sent: false };
  const { language } = await choiceOf(app, userId);
  const letterhead = letterheadOf(app.config);
  const mail =
    what === 'new-device' || what === 'code-reused' || what === 'key-ending'
      ? writeMail('account-notice', language, { what }, { letterhead })
      : writeMail('credential', language, { what }, { letterhead });
  await post.send({ to: person.email, key: message.key, ...mail });
  return { sent: true };
}
