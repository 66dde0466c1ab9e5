import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Actor, partyRoles, type Role } from '../../case/index.ts';
import { type Answer, granted, refused } from '../../law/index.ts';
import type { Principal, Subject } from '../access/principal.ts';
import { partiesOf } from '../access/relations.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';
import { recordAccess } from '../proof/access-log.ts';

/** How long a link waits to be opened, and how long what it opened lasts. */
export const linkDays = 7;
export const linkSessionHours = 8;
export const linkTopic = 'case-link';

export const newLinkSchema = z.object({
  to: z.enum(partyRoles),
  email: z.email().max(200),
  language: z.enum(['en', 'es']).default('en'),
});

export interface LinkShown {
  id: string;
  to: Role;
  name: string;
  email: string;
  createdAt: string;
  expiresAt: string;
  sentAt: string | null;
  redeemedAt: string | null;
  revokedAt: string | null;
  lastSeenAt: string | null;
}

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
/** 256 bits by chance. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * A link for a party without an account: to one case, in the party's own relation, which must hold today and on each day
 * the link is used. The mail is written in the background; its token is made then and kept as a hash only.
 */
export async function sendLink(
  app: App,
  principal: Principal,
  { state, events }: LoadedCase,
  asked: z.output<typeof newLinkSchema>,
): Promise<Answer<{ id: string }>> {
  const party = partiesOf(state, (events[0]?.actor ?? null) as Actor | null, events).findLast(
    ({ relation, kind, to }) => relation === asked.to && kind !== 'user' && !to,
  );
  if (!party)
    return refused({ code: 'no-such-party', because: 'This case has no such party to send a link to.', field: 'to' });
  const id = randomUUID();
  await app.store.transaction(async (tx) => {
    await sql`insert into case_links (id, case_id, relation, kind, subject, name, email, language, made_by, expires_at)
      values (${id}, ${state.caseNumber}, ${asked.to}, ${party.kind}, ${party.subject}, ${nameOf(state, asked.to)},
        ${asked.email}, ${asked.language}, ${principal.userId}, now() + make_interval(days => ${linkDays}))`.execute(
      tx,
    );
    await app.store.outbox.send(
      [{ topic: linkTopic, key: `link:${id}`, payload: { id }, caseId: state.caseNumber, dueAt: app.clock.now() }],
      tx,
    );
  });
  await recordAccess(app, principal, state.caseNumber, 'LinkMade', { link: id, to: asked.to });
  app.wake();
  return granted({ id });
}

function nameOf({ application }: LoadedCase['state'], to: Role): string {
  const person = (one: { first: string; last: string } | null | undefined) => (one ? `${one.first} ${one.last}` : '');
  if (to === 'employee') return person(application.employee.name);
  if (to === 'representative') return person(application.representative?.name);
  if (to === 'physician') return person(application.requestingPhysician?.name);
  return application.claimsAdministrator?.company ?? '';
}

export async function listLinks(app: App, caseNumber: string): Promise<LinkShown[]> {
  const { rows } = await sql<LinkShown>`select id, relation as "to", name, email, created_at as "createdAt",
      expires_at as "expiresAt", sent_at as "sentAt", redeemed_at as "redeemedAt", revoked_at as "revokedAt",
      last_seen_at as "lastSeenAt" from case_links where case_id = ${caseNumber}
    order by created_at desc, id`.execute(app.store.db);
  return rows;
}

/** From this moment neither the link nor what it opened works. */
export async function revokeLink(app: App, principal: Principal, caseNumber: string, id: string): Promise<boolean> {
  const { rows } = await sql`update case_links set revoked_at = coalesce(revoked_at, now()), session_hash = null,
      token_hash = null where id = ${id} and case_id = ${caseNumber} returning id`.execute(app.store.db);
  if (rows.length > 0) await recordAccess(app, principal, caseNumber, 'LinkRevoked', { link: id });
  return rows.length > 0;
}

/**
 * Opens a link: once, by a click. Gives the secret of the session it opens and its case.
 * Refuses `link-not-good` in the same words whatever is wrong with it.
 */
export async function redeemLink(app: App, token: string): Promise<Answer<{ secret: string; caseNumber: string }>> {
  const secret = newToken();
  const { rows } = await sql<{ id: string; caseNumber: string; relation: Role }>`
    update case_links set redeemed_at = now(), token_hash = null, session_hash = ${hashOfToken(secret)},
      session_ends_at = now() + make_interval(hours => ${linkSessionHours}), last_seen_at = now()
    where token_hash = ${hashOfToken(token)} and redeemed_at is null and revoked_at is null and expires_at > now()
    returning id, case_id as "caseNumber", relation`.execute(app.store.db);
  const [link] = rows;
  if (!link) return refused(notGood);
  const actor = { userId: `link:${link.id}`, displayName: '', roles: [link.relation], subjects: [] };
  await recordAccess(app, actor, link.caseNumber, 'LinkOpened', { link: link.id });
  return granted({ secret, caseNumber: link.caseNumber });
}

/**
 * Asks for a new link in place of one that was used or ran out. It is mailed to where the first one went, and the answer
 * is the same whatever the token is: nothing can be learned from it, and nobody else gets anything. Not for a link that
 * was withdrawn, nor within an hour of the last.
 */
export async function renewLink(app: App, token: string): Promise<void> {
  const link = await app.store.transaction(async (tx) => {
    const { rows } = await sql<{ id: string; caseId: string; relation: Role }>`
    insert into case_links (id, case_id, relation, kind, subject, name, email, language, made_by, expires_at)
    select ${randomUUID()}, case_id, relation, kind, subject, name, email, language, made_by,
      now() + make_interval(days => ${linkDays}) from case_links old
    where former_hash = ${hashOfToken(token)} and revoked_at is null and (redeemed_at is not null or expires_at <= now())
      and not exists (select from case_links other where other.case_id = old.case_id and other.email = old.email
        and other.relation = old.relation and other.created_at > now() - interval '1 hour' and other.id <> old.id)
      and not exists (select from case_links withdrawn where withdrawn.case_id = old.case_id
        and withdrawn.email = old.email and withdrawn.relation = old.relation and withdrawn.revoked_at > old.created_at)
    returning id, case_id as "caseId", relation`.execute(tx);
    const [made] = rows;
    const message = made && { topic: linkTopic, key: `link:${made.id}`, payload: { id: made.id }, caseId: made.caseId };
    if (message) await app.store.outbox.send([{ ...message, dueAt: app.clock.now() }], tx);
    return made;
  });
  if (!link) return;
  const actor = { userId: `link:${link.id}`, displayName: '', roles: [link.relation], subjects: [] };
  await recordAccess(app, actor, link.caseId, 'LinkMade', { link: link.id, to: link.relation });
  app.wake();
}

const notGood = {
  code: 'link-not-good',
  because: 'This link has been used already, has run out, or was withdrawn. Ask us for a new one.',
};

export type LinkPrincipal = Principal & { subjects: Subject[] };
