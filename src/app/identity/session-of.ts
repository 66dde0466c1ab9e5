import { sql } from 'kysely';
import type { App } from '../app.ts';
import type { SignIn } from './sign-in.ts';

/** A session that lives, with what is asked of its account at each request. */
export interface LiveSession {
  id: string;
  strength: string | null;
  userId: string;
  name: string;
  roles: string;
  subjects: string;
  reviewerId: string | null;
  /** A password that somebody else made is still to be changed. */
  mustChange: boolean;
}

/** So many cookies are remembered by a process; then it begins anew. */
const most = 20_000;

/**
 * Which session a cookie stands for, where the sign-in library has verified its signature before: that a cookie was signed
 * does not change. Whether the session still lives does, and is asked of the database at each request.
 */
const verified = new WeakMap<SignIn, Map<string, string>>();

/** The session a request belongs to; null for none, an ended one, one that lay idle too long, or a closed account. */
export async function sessionOf(app: App, signIn: SignIn, headers: Headers): Promise<LiveSession | null> {
  const cookie = sessionCookieIn(signIn, headers);
  if (cookie === null) return null;
  const known = verified.get(signIn) ?? new Map<string, string>();
  verified.set(signIn, known);
  const id = known.get(cookie) ?? (await signIn.api.getSession({ headers }).catch(() => null))?.session.id;
  if (!id) return null;
  const session = await liveSession(app, id);
  if (!session) known.delete(cookie);
  else if (!known.has(cookie)) {
    if (known.size >= most) known.clear();
    known.set(cookie, id);
  }
  return session;
}

/** The signed value, by the name the library gives it. Sent twice, it is nobody's: which one counts would be a matter of taste. */
function sessionCookieIn({ options }: SignIn, headers: Headers): string | null {
  const name = `${options.advanced.cookiePrefix}.session_token`;
  const sent = (headers.get('cookie') ?? '').split(';').map((one) => one.trim());
  const [found, second] = sent.filter((one) => one.startsWith(`${name}=`));
  return found === undefined || second !== undefined ? null : found;
}

interface Row extends LiveSession {
  idle: boolean;
  stale: boolean;
}

/** Ends a session that lay idle too long; else notes, at most once a minute, that it was used. */
async function liveSession(app: App, id: string): Promise<LiveSession | null> {
  const { rows } = await sql<Row>`select s."id", s."strength", u."id" as "userId", u."name", u."roles", u."subjects",
      u."reviewerId", u."firstPasswordEndsAt" is not null as "mustChange",
      s."lastSeenAt" < now() - make_interval(mins => ${app.config.OPENIMR_SESSION_IDLE_MINUTES}) as idle,
      s."lastSeenAt" < now() - interval '1 minute' as stale
    from "session" s join "user" u on u."id" = s."userId"
    where s."id" = ${id} and s."expiresAt" > now() and u."closedAt" is null and u."isService" is not true`.execute(
    app.store.db,
  );
  const [row] = rows;
  if (!row) return null;
  if (row.idle) await sql`delete from "session" where "id" = ${id}`.execute(app.store.db);
  else if (row.stale) await sql`update "session" set "lastSeenAt" = now() where "id" = ${id}`.execute(app.store.db);
  const { idle, stale: _, ...session } = row;
  return idle ? null : session;
}
