import type { Role } from '../../case/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import type { VisibleCase } from './load.ts';

/** Somebody who has the draft of a case open, as the others see it: the capacity, never a name or a panel id. */
export interface Present {
  role: Role;
  /** The same person in another window. */
  isSelf: boolean;
  /** The part they are in: `summary`, `documents`, `item:t1`; null when none. */
  place: string | null;
}

interface Seen extends Omit<Present, 'isSelf'> {
  userId: string;
  until: number;
}

/** Who says nothing for this long (ms) is gone. A heartbeat comes every third of it. */
export const presenceLasts = 30_000;

/**
 * Kept by this process only: it is a courtesy to people at work, and no save rests on it (two who do not see one another
 * still get a merge). Several servers each tell of their own.
 */
const seen = new WeakMap<App, Map<string, Map<string, Seen>>>();

/** Says that a window is open on a case, and hears who else is there. */
export function beHere(
  app: App,
  principal: Principal,
  { state, roles }: VisibleCase,
  tab: string,
  place: string | null,
): Present[] {
  const now = Date.parse(app.clock.now());
  const cases = seen.get(app) ?? new Map<string, Map<string, Seen>>();
  seen.set(app, cases);
  const here = cases.get(state.caseNumber) ?? new Map<string, Seen>();
  cases.set(state.caseNumber, here);
  for (const [key, one] of here) if (one.until <= now) here.delete(key);
  const key = `${principal.userId} ${tab}`;
  here.set(key, { userId: principal.userId, role: roleShown(roles), place, until: now + presenceLasts });
  return [...here]
    .filter(([other]) => other !== key)
    .map(([, one]) => ({ role: one.role, isSelf: one.userId === principal.userId, place: one.place }));
}

const order: Role[] = ['reviewer', 'quality', 'director'];
const roleShown = (roles: readonly Role[]): Role => order.find((one) => roles.includes(one)) ?? roles[0] ?? 'quality';
