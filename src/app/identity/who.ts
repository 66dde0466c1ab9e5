import type { Role } from '../../case/index.ts';
import type { Principal, Subject } from '../access/principal.ts';
import { ofAccount } from '../access/subjects.ts';
import type { App } from '../app.ts';
import { principalOfKey } from './keys.ts';
import { principalOfLink } from './link-session.ts';
import { listPasskeys } from './passkey-rows.ts';
import { sessionOf } from './session-of.ts';
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
  const session = await sessionOf(app, signIn, headers);
  if (!session || isOfDemonstrationOnly(app.config, session.userId)) return null;
  const { id, userId, name, reviewerId } = session;
  const roles = JSON.parse(session.roles) as Role[];
  const strength = (session.strength ?? 'password') as Strength;
  const subjects = ofAccount(JSON.parse(session.subjects) as Subject[]);
  const principal: Principal = { userId, displayName: name, roles, subjects, reviewerId };
  const mustAddSecondFactor = strength === 'password' && needsSecondFactor(app.config, roles);
  const mustShowPasskey = mustAddSecondFactor && (await listPasskeys(app, userId)).length > 0;
  const mustChangePassword = (strength === 'password' || strength === 'second-factor') && session.mustChange;
  const asked = { mustAddSecondFactor, mustShowPasskey, mustChangePassword };
  return { ...nobody, principal, by: 'session', sessionId: id, ...asked };
}
