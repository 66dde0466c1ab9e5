import { sql } from 'kysely';
import type { Role } from '../../case/index.ts';
import type { Principal, Subject } from '../access/principal.ts';
import type { App } from '../app.ts';
import { hashOfToken } from './links.ts';

/** The cookie of somebody who came by a link; `__Host-` where the pages are served by HTTPS. */
export const linkCookie = (secure: boolean): string => (secure ? '__Host-openimr-link' : 'openimr-link');

interface Row {
  id: string;
  caseId: string;
  relation: Role;
  kind: Subject['kind'];
  subject: string;
  name: string;
  stale: boolean;
}

/** Who came by a link: a party of one case, nothing else, as long as the session lasts and the link is not withdrawn. */
export async function principalOfLink(app: App, headers: Headers): Promise<Principal | null> {
  const secret = /(?:^|;\s*)(?:__Host-)?openimr-link=([\w-]{43})(?:;|$)/.exec(headers.get('cookie') ?? '')?.[1];
  if (!secret) return null;
  const { rows } = await sql<Row>`select id, case_id as "caseId", relation, kind, subject, name,
      last_seen_at < now() - interval '1 minute' as stale from case_links
    where session_hash = ${hashOfToken(secret)} and revoked_at is null and session_ends_at > now()
      and last_seen_at > now() - make_interval(mins => ${app.config.OPENIMR_SESSION_IDLE_MINUTES})`.execute(
    app.store.db,
  );
  const [row] = rows;
  if (!row) return null;
  if (row.stale) await sql`update case_links set last_seen_at = now() where id = ${row.id}`.execute(app.store.db);
  return {
    userId: `link:${row.id}`,
    displayName: row.name,
    roles: [row.relation],
    subjects: [{ kind: row.kind, subject: row.subject }],
    onlyCase: row.caseId,
  };
}

/** Ends the session a link opened; the link itself was used up when it opened it. */
export async function leaveLink(app: App, principal: Principal): Promise<void> {
  const id = principal.userId.replace(/^link:/, '');
  await sql`update case_links set session_hash = null where id = ${id}`.execute(app.store.db);
}
