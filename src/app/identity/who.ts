import { sql } from 'kysely';
import type { Role } from '../../case/index.ts';
import type { Principal, Subject } from '../access/principal.ts';
import { ofAccount } from '../access/subjects.ts';
import type { App } from '../app.ts';
import { mustChangePassword } from './first-password.ts';
import { principalOfKey } from './keys.ts';
import { principalOfLink } from './link-session.ts';
import { listPasskeys } from './passkey-rows.ts';
import type { SignIn } from './sign-in.ts';
import { isOfDemonstrationOnly, needsSecondFactor, type Strength } from './strength.ts';

/** Who sent a request, and how that was proved. */
export interface Who {
  principal: Principal | null;
  by: 'session' | 'key' | 'link' | null;
  /** The session of a person: what the account page shows as “this one”. */
  sessionId: string | null;
  /** Signed in, and more is asked before anything but the own account may be used. */
  mustAddSecondFactor: boolean;
  /** They have a passkey already: it must be shown. Who only knows the password may add no other factor beside it. */
  mustShowPasskey: boolean;
  /** The password was made by somebody else, or is among the first guessed: nothing opens until it is changed. */
  mustChangePassword: boolean;
  /** A key was sent and is none, or no more. */
  badKey: boolean;
}

export const nobody: Who = {
  principal: null,
  by: null,
  sessionId: null,
  mustAddSecondFactor: false,
  mustShowPasskey: false,
  mustChangePassword: false,
  badKey: false,
};

/** By API key, else by session, else by a link to one case. A key that is sent counts alone: a wrong one is no visitor. */
export async function whoSent(app: App, signIn: SignIn, headers: Headers): Promise<Who> {
  const key = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (key) {
    const principal = await principalOfKey(app, key);
    return principal ? { ...nobody, principal, by: 'key' } : { ...nobody, badKey: true };
  }
  if (!headers.get('cookie')) return nobody;
  const person = await personOf(app, signIn, headers);
  if (person) return person;
  const link = await principalOfLink(app, headers);
  return link ? { ...nobody, principal: link, by: 'link' } : nobody;
}

async function personOf(app: App, signIn: SignIn, headers: Headers): Promise<Who | null> {
  const found = await signIn.api.getSession({ headers }).catch(() => null);
  if (!found) return null;
  const { user, session } = found;
  if (isOfDemonstrationOnly(app.config, user.id) || !(await isAlive(app, session.id))) return null;
  const roles = JSON.parse(user.roles) as Role[];
  const strength = (session.strength ?? 'password') as Strength;
  const principal: Principal = {
    userId: user.id,
    displayName: user.name,
    roles,
    subjects: ofAccount(JSON.parse(user.subjects) as Subject[]),
    reviewerId: user.reviewerId ?? null,
  };
  const mustAddSecondFactor = strength === 'password' && needsSecondFactor(app.config, roles);
  const mustShowPasskey = mustAddSecondFactor && (await listPasskeys(app, user.id)).length > 0;
  const mustChange =
    (strength === 'password' || strength === 'second-factor') && (await mustChangePassword(app, user.id));
  const asked = { mustAddSecondFactor, mustShowPasskey, mustChangePassword: mustChange };
  return { ...nobody, principal, by: 'session', sessionId: session.id, ...asked };
}

/** Ends a session that lay idle too long; else notes, at most once a minute, that it was used. */
async function isAlive(app: App, sessionId: string): Promise<boolean> {
  const { rows } = await sql<{ idle: boolean; stale: boolean }>`
    select "lastSeenAt" < now() - make_interval(mins => ${app.config.OPENIMR_SESSION_IDLE_MINUTES}) as idle,
      "lastSeenAt" < now() - interval '1 minute' as stale from "session" s
    where "id" = ${sessionId} and not exists
      (select from "user" u where u."id" = s."userId" and (u."closedAt" is not null or u."isService"))`.execute(
    app.store.db,
  );
  const [row] = rows;
  if (!row) return false;
  if (row.idle) await sql`delete from "session" where "id" = ${sessionId}`.execute(app.store.db);
  else if (row.stale)
    await sql`update "session" set "lastSeenAt" = now() where "id" = ${sessionId}`.execute(app.store.db);
  return !row.idle;
}
