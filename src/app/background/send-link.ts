import { sql } from 'kysely';
import type { Language } from '../../determination/write/index.ts';
import type { Delivery } from '../../store/index.ts';
import type { App } from '../app.ts';
import { hashOfToken, linkDays, newToken } from '../identity/links.ts';
import { letterheadOf } from '../letters/letterhead.ts';
import { writeMail } from '../notices/index.ts';
import type { Post } from './post.ts';

/**
 * Mails a link. Its token is made here, so that no table, outbox or backup ever held it; tried again, the mail gets a
 * new one and the last mail is the one that works.
 */
export async function sendLinkMail(app: App, post: Post, message: Delivery): Promise<unknown> {
  const { id } = message.payload as { id: string };
  const token = newToken();
  const { rows } = await sql<{ email: string; language: Language }>`
    update case_links set token_hash = ${hashOfToken(token)}, former_hash = ${hashOfToken(token)}, sent_at = now()
    where id = ${id} and redeemed_at is null and revoked_at is null and expires_at > now()
    returning email, language`.execute(app.store.db);
  const [link] = rows;
  if (!link) return { sent: false };
  const letterhead = letterheadOf(app.config);
  // Behind the # : a browser sends it to no server, so it stands in no log and in no referrer.
  const mail = writeMail(
    'case-link',
    link.language,
    { validDays: linkDays },
    { link: `${addressOf(app)}/open#${token}`, letterhead },
  );
  await post.send({ to: link.email, key: `${message.key}:${message.attempt}`, ...mail });
  return { sent: true };
}

const addressOf = ({ config }: App): string =>
  config.OPENIMR_URL?.replace(/\/$/, '') ?? `http://localhost:${config.PORT}`;
